"""Is the linking site's name in a script that your practice does not use?"""

import polars as pl

from links.signals.signal import Group, Signal

source_name_is_in_another_script = Signal(
    name="source_name_is_in_another_script",
    group=Group.AUTHORITY,
    question="Is the linking site's name in a script that your practice does not use?",
    holds=pl.col("host_in_other_script"),
    says="The name {source_host} is in a script that your practice does not use.",
    reads="source_url",
)
