"""Is the linking site a school of medicine, dentistry or nursing?"""

import polars as pl

from links.signals.signal import Group, Signal
from links.words import has

WORDS = (
    "med",
    "medicine",
    "som",
    "dent",
    "dental",
    "dentistry",
    "nursing",
    "medschool",
    "hsc",
    "health",
    "medctr",
    "pharmacy",
)
PARTS = ["medicine", "medschool", "dentistry", "medical", "health"]

source_is_medical_school = Signal(
    name="source_is_medical_school",
    group=Group.AUTHORITY,
    question="Is the linking site a school of medicine, dentistry or nursing?",
    holds=pl.col("site_kind").eq("medical_school").fill_null(value=False)
    | (pl.col("suffix").eq("edu") & (has("host_words", WORDS) | pl.col("host_letters").str.contains_any(PARTS))),
    says="The site {source_site} belongs to a school of the health professions.",
    reads="source_url",
)
