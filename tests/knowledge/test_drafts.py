"""New pages: begun from the template, and refused with one clear line."""

from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from knowledge.check import check
from knowledge.drafts import DraftError, write_draft
from knowledge.pages import Kind, parse_page

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize("kind", get_args(Kind))
def test_a_draft_of_each_kind_can_be_read(corpus: Path, kind: str) -> None:
    """The front matter of a new page is valid, carries today's date, and stands in the folder of its kind."""
    path = write_draft(kind, "green-thing", TODAY, corpus)
    page, problems = parse_page(path.read_text(), path)

    assert problems == []
    assert page is not None
    assert (page.id, page.head.kind, page.head.title) == ("green-thing", kind, "Green thing")
    assert page.head.last_reviewed_on == TODAY
    assert "#" not in path.read_text().split("---\n")[1]


def test_a_draft_does_not_pass_the_check_unwritten(corpus: Path) -> None:
    """Every part that is still to do is a problem, so that a draft cannot be published by mistake."""
    write_draft("glossary", "green-thing", TODAY, corpus)
    unfinished = [problem for problem in check(corpus) if problem.message == "unfinished text"]
    headings = [problem for problem in check(corpus) if problem.key == "headings"]

    assert len(unfinished) == 6
    assert headings == []


@pytest.mark.parametrize(
    ("kind", "page_id", "says"),
    [
        ("poem", "green-thing", "“poem” is not a kind of page"),
        ("glossary", "Green Thing", "“Green Thing” is not a page id"),
        ("glossary", "../green", "“../green” is not a page id"),
        ("glossary", "green-thing\n", "is not a page id"),
        ("guidance", "red-thing", "There is a page “red-thing” already: glossary/red-thing.md"),
    ],
)
def test_what_cannot_be_begun_is_refused(corpus: Path, kind: str, page_id: str, says: str) -> None:
    """An unknown kind, a bad id and a taken id (in whatever folder) each get a line, and nothing is written."""
    before = sorted(corpus.rglob("*"))
    with pytest.raises(DraftError, match=says.replace(".", r"\.")):
        write_draft(kind, page_id, TODAY, corpus)

    assert sorted(corpus.rglob("*")) == before
