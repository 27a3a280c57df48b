"""Did the linking site appear in a month with unusually many new sites?"""

import polars as pl

from links.signals.signal import Group, Signal

site_came_in_a_spike = Signal(
    name="site_came_in_a_spike",
    group=Group.PATTERN,
    question="Did the linking site appear in a month with unusually many new sites?",
    holds=pl.when(pl.col("site_first_seen").is_not_null()).then(pl.col("spike_month").is_not_null()),
    says="The site {source_site} first appeared in {spike_month}, a month with unusually many new sites.",
    reads="first_seen",
)
