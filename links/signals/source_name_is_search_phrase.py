"""Is the linking site's name nothing but a phrase that patients search for?"""

import polars as pl

from links.signals.signal import Group, Signal
from links.signals.source_is_a_practice import ADVERTISING
from links.vocabulary import PRACTICE_HOST_PARTS

source_name_is_search_phrase = Signal(
    name="source_name_is_search_phrase",
    group=Group.PLACEMENT,
    question="Is the linking site's name nothing but a phrase that patients search for?",
    holds=pl.col("name_is_phrase")
    & (
        pl.col("site_kind").eq("free_host").fill_null(value=False)
        | (
            pl.col("site_kind").is_null()
            & (
                pl.col("site_letters").str.contains_any(list(PRACTICE_HOST_PARTS)).not_()
                | pl.col("site_letters").str.contains_any(ADVERTISING)
            )
        )
    ),
    says="The name {source_site} is nothing but a phrase that patients search for.",
    reads="source_url",
)
