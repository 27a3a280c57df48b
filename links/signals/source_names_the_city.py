"""Does the linking site carry the name of your city?"""

import polars as pl

from links.signals.signal import Group, Signal

source_names_the_city = Signal(
    name="source_names_the_city",
    group=Group.RELEVANCE,
    question="Does the linking site carry the name of your city?",
    holds=pl.col("host_names_city"),
    says="The site {source_site} carries the name of your city.",
    reads="source_url",
    needs="city",
)
