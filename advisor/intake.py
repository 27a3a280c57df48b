"""Which links came with a message, and which words are left to answer?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import polars as pl

from advisor.answer import Attachment
from advisor.facts import owner_facts_in, practice_in
from advisor.patient.lists import safe_name, without_patient_data
from advisor.placed import judged, rows_placed, with_placed
from advisor.thread import Thread
from links.errors import OwnerError
from links.read import read
from links.schema import Reading
from prompts import wording

ADDRESS = re.compile(
    r"(?:h(?:tt|xx)ps?(?:://|\[:\]//)|www\.)\S+|(?<![@\w])(?:[a-z0-9-]+(?:\.|\[\.\]|\(dot\)))+[a-z]{2,}(?:/\S*)?", re.I
)
LIST_LINE_WORDS = 8  # a line with an address and fewer other words is a row of a list, not talk
ASKS = re.compile(
    r"\?|\b(?:which|what|why|how|should|is (?:this|it)|are (?:these|they)|please|check|tell|judge|look at)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Intake:
    """What a message brought: the thread with its new list and facts, and the words to answer."""

    thread: Thread
    words: str  # the message without the rows of a pasted list
    is_new: bool  # whether it brought links
    notices: tuple[str, ...]
    told_placed: bool = False  # whether it said of links of the list before it that they were bought or placed


def take_in(message: str, attachments: Sequence[Attachment], thread: Thread) -> Intake:
    """Return what a message and its files brought; a file that cannot be read becomes a notice, nothing else is lost."""
    words, before = words_beside_links(message), thread
    thread = replace(thread, practice=practice_in(message, thread.practice), owner=owner_facts_in(words, thread.owner))
    readings, notices = [], []
    try:
        pasted = read(message)
        readings += [pasted] if pasted.links.height else []
    except OwnerError as error:  # it looks like a table of something else
        notices.append(str(error))
    for attachment in attachments:
        try:
            readings.append(read(attachment.data, safe_name(attachment.name)))
        except OwnerError as error:
            notices.append(str(error))
    reading, changed = _without_patients(_without_own_site(_joined(readings), thread.practice.domain))
    if changed:
        notices.append(wording.STRIPPED.format(texts="1 place" if changed == 1 else f"{changed} places"))
    if reading is None or not reading.links.height:
        thread = _judged_anew(words, thread, before)
        told = tuple(notices + _told(reading))
        return Intake(thread, words if not reading else message, False, told, thread.placed != before.placed)
    assessment = judged(reading, thread.practice, thread.owner)
    notices += _told(reading)
    thread = replace(thread, reading=reading, assessment=assessment, focus=None, placed=())
    return Intake(_with_placed(words, thread), words, True, tuple(notices))


def _judged_anew(words: str, thread: Thread, before: Thread) -> Thread:
    """Return the thread with its list judged again if the message told something new about it."""
    if thread.reading is None or thread.assessment is None:
        return thread
    if (thread.practice, thread.owner) != (before.practice, before.owner):
        thread = replace(thread, assessment=judged(thread.reading, thread.practice, thread.owner, thread.placed))
    return _with_placed(words, thread)


def _with_placed(words: str, thread: Thread) -> Thread:
    rows = tuple(dict.fromkeys((*thread.placed, *rows_placed(words, thread))))
    if thread.assessment is None or rows == thread.placed:
        return thread
    return replace(thread, placed=rows, assessment=with_placed(thread.assessment, rows))


def words_beside_links(message: str) -> str:
    """Return the owner's own words: rows of a list are left out, addresses inside a sentence become “this link”.

    >>> words_beside_links("Which are risky?\\nbest botox – spam.example\\nhttps://a.example/x")
    'Which are risky?'
    >>> words_beside_links("Is https://a.example/x risky?")
    'Is this link risky?'
    """
    kept = []
    for line in message.splitlines():
        rest = ADDRESS.sub(" ", line)
        if ADDRESS.search(line) and len(re.findall(r"\w+", rest)) <= LIST_LINE_WORDS and not ASKS.search(rest):
            continue
        kept.append(ADDRESS.sub("this link", line).strip())
    return "\n".join(line for line in kept if line)


def _joined(readings: Sequence[Reading]) -> Reading | None:
    if len(readings) < 2:
        return readings[0] if readings else None
    frame = pl.concat([one.links for one in readings]).with_columns(
        pl.int_range(1, pl.len() + 1).cast(pl.UInt32).alias("row")
    )
    return Reading(
        frame,
        tuple(row for one in readings for row in one.not_read),
        sum(one.duplicates for one in readings),
        sum(one.rows_in for one in readings),
        ", ".join(dict.fromkeys(one.format for one in readings)),
        {name: header for one in readings for name, header in one.columns.items()},
        tuple(note for one in readings for note in one.notes),
    )


def _without_own_site(reading: Reading | None, domain: str) -> Reading | None:
    """Leave out the practice's own address where the owner only named it (“our site is …”)."""
    if reading is None or not domain or reading.links.height < 1:
        return reading
    own = reading.links["source_url"].str.contains(rf"^(?:https?://)?(?:www\.)?{re.escape(domain)}/?$")
    return replace(reading, links=reading.links.filter(~own), rows_in=reading.rows_in - int(own.sum()))


def _without_patients(reading: Reading | None) -> tuple[Reading | None, int]:
    return without_patient_data(reading) if reading else (None, 0)


def _told(reading: Reading | None) -> list[str]:
    if reading is None:
        return []
    told = list(reading.notes)
    if reading.duplicates:
        times = "row was" if reading.duplicates == 1 else "rows were"
        told.append(f"{reading.duplicates} repeated {times} merged.")
    told += [f"Row {one.row} was not read: {one.reason}" for one in reading.not_read[:3]]
    if len(reading.not_read) > 3:
        told.append(f"{len(reading.not_read) - 3} more rows were not read.")
    return told
