"""Is the linking site a chamber of commerce or business association?"""

import polars as pl

from links.signals.signal import Group, Signal

PARTS = """
    chamber downtownassociation businessassociation visitor convention merchants businesswomen businessalliance
""".split()

source_is_chamber = Signal(
    name="source_is_chamber",
    group=Group.AUTHORITY,
    question="Is the linking site a chamber of commerce or business association?",
    holds=pl.col("site_kind").eq("chamber").fill_null(value=False)
    | (
        pl.col("host_letters").str.contains_any(PARTS)
        & pl.col("host_letters")
        .str.contains_any(["chambermusic", "chamberorchestra", "escapechamber", "hyperbaric"])
        .not_()
        & pl.col("suffix").is_in(["org", "com", "net", "us", "biz"])
    ),
    says="The site {source_site} is a chamber of commerce or a business association.",
    reads="source_url",
)
