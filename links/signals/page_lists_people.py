"""Is the linking page a directory of an institution's people?"""

from links.signals.signal import Group, Signal, page_says
from links.vocabulary import PEOPLE

page_lists_people = Signal(
    name="page_lists_people",
    group=Group.PLACEMENT,
    question="Is the linking page a directory of an institution's people?",
    holds=page_says(PEOPLE, "path_words", "title_words"),
    says="The linking page lists an organization's people.",
    reads="source_url source_title",
)
