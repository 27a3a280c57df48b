"""Is the linking page a list of scholarships?"""

from links.signals.signal import Group, Signal, page_says
from links.vocabulary import SCHOLARSHIP

page_is_scholarship = Signal(
    name="page_is_scholarship",
    group=Group.PLACEMENT,
    question="Is the linking page a list of scholarships?",
    holds=page_says(SCHOLARSHIP, "path_words", "title_words"),
    says="The linking page is about scholarships.",
    reads="source_url source_title",
)
