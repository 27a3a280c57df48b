"""Where do the header and the columns of a table stand, and what is each column?

>>> layout = find_layout("An export\\n\\nSource url;Anchor\\r\\nhttps://a.example.com/;cheap botox\\r\\n")
>>> layout.separator, layout.skip, layout.header, layout.found.columns
(';', 3, ('Source url', 'Anchor'), {'source_url': 0, 'anchor': 1})
"""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from links.conservation import addresses_in
from links.formats import Recognised, recognise, recognise_by_content
from links.mentions import is_address

SEPARATORS = ("\t", ",", ";", "|")
HEAD_ROWS = 40  # a header stands within so many rows; exports put at most a dozen lines of preamble before it
HEAD_CHARACTERS = 200_000
MAX_HEADER = 60  # characters of one header; a longer cell is prose
MAX_COLUMNS = 400

csv.field_size_limit(1 << 24)  # the default of 131,072 characters raises on one long cell


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table is laid out; `skip` rows stand before its first row of data."""

    separator: str
    skip: int
    header: tuple[str, ...]  # empty if the table has none
    found: Recognised
    width: int
    preamble: tuple[str, ...] = ()
    addresses_above: int = 0  # web addresses in the rows before the first row of data

    @property
    def address_columns(self) -> tuple[int, ...]:
        """Positions of the columns that hold addresses, from left to right."""
        columns = self.found.columns
        return tuple(sorted(columns[ours] for ours in ("source_url", "target_url") if ours in columns))


def find_layout(text: str, by_content: bool = False) -> Layout | None:
    """Return the layout of a delimited text, or None if it is no table.

    A table without a header that we know is found by its contents if `by_content`, or if its shape leaves no doubt.
    """
    lines = [line.rstrip("\r") for line in text[:HEAD_CHARACTERS].split("\n", HEAD_ROWS)[:HEAD_ROWS]]
    declared = re.match(r"(?i)sep=(.)$", lines[0].strip("\ufeff \r")) or re.match(r"(?i)\ufeff?sep=(\t)$", lines[0])
    best: Layout | None = None
    for separator in (declared[1],) if declared else SEPARATORS:
        rows = [split_line(line, separator) for line in lines]
        layout = find_header(rows, separator)
        if layout and (best is None or len(layout.found.columns) > len(best.found.columns)):
            best = layout
    if best is None:
        layouts = (guess_layout([split_line(line, sep) for line in lines], sep, by_content) for sep in SEPARATORS)
        best = max((one for one in layouts if one), key=lambda one: len(one.found.columns), default=None)
    if best is None or not best.skip:
        return best
    return replace(best, addresses_above=addresses_in("\n".join(lines[: best.skip])))


def find_header(rows: Sequence[Sequence[str]], separator: str = "") -> Layout | None:
    """Return the layout of a table whose header we know, or None."""
    best: Layout | None = None
    for index, cells in enumerate(rows):
        if len(cells) > MAX_COLUMNS or any(
            len(cell) > MAX_HEADER or (cell and is_address(cell.strip())) for cell in cells
        ):
            continue
        found = recognise(cells)
        if found is None or not (found.format.signature or _addresses_below(found, rows[index + 1 :])):
            continue
        if best is None or len(found.columns) > len(best.found.columns):
            header = tuple(cell.strip("\ufeff \t\r\"'") for cell in cells)
            best = Layout(separator, index + 1, header, found, len(cells), _preamble(rows[:index]))
    return best


def guess_layout(rows: Sequence[Sequence[str]], separator: str = "", by_content: bool = True) -> Layout | None:
    """Return the layout of a table whose header we do not know, or that has none, by what its cells hold; or None."""
    filled = [(index, row) for index, row in enumerate(rows) if any(cell.strip() for cell in row)]
    widths = {len(row) for _, row in filled}
    if len(filled) < 1 or max(widths) < 2:
        return None
    first = next((at for at, (_, row) in enumerate(filled) if any(is_address(cell.strip()) for cell in row)), None)
    if first is None:
        return None
    body = [row for _, row in filled[first:]]
    if not by_content and (len({len(row) for row in body}) > 1 or first > 1):
        return None
    found = recognise_by_content(body, sure=not by_content, comma=separator == ",")
    if found is None:
        return None
    before = filled[first - 1][1] if first else []
    header = tuple(cell.strip("\ufeff \t\r\"'") for cell in before) if len(before) == len(body[0]) else ()
    preamble = _preamble([row for _, row in filled[: first - bool(header)]])
    return Layout(separator, filled[first][0], header, found, max(len(header), *map(len, body)), preamble)


def split_line(line: str, separator: str) -> list[str]:
    """Return the cells of one line."""
    return (
        line.split(separator)
        if '"' not in line
        else next(csv.reader([line.replace("\r", " ")], delimiter=separator), [""])
    )


def _addresses_below(found: Recognised, rows: Sequence[Sequence[str]]) -> bool:
    source = found.columns.get("source_url", 0)
    return any(len(row) > source and is_address(row[source].strip()) for row in rows)


def _preamble(rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    lines = (" ".join(cell.strip('\ufeff "') for cell in row if cell.strip()) for row in rows)
    return tuple(line for line in lines if line and not line.lower().startswith("sep="))
