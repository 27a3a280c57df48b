"""Is the link in a forum signature?"""

from links.signals.signal import Group, Signal, page_says
from links.vocabulary import SIGNATURE

link_is_in_signature = Signal(
    name="link_is_in_signature",
    group=Group.PLACEMENT,
    question="Is the link in a forum signature?",
    holds=page_says(SIGNATURE, "path_words", "context_words"),
    says="The link stands in a forum signature.",
    reads="source_url context",
)
