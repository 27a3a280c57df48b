"""Is the linking site another practice?"""

import polars as pl

from links.signals.signal import Group, Signal
from links.vocabulary import NOT_A_PRACTICE, PRACTICE_HOST_PARTS

# “austinoralsurgery” is how practices name themselves, “bestoralsurgeryaustin” how sellers do.
ADVERTISING = ["best", "top", "cheap", "afford", "nearme", "dentists", "doctors", "surgeons", "cost", "price"]

source_is_a_practice = Signal(
    name="source_is_a_practice",
    group=Group.RELEVANCE,
    question="Is the linking site another practice?",
    holds=pl.col("host_letters").str.contains_any(list(PRACTICE_HOST_PARTS))
    & pl.col("host_letters").str.contains_any(list(NOT_A_PRACTICE)).not_()
    & pl.col("site_kind").is_null()
    & pl.col("suffix").is_in(["com", "org", "net", "us", "care", "health"])
    & (pl.col("name_is_phrase") & pl.col("site_letters").str.contains_any(ADVERTISING)).not_(),
    says="The site {source_site} looks like another practice.",
    reads="source_url",
)
