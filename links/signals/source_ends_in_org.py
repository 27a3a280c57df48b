"""Does the linking site's name end in .org, as those of most charities and societies do?"""

import polars as pl

from links.signals.signal import Group, Signal
from links.vocabulary import NOT_A_PRACTICE

source_ends_in_org = Signal(
    name="source_ends_in_org",
    group=Group.AUTHORITY,
    question="Does the linking site's name end in .org, as those of most charities and societies do?",
    holds=pl.col("suffix").eq("org")
    & pl.col("host_letters").str.contains_any(list(NOT_A_PRACTICE)).not_()
    & pl.col("site_letters").str.contains(r"\d").not_(),
    says="The name {source_site} ends in .org, as those of most charities and societies do.",
    reads="source_url",
)
