"""What is an export format? The headers that give it away, and which of our columns each of them fills."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Format:
    """An export; headers are written as `plain()` returns them, and any column order will do."""

    name: str  # for the owner: “Ahrefs backlinks export”
    signature: frozenset[str]  # a table with all these headers is of this format
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))  # ours → theirs
    notes: tuple[str, ...] = ()  # full sentences: what the owner should know about such a list
    refusal: str = ""  # why such a file is not a list of links and what to bring instead; empty if it is one
    empty_flag_is_no: bool = False  # an empty yes-or-no cell means no
    defused: bool = False  # we wrote it ourselves: a quote before a formula is ours and comes off again
    score_name: str = ""  # the vendor's number, where the header alone would not say whose it is
    spam_name: str = ""


def headers(*names: str) -> frozenset[str]:
    """Return a signature of header names as the vendor writes them.

    >>> sorted(headers("Source url", "Page ascore"))
    ['page ascore', 'source url']
    """
    return frozenset(plain(name) for name in names)


def plain(header: str) -> str:
    """Return a header without case, underscores, byte order mark and odd spaces.

    >>> plain("\\ufeffSource_URL "), plain("Ref. page  checked")
    ('source url', 'ref page checked')
    """
    header = unicodedata.normalize("NFKC", header).lower().strip("\ufeff \t\r\n\"'")
    return re.sub(r"[\s_.\-]+", " ", header).strip()


DOMAINS_ONLY = (
    "This list names sites, not pages: the words of a link and whether it is followed cannot be told from it."
)
NO_FOLLOW_INFORMATION = (
    "This list does not say which links are followed and which are not, nor with which words they link."
)
