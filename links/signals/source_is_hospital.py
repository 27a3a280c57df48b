"""Is the linking site a hospital or health system?"""

import polars as pl

from links.signals.signal import Group, Signal
from links.vocabulary import NOT_A_PRACTICE

PARTS = [
    "hospital",
    "medicalcenter",
    "medcenter",
    "medctr",
    "healthsystem",
    "healthsys",
    "regionalhealth",
    "regionalmedical",
    "memorialhealth",
    "universityhealth",
    "communityhealth",
    "childrenshealth",
    "cancercenter",
    "cancerinstitute",
    "heartinstitute",
    "childrensmercy",
    "healthnetwork",
    "saintlukes",
    "stlukes",
    "stjohns",
    "stdavids",
    "stjosephs",
    "stvincent",
    "stfrancis",
    "baptisthealth",
    "methodisthealth",
    "mercyhealth",
]
# In the languages of other countries' patients and doctors.
ABROAD = [
    "klinikum",
    "krankenhaus",
    "universitaetsspital",
    "kantonsspital",
    "hopital",
    "hopitaux",
    "ospedale",
    "policlinico",
    "ziekenhuis",
    "sjukhus",
    "sykehus",
    "sairaala",
    "szpital",
    "hospital",
]
# A hospital does not call itself so; sites about hospitals and blogs that pose as one do.
NOT_ONE = [
    "tips",
    "blog",
    "guide",
    "review",
    "daily",
    "magazine",
    "directory",
    "finder",
    "jobs",
    "best",
    "top10",
    "guest",
    "backlink",
    "update",
    "today",
    "list",
    "animal",
    "pet",
    "vet",
    "supply",
]
COUNTRY = (
    r"^(?:(?:com|org|gob|gov|nhs)\.)?"
    r"(?:de|at|ch|fr|it|es|mx|ar|cl|co|br|nl|be|se|no|fi|dk|pl|pt|uk|ca|au|nz|ie|il|in|jp|kr)$"
)
SOUND = ["com", "org", "net", "edu", "gov", "health", "care", "us", "hospital"]  # endings that institutions use

source_is_hospital = Signal(
    name="source_is_hospital",
    group=Group.AUTHORITY,
    question="Is the linking site a hospital or health system?",
    holds=(pl.col("site_kind").is_in(["hospital", "health_system"])).fill_null(value=False)
    | (
        pl.col("host_letters").str.contains_any(PARTS)
        & pl.col("suffix").is_in(SOUND)
        & pl.col("host_letters").str.contains_any(NOT_ONE).not_()
    )
    | (
        pl.col("site_letters").str.contains(
            r"[a-z]{3}(?:health|healthcare|healthsystem|medical|medicine|med|medctr|clinic|hospitals|childrens|cancer)$"
        )
        & pl.col("suffix").eq("org")
        & pl.col("host_letters").str.contains_any(list(NOT_A_PRACTICE)).not_()
    )
    | (pl.col("host_letters").str.contains_any(ABROAD) & pl.col("suffix").str.contains(COUNTRY)),
    says="The site {source_site} belongs to a hospital or health system.",
    reads="source_url",
)
