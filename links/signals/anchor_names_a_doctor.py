"""Does the link's text name a doctor?"""

import polars as pl

from links.signals.signal import Group, Signal

anchor_names_a_doctor = Signal(
    name="anchor_names_a_doctor",
    group=Group.ANCHOR,
    question="Does the link's text name a doctor?",
    holds=pl.col("anchor_names_doctor"),
    says="The link's text “{anchor}” names a doctor.",
    reads="anchor",
)
