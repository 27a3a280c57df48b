"""Does the linking site's name say that it sells links or posts?"""

import polars as pl

from links.signals.signal import Group, Signal
from links.vocabulary import LINK_SELLER_HOST_PARTS

source_sells_links = Signal(
    name="source_sells_links",
    group=Group.PLACEMENT,
    question="Does the linking site's name say that it sells links or posts?",
    holds=pl.col("site_kind").is_in(["link_seller"]).fill_null(value=False)
    | pl.col("host_letters").str.contains_any(list(LINK_SELLER_HOST_PARTS)),
    says="The name {source_host} is that of a seller of links or guest posts.",
    reads="source_url",
)
