"""Is the linking page's address nothing but a phrase that patients search for?"""

import polars as pl

from links.signals.signal import Group, Signal

page_slug_is_search_phrase = Signal(
    name="page_slug_is_search_phrase",
    group=Group.PLACEMENT,
    question="Is the linking page's address nothing but a phrase that patients search for?",
    holds=pl.col("slug_is_phrase"),
    says="The linking page's address is nothing but a phrase that patients search for.",
    reads="source_url",
)
