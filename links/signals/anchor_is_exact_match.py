"""Is the link's text nothing but a phrase that patients search for?"""

import polars as pl

from links.phrases import STRONG
from links.signals.signal import Group, Signal
from links.vocabulary import PLACES, SALES_WORDS, WEAK_SPECIALTIES
from links.words import has

anchor_is_exact_match = Signal(
    name="anchor_is_exact_match",
    group=Group.ANCHOR,
    question="Is the link's text nothing but a phrase that patients search for?",
    holds=pl.col("anchor_is_all_trade")
    & pl.col("anchor_is_address").not_()
    & pl.col("anchor_names_practice").fill_null(value=False).not_()
    & (
        has("anchor_words", STRONG)
        | (has("anchor_words", WEAK_SPECIALTIES) & has("anchor_words", (*SALES_WORDS, *PLACES)))
        | (has("anchor_words", WEAK_SPECIALTIES) & pl.col("anchor_names_city").fill_null(value=False))
    ),
    says="The link's text “{anchor}” is nothing but a phrase that patients search for.",
    reads="anchor",
)
