"""How is a page of the corpus read? Its definition first, its sections, where to go next, and its sources."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from knowledge.pages import Block, Page, Section, Source
from ui.icons import icon
from ui.render import outside
from ui.term_map import leading_here, term_map
from ui.tree import Element, element


def page_view(page: Page, pages: Mapping[str, Page], sources: Mapping[str, Source]) -> Element:
    """Return the page as one tree; related pages that do not exist are left out."""
    return element(
        "section",
        *_aliases(page),
        *(part for section in page.sections for part in _section(section)),
        *_related(page, pages),
        *_leading_here(page, pages),
        *_sources([sources[name] for name in _sources_of(page) if name in sources]),
        element("p", f"Last reviewed on {written(page)}.", cls="reviewed"),
        cls="page",
        aria_label=page.head.title,
    )


def written(page: Page) -> str:
    """Return the day of the last review as people in the US write it."""
    reviewed = page.head.last_reviewed_on
    return f"{reviewed:%B} {reviewed.day}, {reviewed.year}"


def _aliases(page: Page) -> list[Element]:
    if not page.head.aliases:
        return []
    return [element("p", "Also called: " + ", ".join(page.head.aliases), cls="aliases")]


def _section(section: Section) -> list[Element]:
    heading = [element("h3" if section.is_question else "h2", section.heading)] if section.heading else []
    return [*heading, *_blocks(section.blocks, "" if section.heading else "opening")]


def _blocks(blocks: Sequence[Block], cls: str) -> list[Element]:
    """Return the paragraphs, list items that follow one another gathered into one list."""
    made: list[Element] = []
    for is_item, group in groupby(blocks, key=lambda block: block.is_item):
        if is_item:
            made.append(element("ul", *(element("li", block.text) for block in group), cls="items"))
        else:
            made.extend(element("p", block.text, cls=cls) for block in group)
    return made


def _related(page: Page, pages: Mapping[str, Page]) -> list[Element]:
    items = [
        element("li", page_name(pages[target]), f": {reason}")
        for target, reason in page.head.related.items()
        if target in pages
    ]
    if not items:
        return []
    return [element("h2", "Where to go next"), *term_map(page, pages), element("ul", *items, cls="related")]


def _leading_here(page: Page, pages: Mapping[str, Page]) -> list[Element]:
    items = [element("li", page_name(one)) for one in leading_here(page, pages)]
    if not items:
        return []
    summary = element("summary", f"Pages that lead here: {len(items)}")
    return [element("details", summary, element("ul", *items, cls="related"), cls="fold")]


def page_name(page: Page) -> Element:
    """Return the page's title as a link that turns to it."""
    return element("a", page.head.title, href=f"./glossary?page={page.id}", data_page=page.id)


def _sources_of(page: Page) -> list[str]:
    """Return the ids of all sources of the page, those of single sentences included, each once."""
    of_sentences = (
        source
        for section in page.sections
        for block in section.blocks
        for sentence in block.sentences
        for source in sentence.sources
    )
    return list(dict.fromkeys([*page.head.sources, *of_sentences]))


def _sources(sources: Sequence[Source]) -> list[Element]:
    items = (element("li", *_source(source)) for source in sources)
    return [element("h2", "Sources"), element("ul", *items, cls="source-items")]


def _source(source: Source) -> list[str | Element]:
    read = f", read {source.read_on:%B} {source.read_on.day}, {source.read_on.year}"
    link = element("a", source.title, icon("outside"), **outside(source.address))
    return [f"{source.publisher}: ", link, read]
