"""Does the linking page carry more than a hundred outgoing links?"""

import polars as pl

from links.signals.signal import Group, Signal

MANY = 100  # our judgement, not a Google number

page_has_many_links = Signal(
    name="page_has_many_links",
    group=Group.ANCHOR,
    question="Does the linking page carry more than a hundred outgoing links?",
    holds=pl.col("external_links") > MANY,
    says="The linking page carries {external_links} outgoing links.",
    reads="external_links",
)
