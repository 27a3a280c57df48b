"""Which pages are due for review?"""

from collections.abc import Iterable
from datetime import date, timedelta

from knowledge.pages import Page


def due(pages: Iterable[Page], today: date, within: int = 0) -> list[Page]:
    """Return the pages whose review is overdue or falls due within so many days, the longest overdue first."""
    limit = today + timedelta(days=within)
    return sorted((page for page in pages if page.review_due() <= limit), key=lambda page: (page.review_due(), page.id))
