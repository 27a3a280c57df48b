"""Is the linking site run by a government?"""

import polars as pl

from links.signals.signal import Group, Signal

source_is_government = Signal(
    name="source_is_government",
    group=Group.AUTHORITY,
    question="Is the linking site run by a government?",
    holds=pl.col("site_kind").is_in(["government", "health_department"]).fill_null(value=False)
    | pl.col("source_site").str.contains(r"^(?:city|county|town|village|borough)of[a-z-]{4,}\.(?:org|net|com|us)$")
    | pl.col("source_site").str.contains(r"^[a-z-]{3,}gov\.(?:org|net|com|us|info)$")
    | pl.col("source_site").str.contains(r"^[a-z-]{3,}county\.(?:org|us)$")
    | pl.col("source_site").str.contains(
        r"^[a-z-]*(?:county|city|public|district|state)health(?:dept|department|district)?\.(?:org|us)$"
    )
    | pl.col("source_host").str.contains(r"(?:^|\.)(?:gov|mil|gov\.[a-z]{2}|[a-z]{2}\.us)$"),
    says="The site {source_site} is run by a government body.",
    reads="source_url",
)
