"""Is the linking site an established publisher of health information?"""

import polars as pl

from links.signals.signal import Group, Signal

source_is_health_publisher = Signal(
    name="source_is_health_publisher",
    group=Group.AUTHORITY,
    question="Is the linking site an established publisher of health information?",
    holds=pl.col("site_kind").eq("health_publisher").fill_null(value=False),
    says="The site {source_site} is an established publisher of health information.",
    reads="source_url",
)
