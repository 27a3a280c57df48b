"""What is a signal? A question about a link that one Polars expression answers true, false or null for unknown.

An expression reads prepared columns (links/prepare.py). All its columns belong to one of five tables (a host, an
anchor, a page, a target or a row), and it is computed once per distinct entry there, so a million rows cost little
more than their distinct hosts and anchors.
"""

from dataclasses import dataclass
from enum import StrEnum

import polars as pl


class Group(StrEnum):
    """What kind of evidence a signal is."""

    RELEVANCE = "relevance to health or the place"
    AUTHORITY = "authority of the source"
    PLACEMENT = "earned or placed"
    ANCHOR = "anchor and context"
    ATTRIBUTES = "follow attributes"
    PATTERN = "pattern over the list"


@dataclass(frozen=True, slots=True, eq=False)  # expressions cannot be compared
class Signal:
    """A signal; its name is its module's name, and its page is knowledge/signals/<name-with-hyphens>.md."""

    name: str
    group: Group
    question: str
    holds: pl.Expr  # true, false, or null for unknown
    says: str  # the sentence for the owner when it is true; {anchor}, {source_host}… are filled from the link
    reads: str  # the columns whose text it is read from, separated by spaces; the first is the usual one
    needs: str = ""  # the practice fact without which it stays unknown: name, specialty, city, domain


def yes_if_any(*parts: pl.Expr) -> pl.Expr:
    """Return whether any part holds; parts that cannot be judged count only when none can.

    A page's address can answer a question that its title would answer too: a missing title is then no gap.
    """
    return pl.max_horizontal(*parts)


def page_says(phrases: tuple[str, ...], *columns: str) -> pl.Expr:
    """Return whether the texts of a page together hold one of the phrases; null where none of the texts is known.

    Searching the texts at once costs one automaton instead of one for each text.
    """
    known = pl.any_horizontal(*[pl.col(column).is_not_null() for column in columns])
    joined = pl.concat_str(*columns, separator="|", ignore_nulls=True)
    return pl.when(known).then(joined.str.contains_any([f" {phrase} " for phrase in phrases]))
