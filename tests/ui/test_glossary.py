"""Every page of the corpus can be found and read, with its sources, without leaving the conversation."""

from pathlib import Path

import pytest

from knowledge.pages import Source, parse_page
from tests.ui.test_document import listed
from ui.glossary import KINDS, matching
from ui.page_view import page_view
from ui.term_map import term_map
from ui.tree import text_of, walk

PAGE = """---
id: {id}
kind: glossary
title: {title}
aliases: [{alias}]
related:
  other-term: A reader goes on to the other term for this reason.
sources: [maker]
last_reviewed_on: 2026-11-22
review_in: 12 months
---
**{title}** is a mark in the code.

## How it works

- One thing.[^other]
- Another thing.

## Frequently asked questions

### Is it bad?

No, it is not.
"""


@pytest.fixture
def pages():
    """Two pages by id that name each other's subject only in passing."""
    made = [
        PAGE.format(id="nofollow-link", title="Nofollow link", alias="no follow"),
        PAGE.format(id="other-term", title="Other term", alias="mark"),
    ]
    parsed = [parse_page(text, Path(f"{n}.md"))[0] for n, text in enumerate(made)]
    return {page.id: page for page in parsed if page}


@pytest.fixture
def sources():
    """The two sources that the pages rest on."""
    entry = {"publisher": "Maker", "title": "The rule", "read_on": "2026-11-22", "grade": "primary"}
    return {
        name: Source.model_validate(entry | {"id": name, "address": f"https://{name}.example/"})
        for name in ("maker", "other")
    }


def test_a_page_shows_its_parts_in_order(pages, sources):
    """Definition, list, questions, related pages with their reasons, sources, and the day of the last review."""
    view = page_view(pages["nofollow-link"], pages, sources)
    headings = [text_of(part) for part in walk(view) if part.tag in {"h2", "h3"}]

    assert headings == [
        "How it works",
        "Frequently asked questions",
        "Is it bad?",
        "Where to go next",
        "Sources",
    ]
    assert "Nofollow link is a mark in the code." in text_of(view)
    assert "Last reviewed on November 22, 2026." in text_of(view)


def test_sources_of_single_sentences_are_listed_too(pages, sources):
    """A source named behind one sentence stands in the list as well, linked."""
    view = page_view(pages["nofollow-link"], pages, sources)
    links = [part.attributes["href"] for part in walk(view) if part.attributes.get("target") == "_blank"]

    assert links == ["https://maker.example/", "https://other.example/"]


def test_a_related_page_that_is_missing_is_left_out(pages, sources):
    """A link that would lead nowhere is not offered."""
    alone = {"nofollow-link": pages["nofollow-link"]}

    assert "Where to go next" not in text_of(page_view(pages["nofollow-link"], alone, sources))


def test_search_puts_names_before_mentions(pages):
    """A page whose name has the word comes before one that only mentions it."""
    assert [page.id for page in matching(pages.values(), "mark")] == ["other-term", "nofollow-link"]


def test_search_wants_every_word(pages):
    """All words must be there; no words find every page, unknown words none."""
    assert [page.id for page in matching(pages.values(), "nofollow CODE")] == ["nofollow-link"]
    assert len(matching(pages.values(), "  ")) == 2
    assert matching(pages.values(), "nofollow zebra") == []


def test_every_kind_of_page_has_a_heading(pages):
    """The list has a group for whatever kind a page may be of."""
    assert {page.head.kind for page in pages.values()} <= set(KINDS)


def test_the_map_shows_what_leads_here_and_where_to_go(pages):
    """The pages around one are links on the map, each once, with the page itself in the middle and no link."""
    pages["far-page"] = parse_page(
        PAGE.format(id="far-page", title="Far page", alias="x").replace("other-term: A", "nofollow-link: A"),
        Path("far.md"),
    )[0]
    (drawn,) = term_map(pages["nofollow-link"], pages)
    links = [part.attributes["data-page"] for part in walk(drawn) if part.tag == "a"]

    assert links == ["far-page", "other-term"]
    assert "Nofollow link" in text_of(drawn)
    assert {part.tag for part in walk(drawn)} <= listed("TAGS")
    assert {name for part in walk(drawn) for name in part.attributes} <= listed("ATTRIBUTES")


def test_everything_on_the_map_is_in_a_list_too(pages, sources):
    """Who cannot use the map finds the same pages in the lists below it."""
    view = page_view(pages["other-term"], pages, sources)
    listed_pages = [
        part.attributes["data-page"]
        for one in walk(view)
        if one.tag == "li"
        for part in walk(one)
        if part.tag == "a" and "data-page" in part.attributes
    ]
    mapped = [
        part.attributes["data-page"] for one in walk(view) if one.tag == "svg" for part in walk(one) if part.tag == "a"
    ]

    assert set(mapped) <= set(listed_pages)


def test_a_page_alone_has_no_map(pages):
    """Without a neighbour that exists there is nothing to draw."""
    assert term_map(pages["nofollow-link"], {"nofollow-link": pages["nofollow-link"]}) == []
