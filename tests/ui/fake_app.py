"""The chat page with a made-up advisor behind it: what it answers depends on one word of the question."""

from collections.abc import Iterator
from threading import Event as Never

from advisor.answer import (
    Answer,
    Attachment,
    FindingCitation,
    Held,
    PassageCitation,
    Role,
    SourceNote,
    Statement,
    StepEnded,
    StepStarted,
    TextPiece,
    VerdictRow,
    VerdictTable,
)
from advisor.ask import Event
from advisor.patient_data import found_in, redacted
from advisor.thread import Finished, Thread, Turn
from links.errors import UnreadableError
from links.schema import Action, Verdict
from ui import chat

HOSTILE = "<img src='http://evil.example/a.png'> ![](http://evil.example/b.png) [x](javascript:alert(1)) :red[y] $z$"
TEXT = "A nofollow link carries a mark. Visitors see it as any other link. Nobody is penalized."


def door(question: str, thread: Thread, attachments: tuple[Attachment, ...], /) -> Iterator[Event]:
    """Yield the events of a made-up answer."""
    if found := found_in(question):
        yield Held(found, redacted(question))
        return
    yield StepStarted("Reading your message")
    if "owner error" in question:
        raise UnreadableError("links.csv, line 3: no address in “x”. Give each row an address.")
    if "bug" in question:
        raise RuntimeError("not for the owner's eyes")
    yield StepEnded("Read your message")
    yield TextPiece("Usually not: **half** an ![image](http://evil.example/c.png")
    while "endless" in question:
        Never().wait(0.02)  # stands for a writer that is still at work; the owner presses stop
        yield TextPiece(" more")
    answer = _hostile() if "hostile" in question else _plain(len(attachments))
    if answer.table:
        yield VerdictTable(answer.table)
    yield Finished(answer, Thread(turns=(*thread.turns, Turn(question, answer))))


def _plain(files: int) -> Answer:
    citation = PassageCitation(
        1,
        "nofollow-link",
        "Nofollow link",
        "",
        TEXT,
        0,
        31,
        (SourceNote("P", "T", "https://ok.example", "2026-11-22"),),
    )
    said = Statement("A nofollow link carries a mark.", Role.DIRECT, (1,))
    read = Statement(f"I read {files} file.", Role.FIXED)
    return Answer("", (said, read), (citation,), False, "quoting", suggestions=("Is $5 a fair price?",))


def _hostile() -> Answer:
    finding = FindingCitation(1, 1, f"http://h/{HOSTILE}", "s", "s", HOSTILE, HOSTILE, "anchor")
    row = VerdictRow(1, f"http://h/{HOSTILE}", HOSTILE, HOSTILE, Verdict.RISKY, Action.ASK, HOSTILE, 1, 2)
    said = Statement(HOSTILE, Role.DIRECT, (1,))
    return Answer(HOSTILE, (said,), (finding,), False, "a-model", (row,), 1, (HOSTILE,), (HOSTILE,))


chat.page(door)
