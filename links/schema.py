"""What do we know of a link, and in which words do we answer? The shared vocabulary of the package.

A list of links is a Polars frame with the columns of LINK_SCHEMA. A null means “the list does not say”,
which is not the same as an empty text: an empty anchor was seen and had no words.
"""

from dataclasses import dataclass
from enum import StrEnum

import polars as pl

LINK_SCHEMA: dict[str, pl.DataType] = {
    "row": pl.UInt32(),  # where the link stood: line of the text or row of the table, counted from 1
    "source_url": pl.String(),  # the page that links, as given; a bare domain where the list has only domains
    "target_url": pl.String(),  # the owner's page
    "anchor": pl.String(),
    "nofollow": pl.Boolean(),
    "sponsored": pl.Boolean(),
    "ugc": pl.Boolean(),
    "first_seen": pl.Date(),
    "last_seen": pl.Date(),
    "lost": pl.Boolean(),
    "image": pl.Boolean(),  # the link is on a picture; the anchor is then its alternative text
    "sitewide": pl.Boolean(),
    "position": pl.String(),  # content, footer, header, sidebar, navigation, comment
    "source_title": pl.String(),
    "context": pl.String(),  # the words around the link
    "external_links": pl.UInt32(),  # outgoing links on the linking page
    "vendor_score": pl.Float64(),  # a tool's own number (DA, DR, AS, Trust Flow): shown, never weighed as quality
    "vendor_score_name": pl.String(),
    "vendor_spam": pl.Float64(),  # a tool's own spam or toxic number: shown, never weighed
    "vendor_spam_name": pl.String(),
    "list_name": pl.String(),  # the file that the link came from
}


class Verdict(StrEnum):
    """What a link is to the practice, from best to worst."""

    HELPS = "helps"
    FINE = "fine"
    IGNORED = "ignored"
    LOOK = "look"
    RISKY = "risky"


class Action(StrEnum):
    """What the owner should do about a link."""

    KEEP = "keep"
    NOTHING = "do nothing"
    LOOK = "look at it"
    ASK = "ask to qualify or remove"
    DISAVOW = "disavow"


class Outcome(StrEnum):
    """A signal's answer for a link; unknown is an answer of its own, never a silent no."""

    TRUE = "true"
    FALSE = "false"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Practice:
    """What the owner told us about the practice; empty means not told, and signals that need it stay unknown."""

    name: str = ""
    specialty: str = ""
    city: str = ""
    state: str = ""
    domain: str = ""
    languages: tuple[str, ...] = ("en",)


@dataclass(frozen=True, slots=True)
class OwnerFacts:
    """The two facts that only the owner knows and that alone unlock a disavow; None means not asked yet."""

    has_manual_action: bool | None = None
    placed_links: bool | None = None  # the owner or an agency bought, swapped or placed links

    @property
    def unlock_disavow(self) -> bool:
        """Whether a disavow may be offered at all (see knowledge/guidance/should-i-disavow.md)."""
        return bool(self.has_manual_action or self.placed_links)


@dataclass(frozen=True, slots=True)
class Finding:
    """A signal's answer for one link, in words for the owner."""

    signal: str  # the signal's name, e.g. anchor_is_exact_match
    outcome: Outcome
    says: str  # one full sentence for the owner
    read_from: str  # the text it was read from, e.g. the anchor; empty if there was none
    column: str  # the column that text stood in, e.g. "anchor"

    @property
    def page(self) -> str:
        """The id of the corpus page that explains the signal."""
        return self.signal.replace("_", "-")


@dataclass(frozen=True, slots=True)
class NotRead:
    """A row that was not judged, with its line and the reason; the row equation counts it."""

    row: int
    text: str  # at most 200 characters of it
    reason: str  # a sentence that ends with what to do
    list_name: str = ""  # the file, where several were brought


@dataclass(frozen=True, slots=True)
class Reading:
    """A list as it was read: `rows_in == links.height + duplicates + len(not_read)`."""

    links: pl.DataFrame
    not_read: tuple[NotRead, ...]
    duplicates: int  # rows merged into an earlier identical link
    rows_in: int
    format: str  # for the owner: “Ahrefs backlinks export”, “pasted text”
    columns: dict[str, str]  # our column → the header it was read from
    notes: tuple[str, ...] = ()  # full sentences: what the owner should know about this list (a sample, domains only…)
