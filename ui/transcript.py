"""How does a conversation leave the app? As plain lines, and as Markdown that shows every word as it was written.

What a list or a model wrote can hold Markdown, HTML and addresses that fetch something when a file is opened. So every
such text is escaped, and the only links are the outside sources of the evidence, as addresses.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

from advisor.answer import Answer, Citation, FindingCitation, Role, Statement
from ui.answer_view import ADVICE, LIMIT, LISTED, QUOTING
from ui.evidence import day, heading_of
from ui.render import MARKER, plain, visible, visible_lines

if TYPE_CHECKING:
    from advisor.store.turns import OpenThread, StoredTurn

ACTIVE = re.compile(r"([\\`*_{}\[\]<>#+!|~$&])")  # what Markdown may read as more than a character
LIST_START = re.compile(r"^(\s*)(\d*)([.)=-])", re.M)
SCHEME = re.compile(r"(https?|www)([:.])", re.I)
UNANSWERED = "This question has no answer yet."
GENERAL = "General information from Backlink Advisor, not legal or medical advice."


class Kind(StrEnum):
    """What a line is in the layout."""

    TITLE = "title"
    QUESTION = "question"
    HEADING = "heading"
    TEXT = "text"
    ITEM = "item"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of a transcript, as plain characters."""

    kind: Kind
    text: str


def transcript(opened: "OpenThread") -> list[Line]:
    """Return the whole conversation."""
    lines = [Line(Kind.TITLE, visible(opened.title)), Line(Kind.NOTE, GENERAL)]
    for turn in opened.turns:
        lines += _turn(turn)
    return lines


def _turn(turn: "StoredTurn") -> Iterator[Line]:
    files = "".join(f"\n{file.name}" for file in turn.files)
    yield Line(Kind.QUESTION, visible_lines(turn.question + files))
    yield Line(Kind.NOTE, f"Asked on {day(turn.asked.date().isoformat())}")
    if turn.answer:
        yield from answer_lines(turn.answer)
    else:
        yield Line(Kind.TEXT, plain(turn.partial) or UNANSWERED)


def answer_lines(answer: Answer) -> Iterator[Line]:
    """Yield what an answer says, its verdicts, its notes and what it stands on."""
    said = [statement for statement in answer.statements if statement.supported]
    for role, statements in groupby(said, key=lambda one: one.role):
        yield from _said(role, [_words(one, answer.writer) for one in statements])
    for row in answer.table:
        anchor = f" (“{visible(row.anchor)}”)" if row.anchor else ""
        verdict = f"{row.verdict.value}, {row.action.value}. {visible(row.reason)}"
        yield Line(Kind.ITEM, f"{row.row}. {visible(row.source_url)}{anchor}: {verdict}")
    yield from (Line(Kind.NOTE, visible(notice)) for notice in answer.notices)
    if answer.citations:
        yield Line(Kind.HEADING, "What this stands on")
        yield from (Line(Kind.ITEM, _source(citation)) for citation in answer.citations)


def _said(role: Role, sentences: list[str]) -> Iterator[Line]:
    if role in (Role.ADVICE, Role.LIMIT):
        yield Line(Kind.HEADING, ADVICE if role is Role.ADVICE else LIMIT)
    if role in LISTED:
        yield from (Line(Kind.ITEM, sentence) for sentence in sentences)
    else:
        yield Line(Kind.TEXT, " ".join(sentences))


def _words(statement: Statement, writer: str) -> str:
    words = visible(statement.text) if writer == QUOTING else plain(MARKER.sub("", statement.text))
    return words + "".join(f" [{number}]" for number in dict.fromkeys(statement.citations))


def _source(citation: Citation) -> str:
    if isinstance(citation, FindingCitation):
        read = f" Read from “{visible(citation.read_from)}”." if citation.read_from else ""
        return f"[{citation.number}] {heading_of(citation).capitalize()}: {visible(citation.words)}{read}"
    outside = "; ".join(
        f"{note.publisher}, {note.title}, {note.address}, read {day(note.read_on)}" for note in citation.sources
    )
    return f"[{citation.number}] {heading_of(citation)}: “{visible(citation.words)}” ({outside})"


def answer_as_text(answer: Answer) -> str:
    """Return an answer as plain text, to be pasted into a letter."""
    return "\n".join(f"- {line.text}" if line.kind is Kind.ITEM else line.text for line in answer_lines(answer))


def as_markdown(opened: "OpenThread") -> str:
    """Return the conversation as Markdown in which no word of it acts."""
    return "\n\n".join(_markdown(line) for line in transcript(opened)) + "\n"


def _markdown(line: Line) -> str:
    text = escaped(line.text)
    if line.kind is Kind.QUESTION:
        return "\n".join(f"> {one}  " for one in text.split("\n"))
    before = {Kind.TITLE: "# ", Kind.HEADING: "## ", Kind.ITEM: "- ", Kind.NOTE: "*"}.get(line.kind, "")
    return f"{before}{text}{'*' if line.kind is Kind.NOTE else ''}"


def escaped(text: str) -> str:
    """Return Markdown that shows exactly `text`; an address stays words, since some readers make every one a link.

    >>> escaped("![x](http://evil.example) <b>")
    '\\\\!\\\\[x\\\\](http\\\\://evil.example) \\\\<b\\\\>'
    """
    safe = ACTIVE.sub(r"\\\1", text)
    safe = LIST_START.sub(r"\1\2\\\3", safe)
    return SCHEME.sub(r"\1\\\2", safe)


def file_name(opened: "OpenThread", ending: str) -> str:
    """Return a name for the saved file, from letters and digits of the title alone."""
    words = re.sub(r"[^a-z0-9]+", "-", opened.title.lower()).strip("-")[:50]
    return f"{words or 'conversation'}.{ending}"
