"""Does the link stand on every page of its site?"""

import polars as pl

from links.signals.signal import Group, Signal

link_is_sitewide = Signal(
    name="link_is_sitewide",
    group=Group.PATTERN,
    question="Does the link stand on every page of its site?",
    holds=pl.col("sitewide"),
    says="The list says that the link stands on every page of {source_site}.",
    reads="sitewide",
)
