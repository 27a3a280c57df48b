"""Does the link's text hide letters from filters?"""

import polars as pl

from links.signals.signal import Group, Signal

anchor_is_disguised = Signal(
    name="anchor_is_disguised",
    group=Group.ANCHOR,
    question="Does the link's text hide letters from filters?",
    holds=pl.col("anchor_is_disguised"),
    says="The link's text “{anchor}” hides its letters with invisible or look-alike characters.",
    reads="anchor",
)
