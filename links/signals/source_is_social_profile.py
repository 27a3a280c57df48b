"""Is the link on a social network or video platform?"""

import polars as pl

from links.signals.signal import Group, Signal

source_is_social_profile = Signal(
    name="source_is_social_profile",
    group=Group.AUTHORITY,
    question="Is the link on a social network or video platform?",
    holds=pl.col("site_kind").eq("social_profile").fill_null(value=False),
    says="The link stands on a social network or video platform.",
    reads="source_url",
)
