"""Does every web address of a file turn up in the rows that were read? It is counted apart from the parse.

>>> addresses_in("https://a.example,see http://b.example"), lost(3, 2)[0][:52]
(2, 'It holds 3 web addresses, and the rows hold 2 of the')
"""

import html
import io
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import polars as pl

SIGN = "://"  # what every full address has; no quoting or separator can tear it apart
CACHED = 1 << 18  # bytes that are counted at a time: they stay in the processor's cache
OVERLAP = len(SIGN) - 1
MAX_NAMED = 3  # addresses that a note shows
# Where a spreadsheet keeps addresses that no cell shows: behind its words, or in a formula.
_BEHIND = re.compile(
    rb'Target="(https?://[^"]+)"|xlink:href="(https?://[^"]+)"|HYPERLINK\((?:&quot;|")(https?://[^"&]+)', re.IGNORECASE
)
_PARTS = re.compile(r"xl/worksheets/(?:_rels/)?[^/]+|content\.xml")


def addresses_in(text: str) -> int:
    """Return how many addresses with a scheme a text holds."""
    return text.count(SIGN) + text.count(r":\/\/")  # as some programs write JSON


@dataclass(frozen=True, slots=True)
class Signs:
    """How many line feeds, NUL bytes and addresses a text in UTF-8 holds."""

    line_feeds: int
    nulls: int
    addresses: int


def signs_in(source: bytes | Path) -> Signs:
    """Return the counts of a text or of a file of any size."""
    line_feeds = nulls = addresses = 0
    memory = bytearray(CACHED + OVERLAP)  # the last bytes of a chunk stand before the next
    buffer = np.frombuffer(memory, dtype=np.uint8)
    with source.open("rb", buffering=0) if isinstance(source, Path) else io.BytesIO(source) as file:
        while size := file.readinto(memoryview(memory)[OVERLAP:]):
            chunk = buffer[OVERLAP : OVERLAP + size]
            line_feeds += int(np.count_nonzero(chunk == ord("\n")))
            nulls += size - int(np.count_nonzero(chunk))
            slashes = buffer[: OVERLAP + size] == ord("/")
            colons = buffer[:size] == ord(":")
            addresses += int(np.count_nonzero(colons & slashes[1:-1] & slashes[2:]))
            memory[:OVERLAP] = memory[size : OVERLAP + size]
    return Signs(line_feeds, nulls, addresses)


def addresses_in_cells(cells: pl.DataFrame) -> int:
    """Return how many addresses with a scheme the texts of a frame hold."""
    texts = cells.select(pl.col(pl.String))
    longest = texts.select(pl.all().str.len_bytes().max()).row(0) if texts.height else ()
    long = [name for name, length in zip(texts.columns, longest, strict=False) if (length or 0) > len(SIGN)]
    if not long:
        return 0
    return sum(texts.select(pl.col(long).str.count_matches(SIGN, literal=True).sum()).row(0))


def lost(in_text: int, in_rows: int) -> tuple[str, ...]:
    """Return the note on addresses that stand in no row that was read; empty if there are none."""
    if in_text <= in_rows:
        return ()
    note = (
        f"It holds {in_text:,} web addresses, and the rows hold {in_rows:,} of them. The others stand outside the "
        "table, in pictures, or in cells that could not be told apart; add those that matter as rows of "
        "their own."
    )
    return (note,)


def behind_cells(data: bytes, shown: set[str]) -> tuple[str, ...]:
    """Return the note on addresses of a spreadsheet that none of the `shown` cells holds; empty if there are none."""
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return ()
    found: dict[str, None] = {}
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        for name in filter(_PARTS.fullmatch, book.namelist()):
            for groups in _BEHIND.findall(book.read(name)):
                found[html.unescape(b"".join(groups).decode(errors="replace"))] = None
    seen = {address.rstrip("/") for address in shown}
    hidden = [address for address in found if address.rstrip("/") not in seen]
    if not hidden:
        return ()
    named = ", ".join(hidden[:MAX_NAMED]) + (" …" if len(hidden) > MAX_NAMED else "")
    note = (
        f"Behind the words of cells or in formulas stand more web addresses, which were not read: {len(hidden):,} "
        f"({named}). Write each into a cell of its own."
    )
    return (note,)
