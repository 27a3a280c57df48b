"""What was there before? The committed baseline: each case as it was, whether it passed, and how good it was."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.cases import Case
from evals.graders import Grade

FOLDER = Path(__file__).parent
REASONS = FOLDER / "accepted.md"
NEW = "this case is new"


@dataclass(frozen=True, slots=True)
class Before:
    """A case in the baseline."""

    case: str  # the hash of the case: another question or gold is another case
    passed: bool
    score: float


Baseline = dict[str, dict[str, Before]]  # suite → id → before


def path_of(lane: str) -> Path:
    """Return the file of a lane's baseline."""
    return FOLDER / ("baseline.json" if lane == "offline" else f"baseline-{lane}.json")


def read_baseline(path: Path) -> Baseline:
    """Return suite → case id → what was; empty before the first `accept`."""
    if not path.exists():
        return {}
    stored = json.loads(path.read_text(encoding="utf-8"))
    return {suite: {one: Before(*was) for one, was in cases.items()} for suite, cases in stored.items()}


def baseline_of(grades: Sequence[Grade], cases: Mapping[tuple[str, str], Case]) -> Baseline:
    """Return the baseline that these grades would be."""
    found: Baseline = {}
    for grade in grades:
        case = cases[grade.suite, grade.id]
        found.setdefault(grade.suite, {})[grade.id] = Before(case.hash, grade.passed, grade.score)
    return found


def write_baseline(baseline: Baseline, path: Path) -> None:
    """Write a baseline, one case a line, so that a change of it can be read."""
    suites = []
    for suite, cases in sorted(baseline.items()):
        lines = [f'"{one}": {json.dumps([was.case, was.passed, was.score])}' for one, was in sorted(cases.items())]
        suites.append(f'"{suite}": {{\n' + ",\n".join(lines) + "\n}")
    path.write_text("{\n" + ",\n".join(suites) + "\n}\n", encoding="utf-8")


def write_reason(reason: str, changes: Sequence[str], better: int, path: Path = REASONS) -> None:
    """Append why a baseline was replaced, with every case that got worse or changed."""
    head = "" if path.exists() else "# Accepted changes of the eval baseline, newest last\n"
    new = Counter(line.split()[0] for line in changes if line.endswith(NEW))
    lines = [line for line in changes if not line.endswith(NEW)]
    lines += [f"{suite}: {count} new" for suite, count in new.items()]
    listed = "\n".join(f"- {line}" for line in lines)
    with path.open("a", encoding="utf-8") as file:
        file.write(f"{head}\n## {reason}\n\n{len(changes)} worse or changed, {better} better.\n\n{listed}\n")
