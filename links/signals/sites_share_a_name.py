"""Do several linking sites share one name with other numbers or endings?"""

import polars as pl

from links.signals.signal import Group, Signal

MIN_SITES = 3  # our judgement

sites_share_a_name = Signal(
    name="sites_share_a_name",
    group=Group.PATTERN,
    question="Do several linking sites share one name with other numbers or endings?",
    holds=pl.col("family_sites") >= MIN_SITES,
    says="{family_sites} sites in the list share the name of {source_site} with other numbers or endings.",
    reads="source_url",
)
