"""Is the linking site an encyclopedia or other work of reference?"""

import polars as pl

from links.signals.signal import Group, Signal

source_is_reference_work = Signal(
    name="source_is_reference_work",
    group=Group.AUTHORITY,
    question="Is the linking site an encyclopedia or other work of reference?",
    holds=pl.col("site_kind").eq("reference").fill_null(value=False),
    says="The site {source_site} is a work of reference.",
    reads="source_url",
)
