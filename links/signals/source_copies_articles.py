"""Does the linking site collect copies of other people's articles?"""

import polars as pl

from links.signals.signal import Group, Signal
from links.vocabulary import COPYING_HOST_PARTS
from links.words import has

COPYING_WORDS = (
    "copy",
    "copies",
    "mirror",
    "clone",
    "syndicate",
    "syndication",
    "aggregator",
    "autoblog",
    "rss",
    "feeds",
)


source_copies_articles = Signal(
    name="source_copies_articles",
    group=Group.AUTHORITY,
    question="Does the linking site collect copies of other people's articles?",
    holds=has("host_words", COPYING_WORDS) | pl.col("host_letters").str.contains_any(list(COPYING_HOST_PARTS)),
    says="The name {source_site} is that of a site that copies articles.",
    reads="source_url",
)
