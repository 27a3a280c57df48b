"""Is the linking page a search for an institution's doctors?"""

from links.signals.signal import Group, Signal
from links.vocabulary import PHYSICIAN_FINDER
from links.words import has

page_finds_doctors = Signal(
    name="page_finds_doctors",
    group=Group.PLACEMENT,
    question="Is the linking page a search for an institution's doctors?",
    holds=has("path_words", PHYSICIAN_FINDER),
    says="The linking page is a search for an institution's doctors.",
    reads="source_url",
)
