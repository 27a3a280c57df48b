"""Is the link marked sponsored?"""

import polars as pl

from links.signals.signal import Group, Signal

link_is_sponsored = Signal(
    name="link_is_sponsored",
    group=Group.ATTRIBUTES,
    question="Is the link marked sponsored?",
    holds=pl.col("sponsored"),
    says="The link is marked sponsored, as Google asks for paid links.",
    reads="sponsored",
)
