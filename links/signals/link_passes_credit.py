"""Is the link followed, so that it can pass ranking credit?"""

import polars as pl

from links.signals.signal import Group, Signal

link_passes_credit = Signal(
    name="link_passes_credit",
    group=Group.ATTRIBUTES,
    question="Is the link followed, so that it can pass ranking credit?",
    holds=(pl.col("nofollow") | pl.col("sponsored") | pl.col("ugc")).not_(),
    says="The link is followed, so it can pass ranking credit.",
    reads="nofollow sponsored ugc",
)
