"""Which links does the owner say were bought or placed, and what follows for them?

The owner's word settles what a list can't show. A link that needs a look, because it can't be told who placed it, may
be disavowed once the owner has told that; links that help or are fine stay as they are.
"""

import re
from dataclasses import replace

import polars as pl

from advisor.facts import placed_sentences
from advisor.followup import rows_meant
from advisor.thread import Thread
from links.assess import Assessment, assess
from links.schema import Action, OwnerFacts, Practice, Reading, Verdict

ALL = re.compile(r"\b(?:these|those|them|they|all|both|each|every)\b", re.I)
THE_ONE = re.compile(r"\b(?:this|that|it|the link)\b", re.I)
NOT_ALL = re.compile(
    r"\b(?:some|part|most|many|few|half|several|except|but not|apart from)\b|\b(?:one|two|three|\d+) of\b", re.I
)
UNSETTLED = (Verdict.LOOK.value, Verdict.RISKY.value)  # what the owner's word decides


def rows_placed(words: str, thread: Thread) -> tuple[int, ...]:
    """Return the places (from 1) of the links in the thread's list that `words` say were placed; empty if none.

    “My agency bought these” names them all and “the second one” names one; “we bought links once” and “some of
    them” name none, because they leave open which.
    """
    if thread.assessment is None:
        return ()
    height = thread.assessment.table.height
    rows: list[int] = []
    for sentence in placed_sentences(words):
        whole = ALL.search(sentence) or (height == 1 and THE_ONE.search(sentence))
        if named := rows_meant(sentence, thread):
            rows += named
        elif whole and not NOT_ALL.search(sentence):
            rows += range(1, height + 1)
    return tuple(dict.fromkeys(rows))


def judged(reading: Reading, practice: Practice, owner: OwnerFacts, placed: tuple[int, ...] = ()) -> Assessment:
    """Return the verdicts of a list, with a disavow as the action for the rows that the owner says were placed."""
    return with_placed(assess(reading.links, practice, owner), placed)


def with_placed(assessment: Assessment, placed: tuple[int, ...]) -> Assessment:
    """Return the assessment with a disavow as the action of those `placed` rows that are risky or need a look."""
    if not placed:
        return assessment
    meant = pl.int_range(1, pl.len() + 1).is_in(placed) & pl.col("verdict").cast(pl.String).is_in(UNSETTLED)
    kind = assessment.table.schema["action"]
    action = pl.when(meant).then(pl.lit(Action.DISAVOW.value)).otherwise(pl.col("action").cast(pl.String)).cast(kind)
    return replace(assessment, table=assessment.table.with_columns(action.alias("action")))
