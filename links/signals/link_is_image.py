"""Is the link on a picture?"""

import polars as pl

from links.signals.signal import Group, Signal

link_is_image = Signal(
    name="link_is_image",
    group=Group.ATTRIBUTES,
    question="Is the link on a picture?",
    holds=pl.col("image"),
    says="The link is on a picture.",
    reads="image",
)
