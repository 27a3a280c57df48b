"""Is the linking site a page of website statistics?"""

import polars as pl

from links.signals.signal import Group, Signal
from links.vocabulary import STATISTICS_HOST_PARTS

source_is_statistics_site = Signal(
    name="source_is_statistics_site",
    group=Group.AUTHORITY,
    question="Is the linking site a page of website statistics?",
    holds=pl.col("site_kind").eq("statistics_scraper").fill_null(value=False)
    | pl.col("host_letters").str.contains_any(list(STATISTICS_HOST_PARTS)),
    says="The site {source_site} lists websites with automatic statistics.",
    reads="source_url",
)
