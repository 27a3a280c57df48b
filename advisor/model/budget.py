"""What fits into one request? Evidence in whole passages by rank, history in whole turns, room kept for the answer."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from advisor.answer import Citation
from advisor.model.lines import history, line
from advisor.thread import Turn

MESSAGE = 6  # tokens that a server adds around each message, rounded up
EVIDENCE = 0.6  # share of the room that evidence may take before history gets its turn
TOOLS = 0.25  # share of the room that is kept for what tools bring

Count = Callable[[str], int]


@dataclass(frozen=True, slots=True)
class Fitted:
    """What goes into the first request, and the tokens left for what tools bring."""

    evidence: tuple[Citation, ...]
    turns: tuple[Turn, ...]
    left: int


def fit(ranked: Iterable[Citation], turns: Sequence[Turn], room: int, count: Count, tools: bool) -> Fitted:
    """Return the evidence and the turns that fit into `room` tokens; both may be empty.

    A turn is kept only together with the evidence that its answer cites, so that no number points nowhere. The newest
    turns are kept, and evidence is never cut.
    """
    kept_for_tools = int(room * TOOLS) if tools else 0
    shelf = _Shelf(room - kept_for_tools, count)
    candidates = list(ranked)
    waiting = [one for one in candidates if not shelf.put([one], int(shelf.room * EVIDENCE))]
    kept: list[Turn] = []
    for turn in reversed(turns):
        if not shelf.put(turn.answer.citations, shelf.room, extra=history(turn)):
            break
        kept.insert(0, turn)
    for one in waiting:
        shelf.put([one], shelf.room)
    return Fitted(tuple(shelf.held.values()), tuple(kept), room - shelf.used)


class _Shelf:
    def __init__(self, room: int, count: Count) -> None:
        self.room = max(room, 0)
        self.used = 0
        self.held: dict[int, Citation] = {}
        self._count = count

    def put(self, citations: Iterable[Citation], limit: int, extra: str = "") -> bool:
        """Add what is not there yet if all of it fits below `limit` tokens."""
        new = {one.number: one for one in citations if one.number not in self.held}
        needed = sum(self._count(line(one)) + 1 for one in new.values()) + (self._count(extra) + 1 if extra else 0)
        if self.used + needed > limit:
            return False
        self.held |= new
        self.used += needed
        return True
