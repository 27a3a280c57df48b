"""What must never change a verdict, and what must never improve one, on every labelled link.

Held cases take part, so a failure shows how many links break the rule and never which.
"""

from collections.abc import Callable
from urllib.parse import urlsplit

import polars as pl
import pytest

from evals.cases import LinkCase, read_cases
from links import LINK_SCHEMA, assess
from tests.links.conftest import LAKESIDE

GOOD = {"helps": 2, "fine": 1}
Row = dict[str, object]


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    """The labelled links as rows of one list."""
    cases = [case for case in read_cases("links") if isinstance(case, LinkCase)]
    return [{name: getattr(case, name) for name in LINK_SCHEMA if hasattr(case, name)} for case in cases]


def verdicts(rows: list[Row]) -> list[str]:
    """Return the verdicts of the rows, judged as one list."""
    return assess(pl.DataFrame(rows, schema_overrides=LINK_SCHEMA), LAKESIDE).table["verdict"].to_list()


def loud(url: str) -> str:
    """Return the address in another spelling: capitals, www. and tracking parameters."""
    parts = urlsplit(url)
    if parts.fragment or not parts.hostname or parts.hostname[0].isdigit():
        return url
    host = parts.netloc.upper() if parts.hostname.startswith("www.") or parts.hostname.count(".") > 1 else ""
    mark = "&" if parts.query else "?"
    return f"{parts.scheme.upper()}://{host or f'WWW.{parts.netloc.upper()}'}{url.split(parts.netloc, 1)[1]}" + (
        f"{mark}utm_source=casino&utm_campaign=guest-post&gclid=x" if parts.path else ""
    )


def test_order_changes_nothing(rows: list[Row]) -> None:
    """A list read backwards has the same verdicts."""
    assert verdicts(rows[::-1])[::-1] == verdicts(rows)


def test_spelling_of_addresses_changes_nothing(rows: list[Row]) -> None:
    """Capitals, www. and tracking parameters leave every verdict as it is."""
    spelled = verdicts([row | {"source_url": loud(str(row["source_url"]))} for row in rows])
    changed = sum(one != other for one, other in zip(spelled, verdicts(rows), strict=True))

    assert changed == 0


@pytest.mark.parametrize(
    "spoil",
    [
        lambda row: row | {"anchor": f"{row['anchor'] or ''} online casino".strip()},
        lambda row: row | {"context": f"{row['context'] or ''} Sponsored post."},
        lambda row: row | {"context": f"{row['context'] or ''} Buy backlinks here, dofollow, rate card."},
        lambda row: row | {"source_title": f"{row['source_title'] or ''} Guest post: write for us"},
    ],
    ids=["casino in the text", "paid post", "links for sale", "guest post"],
)
def test_a_spam_pattern_never_improves_a_verdict(rows: list[Row], spoil: Callable[[Row], Row]) -> None:
    """Added spam makes no link helpful or fine that was not; only junk text may turn a risky link into mere junk."""
    before, after = verdicts(rows), verdicts([spoil(row) for row in rows])
    better = sum(GOOD.get(new, 0) > GOOD.get(old, 0) for old, new in zip(before, after, strict=True))

    assert better == 0
