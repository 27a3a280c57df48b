"""Does the linking page name your practice?"""

import polars as pl

from links.signals.signal import Group, Signal

page_names_the_practice = Signal(
    name="page_names_the_practice",
    group=Group.RELEVANCE,
    question="Does the linking page name your practice?",
    holds=pl.col("page_names_practice"),
    says="The linking page names your practice.",
    reads="source_title context source_url",
    needs="name",
)
