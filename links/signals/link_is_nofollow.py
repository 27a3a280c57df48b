"""Is the link marked nofollow?"""

import polars as pl

from links.signals.signal import Group, Signal

link_is_nofollow = Signal(
    name="link_is_nofollow",
    group=Group.ATTRIBUTES,
    question="Is the link marked nofollow?",
    holds=pl.col("nofollow"),
    says="The link is marked nofollow, so it passes no ranking credit.",
    reads="nofollow",
)
