"""Does the linking site's address end in another country's code?"""

import polars as pl

from links.signals.signal import Group, Signal

AT_HOME = [
    "us",
    "co",
    "io",
    "me",
    "tv",
    "ai",
    "fm",
    "ly",
    "gl",
    "gg",
    "to",
    "cc",
    "ws",
    "im",
    "is",
    "sh",
    "bz",
    "nu",
    "uk",
    "ca",
    "au",
    "nz",
    "ie",
]  # used as ordinary endings in the US, or of English-speaking countries

source_suffix_is_foreign = Signal(
    name="source_suffix_is_foreign",
    group=Group.RELEVANCE,
    question="Does the linking site's address end in another country's code?",
    holds=pl.col("source_host").str.contains(r"\.[a-z]{2}$")
    & pl.col("source_host").str.contains(r"\.(?:" + "|".join(AT_HOME) + ")$").not_(),
    says="The address of {source_site} ends in another country's code.",
    reads="source_url",
)
