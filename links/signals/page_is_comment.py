"""Is the link in a comment under a page?"""

from links.signals.signal import Group, Signal
from links.vocabulary import COMMENT
from links.words import has

page_is_comment = Signal(
    name="page_is_comment",
    group=Group.PLACEMENT,
    question="Is the link in a comment under a page?",
    holds=has("path_words", COMMENT),
    says="The address is that of a comment or a guestbook.",
    reads="source_url",
)
