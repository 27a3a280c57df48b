"""Reviews: what is due, and in which order."""

from datetime import date
from pathlib import Path

from knowledge.pages import read_pages
from knowledge.reviews import due


def test_the_longest_overdue_comes_first(corpus: Path) -> None:
    """Pages due on or before the day are listed by their date, pages due later are not."""
    path = corpus / "glossary" / "red-thing.md"
    path.write_text(path.read_text().replace("2026-01-31", "2025-12-31"))
    pages = read_pages(corpus)[0]

    assert [page.id for page in due(pages, date(2026, 2, 27))] == ["red-thing"]
    assert [page.id for page in due(pages, date(2026, 2, 28))] == ["red-thing", "blue-thing"]


def test_what_falls_due_soon_is_listed_on_request(corpus: Path) -> None:
    """With a number of days, pages that fall due by then count too."""
    pages = read_pages(corpus)[0]

    assert due(pages, date(2026, 2, 1)) == []
    assert len(due(pages, date(2026, 2, 1), within=27)) == 2
    assert due([], date(2026, 2, 1), within=27) == []
