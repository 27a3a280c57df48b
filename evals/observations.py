"""What did the program do with a case? Observations, kept as JSON lines so that scoring needs no second run."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from advisor.answer import Answer

FILE = "observations.jsonl"


@dataclass(frozen=True, slots=True)
class Observation:
    """What came of a case: an answer for each turn, or what else its suite looks at."""

    suite: str
    id: str
    lane: str = "offline"
    answers: tuple[Answer, ...] = ()
    seen: dict[str, Any] = field(default_factory=dict)  # suite's own: pages found, verdict, diagnosis; JSON values
    failed: str = ""  # the error that the program ended with
    unmeasurable: str = ""  # why nothing can be said: a missing recording, a server that was down
    repeat: int = 0
    milliseconds: float = 0.0  # told, never graded

    @property
    def content(self) -> str:
        """Everything but the time as one text: equal texts are equal observations."""
        record = _ADAPTER.dump_python(self, mode="json")
        record.pop("milliseconds")
        return json.dumps(record, sort_keys=True, ensure_ascii=False)


_ADAPTER: TypeAdapter[Observation] = TypeAdapter(Observation)


def write_observations(found: Iterable[Observation], path: Path) -> None:
    """Write observations, one a line."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"".join(_ADAPTER.dump_json(one) + b"\n" for one in found))


def read_observations(path: Path) -> list[Observation]:
    """Return the observations of a file in its order. Raises OSError or ValueError for a missing or damaged file."""
    return [_ADAPTER.validate_json(line) for line in path.read_bytes().splitlines() if line]
