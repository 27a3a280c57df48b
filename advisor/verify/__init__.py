"""Does the cited text bear out a statement? Ids, numbers, addresses, quotations, negation, strength, and the words.

A check by words cannot see every contradiction, so what words alone miss is compared on its own, clause by clause.
It is a check of support, not of truth: the corpus answers for the truth.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from advisor.answer import Citation, FindingCitation
from advisor.verify import numbers as quantity
from advisor.verify.negation import contradicts
from advisor.verify.strength import exceeds
from advisor.verify.verdicts import misjudges
from advisor.verify.words import coverage, least_covered, names_missing
from knowledge.sentences import sentences


@dataclass(frozen=True, slots=True)
class Limits:
    """Shares of the content words that the cited words must hold; chosen by `python -m evals verify --choose`."""

    statement: float = 0.5
    clause: float = 0.4  # of the clause that is held least


LIMITS = Limits()

ADDRESS = re.compile(r"\b(?:https?://)?(?:www\.)?((?:[a-z0-9-]+\.)+[a-z]{2,}(?:/[^\s)\]]*)?)", re.IGNORECASE)
LEADING_PARTICLE = re.compile(r"^(?:yes|no),\s*", re.IGNORECASE)
QUOTED = re.compile(r"[“\"]([^”\"]{3,})[”\"]")


@dataclass(frozen=True, slots=True)
class Check:
    """Whether a statement is supported, and if not, why in a few words; `support` ranks statements, 0.0 to 1.0."""

    supported: bool
    reason: str = ""
    support: float = 0.0


@dataclass(frozen=True, slots=True)
class Cited:
    """What a statement cites: the exact words, and the words with the heading that they stand under."""

    words: str
    headed: str
    citations: tuple[Citation, ...]


def verify(statement: str, numbers: Sequence[int], citations: Mapping[int, Citation], limits: Limits = LIMITS) -> Check:
    """Return whether the cited words support `statement`, which must cite at least one of `citations`."""
    if not numbers:
        return Check(False, "cites nothing")
    if missing := [number for number in numbers if number not in citations]:
        return Check(False, f"cites [{missing[0]}], which is not there")
    cited = _cited([citations[number] for number in numbers])
    if _is_quoted(statement, cited.words):
        return Check(True, support=1.0)
    for check in (_numbers, _addresses, _quotations, _verdict, _negation, _strength, _names):
        if reason := check(statement, cited):
            return Check(False, reason)
    share = coverage(statement, cited.headed)
    if share < limits.statement:
        return Check(False, f"only {share:.0%} of its words are in the cited words", share)
    least, clause = least_covered(statement, cited.headed)
    if least < limits.clause:
        return Check(False, f"“{clause}” is not in the cited words", min(least, share))
    return Check(True, support=share)


def _cited(citations: Sequence[Citation]) -> Cited:
    words, heads = [], []
    for one in citations:
        if isinstance(one, FindingCitation):
            words.append(f"{one.words} {one.read_from}")
        else:
            words.append(one.words)
            heads.append(f"{one.page_title}. {one.section}")
    return Cited("\n".join(words), "\n".join([*words, *heads]), tuple(citations))


def _is_quoted(statement: str, cited: str) -> bool:
    """Return whether each sentence of the statement is a whole sentence of the cited words (a leading “No,” aside)."""
    theirs = {_squeezed(form) for text, _, _ in sentences(cited) for form in (text, LEADING_PARTICLE.sub("", text))}
    ours = [_squeezed(text) for text, _, _ in sentences(statement)]
    return bool(ours) and all(one in theirs for one in ours)


def _numbers(statement: str, cited: Cited) -> str:
    number = quantity.unsupported(_without_quotes(statement), cited.headed)
    return f"the number {number} is not in the cited words" if number else ""


def _without_quotes(statement: str) -> str:
    """Return a statement without the words that are checked letter by letter."""
    return ADDRESS.sub(" … ", QUOTED.sub(" such words as these ", statement))


def _addresses(statement: str, cited: Cited) -> str:
    known = {_address(one) for one in ADDRESS.findall(cited.headed)}
    for address in ADDRESS.findall(statement):
        if not any(one == _address(address) or one.startswith(_address(address) + "/") for one in known):
            return f"the address {address} is not in the cited words"
    return ""


def _address(text: str) -> str:
    return text.lower().rstrip(".,;:/”\"'")


def _quotations(statement: str, cited: Cited) -> str:
    known = f" {_squeezed(cited.headed)} "
    for quotation in QUOTED.findall(statement):
        if f" {_squeezed(quotation)} " not in known:
            return f"the quotation “{quotation}” is not in the cited words"
    return ""


def _squeezed(text: str) -> str:
    return re.sub(r"\W+", " ", text.lower()).strip()


def _negation(statement: str, cited: Cited) -> str:
    word = contradicts(statement, cited.words, cited.headed[len(cited.words) :])
    return f"the statement and the cited words differ in a negation ({word})" if word else ""


def _verdict(statement: str, cited: Cited) -> str:
    word = misjudges(statement, cited.citations)
    return f"“{word}” is not what was decided about the link" if word else ""


def _strength(statement: str, cited: Cited) -> str:
    word = exceeds(statement, cited.words)
    return f"the cited words do not say “{word}”" if word else ""


def _names(statement: str, cited: Cited) -> str:
    missing = names_missing(_without_quotes(statement), cited.headed)
    return f"{missing[0]} is not named in the cited words" if missing else ""
