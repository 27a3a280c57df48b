"""Is the linking site a distributor of press releases?"""

import polars as pl

from links.signals.signal import Group, Signal

source_is_press_wire = Signal(
    name="source_is_press_wire",
    group=Group.PLACEMENT,
    question="Is the linking site a distributor of press releases?",
    holds=pl.col("site_kind").eq("press_wire").fill_null(value=False)
    | pl.col("site_letters").str.contains(r"[a-z]{4}wire$")
    | pl.col("host_letters").str.contains_any(
        ["newswire", "presswire", "prwire", "pressrelease", "prweb", "prlog", "openpr", "prnews", "prunderground"]
    ),
    says="The site {source_site} distributes press releases.",
    reads="source_url",
)
