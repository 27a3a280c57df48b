"""Does the link pass through a redirect?"""

import polars as pl

from links.signals.signal import Group, Signal
from links.vocabulary import REDIRECT
from links.words import has

page_is_redirect = Signal(
    name="page_is_redirect",
    group=Group.PLACEMENT,
    question="Does the link pass through a redirect?",
    holds=pl.col("page_carries_address") | has("path_words", REDIRECT),
    says="The link passes through a redirect.",
    reads="source_url",
)
