"""Does the link stand in a footer, sidebar or template?"""

import polars as pl

from links.signals.signal import Group, Signal

link_is_in_footer = Signal(
    name="link_is_in_footer",
    group=Group.PATTERN,
    question="Does the link stand in a footer, sidebar or template?",
    holds=pl.col("position").str.to_lowercase().str.contains_any(["footer", "sidebar", "template", "blogroll"]),
    says="The link stands in the {position} of its site.",
    reads="position",
)
