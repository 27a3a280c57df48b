"""Is the linking page a press release?"""

from links.signals.signal import Group, Signal, page_says
from links.vocabulary import PRESS_RELEASE

page_is_press_release = Signal(
    name="page_is_press_release",
    group=Group.PLACEMENT,
    question="Is the linking page a press release?",
    holds=page_says(PRESS_RELEASE, "path_words", "title_words"),
    says="The linking page is a press release.",
    reads="source_url source_title",
)
