"""Is the link without words?"""

import polars as pl

from links.signals.signal import Group, Signal

anchor_is_empty = Signal(
    name="anchor_is_empty",
    group=Group.ANCHOR,
    question="Is the link without words?",
    holds=pl.col("anchor_words") == " ",
    says="The link has no words.",
    reads="anchor",
)
