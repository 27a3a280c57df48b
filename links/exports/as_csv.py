"""The assessed list as CSV: every field quoted, formulas defused, UTF-8 with the mark that Excel needs."""

import io
from collections.abc import Iterable, Iterator
from typing import IO

import polars as pl

from links.formulas import DANGEROUS, defused

MARK = b"\xef\xbb\xbf"  # without it Excel takes UTF-8 for a local encoding


def csv_parts(tables: Iterable[pl.DataFrame]) -> Iterator[bytes]:
    """Yield the pieces of a CSV file, the header with the first table; only the mark for no table."""
    yield MARK
    for number, table in enumerate(tables):
        yield csv_part(table, is_first=number == 0)


def csv_part(table: pl.DataFrame, is_first: bool) -> bytes:
    """Return the rows of one table, under the header if it is the first."""
    buffer = io.BytesIO()
    append_csv(buffer, table, is_first)
    return buffer.getvalue()


def append_csv(file: IO[bytes], table: pl.DataFrame, is_first: bool) -> None:
    """Write the rows of one table to an open file, under the header if it is the first."""
    # Few columns hold a dangerous text at all, and one look at a column is cheaper than defusing it.
    found = table.select(pl.col(pl.String).str.contains(DANGEROUS).any()).row(0, named=True)
    safe = table.with_columns(defused(pl.col(name)) for name, is_dangerous in found.items() if is_dangerous)
    file.flush()  # Polars writes past Python's buffer
    safe.write_csv(file, include_header=is_first, quote_style="always", line_terminator="\r\n")
