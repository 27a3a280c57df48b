"""Is the linking site a directory or bookmark list that anybody can fill?"""

import polars as pl

from links.signals.signal import Group, Signal
from links.vocabulary import WEB_DIRECTORY_HOST_PARTS

source_is_open_directory = Signal(
    name="source_is_open_directory",
    group=Group.PLACEMENT,
    question="Is the linking site a directory or bookmark list that anybody can fill?",
    holds=pl.col("host_letters").str.contains_any(list(WEB_DIRECTORY_HOST_PARTS)) & pl.col("site_kind").is_null(),
    says="The site {source_site} is a directory or bookmark list that anybody can fill.",
    reads="source_url",
)
