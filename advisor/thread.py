"""What does a conversation remember? Its turns, its list of links, its topic, and the numbers of its evidence."""

from dataclasses import dataclass

from advisor.answer import Answer
from links.assess import Assessment
from links.schema import OwnerFacts, Practice, Reading


@dataclass(frozen=True, slots=True)
class Turn:
    """A question and its answer."""

    question: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class Thread:
    """A conversation; `ask` returns a new one with the turn added, so a cut-off answer changes nothing."""

    turns: tuple[Turn, ...] = ()
    reading: Reading | None = None  # the list the conversation is about
    assessment: Assessment | None = None
    focus: int | None = None  # the row that the last answer was about
    pages: tuple[str, ...] = ()  # the pages of the last answer, most important first: the topic
    numbers: tuple[str, ...] = ()  # evidence keys by number - 1: the same span keeps its number for the whole thread
    practice: Practice = Practice()
    owner: OwnerFacts = OwnerFacts()
    placed: tuple[int, ...] = ()  # the rows of the list that the owner said were bought or placed


@dataclass(frozen=True, slots=True)
class Finished:
    """The last event: the answer, and the thread with the turn added."""

    answer: Answer
    thread: Thread
