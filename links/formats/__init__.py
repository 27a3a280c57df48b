"""Which export is this table, and which of its columns is which of ours? One file per export; the list is by hand."""

from collections.abc import Sequence
from dataclasses import dataclass

from links.formats import (
    ahrefs,
    bing,
    dataforseo,
    majestic,
    moz,
    own,
    screaming_frog,
    search_console,
    semrush,
    ubersuggest,
)
from links.formats.by_content import Contents, read_contents
from links.formats.common import COMMON
from links.formats.format import Format, plain

# Narrow before wide: the first whose headers are all there is the one.
FORMATS: tuple[Format, ...] = (
    *own.FORMATS,
    *screaming_frog.FORMATS,
    *search_console.FORMATS,
    *semrush.FORMATS,
    *majestic.FORMATS,
    *ubersuggest.FORMATS,
    *moz.FORMATS,
    *dataforseo.FORMATS,
    *bing.FORMATS,
    *ahrefs.FORMATS,
)
TABLE = Format(name="table with headers", signature=frozenset())
BARE_TABLE = Format(name="table without headers that we know", signature=frozenset())


@dataclass(frozen=True, slots=True)
class Recognised:
    """A format and where its columns stand."""

    format: Format
    columns: dict[str, int]  # our column (or followed, rel, context_left, context_right) → position in the table
    day_first: bool | None = None  # how an ambiguous 01/08/2026 is read; None where the header is English


def recognise(header: Sequence[str]) -> Recognised | None:
    """Return the format that a header row belongs to, or None if no column of it can hold the linking page."""
    first: dict[str, int] = {}
    for position, name in enumerate(map(plain, header)):
        first.setdefault(name, position)  # of two columns with one name, the first
    known = next((one for one in FORMATS if one.signature <= first.keys()), TABLE)
    columns: dict[str, int] = {}
    taken: set[int] = set()
    for ours in COMMON:
        for theirs in known.columns.get(ours, COMMON[ours]):
            if theirs in first and first[theirs] not in taken:
                columns[ours] = first[theirs]
                taken.add(first[theirs])
                break
    if "source_url" not in columns and not known.refusal:
        return None
    return Recognised(known, columns, None if all(map(str.isascii, header)) else True)


def recognise_by_content(rows: Sequence[Sequence[str]], sure: bool = False, comma: bool = False) -> Recognised | None:
    """Return what a table's cells show it to be: a localised Search Console export, another table, or None."""
    contents = read_contents(rows, sure, comma)
    return Recognised(_by_shape(contents), contents.columns, day_first=True) if contents else None


def _by_shape(contents: Contents) -> Format:
    if contents.width == 2 and contents.dates == 1 and not contents.bare_hosts:
        return search_console.LATEST
    if contents.width == 3 and contents.numbers == 2:
        if contents.one_host and not contents.bare_hosts:
            return search_console.LINKED_PAGES
        if contents.bare_hosts:
            return search_console.LINKING_SITES
    return BARE_TABLE
