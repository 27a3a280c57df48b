"""Is the linking address a shortened link?"""

import polars as pl

from links.signals.signal import Group, Signal

source_is_shortener = Signal(
    name="source_is_shortener",
    group=Group.PLACEMENT,
    question="Is the linking address a shortened link?",
    holds=pl.col("site_kind").eq("shortener").fill_null(value=False),
    says="The address {source_host} belongs to a service that shortens links.",
    reads="source_url",
)
