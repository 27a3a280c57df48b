"""Does the linking site's address end in a suffix that spammers buy in bulk?"""

import polars as pl

from links.signals.signal import Group, Signal

BULK = """
    xyz top icu buzz click link loan win bid club site online space website fun rest monster cyou cfd
    sbs quest work gq ml cf ga tk men stream download review party trade date racing science bond lol pw
    vip hair skin beauty makeup autos boats
"""
CHEAP = rf"(?:^|\.)(?:{'|'.join(BULK.split())})$"

source_suffix_is_cheap = Signal(
    name="source_suffix_is_cheap",
    group=Group.AUTHORITY,
    question="Does the linking site's address end in a suffix that spammers buy in bulk?",
    holds=pl.col("suffix").str.contains(CHEAP),
    says="The address of {source_site} ends in a suffix that is often bought in bulk.",
    reads="source_url",
)
