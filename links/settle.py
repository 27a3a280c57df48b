"""Which rows of a list are links, which are not and why, and which are the same link twice? Every row is counted."""

from collections.abc import Sequence

import polars as pl

from links.addresses import PLAIN_HOST, split
from links.mentions import NOT_COMPLETE, NOT_WEB, is_address
from links.schema import NotRead, Reading

IDENTITY = ("source_url", "target_url", "anchor", "nofollow", "sponsored", "ugc")  # rows alike in these are one link
SHOWN = ("source_url", "anchor", "source_title", "target_url")  # the first that is filled stands for an unread row
MAX_TEXT = 200  # characters of an unread row that are shown
NO_ADDRESS = "There is no web address in this row; give each link its address, such as https://example.com/page."
_PLAIN = rf"(?i)^https?://(?:{PLAIN_HOST.strip('^$')})(?:[/?#][^\s\\]*)?$"


def settle(
    links: pl.DataFrame,
    not_read: Sequence[NotRead] = (),
    format_name: str = "",
    columns: dict[str, str] | None = None,
    notes: tuple[str, ...] = (),
) -> Reading:
    """Return the reading of a list: rows without a usable address set apart, identical links merged into the first."""
    rows_in = links.height + len(not_read)
    links, without = set_apart(links)
    merged = merge(links)
    return Reading(
        links=merged,
        not_read=tuple(sorted([*not_read, *without], key=lambda unread: unread.row)),
        duplicates=links.height - merged.height,
        rows_in=rows_in,
        format=format_name,
        columns=columns or {},
        notes=notes,
    )


def merge(links: pl.DataFrame) -> pl.DataFrame:
    """Return the links without those that are alike in IDENTITY to an earlier one."""
    hashes = hashes_of(links)
    if hashes.n_unique() == links.height:  # the usual case, and a tenth of the price of the exact answer
        return links
    return links.unique(subset=IDENTITY, keep="first", maintain_order=True)


def hashes_of(links: pl.DataFrame) -> pl.Series:
    """Return a hash of each link's IDENTITY, column by column: hashing whole rows takes three times as long."""
    mixed = pl.lit(0, pl.UInt64)
    for seed, column in enumerate(IDENTITY):
        mixed = mixed ^ pl.col(column).hash(seed)
    return links.select(hash=mixed).to_series()


def set_apart(links: pl.DataFrame) -> tuple[pl.DataFrame, list[NotRead]]:
    """Return the rows with an address that can be judged, and the others with their reasons."""
    source = pl.col("source_url").fill_null("")
    plain = links.select(source.str.contains(_PLAIN)).to_series()
    if plain.all():
        return links, []
    problems = {address: problem_of(address) for address in links.filter(~plain).select(source.unique()).to_series()}
    bad = [address for address, problem in problems.items() if problem]
    if not bad:
        return links, []
    is_bad = source.is_in(bad)
    said = [pl.when(pl.col(column).str.strip_chars() != "").then(column) for column in SHOWN]
    apart = links.filter(is_bad).select("row", source, shown=pl.coalesce(*said, pl.lit("")))
    return links.filter(~is_bad), [
        NotRead(row, shown[:MAX_TEXT], problems[address]) for row, address, shown in apart.iter_rows()
    ]


def problem_of(address: str) -> str:
    """Return why a cell is no address that can be judged, or an empty text.

    >>> problem_of("https://example.com/"), problem_of("ftp://example.com/")[:18]
    ('', 'Only web addresses')
    """
    if not address.strip():
        return NO_ADDRESS
    if "://" in address[:20] and not address.lower().startswith(("http://", "https://")):
        return NOT_WEB
    return "" if is_address(address) and split(address) else NOT_COMPLETE
