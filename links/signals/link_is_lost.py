"""Is the link gone?"""

import polars as pl

from links.signals.signal import Group, Signal

link_is_lost = Signal(
    name="link_is_lost",
    group=Group.ATTRIBUTES,
    question="Is the link gone?",
    holds=pl.col("lost"),
    says="The list says that the link is gone.",
    reads="lost",
)
