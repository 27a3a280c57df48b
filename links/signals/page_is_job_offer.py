"""Is the linking page a job offer or an employer's page on a job board?"""

from links.signals.signal import Group, Signal, page_says
from links.vocabulary import JOB_OFFER

page_is_job_offer = Signal(
    name="page_is_job_offer",
    group=Group.PLACEMENT,
    question="Is the linking page a job offer or an employer's page on a job board?",
    holds=page_says(JOB_OFFER, "path_words", "title_words"),
    says="The linking page is about jobs.",
    reads="source_url source_title",
)
