"""Is the linking site a number instead of a name?"""

import polars as pl

from links.signals.signal import Group, Signal

source_is_bare_ip_address = Signal(
    name="source_is_bare_ip_address",
    group=Group.AUTHORITY,
    question="Is the linking site a number instead of a name?",
    holds=pl.col("is_address"),
    says="The link comes from the bare number {source_host} instead of a named site.",
    reads="source_url",
)
