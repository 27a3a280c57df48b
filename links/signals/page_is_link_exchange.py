"""Is the linking page a page of links for links?"""

from links.signals.signal import Group, Signal, page_says
from links.vocabulary import LINK_PAGE

page_is_link_exchange = Signal(
    name="page_is_link_exchange",
    group=Group.PLACEMENT,
    question="Is the linking page a page of links for links?",
    holds=page_says(LINK_PAGE, "path_words", "title_words", "context_words"),
    says="The linking page looks like a page of exchanged links.",
    reads="source_url source_title context",
)
