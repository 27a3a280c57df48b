"""Pages: read sentence by sentence, with the source of each."""

from datetime import date
from pathlib import Path

from knowledge.pages import parse_page, read_pages, read_sources


def test_the_real_corpus_is_readable() -> None:
    """Every page and source of the corpus can be read, and every sentence is the words between its offsets."""
    pages, problems = read_pages()
    sources, source_problems = read_sources()

    assert not problems
    assert not source_problems
    for page in pages:
        for section in page.sections:
            for block in section.blocks:
                for sentence in block.sentences:
                    words = block.text[sentence.start : sentence.end]
                    assert words.strip() == words != ""
                    assert "[^" not in words
                    assert "**" not in words
                    assert set(sentence.sources) <= sources.keys()


def test_a_marker_names_the_source_of_its_sentence_only(corpus: Path) -> None:
    """A sentence with a marker rests on that source; its neighbours rest on the sources of the page."""
    page = next(page for page in read_pages(corpus)[0] if page.id == "red-thing")
    first, second = next(s for s in page.sections if s.heading.startswith("Why")).blocks[0].sentences

    assert (first.sources, first.cited) == (("a-source",), True)
    assert (second.sources, second.cited) == (("a-source",), False)


def test_a_review_falls_due_at_the_end_of_a_short_month(corpus: Path) -> None:
    """One month after 31 January is the end of February, never a day that does not exist."""
    page = read_pages(corpus)[0][0]

    assert page.review_due() == date(2026, 2, 28)


def test_front_matter_that_is_not_there_is_one_problem() -> None:
    """A file without front matter is reported by name and line, and no page comes of it."""
    page, problems = parse_page("# Only a heading\n", Path("lost.md"))

    assert page is None
    assert [str(problem) for problem in problems] == [
        "lost.md:1: front matter: expected a block between two lines of ---"
    ]
