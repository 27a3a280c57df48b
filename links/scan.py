"""How is a file of any size read in pieces that fit into memory?

A file up to STREAM_BYTES, and any spreadsheet or archive, is one piece; of a longer text each piece is some rows.
"""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

import polars as pl

from links.columns import day_order, to_columns
from links.conservation import Signs, lost, signs_in
from links.containers import kind_of
from links.decoding import SAMPLE, encoding_of
from links.json_lists import read_json
from links.layout import HEAD_CHARACTERS, Layout, find_layout
from links.read import TABLE_ENDINGS, names_of, notes_of, read, read_lines, refuse
from links.schema import LINK_SCHEMA, Reading
from links.settle import settle
from links.tables import BATCH_ROWS, Batch, bulk, row_by_row

STREAM_BYTES = 48 << 20  # longer texts are read in pieces
CHUNK = 8 << 20  # bytes that are rewritten at a time


@dataclass(frozen=True, slots=True)
class Scan:
    """A list that can be gone through piece by piece, as often as wanted."""

    path: Path  # where its text is read from
    name: str  # the file as its owner knows it
    layout: Layout | None = None  # None: one piece, or lines without columns
    signs: Signs = Signs(0, 0, 0)
    is_clean: bool = False  # Polars may be able to read it; otherwise it is read row by row
    in_pieces: bool = True

    def batches(self) -> Iterator[Reading]:
        """Yield the pieces; rows that repeat across pieces are not merged here.

        Raises UncleanError, at the latest after the last piece, for a table that must be read with `is_clean=False`.
        """
        if not self.in_pieces:
            yield read(self.path.read_bytes(), self.name)
        elif self.layout:
            yield from self._table(self.layout)
        else:
            yield from self._lines()

    def _table(self, layout: Layout) -> Iterator[Reading]:
        order: dict[str, bool | None] | None = None
        addresses = layout.addresses_above
        for batch in self._cells(layout):
            order = day_order(batch.cells, layout.found) if order is None else order
            links = to_columns(batch.cells, layout.found, layout.header, self.name, order)
            notes = notes_of(layout, batch.repaired, batch.realigned, None in order.values())
            yield settle(links, (), layout.found.format.name, names_of(layout), notes)
            addresses += batch.addresses
        if notes := lost(self.signs.addresses, addresses):
            yield settle(pl.DataFrame(schema=LINK_SCHEMA), (), layout.found.format.name, notes=notes)

    def _cells(self, layout: Layout) -> Iterator[Batch]:
        if self.is_clean:
            yield from bulk(self.path, layout, self.signs)
        else:
            yield from row_by_row(self._text_lines(), layout)

    def _lines(self) -> Iterator[Reading]:
        lines, lines_read = self._text_lines(), 0
        while piece := list(islice(lines, BATCH_ROWS)):
            reading = read_lines("".join(piece), self.name)
            moved = tuple(replace(unread, row=unread.row + lines_read) for unread in reading.not_read)
            links = reading.links.with_columns(row=reading.links["row"] + lines_read)
            yield replace(reading, links=links, not_read=moved)
            lines_read += len(piece)

    def _text_lines(self) -> Iterator[str]:
        with self.path.open(encoding="utf-8", errors="replace", newline="\n") as file:
            yield from (line.replace("\0", "") for line in file)


def scan(path: Path, work: Path) -> Scan:
    """Return a list to go through piece by piece; raises OwnerError for a file that is none.

    A long text that is not UTF-8 is rewritten once, into the folder `work`.
    """
    with path.open("rb") as file:
        head = file.read(HEAD_CHARACTERS * 2)
    if (
        path.stat().st_size <= STREAM_BYTES
        or head.startswith((b"PK", b"\xd0\xcf\x11\xe0"))
        or kind_of(head, path.name) != "text"
    ):
        return Scan(path, path.name, in_pieces=False)
    name = path.name
    encoding, mark = encoding_of(head[:SAMPLE])
    if encoding != "utf-8" or mark:
        path = _as_utf8(path, encoding, mark, work / f"{name}.utf8")
    signs = signs_in(path)
    text = head[mark:].decode(encoding, errors="replace")
    is_json = text.lstrip().startswith(("{", "["))
    layout = None if is_json else find_layout(text, name.lower().endswith(TABLE_ENDINGS))
    if layout is None:
        return Scan(path, name, in_pieces=not is_json or read_json(text.partition("\n")[0]) is not None)
    refuse(layout, name)
    return Scan(path, name, layout, signs, is_clean=not signs.nulls)


def _as_utf8(path: Path, encoding: str, mark: int, copy: Path) -> Path:
    decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
    with path.open("rb") as source, copy.open("wb") as target:
        source.seek(mark)
        while chunk := source.read(CHUNK):
            target.write(decoder.decode(chunk).replace("\0", "").encode(errors="replace"))
        target.write(decoder.decode(b"", final=True).encode(errors="replace"))
    return copy
