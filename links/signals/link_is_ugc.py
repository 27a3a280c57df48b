"""Is the link marked as users' content?"""

import polars as pl

from links.signals.signal import Group, Signal

link_is_ugc = Signal(
    name="link_is_ugc",
    group=Group.ATTRIBUTES,
    question="Is the link marked as users' content?",
    holds=pl.col("ugc"),
    says="The link is marked as users' content, so it passes no ranking credit.",
    reads="ugc",
)
