"""Do several different sites link with the same sales phrase?"""

import polars as pl

from links.signals.anchor_is_exact_match import anchor_is_exact_match
from links.signals.signal import Group, Signal

MIN_SITES = 3  # our judgement, not a Google number

sales_phrase_repeated = Signal(
    name="sales_phrase_repeated",
    group=Group.PATTERN,
    question="Do several different sites link with the same sales phrase?",
    holds=anchor_is_exact_match.holds & (pl.col("anchor_sites") >= MIN_SITES),
    says="{anchor_sites} different sites link with the words “{anchor}”.",
    reads="anchor",
)
