"""Is the linking site a directory of doctors or patients' reviews?"""

import polars as pl

from links.signals.signal import Group, Signal

PARTS = [
    "findadoctor",
    "finddoctor",
    "doctorfinder",
    "dentistfinder",
    "findadentist",
    "finddentist",
    "doctordirectory",
    "physicianfinder",
    "doctorreview",
    "topdoctors",
    "topdentists",
    "dentistdirectory",
    "therapistfinder",
    "providerfinder",
    "findatherapist",
]

# “doctors.example.com”: where large institutions keep the profiles of their people.
SEARCH_OF_AN_INSTITUTION = (
    r"^(?:providers?|doctors?|physicians?|dentists?|findcare|find-?a-?[a-z]{3,12})\.[a-z0-9-]+\.(?:com|org|net|us)$"
)

source_is_health_directory = Signal(
    name="source_is_health_directory",
    group=Group.AUTHORITY,
    question="Is the linking site a directory of doctors or patients' reviews?",
    holds=pl.col("site_kind").eq("health_directory").fill_null(value=False)
    | (
        (pl.col("host_letters").str.contains_any(PARTS) | pl.col("source_host").str.contains(SEARCH_OF_AN_INSTITUTION))
        & pl.col("site_kind").is_null()
    ),
    says="The site {source_site} lists doctors or their reviews.",
    reads="source_url",
)
