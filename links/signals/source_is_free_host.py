"""Is the linking site a free blog or free website?"""

import polars as pl

from links.signals.signal import Group, Signal

source_is_free_host = Signal(
    name="source_is_free_host",
    group=Group.PLACEMENT,
    question="Is the linking site a free blog or free website?",
    holds=pl.col("site_kind").eq("free_host").fill_null(value=False)
    | pl.col("source_host").str.contains(r"\.blogspot\.[a-z.]+$"),
    says="The site {source_site} stands on a host where anybody can open a free site.",
    reads="source_url",
)
