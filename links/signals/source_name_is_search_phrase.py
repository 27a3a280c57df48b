"""Is the linking site's name nothing but a phrase that patients search for?"""

import polars as pl

from links.signals.signal import Group, Signal

source_name_is_search_phrase = Signal(
    name="source_name_is_search_phrase",
    group=Group.PLACEMENT,
    question="Is the linking site's name nothing but a phrase that patients search for?",
    holds=pl.col("name_is_phrase") & (pl.col("site_kind").is_null() | pl.col("site_kind").eq("free_host")),
    says="The name {source_site} is nothing but a phrase that patients search for.",
    reads="source_url",
)
