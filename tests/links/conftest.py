"""What the tests of link lists share: one factory for links and one practice."""

from collections.abc import Callable
from typing import Any

import polars as pl
import pytest

from links import LINK_SCHEMA, Practice

LAKESIDE = Practice(
    name="Lakeside Dermatology", specialty="dermatology", city="Austin", state="TX", domain="lakesidederm.com"
)


@pytest.fixture
def practice() -> Practice:
    """A made-up dermatology practice in Austin."""
    return LAKESIDE


@pytest.fixture
def make_links() -> Callable[..., pl.DataFrame]:
    """Build links from addresses; every other column is given once for all links or left unknown."""

    def make(*urls: str, **columns: Any) -> pl.DataFrame:
        return pl.DataFrame(
            {
                name: list(range(1, len(urls) + 1))
                if name == "row"
                else list(urls)
                if name == "source_url"
                else [columns.get(name)] * len(urls)
                for name in LINK_SCHEMA
            },
            schema=LINK_SCHEMA,
        )

    return make
