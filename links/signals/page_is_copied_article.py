"""Does the linking page say that its text was taken from elsewhere?"""

from links.signals.signal import Group, Signal, page_says
from links.vocabulary import COPIED_ARTICLE

page_is_copied_article = Signal(
    name="page_is_copied_article",
    group=Group.PLACEMENT,
    question="Does the linking page say that its text was taken from elsewhere?",
    holds=page_says(COPIED_ARTICLE, "title_words", "context_words"),
    says="The linking page says that its text was taken from elsewhere.",
    reads="source_title context",
)
