"""Is the linking page one entry of a directory?"""

from links.signals.signal import Group, Signal
from links.vocabulary import LISTING
from links.words import has

page_is_listing = Signal(
    name="page_is_listing",
    group=Group.PLACEMENT,
    question="Is the linking page one entry of a directory?",
    holds=has("path_words", LISTING),
    says="The linking page is an entry in a directory.",
    reads="source_url",
)
