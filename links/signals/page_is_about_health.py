"""Is the linking page about health?"""

import polars as pl

from links.signals.signal import Group, Signal, yes_if_any

page_is_about_health = Signal(
    name="page_is_about_health",
    group=Group.RELEVANCE,
    question="Is the linking page about health?",
    holds=yes_if_any(pl.col("path_on_health"), pl.col("title_on_health"), pl.col("context_on_health")),
    says="The linking page speaks about health.",
    reads="source_url source_title context",
)
