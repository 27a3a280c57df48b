"""An assessed table without the assessor: what the exports are given."""

import polars as pl
import pytest

from links.schema import LINK_SCHEMA


@pytest.fixture(scope="session")
def judged():
    """Return a factory of assessed tables; what is not given is unknown or ordinary."""
    return _judged


def _judged(**columns: list[object]) -> pl.DataFrame:
    """Return an assessed table of these columns; what is not given is unknown or ordinary."""
    height = len(next(iter(columns.values())))
    usual = {
        "source_url": [f"https://s{i}.example/" for i in range(height)],
        "source_host": [f"s{i}.example" for i in range(height)],
        "source_site": [f"s{i}.example" for i in range(height)],
        "verdict": ["fine"] * height,
        "action": ["do nothing"] * height,
        "reason": ["Because."] * height,
        "signals": [""] * height,
    }
    cells = {**usual, **columns}
    frame = pl.DataFrame(cells, strict=False)
    missing = {name: dtype for name, dtype in LINK_SCHEMA.items() if name not in cells}
    return frame.with_columns(pl.lit(None, dtype=dtype).alias(name) for name, dtype in missing.items()).with_columns(
        pl.col(name).cast(dtype) for name, dtype in LINK_SCHEMA.items()
    )
