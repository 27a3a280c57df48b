"""Does the linking page belong to a member who never wrote anything?"""

from links.signals.signal import Group, Signal, page_says
from links.vocabulary import EMPTY_PROFILE

page_belongs_to_empty_member = Signal(
    name="page_belongs_to_empty_member",
    group=Group.PLACEMENT,
    question="Does the linking page belong to a member who never wrote anything?",
    holds=page_says(EMPTY_PROFILE, "title_words", "context_words"),
    says="The linking page belongs to a member who never wrote anything.",
    reads="context source_title",
)
