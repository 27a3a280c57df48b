"""Is the linking site a national newspaper, magazine or broadcaster?"""

import polars as pl

from links.signals.signal import Group, Signal

source_is_national_press = Signal(
    name="source_is_national_press",
    group=Group.AUTHORITY,
    question="Is the linking site a national newspaper, magazine or broadcaster?",
    holds=pl.col("site_kind").eq("national_press").fill_null(value=False),
    says="The site {source_site} is a national newspaper, magazine or broadcaster.",
    reads="source_url",
)
