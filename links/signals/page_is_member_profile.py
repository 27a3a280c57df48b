"""Is the linking page a member's profile?"""

import polars as pl

from links.signals.signal import Group, Signal
from links.vocabulary import MEMBER_PROFILE
from links.words import has

page_is_member_profile = Signal(
    name="page_is_member_profile",
    group=Group.PLACEMENT,
    question="Is the linking page a member's profile?",
    holds=has("path_words", MEMBER_PROFILE) | pl.col("page_is_account"),
    says="The linking page is a member's profile.",
    reads="source_url",
)
