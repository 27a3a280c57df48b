"""Does the list say that the link sits in a comment or a forum post?"""

import polars as pl

from links.signals.signal import Group, Signal

link_is_in_comment = Signal(
    name="link_is_in_comment",
    group=Group.PLACEMENT,
    question="Does the list say that the link sits in a comment or a forum post?",
    holds=pl.col("position").str.to_lowercase().str.contains_any(["comment", "ugc", "signature", "forum"]),
    says="The list says that the link sits in a comment or a forum post.",
    reads="position",
)
