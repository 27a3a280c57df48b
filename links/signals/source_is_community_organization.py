"""Is the linking site a charity, school, church or club?"""

import polars as pl

from links.signals.signal import Group, Signal

PARTS = [
    "foundation",
    "charity",
    "charities",
    "church",
    "parish",
    "ymca",
    "rotary",
    "lionsclub",
    "kiwanis",
    "littleleague",
    "unitedway",
    "foodbank",
    "school",
    "museum",
    "library",
    "youth",
    "habitat",
    "hospice",
    "pta",
    "scouts",
    "humane",
    "shelter",
    "ministries",
    "soccer",
    "league",
    "community",
    "festival",
    "ronaldmcdonald",
    "nonprofit",
    "fortheblind",
    "rescue",
    "volunteer",
    "relief",
]

source_is_community_organization = Signal(
    name="source_is_community_organization",
    group=Group.AUTHORITY,
    question="Is the linking site a charity, school, church or club?",
    holds=pl.col("site_kind").eq("charity").fill_null(value=False)
    | pl.col("source_host").str.contains(r"\.k12\.[a-z]{2}\.us$")
    | (pl.col("host_letters").str.contains_any(PARTS) & pl.col("suffix").is_in(["org", "us"])),
    says="The site {source_site} belongs to a charity, school, church or club.",
    reads="source_url",
)
