"""Does the linking page say that the writer got a treatment free or cheaper?"""

from links.signals.signal import Group, Signal, page_says
from links.vocabulary import FREE_TREATMENT

page_says_treatment_was_free = Signal(
    name="page_says_treatment_was_free",
    group=Group.PLACEMENT,
    question="Does the linking page say that the writer got a treatment free or cheaper?",
    holds=page_says(FREE_TREATMENT, "title_words", "context_words"),
    says="The linking page says that the writer got something free or cheaper.",
    reads="context source_title",
)
