"""Does the link point at another site than yours?"""

import polars as pl

from links.signals.signal import Group, Signal

target_is_another_site = Signal(
    name="target_is_another_site",
    group=Group.ANCHOR,
    question="Does the link point at another site than yours?",
    holds=pl.col("target_is_practice").not_(),
    says="The link points at {target_url}, which is not your site.",
    reads="target_url",
    needs="domain",
)
