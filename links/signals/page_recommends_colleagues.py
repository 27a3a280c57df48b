"""Does the linking page name colleagues or neighbours that its owner recommends?"""

from links.signals.signal import Group, Signal, page_says
from links.vocabulary import REFERRALS

page_recommends_colleagues = Signal(
    name="page_recommends_colleagues",
    group=Group.PLACEMENT,
    question="Does the linking page name colleagues or neighbours that its owner recommends?",
    holds=page_says(REFERRALS, "path_words", "title_words"),
    says="The linking page names colleagues or neighbours that its owner recommends.",
    reads="source_url source_title",
)
