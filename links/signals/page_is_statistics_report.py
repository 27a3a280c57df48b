"""Is the linking page an automatic report about a website?"""

from links.signals.signal import Group, Signal, page_says
from links.vocabulary import STATISTICS

page_is_statistics_report = Signal(
    name="page_is_statistics_report",
    group=Group.AUTHORITY,
    question="Is the linking page an automatic report about a website?",
    holds=page_says(STATISTICS, "path_words", "title_words"),
    says="The linking page is an automatic report about websites.",
    reads="source_url source_title",
)
