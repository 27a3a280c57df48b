"""Is the linking site about health?"""

import polars as pl

from links.signals.signal import Group, Signal, yes_if_any
from links.vocabulary import HEALTH_HOST_PARTS

KINDS = [
    "hospital",
    "health_system",
    "medical_school",
    "board",
    "association",
    "journal",
    "health_department",
    "health_publisher",
    "health_directory",
    "insurer",
]

source_is_about_health = Signal(
    name="source_is_about_health",
    group=Group.RELEVANCE,
    question="Is the linking site about health?",
    holds=yes_if_any(
        pl.col("host_letters").str.contains_any(list(HEALTH_HOST_PARTS)), pl.col("site_kind").is_in(KINDS)
    ),
    says="The site {source_site} is about health.",
    reads="source_url",
)
