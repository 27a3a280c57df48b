"""Is the linking site a cache, archive or translation of other pages?"""

import polars as pl

from links.signals.signal import Group, Signal
from links.vocabulary import CACHE_HOST_PARTS

source_is_copy_of_pages = Signal(
    name="source_is_copy_of_pages",
    group=Group.AUTHORITY,
    question="Is the linking site a cache, archive or translation of other pages?",
    holds=pl.col("site_kind").eq("cache_or_translator").fill_null(value=False)
    | pl.col("host_letters").str.contains_any(list(CACHE_HOST_PARTS)),
    says="The site {source_site} shows copies of other people's pages.",
    reads="source_url",
)
