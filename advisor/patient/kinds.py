"""What kinds of identifier are looked for, and how is one told to the owner?"""

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
