"""Does the linking page offer links for sale?"""

from links.signals.signal import Group, Signal, page_says
from links.vocabulary import LINKS_FOR_SALE

page_offers_links = Signal(
    name="page_offers_links",
    group=Group.PLACEMENT,
    question="Does the linking page offer links for sale?",
    holds=page_says(LINKS_FOR_SALE, "path_words", "title_words", "context_words"),
    says="The linking page speaks of links for sale.",
    reads="source_url source_title context",
)
