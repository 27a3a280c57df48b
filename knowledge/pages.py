"""What does the corpus say, sentence by sentence, and where does each sentence come from?

A page is Markdown under a closed front matter (see TEMPLATE.md). In the body, `[^source-id]` after a sentence
names the source of just that sentence; sentences without one rest on the sources of the page.
"""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from knowledge.sentences import sentences

FOLDER = Path(__file__).parent
Kind = Literal["glossary", "guidance", "signal"]
FOLDER_OF_KIND: dict[Kind, str] = {"glossary": "glossary", "guidance": "guidance", "signal": "signals"}

QUESTIONS = "Frequently asked questions"
SECTIONS: dict[Kind, tuple[str, ...]] = {
    "glossary": ("Why it matters for a practice", "How it works", "A worked example", QUESTIONS),
    "guidance": ("Why", "What to do", "A worked example", "What this cannot tell you", QUESTIONS),
    "signal": ("Why it can matter", "When it is harmless", "What to do", "What this cannot tell you"),
}

ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
HEADING = re.compile(r"^(#{2,3}) +(.+?)\s*$")
ITEM = re.compile(r"^(?:[-*]|\d+\.) +")
MARKER = re.compile(r"[ ]?\[\^([a-z0-9-]+)\]")
EMPHASIS = re.compile(r"\*\*(.+?)\*\*|(?<![\w*])\*(?!\s)(.+?)(?<!\s)\*(?![\w*])|`([^`]+)`", re.DOTALL)
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the same loader in C, where the wheel has it
MONTHS = {"month": 1, "months": 1, "year": 12, "years": 12}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with the corpus: where it stands, what it is about, and what was expected."""

    file: str
    line: int
    key: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.key}: {self.message}"


class Head(BaseModel):
    """The front matter of a page; keys that are not named here are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(pattern=ID)
    kind: Kind
    title: str = Field(min_length=2, max_length=90)
    aliases: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()  # other ways in which owners ask for the page; searched, never shown
    related: dict[str, str] = Field(min_length=1)
    sources: tuple[str, ...] = Field(min_length=1)
    last_reviewed_on: date
    review_in: str = Field(pattern=r"^\d{1,2} (month|months|year|years)$")

    @field_validator("related")
    @classmethod
    def _reasons_are_sentences(cls, related: dict[str, str]) -> dict[str, str]:
        for target, reason in related.items():
            if not re.match(ID, target):
                raise ValueError(f"“{target}” is not a page id (lower-case words joined by hyphens)")
            if len(reason.split()) < 4 or not reason.endswith("."):
                raise ValueError(f"say in one full sentence why a reader goes on to “{target}”")
        return related


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a block: `block.text[start:end]`, and the sources it rests on."""

    start: int
    end: int
    sources: tuple[str, ...]
    cited: bool  # whether the sentence names its source itself


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a list item as plain text (no emphasis, no source markers), with its line in the file."""

    text: str
    sentences: tuple[Sentence, ...]
    line: int
    is_item: bool


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page under one heading; the first has an empty heading. A question is a heading of level 3."""

    heading: str
    blocks: tuple[Block, ...]
    line: int
    is_question: bool


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the corpus."""

    head: Head
    sections: tuple[Section, ...]
    path: Path
    lines: dict[str, int]

    @property
    def id(self) -> str:
        """The page's id, which is also its file name without `.md`."""
        return self.head.id

    @property
    def opening(self) -> str:
        """The text before the first heading: a definition, or guidance's short answer; empty if there is none."""
        return " ".join(block.text for block in self.sections[0].blocks) if self.sections else ""

    def review_due(self) -> date:
        """Return the day from which the page counts as overdue for review."""
        count, unit = self.head.review_in.split()
        months = self.head.last_reviewed_on.month - 1 + int(count) * MONTHS[unit]
        year, month = self.head.last_reviewed_on.year + months // 12, months % 12 + 1
        return date(year, month, min(self.head.last_reviewed_on.day, 28))


class Source(BaseModel):
    """An outside document that pages rest on. Primary: the rule-maker, vendor or researcher speaking for itself."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(pattern=ID)
    publisher: str = Field(min_length=2)
    title: str = Field(min_length=3)
    address: str = Field(pattern=r"^https?://[^\s]+$")
    read_on: date
    read_through: str = Field(
        "", pattern=r"^(https?://[^\s]+)?$"
    )  # the copy or digest read, where the original was not
    grade: Literal["primary", "secondary"]


def read_pages(folder: Path = FOLDER) -> tuple[list[Page], list[Problem]]:
    """Return every readable page below `folder`, in order of id, and what is wrong with the others."""
    pages: list[Page] = []
    problems: list[Problem] = []
    for kind, name in FOLDER_OF_KIND.items():
        for path in sorted((folder / name).glob("*.md")):
            page, found = parse_page(path.read_text(encoding="utf-8"), path)
            problems += found
            if page and page.head.kind != kind:
                problems.append(Problem(where_is(path), page.lines["kind"], "kind", f"expected {kind} in this folder"))
            if page:
                pages.append(page)
    return sorted(pages, key=lambda page: page.id), problems


def parse_page(text: str, path: Path) -> tuple[Page | None, list[Problem]]:
    """Return the page in `text`, or None and the problems that keep it from being read."""
    where = where_is(path)
    match = re.match(r"---\n(.*?)\n---\n", text, re.DOTALL)
    if not match:
        return None, [Problem(where, 1, "front matter", "expected a block between two lines of ---")]
    lines = {line.split(":")[0]: n for n, line in enumerate(match.group(1).split("\n"), 2) if re.match(r"\w+:", line)}
    try:
        head = Head.model_validate(yaml.load(match.group(1), LOADER))  # noqa: S506 - a safe loader
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        return None, [Problem(where, (mark.line + 2) if mark else 1, "front matter", f"not valid YAML: {error}")]
    except ValidationError as error:
        return None, [
            Problem(
                where,
                lines.get(str(e["loc"][0]) if e["loc"] else "", 1),
                ".".join(map(str, e["loc"])),
                e["msg"],
            )
            for e in error.errors()
        ]
    first_line = match.group(0).count("\n") + 1
    return Page(head, _sections(text[match.end() :], first_line, head.sources), path, lines), []


def _sections(body: str, first_line: int, sources: tuple[str, ...]) -> tuple[Section, ...]:
    found: list[Section] = []
    heading, heading_line, is_question = "", first_line, False
    blocks: list[Block] = []
    paragraph: list[str] = []
    paragraph_line = first_line

    def close_paragraph() -> None:
        if paragraph:
            blocks.append(_block(paragraph, paragraph_line, sources))
            paragraph.clear()

    def close_section() -> None:
        close_paragraph()
        if blocks or heading:
            found.append(Section(heading, tuple(blocks), heading_line, is_question))
            blocks.clear()

    for number, line in enumerate(body.split("\n"), first_line):
        if match := HEADING.match(line):
            close_section()
            heading, heading_line, is_question = match.group(2), number, match.group(1) == "###"
        elif not line.strip():
            close_paragraph()
        else:
            if ITEM.match(line):
                close_paragraph()
            if not paragraph:
                paragraph_line = number
            paragraph.append(line.strip())
    close_section()
    return tuple(found)


def _block(raw: list[str], line: int, sources: tuple[str, ...]) -> Block:
    is_item = bool(ITEM.match(raw[0]))
    marked = ITEM.sub("", " ".join(raw))
    marked = EMPHASIS.sub(lambda m: m.group(1) or m.group(2) or m.group(3), marked)
    text, cited = "", []
    position = 0
    for marker in MARKER.finditer(marked):
        text += marked[position : marker.start()]
        cited.append((len(text), marker.group(1)))
        position = marker.end()
    text = (text + marked[position:]).strip()
    spans = []
    previous = 0
    for _, start, end in sentences(text):
        own = tuple(source for at, source in cited if previous < at <= end)
        spans.append(Sentence(start, end, own or sources, bool(own)))
        previous = end
    return Block(text, tuple(spans), line, is_item)


def read_sources(folder: Path = FOLDER) -> tuple[dict[str, Source], list[Problem]]:
    """Return the sources by id, and what is wrong with the entries that could not be read."""
    path = folder / "sources.yaml"
    where = where_is(path)
    text = path.read_text(encoding="utf-8")
    lines = [n for n, line in enumerate(text.split("\n"), 1) if line.startswith("- ")]
    sources: dict[str, Source] = {}
    problems: list[Problem] = []
    for line, entry in zip(lines, yaml.load(text, LOADER) or [], strict=True):  # noqa: S506 - a safe loader
        try:
            source = Source.model_validate(entry)
        except ValidationError as error:
            problems += [Problem(where, line, ".".join(map(str, e["loc"])), e["msg"]) for e in error.errors()]
            continue
        if source.id in sources:
            problems.append(Problem(where, line, "id", f"“{source.id}” is there twice"))
        sources[source.id] = source
    return sources, problems


def where_is(path: Path) -> str:
    """Return how a problem names a file: its path in the project, or its bare name outside."""
    return path.relative_to(FOLDER.parent).as_posix() if path.is_relative_to(FOLDER.parent) else path.name
