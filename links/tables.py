"""How do a table's rows come into a frame: all at once where the text is clean, row by row where it is not?"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import polars as pl

from links.conservation import Signs, addresses_in, addresses_in_cells
from links.layout import Layout
from links.records import Record, records

BATCH_ROWS = 200_000  # some 100 MB of a wide export
CHUNK_ROWS = 25_000  # parsed at a time with all their columns, of which most are given up at once
BULK_BYTES = 262_144  # below this, row by row costs under 20 ms and needs no second look

# A cell with a line break and then an address: rows that an open quote swallowed, or a quoted text that mentions one.
_SWALLOWED = r"\n\s*\"?[^\n]{0,400}https?://"


@dataclass(frozen=True, slots=True)
class Batch:
    """Some rows of a table: String columns "0", "1", … for the columns in use, and "row"."""

    cells: pl.DataFrame
    repaired: tuple[int, ...] = ()  # rows with a quote that was never closed
    realigned: tuple[int, ...] = ()  # rows with more cells than the header
    addresses: int = 0  # in all cells, also those of columns that are not in use


class UncleanError(Exception):
    """The text is no clean table, so that only a row-by-row reading is safe."""


def bulk(source: bytes | Path, layout: Layout, signs: Signs) -> Iterator[Batch]:
    """Yield the cells of clean UTF-8 text through Polars; raises UncleanError, at the latest after the last batch.

    Clean means: Polars meets no open quote and no row with too many cells, and there are as many rows as lines, or no
    cell holds a line break followed by an address (what rows swallowed by a quote look like), and the cells hold as
    many addresses as the text. Every column is parsed, because Polars does not see a row with too many cells when it
    parses only some.
    """
    frame = pl.scan_csv(
        source,
        has_header=False,
        skip_lines=layout.skip,
        separator=layout.separator,
        schema={str(position): pl.String() for position in range(layout.width)},
        missing_columns="insert",  # a row cut short: the cells that are not there are empty
        empty_string_is_null=False,
        row_index_name="row",
        row_index_offset=layout.skip + 1,
    )
    every = [pl.col(str(position)) for position in range(layout.width)]
    used = [str(position) for position in sorted(set(layout.found.columns.values()))]
    address = str(layout.found.columns["source_url"])
    line_feeds = signs.line_feeds
    rows, left = 0, signs.addresses - layout.addresses_above
    taken: list[Batch] = []
    try:
        for batch in frame.collect_batches(chunk_size=min(CHUNK_ROWS, BATCH_ROWS), maintain_order=True):
            rows += batch.height
            addresses = addresses_in_cells(batch)
            left -= addresses
            if (batch[address].str.strip_chars() == "").any():  # blank lines go; a row that says something else stays
                batch = batch.filter(pl.any_horizontal(cell.str.strip_chars() != "" for cell in every))
            taken.append(Batch(batch.select("row", *used), addresses=addresses))
            if sum(one.cells.height for one in taken) >= BATCH_ROWS:
                whole, taken = joined(taken), []
                yield whole
        if taken:
            yield joined(taken)
        if left:
            raise UncleanError
        if not line_feeds - layout.skip <= rows <= line_feeds - layout.skip + 1:
            swallowed = frame.select(pl.any_horizontal(cell.str.contains(_SWALLOWED).any() for cell in every))
            if swallowed.collect().item():
                raise UncleanError
    except pl.exceptions.PolarsError as error:
        raise UncleanError from error


def row_by_row(lines: Iterable[str], layout: Layout, size: int = BATCH_ROWS) -> Iterator[Batch]:
    """Yield the cells of any text in batches; see `records` for how it is repaired."""
    rows = records(lines, layout)
    while taken := list(islice(rows, size)):
        yield batch_of(taken, layout)


def batch_of(rows: list[Record], layout: Layout) -> Batch:
    """Return records as one batch."""
    numbers = pl.Series("row", [row.row for row in rows], dtype=pl.UInt32)
    columns = [
        pl.Series(str(position), [row.cells[position] for row in rows], dtype=pl.String)
        for position in sorted(set(layout.found.columns.values()))
    ]
    return Batch(
        pl.DataFrame([numbers, *columns]),
        tuple(row.row for row in rows if row.repaired),
        tuple(row.row for row in rows if row.realigned),
        sum(addresses_in(cell) for row in rows for cell in row.cells if cell),
    )


def joined(batches: Sequence[Batch]) -> Batch:
    """Return several batches as one."""
    return Batch(
        pl.concat([batch.cells for batch in batches], rechunk=True),
        tuple(row for batch in batches for row in batch.repaired),
        tuple(row for batch in batches for row in batch.realigned),
        sum(batch.addresses for batch in batches),
    )


def lines_of(text: str) -> Iterator[str]:
    """Yield the lines of a text, split at line feeds only: U+2028 and the like belong to the cell they stand in."""
    return (match[0] for match in re.finditer(r"[^\n]*\n|[^\n]+", text))
