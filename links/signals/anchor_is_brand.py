"""Is the link's text the name of your practice?"""

import polars as pl

from links.signals.signal import Group, Signal

anchor_is_brand = Signal(
    name="anchor_is_brand",
    group=Group.ANCHOR,
    question="Is the link's text the name of your practice?",
    holds=pl.col("anchor_names_practice"),
    says="The link's text “{anchor}” names your practice.",
    reads="anchor",
    needs="name",
)
