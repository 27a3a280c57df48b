"""Does the link's text speak of casinos, pills, porn or other spam trades?"""

import polars as pl

from links.signals.signal import Group, Signal
from links.vocabulary import FOREIGN_SPAM_WORDS, SPAM_WORDS
from links.words import has

anchor_has_spam_words = Signal(
    name="anchor_has_spam_words",
    group=Group.ANCHOR,
    question="Does the link's text speak of casinos, pills, porn or other spam trades?",
    holds=has("anchor_words", SPAM_WORDS) | pl.col("anchor_words").str.contains_any(list(FOREIGN_SPAM_WORDS)),
    says="The link's text “{anchor}” speaks of a spam trade.",
    reads="anchor",
)
