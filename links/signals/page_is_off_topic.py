"""Is the linking page about a trade that has nothing to do with health?"""

import polars as pl

from links.signals.signal import Group, Signal, yes_if_any

page_is_off_topic = Signal(
    name="page_is_off_topic",
    group=Group.RELEVANCE,
    question="Is the linking page about a trade that has nothing to do with health?",
    holds=yes_if_any(pl.col("path_off_topic"), pl.col("title_off_topic"))
    & yes_if_any(pl.col("path_on_health"), pl.col("title_on_health")).not_(),
    says="The linking page seems to be about something that has nothing to do with health.",
    reads="source_url source_title",
)
