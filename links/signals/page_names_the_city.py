"""Does the linking page name your city?"""

import polars as pl

from links.signals.signal import Group, Signal

page_names_the_city = Signal(
    name="page_names_the_city",
    group=Group.RELEVANCE,
    question="Does the linking page name your city?",
    holds=pl.col("page_names_city"),
    says="The linking page names your city.",
    reads="source_url source_title context",
    needs="city",
)
