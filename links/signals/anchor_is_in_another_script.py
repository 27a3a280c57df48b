"""Is the link's text in a script that your practice does not use?"""

import polars as pl

from links.signals.signal import Group, Signal

anchor_is_in_another_script = Signal(
    name="anchor_is_in_another_script",
    group=Group.ANCHOR,
    question="Is the link's text in a script that your practice does not use?",
    holds=pl.col("anchor_in_other_script"),
    says="The link's text “{anchor}” is in a script that your practice does not use.",
    reads="anchor",
)
