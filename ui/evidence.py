"""What does a citation stand on? A marked passage and its source, or what was read off a link."""

from collections.abc import Collection, Sequence
from datetime import date

from advisor.answer import Citation, FindingCitation, PassageCitation, SourceNote
from ui.icons import icon
from ui.render import outside, visible
from ui.tree import Element, Node, element

COLUMNS = {
    "source_url": "the address",
    "source_site": "the site's name",
    "source_host": "the site's name",
    "target_url": "the page it points to",
    "anchor": "the link's words",
    "source_title": "the title of the page",
    "context": "the words around the link",
    "position": "where the link sits",
    "first_seen": "the date it was first seen",
}


def heading_of(citation: Citation) -> str:
    """Return in a few words where the citation leads."""
    if isinstance(citation, FindingCitation):
        return f"read off {link_of(citation)}"
    return f"{citation.page_title}, {citation.section}" if citation.section else citation.page_title


def link_of(citation: FindingCitation) -> str:
    """Return which link the finding is about; row 0 stands for the whole list."""
    return f"link {citation.row}" if citation.row else "the whole list"


def evidence_panel(citation: Citation, pages: Collection[str]) -> Element:
    """Return the panel that the citation's number opens, hidden until then; `pages` are those that can be read."""
    body = _finding(citation, pages) if isinstance(citation, FindingCitation) else _passage(citation)
    heading = element("p", element("span", str(citation.number), cls="number"), _title(citation), cls="heading")
    return element(
        "aside",
        heading,
        *body,
        cls="evidence",
        id=f"evidence-{citation.number}",
        aria_label=f"Evidence {citation.number}",
        hidden="hidden",
    )


def _title(citation: Citation) -> Element:
    if isinstance(citation, FindingCitation):
        return element("strong", f"Read off {link_of(citation)}")
    section = [element("span", citation.section, cls="section")] if citation.section else []
    return element("span", element("strong", citation.page_title), *section)


def _passage(citation: PassageCitation) -> list[Element]:
    text = citation.passage_text
    quote = element(
        "blockquote", text[: citation.start], element("mark", citation.words), text[citation.end :], cls="passage"
    )
    sources = map(source_line, citation.sources)
    return [quote, *_age(citation), *sources, page_link(citation.page_id)]


def _age(citation: PassageCitation) -> list[Element]:
    """Return a warning if the page should have been reviewed by now, or nothing."""
    if not citation.review_overdue_since:
        return []
    since = day(citation.review_overdue_since)
    return [element("p", f"This page is due for review since {since}, so details may have changed.", cls="overdue")]


def _finding(citation: FindingCitation, pages: Collection[str]) -> list[Element]:
    explained = citation.page_id in pages
    return [
        element("p", visible(citation.words), cls="says"),
        *_read_from(citation),
        *([page_link(citation.page_id, "Read what this means")] if explained else []),
    ]


def _read_from(citation: FindingCitation) -> list[Element]:
    """Return the link and the text that the finding was read from; nothing for a finding about the whole list."""
    if not citation.row:
        return []
    address, text = visible(citation.source_url), visible(citation.read_from)
    where = COLUMNS.get(citation.column, citation.column.replace("_", " "))
    lines: list[Element] = []
    if address and address != text:
        lines += [element("dt", "Link"), element("dd", element("code", address))]
    read = element("mark", text) if text else "nothing: the list does not say"
    lines += [element("dt", f"Read from {where}" if where else "Read from"), element("dd", read)]
    return [element("dl", *lines)]


def source_line(note: SourceNote) -> Element:
    """Return the outside document: publisher, linked title, and when it was read."""
    through: list[Node] = [" in ", element("a", "this copy", **outside(note.read_through))] if note.read_through else []
    return element(
        "p",
        element("span", f"{note.publisher}: ", cls="publisher"),
        element("a", note.title, icon("outside"), **outside(note.address)),
        f", read {day(note.read_on)}",
        *through,
        cls="source",
    )


def page_link(page_id: str, words: str = "Read the whole page") -> Element:
    """Return the link to a page of the glossary, in a tab of its own so that the conversation stays."""
    return element("p", element("a", words, href=f"./glossary?page={page_id}", target="_blank"), cls="page-link")


def source_list(citations: Sequence[Citation]) -> list[Element]:
    """Return the folded list of what the answer stands on, or nothing if it cites nothing."""
    if not citations:
        return []
    count = "1 piece of evidence" if len(citations) == 1 else f"{len(citations)} pieces of evidence"
    items = (element("li", _opener(citation), data_place="inside") for citation in citations)
    return [element("details", element("summary", f"Stands on {count}"), element("ul", *items), cls="sources")]


def _opener(citation: Citation) -> Element:
    target = f"evidence-{citation.number}"
    return element(
        "button",
        element("span", str(citation.number), cls="number"),
        element("span", _name(citation), cls="name"),
        type="button",
        cls="opener",
        aria_expanded="false",
        aria_controls=target,
        data_opens=target,
    )


def _name(citation: Citation) -> str:
    if isinstance(citation, FindingCitation):
        return f"{link_of(citation).capitalize()}: {visible(citation.words)}"
    publishers = ", ".join(dict.fromkeys(note.publisher for note in citation.sources))
    return f"{heading_of(citation)} ({publishers})" if publishers else heading_of(citation)


def day(iso: str) -> str:
    """Return an ISO date as people in the US write it, or the text itself if it is not a date.

    >>> day("2026-11-02")
    'November 2, 2026'
    """
    try:
        read = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{read:%B} {read.day}, {read.year}"
