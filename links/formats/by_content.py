"""What is each column of a table without headers that we know, by what its cells hold?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from links.dates import read_date
from links.mentions import is_address
from links.rel import read_rel

MOSTLY = 0.8  # so much of a column's cells must be of a kind; exports have gaps and odd rows
_NUMBER = re.compile(r"^[\d.,\s%'’]+$")
_REL = re.compile(r"(?i)^\W*(?:(?:rel|no[\s_-]?follow|do[\s_-]?follow|follow(?:ed)?|sponsored|ugc)\W*)+$")


@dataclass(frozen=True, slots=True)
class Contents:
    """The kinds of a table's columns by position, and whether its first address column names only one host."""

    columns: dict[str, int]
    dates: int
    numbers: int
    one_host: bool
    bare_hosts: bool
    width: int


def read_contents(rows: Sequence[Sequence[str]], sure: bool, comma: bool) -> Contents | None:
    """Return which column is what, or None if none holds addresses; `sure` asks for a shape that leaves no doubt."""
    width = max(len(row) for row in rows)
    columns = [[row[at].strip() for row in rows if at < len(row) and row[at].strip()] for at in range(width)]
    kinds = [_kind(cells, len(rows)) for cells in columns]
    addresses = [at for at, kind in enumerate(kinds) if kind == "address"]
    if not addresses:
        return None
    source = addresses[0]
    if sure and not _is_sure(rows, columns, kinds, addresses, comma):
        return None
    found = {}
    if len(addresses) > 1:
        hosts = [len({_host(cell) for cell in columns[at]}) for at in addresses[:2]]
        target = addresses[0] if hosts[0] == 1 < hosts[1] else addresses[1]
        source = next(at for at in addresses[:2] if at != target)
        found["target_url"] = target
    found["source_url"] = source
    for ours, kind in (("anchor", "text"), ("rel", "rel"), ("last_seen", "date")):
        at = next((at for at, one in enumerate(kinds) if one == kind), None)
        if at is not None:
            found[ours] = at
    return Contents(
        columns=found,
        dates=kinds.count("date"),
        numbers=kinds.count("number"),
        one_host=len(rows) > 1 and len({_host(cell) for cell in columns[source]}) == 1,
        bare_hosts=all("/" not in cell for cell in columns[source]),
        width=width,
    )


def _kind(cells: list[str], rows: int) -> str:
    if not cells:
        return ""
    tests = (("address", is_address), ("rel", _REL.match), ("date", read_date), ("number", _NUMBER.match))
    for kind, test in tests:
        if sum(bool(test(cell)) for cell in cells) >= MOSTLY * len(cells) and (
            kind != "address" or len(cells) >= MOSTLY * rows
        ):
            return kind
    return "text" if any(read_rel(cell) is None for cell in cells) else ""


def _is_sure(
    rows: Sequence[Sequence[str]], columns: list[list[str]], kinds: list[str], addresses: list[int], comma: bool
) -> bool:
    """Whether a pasted text is a table beyond doubt: every row filled alike, and commas not those of a sentence."""
    if any(len(columns[at]) < len(rows) for at in addresses) or (len(rows) < 2 and "rel" not in kinds):
        return False
    if len(addresses) > 1 and len({_host(cell) for cell in columns[addresses[1]]}) > 1 and "text" not in kinds:
        return False
    return not comma or not any(cell.startswith(" ") for row in rows for cell in row)


def _host(address: str) -> str:
    return re.split(r"[/?#]", re.sub(r"(?i)^https?://(?:www\.)?", "", address), maxsplit=1)[0].lower()
