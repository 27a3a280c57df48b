"""Answers as the conversation hands them over, small enough to read in a test."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from advisor.answer import (
    Answer,
    Citation,
    FindingCitation,
    PassageCitation,
    Role,
    SourceNote,
    Statement,
    VerdictRow,
)
from links.schema import Action, Verdict
from ui import door

PASSAGE = "A nofollow link carries a mark. Visitors see the link as they would any other. Nobody is penalized for it."
SOURCE = SourceNote("Google Search Central", "Qualify your outbound links", "https://example.org/qualify", "2026-11-22")


@pytest.fixture
def passage() -> Callable[..., PassageCitation]:
    """Make a citation of the words “Visitors see the link as they would any other.”"""

    def make(number: int = 1, overdue: str = "", sources: tuple[SourceNote, ...] = (SOURCE,)) -> PassageCitation:
        start = PASSAGE.index("Visitors")
        end = PASSAGE.index(" Nobody")
        return PassageCitation(
            number, "nofollow-link", "Nofollow link", "How it works", PASSAGE, start, end, sources, overdue
        )

    return make


@pytest.fixture
def finding() -> Callable[..., FindingCitation]:
    """Make a citation of something read off a link's anchor."""

    def make(number: int = 2, row: int = 3, read_from: str = "cheap botox austin") -> FindingCitation:
        return FindingCitation(
            number,
            row,
            "https://blog.example/botox",
            "anchor_is_exact_match",
            "anchor-is-exact-match",
            "The link's words are a sales phrase.",
            read_from,
            "anchor",
        )

    return make


@pytest.fixture
def make_answer() -> Callable[..., Answer]:
    """Make an answer from statements; what is not said stays empty."""

    def make(
        *statements: Statement,
        citations: tuple[Citation, ...] = (),
        writer: str = "quoting",
        table: tuple[VerdictRow, ...] = (),
        dropped: int = 0,
        notices: tuple[str, ...] = (),
    ) -> Answer:
        text = " ".join(statement.text for statement in statements)
        return Answer(text, statements, citations, False, writer, table, dropped, notices)

    return make


@pytest.fixture
def say() -> Callable[..., Statement]:
    """Make a statement of a role, a reason unless told otherwise."""

    def make(text: str, *numbers: int, role: Role = Role.REASON, part: int = 0) -> Statement:
        return Statement(text, role, numbers, True, part)

    return make


@pytest.fixture
def make_row() -> Callable[..., VerdictRow]:
    """Make a row of the verdict table."""

    def make(
        row: int = 1,
        verdict: Verdict = Verdict.LOOK,
        host: str = "blog.example",
        anchor: str | None = "cheap botox austin",
        unknown: int = 0,
    ) -> VerdictRow:
        return VerdictRow(
            row,
            f"https://{host}/post",
            host,
            anchor,
            verdict,
            Action.LOOK,
            "Its words are a sales phrase.",
            unknown,
            30,
        )

    return make


@pytest.fixture(autouse=True)
def own_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An empty store for each test, opened when the page first needs it."""
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/store.db")
    door.settings.cache_clear()
    monkeypatch.setattr(door, "ANSWERING", door.Once(door._open_answering))
    yield
    if door.ANSWERING._future:
        door.store().close()
