"""Is the link's text a string of several search phrases?"""

import polars as pl

from links.signals.signal import Group, Signal
from links.vocabulary import PLACES, SALES_WORDS, SPECIALTIES, TREATMENTS
from links.words import has

MIN_WORDS = 5  # our judgement

anchor_is_stuffed = Signal(
    name="anchor_is_stuffed",
    group=Group.ANCHOR,
    question="Is the link's text a string of several search phrases?",
    holds=(pl.col("anchor_words").str.count_matches(" ", literal=True) > MIN_WORDS)
    & (has("anchor_words", TREATMENTS) | has("anchor_words", SPECIALTIES))
    & has("anchor_words", (*SALES_WORDS, *PLACES))
    & pl.col("anchor").str.contains(r"[,|/;•]"),
    says="The link's text “{anchor}” strings several search phrases together.",
    reads="anchor",
)
