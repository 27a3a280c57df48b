"""Does the link's text hold a search phrase among other words?"""

import polars as pl

from links.signals.anchor_is_exact_match import anchor_is_exact_match
from links.signals.signal import Group, Signal
from links.vocabulary import SPECIALTIES, TREATMENTS
from links.words import has

SELLING = (
    "best",
    "top",
    "cheap",
    "affordable",
    "near me",
    "top rated",
    "cost",
    "price",
    "leading",
    "cosmetic",
    "emergency",
)

anchor_is_partial_match = Signal(
    name="anchor_is_partial_match",
    group=Group.ANCHOR,
    question="Does the link's text hold a search phrase among other words?",
    holds=(has("anchor_words", TREATMENTS) | (has("anchor_words", SPECIALTIES) & has("anchor_words", SELLING)))
    & anchor_is_exact_match.holds.not_()
    & pl.col("anchor_is_address").not_()
    & pl.col("anchor_names_practice").fill_null(value=False).not_(),
    says="The link's text “{anchor}” holds a search phrase among other words.",
    reads="anchor",
)
