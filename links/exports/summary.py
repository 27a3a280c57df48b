"""What does an assessed list come down to in counts, batch by batch, and which of its links matter most?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

import polars as pl

from links.profile import MARKED
from links.schema import Action, Verdict

SHOWN = 500  # links in a report that an owner reads; the whole list is in the CSV
FIRST = (Verdict.RISKY, Verdict.LOOK, Verdict.HELPS, Verdict.FINE, Verdict.IGNORED)  # as an owner wants to see them


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts over a list and its most telling links."""

    links: int
    sites: int
    verdicts: dict[str, int]
    actions: dict[str, int]
    follow: dict[str, int]  # followed, not followed, unknown
    months: dict[str, int]  # "2026-07" → links first seen in it
    shown: pl.DataFrame


def summarise(tables: Iterable[pl.DataFrame]) -> Summary:
    """Return the summary of an assessed list that comes in one or more tables."""
    verdicts: dict[str, int] = {verdict.value: 0 for verdict in Verdict}
    actions: dict[str, int] = {}
    follow = {"followed": 0, "not followed": 0, "unknown": 0}
    months: dict[date, int] = {}
    sites = pl.Series("source_site", [], dtype=pl.UInt64)
    shown: pl.DataFrame | None = None
    links = 0
    for table in tables:
        links += table.height
        _add(verdicts, table["verdict"])
        _add(actions, table["action"])
        word = pl.when(MARKED).then(pl.lit("not followed")).when(~MARKED).then(pl.lit("followed"))
        _add(follow, table.select(word.fill_null("unknown")).to_series())
        _add(months, table.select(pl.col("first_seen").dt.truncate("1mo").drop_nulls()).to_series())
        sites = pl.concat([sites, table["source_site"].drop_nulls().hash().unique()]).unique()
        first = _first(table)
        shown = first if shown is None else _first(pl.concat([shown, first]))
    empty = pl.DataFrame(schema=dict.fromkeys(("source_url", "verdict", "action", "reason", "anchor"), pl.String))
    return Summary(
        links,
        sites.len(),
        verdicts,
        {action.value: actions[action.value] for action in Action if action.value in actions},
        follow,
        {f"{month:%Y-%m}": count for month, count in sorted(months.items())},
        empty if shown is None else shown,
    )


def _add(counts: dict[Any, int], values: pl.Series) -> None:
    for value, count in values.value_counts().iter_rows():
        counts[value] = counts.get(value, 0) + count


def _first(table: pl.DataFrame) -> pl.DataFrame:
    """The first SHOWN links in the order of FIRST; finding their places takes a fraction of sorting the table."""
    places: list[int] = []
    for verdict in FIRST:
        if len(places) < SHOWN:
            places += table["verdict"].eq(verdict.value).arg_true().head(SHOWN - len(places)).to_list()
    return table[places]
