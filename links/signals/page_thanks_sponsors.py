"""Does the linking page thank sponsors or donors?"""

from links.signals.signal import Group, Signal, page_says
from links.vocabulary import SPONSORS

page_thanks_sponsors = Signal(
    name="page_thanks_sponsors",
    group=Group.PLACEMENT,
    question="Does the linking page thank sponsors or donors?",
    holds=page_says(SPONSORS, "path_words", "title_words"),
    says="The linking page thanks sponsors or donors.",
    reads="source_url source_title",
)
