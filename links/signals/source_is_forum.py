"""Is the linking site a forum?"""

import polars as pl

from links.signals.signal import Group, Signal
from links.words import has

source_is_forum = Signal(
    name="source_is_forum",
    group=Group.PLACEMENT,
    question="Is the linking site a forum?",
    holds=pl.col("site_kind").eq("forum").fill_null(value=False)
    | pl.col("source_host").str.contains(r"^(?:community|discuss|answers)\.")
    | has("host_words", ("forum", "forums", "boards", "bbs"))
    | pl.col("host_letters").str.contains_any(["forum", "messageboard"]),
    says="The site {source_site} is a forum.",
    reads="source_url",
)
