"""Does the linking page speak of casinos, pills, porn or other spam trades?"""

from links.signals.signal import Group, Signal, page_says
from links.vocabulary import FOREIGN_SPAM_WORDS, SPAM_WORDS

page_has_spam_words = Signal(
    name="page_has_spam_words",
    group=Group.AUTHORITY,
    question="Does the linking page speak of casinos, pills, porn or other spam trades?",
    holds=page_says((*SPAM_WORDS, *FOREIGN_SPAM_WORDS), "path_words", "title_words"),
    says="The linking page speaks of spam trades such as casinos, pills or porn.",
    reads="source_url source_title",
)
