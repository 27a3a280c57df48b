"""Is the linking site a coupon site?"""

import polars as pl

from links.signals.signal import Group, Signal

source_is_coupon_site = Signal(
    name="source_is_coupon_site",
    group=Group.PLACEMENT,
    question="Is the linking site a coupon site?",
    holds=pl.col("site_kind").eq("coupon").fill_null(value=False)
    | pl.col("host_letters").str.contains_any(["coupon", "promocode", "voucher"]),
    says="The site {source_site} lists coupons or discount codes.",
    reads="source_url",
)
