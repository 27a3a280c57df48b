"""Is the linking page made for a web address, as automatic reports are?"""

import polars as pl

from links.signals.signal import Group, Signal

page_is_about_a_site = Signal(
    name="page_is_about_a_site",
    group=Group.AUTHORITY,
    question="Is the linking page made for a web address, as automatic reports are?",
    holds=pl.col("page_is_about_site"),
    says="The linking page is made for a web address, as automatic reports are.",
    reads="source_url",
)
