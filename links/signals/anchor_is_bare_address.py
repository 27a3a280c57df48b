"""Is the link's text just an address?"""

import polars as pl

from links.signals.signal import Group, Signal

anchor_is_bare_address = Signal(
    name="anchor_is_bare_address",
    group=Group.ANCHOR,
    question="Is the link's text just an address?",
    holds=pl.col("anchor_is_address"),
    says="The link's text “{anchor}” is just an address.",
    reads="anchor",
)
