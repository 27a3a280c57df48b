"""Is the linking site a college or university?"""

import polars as pl

from links.signals.signal import Group, Signal

source_is_university = Signal(
    name="source_is_university",
    group=Group.AUTHORITY,
    question="Is the linking site a college or university?",
    holds=pl.col("site_kind").eq("university").fill_null(value=False)
    | pl.col("suffix").str.contains(r"^(?:edu|edu\.[a-z]{2}|ac\.[a-z]{2})$"),
    says="The site {source_site} belongs to a college or university.",
    reads="source_url",
)
