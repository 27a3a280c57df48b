"""Does the cited text bear out a statement? Ids, numbers, addresses, quotations, negation, and the words themselves.

A check by words cannot see every contradiction, so numbers and negation are compared on their own. It is a
check of support, not of truth: the corpus answers for the truth.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from advisor.answer import Citation, FindingCitation
from knowledge.sentences import sentences

MIN_COVERAGE = (
    0.6  # share of a statement's content words that the cited words must hold; our judgment, not calibrated yet
)

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
ADDRESS = re.compile(r"\b(?:https?://)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/[^\s)\]]*)?", re.IGNORECASE)
QUOTED = re.compile(r"[“\"]([^”\"]{3,})[”\"]")
NEGATION = re.compile(
    r"\b(?:not|no|never|none|nothing|nobody|neither|nor|without|cannot|\w+n['’]t|unlikely|rarely|hardly)\b", re.I
)
LEADING_PARTICLE = re.compile(
    r"^(?:yes|no|usually not|probably not|almost certainly not|not necessarily)[,.:;]\s*", re.IGNORECASE
)
WORD = re.compile(r"[a-z][a-z'’-]+", re.IGNORECASE)
EMPTY_WORDS = frozenset(
    """a about all also an and any are as at be because been but by can could did do does doing done each even for
    from get gets give gives had has have how if in into is it its just let like made make makes many may more most
    much must no not of often on one only or other our out own same should so some such than that the their them then
    there these they this those to too up us use very was we were what when where which while who whom whose why will
    with would you your""".split()
)


@dataclass(frozen=True, slots=True)
class Check:
    """Whether a statement is supported, and if not, why in a few words."""

    supported: bool
    reason: str = ""


def verify(statement: str, numbers: Sequence[int], citations: dict[int, Citation]) -> Check:
    """Return whether the cited words support `statement`, which must cite at least one of `citations`."""
    if not numbers:
        return Check(False, "cites nothing")
    if missing := [number for number in numbers if number not in citations]:
        return Check(False, f"cites [{missing[0]}], which is not there")
    cited = " ".join(_text(citations[number]) for number in numbers)
    for check in (_numbers, _addresses, _quotations, _negation, _coverage):
        if reason := check(statement, cited):
            return Check(False, reason)
    return Check(True)


def _text(citation: Citation) -> str:
    read_from = citation.read_from if isinstance(citation, FindingCitation) else ""
    return f"{citation.words} {read_from}"


def _numbers(statement: str, cited: str) -> str:
    known = {_plain_number(one) for one in NUMBER.findall(cited)}
    for number in NUMBER.findall(statement):
        if _plain_number(number) not in known:
            return f"the number {number} is not in the cited words"
    return ""


def _plain_number(text: str) -> str:
    """Return a number without thousands separators: “100,000” and “100000” are one number, “1.5” stays."""
    return re.sub(r"[,.](?=\d{3}(?:\D|$))", "", text)


def _addresses(statement: str, cited: str) -> str:
    known = cited.lower()
    for address in ADDRESS.findall(statement):
        if address.lower().rstrip(".,;") not in known:
            return f"the address {address} is not in the cited words"
    return ""


def _quotations(statement: str, cited: str) -> str:
    known = _squeezed(cited)
    for quotation in QUOTED.findall(statement):
        if _squeezed(quotation) not in known:
            return f"the quotation “{quotation}” is not in the cited words"
    return ""


def _negation(statement: str, cited: str) -> str:
    """Compare the negations of the statement with those of the cited sentence that it is nearest to."""
    nearest = _nearest(statement, cited)
    ours, theirs = (len(NEGATION.findall(LEADING_PARTICLE.sub("", text))) for text in (statement, nearest))
    if ours % 2 != theirs % 2 and _squeezed(statement) not in _squeezed(cited):
        return "the statement and the cited words differ in a negation"
    return ""


def _nearest(statement: str, cited: str) -> str:
    pieces = [text for text, _, _ in sentences(cited)] or [cited]
    return max(pieces, key=lambda piece: fuzz.token_set_ratio(statement.lower(), piece.lower()))


def _coverage(statement: str, cited: str) -> str:
    ours, theirs = _content(statement), _content(cited)
    covered = sum(1 for word in ours if word in theirs) / len(ours) if ours else 1.0
    return "" if covered >= MIN_COVERAGE else f"only {covered:.0%} of its words are in the cited words"


def _content(text: str) -> set[str]:
    return {_stem(word) for word in WORD.findall(text.lower()) if word not in EMPTY_WORDS}


def _stem(word: str) -> str:
    return re.sub(r"(?:'s|’s|ings?|ed|es|s|ly)$", "", word) if len(word) > 4 else word


def _squeezed(text: str) -> str:
    return re.sub(r"\W+", " ", text.lower()).strip()
