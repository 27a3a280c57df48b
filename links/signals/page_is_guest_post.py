"""Does the linking page call itself a guest post?"""

from links.signals.signal import Group, Signal, page_says
from links.vocabulary import GUEST_POST

page_is_guest_post = Signal(
    name="page_is_guest_post",
    group=Group.PLACEMENT,
    question="Does the linking page call itself a guest post?",
    holds=page_says(GUEST_POST, "path_words", "title_words", "context_words"),
    says="The linking page calls itself a guest post.",
    reads="source_url source_title context",
)
