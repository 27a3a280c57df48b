"""What is an answer made of? Statements, the citations they stand on, and the events of its making."""

from dataclasses import dataclass, field
from enum import StrEnum

from advisor.patient.kinds import Identifier
from links.schema import Action, Verdict


class Role(StrEnum):
    """What a statement is for; the page sets the parts of an answer apart by it."""

    DIRECT = "direct"  # answers the question
    POINT = "point"  # one of several things judged one by one: a claim of an offer, a link of a list
    REASON = "reason"
    ADVICE = "advice"  # what to do
    LIMIT = "limit"  # what the advisor cannot tell
    FIXED = "fixed"  # a fixed sentence: a greeting, a next step, a question back; claims nothing


@dataclass(frozen=True, slots=True)
class SourceNote:
    """The outside document behind a citation."""

    publisher: str
    title: str
    address: str
    read_on: str  # ISO date
    read_through: str = ""  # the copy or digest that was read in its place, if any


@dataclass(frozen=True, slots=True)
class PassageCitation:
    """Words of a corpus page: `passage_text[start:end]` is what the statement stands on."""

    number: int
    page_id: str
    page_title: str
    section: str  # heading or question; empty for the opening
    passage_text: str
    start: int
    end: int
    sources: tuple[SourceNote, ...]
    review_overdue_since: str = ""  # ISO date; empty while the page is in date

    @property
    def words(self) -> str:
        """The exact words cited."""
        return self.passage_text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class FindingCitation:
    """Something read off a link: the link, the signal, and the text it was read from."""

    number: int
    row: int  # the link's row in the thread's list
    source_url: str
    signal: str
    page_id: str  # the corpus page that explains the signal
    words: str  # the finding's sentence
    read_from: str
    column: str


Citation = PassageCitation | FindingCitation


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of an answer with its citations and the check's result."""

    text: str
    role: Role
    citations: tuple[int, ...] = ()
    supported: bool = True
    part: int = 0  # which part of the question it answers, counted from 0


@dataclass(frozen=True, slots=True)
class VerdictRow:
    """One line of the verdict table under an answer about links."""

    row: int  # the link's place in the list, counted from 1
    source_url: str
    source_host: str
    anchor: str | None
    verdict: Verdict
    action: Action
    reason: str
    unknown: int  # signals that could not be judged
    signals: int  # signals asked


@dataclass(frozen=True, slots=True)
class Answer:
    """A finished answer; `text` is Markdown whose markers `[n]` name `citations` by number."""

    text: str
    statements: tuple[Statement, ...]
    citations: tuple[Citation, ...]
    abstained: bool
    writer: str  # “quoting”, or the model's name
    table: tuple[VerdictRow, ...] = ()
    dropped: int = 0  # sentences that the check refused
    notices: tuple[str, ...] = ()  # one-line notes, e.g. that the list had rows that could not be read
    suggestions: tuple[str, ...] = ()  # questions that the owner may want to ask next
    prompt: str = ""  # the prompt's name and version, “answer.v1”; empty where no model was asked
    tokens_in: int = 0
    tokens_out: int = 0
    cost_micro_usd: int = 0  # millionths of a US dollar; also what was spent on an answer that could not be used


@dataclass(frozen=True, slots=True)
class StepStarted:
    """The advisor began something that takes time."""

    label: str


@dataclass(frozen=True, slots=True)
class StepEnded:
    """The advisor finished it; the label now says what came of it (“Looked up 4 passages”)."""

    label: str


@dataclass(frozen=True, slots=True)
class TextPiece:
    """A piece of the answer's text, to be shown as it comes; the finished answer replaces all pieces."""

    text: str


@dataclass(frozen=True, slots=True)
class VerdictTable:
    """The links of the question, judged."""

    rows: tuple[VerdictRow, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """The message holds what could point to a patient: nothing was looked up, stored or sent, and no answer follows."""

    found: tuple[Identifier, ...]
    redacted: str = field(repr=False)  # the message without what was found; what is left can be asked


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that the owner dropped into the chat."""

    name: str
    data: bytes = field(repr=False)
