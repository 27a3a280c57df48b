"""Is the linking site a medical journal or literature database?"""

import polars as pl

from links.signals.signal import Group, Signal
from links.vocabulary import NOT_A_PRACTICE

source_is_medical_journal = Signal(
    name="source_is_medical_journal",
    group=Group.AUTHORITY,
    question="Is the linking site a medical journal or literature database?",
    holds=pl.col("site_kind").eq("journal").fill_null(value=False)
    | (
        pl.col("host_letters").str.contains_any(["journalof", "jama", "medicaljournal", "dentaljournal"])
        & pl.col("suffix").is_in(["com", "org", "net"])
        & pl.col("host_letters").str.contains_any(list(NOT_A_PRACTICE)).not_()
    ),
    says="The site {source_site} is a medical journal or literature database.",
    reads="source_url",
)
