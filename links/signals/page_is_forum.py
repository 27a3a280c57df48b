"""Is the linking page a forum thread?"""

import polars as pl

from links.signals.signal import Group, Signal
from links.vocabulary import FORUM
from links.words import has

page_is_forum = Signal(
    name="page_is_forum",
    group=Group.PLACEMENT,
    question="Is the linking page a forum thread?",
    holds=has("path_words", FORUM) | pl.col("page_is_thread"),
    says="The linking page is a forum thread.",
    reads="source_url",
)
