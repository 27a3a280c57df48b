"""Where can the owner read what the advisor knows? Every page of the corpus, to browse, search and read."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from ui.way import ask_in_chat

if TYPE_CHECKING:
    from knowledge.pages import Kind, Page, Source
    from ui.tree import Element

KINDS: "dict[Kind, str]" = {
    "guidance": "Questions owners ask",
    "glossary": "Terms",
    "signal": "What is looked at in a link",
}
PAGE = "page"
SEARCH = "search"


@st.cache_resource(show_spinner=False)
def corpus() -> "tuple[dict[str, Page], dict[str, Source]]":
    """Return the pages and sources by id; they are the same for every visitor."""
    from knowledge.pages import read_pages, read_sources

    return {page.id: page for page in read_pages()[0]}, read_sources()[0]


@st.cache_data(show_spinner=False)
def page_ids() -> frozenset[str]:
    """Return the ids of all pages that can be read here."""
    from knowledge.pages import FOLDER, FOLDER_OF_KIND

    return frozenset(path.stem for name in FOLDER_OF_KIND.values() for path in (FOLDER / name).glob("*.md"))


def show() -> None:
    """Draw the page that the address names, or the list of all pages."""
    st.html(Path(__file__).parent / "page.css")
    pages, sources = corpus()
    wanted = pages.get(str(st.query_params.get(PAGE, "")))
    if wanted:
        _one(wanted, pages, sources)
    else:
        _all(list(pages.values()))


def _turn_to(page_id: str) -> None:
    st.query_params[PAGE] = page_id


def _one(page: "Page", pages: "dict[str, Page]", sources: "dict[str, Source]") -> None:
    from ui.document import show as draw
    from ui.page_view import page_view
    from ui.render import label

    st.button("All pages", icon=":material/arrow_back:", type="tertiary", on_click=st.query_params.clear)
    st.title(label(page.head.title), anchor=False)
    if st.button("Ask about this", icon=":material/forum:"):
        ask_in_chat(question_about(page))
    draw(page_view(page, pages, sources), key=f"page-{page.id}", turn_to=_turn_to)


def question_about(page: "Page") -> str:
    """Return the question that the page answers, as an owner would ask it."""
    from advisor.ask import what_is

    if page.head.kind == "guidance":
        return page.head.title
    return what_is(page) if page.head.kind == "glossary" else f"What does “{page.head.title}” mean?"


def _all(pages: "list[Page]") -> None:
    from ui.document import show as draw
    from ui.tree import element

    st.title("Glossary", anchor=False)
    st.markdown(f"The {len(pages)} pages that answers are quoted from, each with its sources.")
    words = st.text_input("Search", key=SEARCH, placeholder="nofollow, guest post, DA 60 …", icon=":material/search:")
    found = matching(pages, words or "")
    if not found:
        st.text("No page has these words. A single word, such as “directory”, finds more.")
    draw(element("div", *_groups(found, bool(words))), key="pages", turn_to=_turn_to)


def matching(pages: "Iterable[Page]", words: str) -> "list[Page]":
    """Return the pages that hold every word, those with the words in title or aliases first; all pages for no words."""
    wanted = words.lower().split()
    ranked = [(rank, page) for page in pages if (rank := _rank(page, wanted)) is not None]
    return [page for _, page in sorted(ranked, key=lambda pair: pair[0])]


def _rank(page: "Page", wanted: Sequence[str]) -> int | None:
    """Return 0 for words in the name, 1 for words in the text, None for no match."""
    name = " ".join([page.head.title, *page.head.aliases]).lower()
    text = " ".join(block.text for section in page.sections for block in section.blocks).lower()
    if all(word in name for word in wanted):
        return 0
    return 1 if all(word in name or word in text for word in wanted) else None


def _groups(pages: "Sequence[Page]", searched: bool) -> "Iterable[Element]":
    """Yield a fold for each kind of page; the long list of signals is open only when it was searched."""
    from ui.page_view import page_name
    from ui.tree import element

    for kind, heading in KINDS.items():
        group = [page for page in pages if page.head.kind == kind]
        if not group:
            continue
        names = map(page_name, group if searched else sorted(group, key=lambda page: page.head.title.lower()))
        count = element("span", f" {len(group)}", cls="how-many")
        terms = element("div", *names, cls="terms" if kind == "glossary" else "terms long")
        is_open = "open" if searched or kind != "signal" else ""
        yield element("details", element("summary", heading, count), terms, cls="group", open=is_open)
