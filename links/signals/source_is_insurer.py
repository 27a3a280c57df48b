"""Is the linking site a health insurer?"""

import polars as pl

from links.signals.signal import Group, Signal

source_is_insurer = Signal(
    name="source_is_insurer",
    group=Group.AUTHORITY,
    question="Is the linking site a health insurer?",
    holds=pl.col("site_kind").eq("insurer").fill_null(value=False)
    | (
        pl.col("host_letters").str.contains_any(["bluecross", "blueshield", "bcbs", "healthplan", "deltadental"])
        & pl.col("suffix").is_in(["com", "org", "net"])
    ),
    says="The site {source_site} belongs to a health insurer.",
    reads="source_url",
)
