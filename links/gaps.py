"""Which missing fact would change a link's verdict most?

Each unknown signal is tried as if it were true; what moves the verdict furthest is worth finding out first.
"""

from functools import lru_cache

from links.schema import OwnerFacts, Verdict
from links.signals import BY_NAME
from links.verdict import decide

MARKS = "whether the link is marked nofollow, sponsored or ugc"  # exports tell all three or none
FACTS = {
    "anchor": "the link's text",
    "nofollow": MARKS,
    "sponsored": MARKS,
    "ugc": MARKS,
    "position": "where on the page the link sits",
    "context": "the words around the link",
    "source_title": "the title of the linking page",
    "target_url": "which of your pages the link points at",
    "name": "your practice's name",
    "specialty": "your specialty",
    "city": "your city",
    "domain": "your website's address",
}
SCALE = tuple(Verdict)  # from best to worst


@lru_cache(maxsize=4096)
def would_change_most(holds: frozenset[str], unknown: frozenset[str]) -> str:
    """Return the missing fact that could move the verdict furthest, in words; empty if none would move it."""
    now = SCALE.index(decide(holds, OwnerFacts()).verdict)
    moves: dict[str, int] = {}
    for name in sorted(unknown):
        fact = FACTS.get(BY_NAME[name].needs or BY_NAME[name].reads.split()[0], "")
        moved = abs(SCALE.index(decide(holds | {name}, OwnerFacts()).verdict) - now)
        moves[fact] = max(moves.get(fact, 0), moved)
    moves.pop("", None)
    best = max(moves.values(), default=0)
    return next((fact for fact in FACTS.values() if best and moves.get(fact) == best), "")
