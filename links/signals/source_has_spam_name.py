"""Does the linking site carry the name of a spam trade?"""

import polars as pl

from links.signals.signal import Group, Signal
from links.vocabulary import SPAM_HOST_PARTS, SPAM_HOST_WORDS, SPAM_WORDS
from links.words import has

source_has_spam_name = Signal(
    name="source_has_spam_name",
    group=Group.AUTHORITY,
    question="Does the linking site carry the name of a spam trade?",
    holds=pl.col("host_letters").str.contains_any(list(SPAM_HOST_PARTS))
    | has("host_words", (*SPAM_HOST_WORDS, *SPAM_WORDS)),
    says="The name {source_host} is that of a spam trade such as casinos, pills or porn.",
    reads="source_url",
)
