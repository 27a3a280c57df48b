"""What does a `rel` value say about a link: nofollow, sponsored, ugc?

>>> read_rel("nofollow ugc")
Rel(nofollow=True, sponsored=False, ugc=True)
>>> read_rel("dofollow")
Rel(nofollow=False, sponsored=False, ugc=False)
>>> read_rel("Text") is None
True
"""

import re
from typing import NamedTuple

_NOFOLLOW = re.compile(r"(?i)\bno[\s_-]?follow(?:ed)?\b")
_FOLLOW = re.compile(r"(?i)\b(?:do[\s_-]?follow(?:ed)?|follow(?:ed)?)\b")
_SPONSORED = re.compile(r"(?i)\bsponsored\b")
_UGC = re.compile(r"(?i)\bugc\b")
_SILENT = re.compile(r"(?i)^(?:noopener|noreferrer|external|opener|me|bookmark|tag|[\s,])*$")


class Rel(NamedTuple):
    """The three qualifiers; None means that the text does not say."""

    nofollow: bool | None = None
    sponsored: bool | None = None
    ugc: bool | None = None


UNKNOWN = Rel()
FOLLOWED = Rel(nofollow=False, sponsored=False, ugc=False)


def read_rel(value: str) -> Rel | None:
    """Return what a whole rel value says, an empty one meaning followed; None if it is about something else."""
    if _SILENT.match(value):
        return FOLLOWED
    nofollow, sponsored, ugc = (bool(word.search(value)) for word in (_NOFOLLOW, _SPONSORED, _UGC))
    if nofollow or sponsored or ugc:
        return Rel(nofollow, sponsored, ugc)
    return FOLLOWED if _FOLLOW.search(value) else None


def read_rel_words(words: str) -> Rel:
    """Return what words beside a link say of it; what they do not mention stays unknown.

    >>> read_rel_words("(sponsored)")
    Rel(nofollow=None, sponsored=True, ugc=None)
    """
    nofollow, sponsored, ugc = (True if word.search(words) else None for word in (_NOFOLLOW, _SPONSORED, _UGC))
    if nofollow or sponsored or ugc:
        return Rel(nofollow, sponsored, ugc)
    return FOLLOWED if _FOLLOW.search(words) else UNKNOWN
