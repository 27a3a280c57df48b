"""Is the linking site a known directory of local businesses?"""

import polars as pl

from links.signals.signal import Group, Signal

source_is_general_directory = Signal(
    name="source_is_general_directory",
    group=Group.AUTHORITY,
    question="Is the linking site a known directory of local businesses?",
    holds=pl.col("site_kind").eq("general_directory").fill_null(value=False)
    | pl.col("host_letters").str.contains_any(["yellowpages", "whitepages", "citysearch", "bbb"]),
    says="The site {source_site} is a directory of local businesses.",
    reads="source_url",
)
