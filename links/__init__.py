"""Link lists in; verdicts, profile and exports out. Knows nothing of chat or models.

>>> import polars as pl
>>> assess(pl.DataFrame({"source_url": ["https://www.mayoclinic.org/find-a-doctor"]})).table["verdict"][0]
'helps'
"""

from links.assess import Assessment, assess
from links.profile import Profile
from links.schema import LINK_SCHEMA, Action, Finding, NotRead, Outcome, OwnerFacts, Practice, Reading, Verdict

__all__ = [
    "LINK_SCHEMA",
    "Action",
    "Assessment",
    "Finding",
    "NotRead",
    "Outcome",
    "OwnerFacts",
    "Practice",
    "Profile",
    "Reading",
    "Verdict",
    "assess",
]
