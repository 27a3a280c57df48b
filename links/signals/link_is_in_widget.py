"""Is the link in a widget, badge or designer's credit?"""

from links.signals.signal import Group, Signal, page_says
from links.vocabulary import WIDGET

link_is_in_widget = Signal(
    name="link_is_in_widget",
    group=Group.PLACEMENT,
    question="Is the link in a widget, badge or designer's credit?",
    holds=page_says(WIDGET, "path_words", "title_words", "context_words"),
    says="The link belongs to a widget, a badge or a credit line.",
    reads="source_url source_title context",
)
