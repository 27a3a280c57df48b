"""Which pieces of the corpus can be found and cited, and where in them does each sentence stand?"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from knowledge.pages import QUESTIONS, Block, Page, Section

MAX_WORDS = 160  # MiniLM reads 256 tokens; a longer section is split at sentence ends


class Part(StrEnum):
    """What a passage is within its page."""

    OPENING = "opening"  # a definition, or guidance's short answer
    WHY = "why"
    HOW = "how"
    HARMLESS = "harmless"
    DO = "do"
    EXAMPLE = "example"
    LIMIT = "limit"
    QUESTION = "question"


PART_OF_HEADING = {
    "": Part.OPENING,
    "Why it matters for a practice": Part.WHY,
    "Why": Part.WHY,
    "Why it can matter": Part.WHY,
    "How it works": Part.HOW,
    "When it is harmless": Part.HARMLESS,
    "What to do": Part.DO,
    "A worked example": Part.EXAMPLE,
    "What this cannot tell you": Part.LIMIT,
}


@dataclass(frozen=True, slots=True)
class Span:
    """A sentence of a passage: `passage.text[start:end]`, and the ids of the sources it rests on."""

    start: int
    end: int
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A citable piece of a page. `text` is quoted as it stands; `header` is only for finding it."""

    id: str
    page_id: str
    kind: str
    part: Part
    section: str  # the heading or the question; empty for the opening
    title: str
    aliases: tuple[str, ...]
    text: str
    sentences: tuple[Span, ...]
    also_asked: tuple[str, ...] = ()  # the page's own list of ways to ask for it, held by its opening

    @property
    def header(self) -> str:
        """The deterministic words put in front of the text when it is indexed."""
        names = self.title if self.part is Part.QUESTION else "; ".join((self.title, *self.aliases))
        return f"{names}. {self.section}".strip() if self.section else f"{names}."

    @property
    def asked(self) -> tuple[str, ...]:
        """The questions that this passage answers, each indexed beside the text; empty for most parts."""
        if self.part is Part.QUESTION:
            return (self.section,)
        if self.part is Part.OPENING:
            names = dict.fromkeys((plain_title(self.title), *self.aliases))
            by_name = names if self.kind == "guidance" else (f"What is {name}?" for name in names)
            return (*by_name, *self.also_asked)
        return ()

    @property
    def indexed(self) -> str:
        """The text whose words are indexed."""
        return f"{self.header}\n{self.text}"

    @property
    def embedded(self) -> str:
        """The text whose meaning is indexed: without the aliases, which have vectors of their own (`asked`)."""
        return f"{self.title}. {self.section}".rstrip() + f"\n{self.text}"

    def words(self, span: Span) -> str:
        """Return the exact words of a sentence."""
        return self.text[span.start : span.end]


def plain_title(title: str) -> str:
    """Return a title without what stands in brackets.

    >>> plain_title("Private blog network (PBN)")
    'Private blog network'
    """
    return re.sub(r"\s*\(.*?\)", "", title).strip()


def passages(pages: Iterable[Page]) -> list[Passage]:
    """Return the passages of the pages in order; an empty list for no pages. A definition is never split."""
    return [passage for page in pages for section in page.sections for passage in _of_section(page, section)]


def _of_section(page: Page, section: Section) -> list[Passage]:
    if section.heading == QUESTIONS or not section.blocks:
        return []
    part = Part.QUESTION if section.is_question else PART_OF_HEADING[section.heading]
    whole = part in (Part.OPENING, Part.QUESTION)
    groups = [list(section.blocks)] if whole else _groups(section.blocks)
    slug = re.sub(r"[^a-z0-9]+", "-", section.heading.lower()).strip("-") or "opening"
    return [
        _passage(page, section, part, group, f"{page.id}#{slug}" + (f"-{number}" if number else ""))
        for number, group in enumerate(groups)
    ]


def _groups(blocks: tuple[Block, ...]) -> list[list[Block]]:
    """Join blocks into groups of at most MAX_WORDS; a block that is longer stands alone."""
    groups: list[list[Block]] = []
    count = 0
    for block in blocks:
        words = len(block.text.split())
        if not groups or count + words > MAX_WORDS:
            groups.append([])
            count = 0
        groups[-1].append(block)
        count += words
    return groups


def _passage(page: Page, section: Section, part: Part, blocks: list[Block], passage_id: str) -> Passage:
    text = ""
    spans: list[Span] = []
    for block in blocks:
        offset = len(text) + 1 if text else 0
        text = f"{text}\n{block.text}" if text else block.text
        spans += [Span(offset + s.start, offset + s.end, s.sources) for s in block.sentences]
    head = page.head
    asked = head.asked if part is Part.OPENING else ()
    return Passage(
        passage_id, page.id, head.kind, part, section.heading, head.title, head.aliases, text, tuple(spans), asked
    )
