"""Does the linking site belong to a maker or supplier that practices work with?"""

import polars as pl

from links.signals.signal import Group, Signal

source_is_health_vendor = Signal(
    name="source_is_health_vendor",
    group=Group.AUTHORITY,
    question="Does the linking site belong to a maker or supplier that practices work with?",
    holds=pl.col("site_kind").eq("health_vendor").fill_null(value=False),
    says="The site {source_site} belongs to a maker or supplier that practices work with.",
    reads="source_url",
)
