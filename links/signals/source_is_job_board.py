"""Is the linking site a job board?"""

import polars as pl

from links.signals.signal import Group, Signal
from links.vocabulary import JOB_HOST_PARTS

source_is_job_board = Signal(
    name="source_is_job_board",
    group=Group.AUTHORITY,
    question="Is the linking site a job board?",
    holds=pl.col("site_kind").eq("job_board").fill_null(value=False)
    | pl.col("host_letters").str.contains_any(list(JOB_HOST_PARTS)),
    says="The site {source_site} is a job board.",
    reads="source_url",
)
