"""Does a verdict stay where it must when the link is written otherwise, and never improve when it gets worse?

Needs no gold: the right answer to a changed link follows from the answer to the link as it was.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from evals.cases import LinkCase

BEST_FIRST = ("helps", "fine", "ignored", "look", "risky")


@dataclass(frozen=True, slots=True)
class Relation:
    """A change of a link and what it must not do to the verdict."""

    name: str
    change: Callable[[LinkCase], LinkCase | None]  # None where it changes nothing
    holds: Callable[[str, str], bool]  # verdict before, verdict after


def _with(**changes: object) -> Callable[[LinkCase], LinkCase | None]:
    def change(case: LinkCase) -> LinkCase | None:
        changed = case.model_copy(update=changes)
        return None if changed == case else changed

    return change


def _address(pattern: str, by: Callable[[re.Match[str]], str]) -> Callable[[LinkCase], LinkCase | None]:
    def change(case: LinkCase) -> LinkCase | None:
        address = re.sub(pattern, by, case.source_url, count=1)
        return None if address == case.source_url else case.model_copy(update={"source_url": address})

    return change


def same(before: str, after: str) -> bool:
    """The verdict stays."""
    return before == after


def no_better(before: str, after: str) -> bool:
    """The verdict is not nearer to “helps” or “fine”; whether junk is ignored or looked at is another question."""
    rank = BEST_FIRST.index
    return rank(after) >= min(rank(before), rank("ignored"))


RELATIONS = (
    Relation("host in capitals", _address(r"(?<=://)[^/?#]+", lambda match: match.group().upper()), same),
    Relation("tracking parameter", _address(r"^[^?#]*$", lambda match: match.group() + "?utm_source=mail"), same),
    Relation("http for https", _address(r"^https://", lambda match: "http://"), same),
    Relation("www in front", _address(r"(?<=://)(?!www\.)(?=[^./]+\.[a-z]+(?:/|$))", lambda match: "www."), same),
    Relation("casino words as link text", _with(anchor="online casino bonus", nofollow=False), no_better),
)


def chosen(case: LinkCase) -> bool:
    """Whether a case is among those that are changed: one in twelve, by its hash, so that no one chooses."""
    return int(case.hash, 16) % 12 == 0


def broken_relations(case: LinkCase, verdict_of: Callable[[LinkCase], str]) -> tuple[int, list[str]]:
    """Return how many relations could be tried on a case, and a sentence for each that does not hold."""
    before = verdict_of(case)
    tried, broken = 0, []
    for relation in RELATIONS:
        changed = relation.change(case)
        if changed is None:
            continue
        tried += 1
        after = verdict_of(changed)
        if not relation.holds(before, after):
            broken.append(f"{relation.name}: {before} becomes {after}")
    return tried, broken
