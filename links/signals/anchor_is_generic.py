"""Is the link's text an ordinary phrase such as “click here”?"""

import polars as pl

from links.signals.signal import Group, Signal
from links.vocabulary import GENERIC_ANCHORS

anchor_is_generic = Signal(
    name="anchor_is_generic",
    group=Group.ANCHOR,
    question="Is the link's text an ordinary phrase such as “click here”?",
    holds=pl.col("anchor_words").is_in([f" {phrase} " for phrase in GENERIC_ANCHORS]),
    says="The link's text “{anchor}” is an ordinary phrase.",
    reads="anchor",
)
