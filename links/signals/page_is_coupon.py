"""Is the linking page about coupons?"""

from links.signals.signal import Group, Signal, page_says
from links.vocabulary import COUPON

page_is_coupon = Signal(
    name="page_is_coupon",
    group=Group.PLACEMENT,
    question="Is the linking page about coupons?",
    holds=page_says(COUPON, "path_words", "title_words"),
    says="The linking page is about coupons or discount codes.",
    reads="source_url source_title",
)
