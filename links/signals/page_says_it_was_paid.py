"""Does the linking page call itself sponsored or paid?"""

from links.signals.signal import Group, Signal, page_says
from links.vocabulary import PAID_POST

page_says_it_was_paid = Signal(
    name="page_says_it_was_paid",
    group=Group.PLACEMENT,
    question="Does the linking page call itself sponsored or paid?",
    holds=page_says(PAID_POST, "path_words", "title_words", "context_words"),
    says="The linking page calls itself sponsored or paid content.",
    reads="source_url source_title context",
)
