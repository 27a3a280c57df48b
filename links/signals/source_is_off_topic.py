"""Is the linking site about a trade that has nothing to do with health?"""

import polars as pl

from links.signals.signal import Group, Signal
from links.vocabulary import HEALTH_HOST_PARTS, OFF_TOPIC_HOST_PARTS

source_is_off_topic = Signal(
    name="source_is_off_topic",
    group=Group.RELEVANCE,
    question="Is the linking site about a trade that has nothing to do with health?",
    holds=pl.col("host_letters").str.contains_any(list(OFF_TOPIC_HOST_PARTS))
    & pl.col("host_letters").str.contains_any(list(HEALTH_HOST_PARTS)).not_(),
    says="The site {source_site} seems to be about something that has nothing to do with health.",
    reads="source_url",
)
