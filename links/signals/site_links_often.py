"""Do very many links of the list come from the same site?"""

import polars as pl

from links.signals.signal import Group, Signal

MANY = 50  # links from one site in one list; our judgement

site_links_often = Signal(
    name="site_links_often",
    group=Group.PATTERN,
    question="Do very many links of the list come from the same site?",
    holds=pl.col("site_links") >= MANY,
    says="{site_links} links of the list come from {source_site} alone.",
    reads="source_url",
)
