"""Does a message hold what could point to a patient? What is found is told to the owner and taken out on request.

>>> [(one.kind.value, one.start, one.end) for one in found_in("Is a.b@gmail.com, MRN 4471902, ours?")]
[('e-mail address', 3, 16), ('record number', 22, 29)]
>>> redacted("Is a.b@gmail.com, MRN 4471902, ours?")
'Is [e-mail address], MRN [record number], ours?'

Nothing here can promise that all of it is found: people write names in more ways than rules can hold.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What was found, in the words that stand in its place."""

    EMAIL = "e-mail address"
    PHONE = "phone number"
    BIRTH = "date of birth"
    RECORD = "record number"
    MEMBER = "insurance number"
    SSN = "Social Security number"
    NAME = "name"


PLURAL = {Kind.EMAIL: "e-mail addresses", Kind.BIRTH: "dates of birth"}


@dataclass(frozen=True, slots=True)
class Identifier:
    """A piece of a text, `text[start:end]`, that could point to a patient, and why it was taken for one."""

    kind: Kind
    start: int
    end: int
    why: str


EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]{1,64}@(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}\b", re.I)
SSN = re.compile(r"(?<![\w-])(?!000|666|9)\d{3}-\d{2}-\d{4}(?![\w-])")
RECORD = re.compile(
    r"\b(?:MRN|medical record|chart|patient id)\b(?: ?(?:number|no\.?|id|#))?[ :#]{1,3}(?P<value>[\w-]*\d[\w-]{3,})",
    re.I,
)


def found_in(text: str) -> tuple[Identifier, ...]:
    """Return what could point to a patient, in order and without overlaps; empty for a text that holds nothing."""
    found: list[Identifier] = []
    for one in sorted(_found(text), key=lambda one: (one.start, -one.end)):
        if not found or one.start >= found[-1].end:
            found.append(one)
    return tuple(found)


def redacted(text: str) -> str:
    """Return the text with each finding's kind in its place, such as “[name]”; a text without findings as it is."""
    parts, at = [], 0
    for one in found_in(text):
        parts += [text[at : one.start], f"[{one.kind}]"]
        at = one.end
    return "".join([*parts, text[at:]])


def in_words(found: Sequence[Identifier]) -> str:
    """Return what was found as words, the most frequent first; empty for nothing.

    >>> in_words([Identifier(Kind.NAME, 0, 4, ""), Identifier(Kind.SSN, 5, 9, ""), Identifier(Kind.NAME, 11, 15, "")])
    '2 names and 1 Social Security number'
    """
    counts = Counter(one.kind for one in found).most_common()
    said = [f"{count} {PLURAL.get(kind, f'{kind}s') if count > 1 else kind}" for kind, count in counts]
    return " and ".join([", ".join(said[:-1]), said[-1]] if len(said) > 1 else said)


def _found(text: str) -> Iterator[Identifier]:
    for match in EMAIL.finditer(text):
        yield Identifier(Kind.EMAIL, *match.span(), "It is an e-mail address.")
    for match in SSN.finditer(text):
        yield Identifier(Kind.SSN, *match.span(), "It is written like a Social Security number.")
    for match in RECORD.finditer(text):
        yield Identifier(Kind.RECORD, *match.span("value"), "It stands beside the words for a patient's record.")
