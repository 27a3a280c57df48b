"""The validator: each way to break a page is found, with its file and line, and the corpus itself is sound."""

from datetime import date
from pathlib import Path

import pytest

from knowledge.check import check


def test_the_corpus_is_sound() -> None:
    """The pages that owners are answered from have no problem at all."""
    assert [str(problem) for problem in check()] == []


def test_a_sound_corpus_has_no_problems(corpus: Path) -> None:
    """The small corpus of the tests is sound, so that each test below breaks exactly one thing."""
    assert [str(problem) for problem in check(corpus)] == []


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("kind: glossary", "kind: poem", "kind"),
        ("id: red-thing", "id: green-thing", "id"),
        ("sources: [a-source]", "sources: [b-source]", "sources"),
        ("sources: [a-source]", "sources: []", "sources"),
        ("blue-thing: You go on", "gone-thing: You go on", "related.gone-thing"),
        ("aliases: []", "aliases: [blue thing]", "blue thing"),
        ("review_in: 1 month", "review_in: soon", "review_in"),
        ("aliases: []", "colour: red", "colour"),
        ("aliases: []", "asked: [what does a red thing cost]", "what does a red thing cost"),
        ("## How it works", "## How it might work", "headings"),
        ("[^a-source]", "[^b-source]", "[^b-source]"),
        ("A clinic can count", "This is what a clinic can count", "This is"),
        ("- The thing sits", "- ![The](http://example.org/x.png) sits", "text"),
        ("- The thing sits", "- <b>The</b> thing sits", "text"),
        ("### What does a red thing cost?", "### What a red thing costs", "What a red thing costs"),
        (" Friends do not send a bill.", "", "What does a red thing cost?"),
        ("### What does a red thing cost?", "### Is a red thing bad?", "Is a red thing bad?"),
        (
            "is a thing that one site does",
            "is a multidimensional interorganizational recommendation characteristically communicated hypertextually",
            "opening",
        ),
    ],
)
def test_a_broken_page_is_reported(corpus: Path, old: str, new: str, key: str) -> None:
    """The problem names the page's file and the key that is wrong."""
    path = corpus / "glossary" / "red-thing.md"
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))

    found = [problem for problem in check(corpus) if problem.key == key]

    assert found
    assert found[0].file.endswith("red-thing.md")


def test_a_page_that_nobody_names_is_an_orphan(corpus: Path) -> None:
    """Every page can be reached from another one."""
    text = (corpus / "glossary" / "red-thing.md").read_text()
    (corpus / "glossary" / "green-thing.md").write_text(text.replace("red", "green"))

    assert "no other page names this page" in " ".join(map(str, check(corpus)))


def test_an_overdue_review_counts_only_with_a_date(corpus: Path) -> None:
    """The check does not depend on the clock: a page is overdue only on the day it is told."""
    assert len(check(corpus, today=date(2026, 3, 1))) == 2
    assert not check(corpus, today=date(2026, 2, 1))
