"""Do several sites carry the same page with the same link?"""

import polars as pl

from links.signals.signal import Group, Signal

MIN_SITES = 3  # our judgement

same_template_on_several_sites = Signal(
    name="same_template_on_several_sites",
    group=Group.PATTERN,
    question="Do several sites carry the same page with the same link?",
    holds=pl.col("template_sites") >= MIN_SITES,
    says="{template_sites} different sites carry the same page with the same link.",
    reads="source_url",
)
