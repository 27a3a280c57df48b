"""Is the linking site's name made of nothing but blog words?"""

import polars as pl

from links.signals.signal import Group, Signal
from links.vocabulary import BLOG_NAME_ANCHORS, BLOG_NAME_PARTS

ONLY_PARTS = rf"^(?:{'|'.join(sorted(BLOG_NAME_PARTS, key=len, reverse=True))}){{2,}}$"

source_has_generic_blog_name = Signal(
    name="source_has_generic_blog_name",
    group=Group.PLACEMENT,
    question="Is the linking site's name made of nothing but blog words?",
    holds=pl.col("site_letters").str.contains(ONLY_PARTS)
    & pl.col("site_letters").str.contains_any(list(BLOG_NAME_ANCHORS))
    & pl.col("site_kind").is_null(),
    says="The name {source_site} is made of general words only, as is usual for blogs that sell posts.",
    reads="source_url",
)
