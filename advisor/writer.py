"""Who puts an answer into words? The quoting writer, unless a model is given the same evidence and passes the check.

What is asked, whether it is in scope, what is refused and every verdict are decided before a writer is called.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from advisor.answer import Statement, StepEnded, StepStarted, TextPiece
from advisor.draft import Drafted
from advisor.evidence import Evidence
from advisor.thread import Thread
from retrieval.library import Library

QUOTING = "quoting"


@dataclass(frozen=True, slots=True)
class Brief:
    """What a writer is given: what is asked, and the sentences that a quoting answer would rest on."""

    question: str  # only what is in scope, without the rows of a pasted list
    thread: Thread  # with the list that came with the message
    drafts: tuple[Drafted, ...]  # the quoting answer, most important first: its passages and findings are evidence
    evidence: Evidence  # its numbers continue those of the thread
    library: Library
    today: date


@dataclass(frozen=True, slots=True)
class Usage:
    """What a piece of writing took; zero where no model was asked."""

    prompt: str = ""  # name and version of the prompt, “answer.v1”
    tokens_in: int = 0
    tokens_out: int = 0
    micro_usd: int = 0
    estimated: bool = False  # the server did not count the tokens, we did


@dataclass(frozen=True, slots=True)
class Written:
    """What a writer wrote: statements that passed the check, in their order, and how many did not."""

    statements: tuple[Statement, ...]
    dropped: int
    usage: Usage
    notices: tuple[str, ...] = ()


class Writer(Protocol):
    """Anything that puts an answer into words."""

    @property
    def name(self) -> str:
        """The name that the owner is shown."""

    def write(self, brief: Brief) -> Iterator[StepStarted | StepEnded | TextPiece | Written]:
        """Yield steps and checked sentences as they come; the last is Written. Raises NoWordsError."""


class NoWordsError(Exception):
    """A writer has no answer; `notice` tells the owner why in one sentence, `usage` what was spent on trying."""

    def __init__(self, notice: str, usage: Usage | None = None) -> None:
        super().__init__(notice)
        self.notice = notice
        self.usage = usage or Usage()
