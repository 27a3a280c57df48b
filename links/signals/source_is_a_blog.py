"""Does the linking site or page call itself a blog?"""

import polars as pl

from links.signals.signal import Group, Signal

source_is_a_blog = Signal(
    name="source_is_a_blog",
    group=Group.PLACEMENT,
    question="Does the linking site or page call itself a blog?",
    holds=pl.col("host_letters").str.contains_any(["blog", "diary"]),
    says="The site {source_site} calls itself a blog.",
    reads="source_url",
)
