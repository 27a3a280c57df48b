"""May this change land? Invariants, the committed baseline, floors and the set of cases decide; time never does."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
import yaml
from pydantic import BaseModel, ConfigDict, Field

from evals.baseline import NEW, Baseline
from evals.cases import Case
from evals.graders import Grade
from evals.measures import MEASURES, by_cluster, draws

FLOORS = Path(__file__).parent / "floors.yaml"
HELD = "held out; its words are not shown, so that nothing is fitted to it"
PASSED, WORSE, UNMEASURABLE = 0, 1, 2


class Floor(BaseModel):
    """What a measure must reach on a part of a suite, whatever the baseline says."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    suite: str
    measure: str
    split: Literal["dev", "held"] | None = None
    part: str = Field(default="", alias="slice")
    at_least: float | None = None
    at_most: float | None = None
    why: str = Field(min_length=10)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What speaks against a change, kind by kind; each line names a case or a measure."""

    broken: tuple[str, ...] = ()  # invariants, without tolerance
    worse: tuple[str, ...] = ()  # passed before and fails now
    changed: tuple[str, ...] = ()  # cases that are gone, new or edited
    dropped: tuple[str, ...] = ()  # a suite as a whole, beyond noise
    below: tuple[str, ...] = ()  # floors
    unmeasurable: tuple[str, ...] = ()
    better: tuple[str, ...] = ()

    @property
    def code(self) -> int:
        """The exit code: 0 pass, 1 worse, 2 unmeasurable."""
        if self.broken or self.worse or self.changed or self.dropped or self.below:
            return WORSE
        return UNMEASURABLE if self.unmeasurable else PASSED

    @property
    def lines(self) -> list[str]:
        """Everything that speaks against the change, each line with its kind in front."""
        kinds = ("broken", "worse", "changed", "dropped", "below", "unmeasurable")
        return [f"{kind.upper():<12} {line}" for kind in kinds for line in getattr(self, kind)]


def judge(
    grades: Sequence[Grade],
    cases: Mapping[tuple[str, str], Case],
    before: Baseline,
    floors: Sequence[Floor],
    flips_count: bool = True,
) -> Judgement:
    """Return what speaks against a change. Where a lane has noise of its own, single flips do not count."""
    measured = [grade for grade in grades if not grade.unmeasurable]
    worse, better = _flips(measured, before)
    return Judgement(
        tuple(f"{_name(one)}: {_shown(one, one.broken[0])}" for one in measured if one.broken),
        tuple(worse) if flips_count else (),
        tuple(_changes(grades, cases, before)),
        tuple(_drops(measured, before)),
        tuple(_below(measured, floors)),
        tuple(f"{_name(one)}: {one.unmeasurable}" for one in grades if one.unmeasurable),
        tuple(better),
    )


def _name(grade: Grade) -> str:
    return f"{grade.suite} {grade.id}"


def _shown(grade: Grade, text: str) -> str:
    return text if grade.split == "dev" else f"{re.split('[“:]', text)[0].strip()} ({HELD})" if text else HELD


def _flips(grades: Sequence[Grade], before: Baseline) -> tuple[list[str], list[str]]:
    worse, better = [], []
    for grade in grades:
        was = before.get(grade.suite, {}).get(grade.id)
        if was and was.passed and not grade.passed and not grade.broken:
            worse.append(f"{_name(grade)}: {grade.why if grade.split == 'dev' else HELD}")
        if was and grade.passed and not was.passed:
            better.append(_name(grade))
    return worse, better


def _changes(grades: Sequence[Grade], cases: Mapping[tuple[str, str], Case], before: Baseline) -> list[str]:
    """Name the cases that the baseline has otherwise: a suite must not lose or swap its hard questions unseen."""
    lines = []
    for suite in dict.fromkeys(grade.suite for grade in grades):
        was = before.get(suite, {})
        now = {grade.id for grade in grades if grade.suite == suite}
        lines += [f"{suite} {one}: this case is gone" for one in sorted(was.keys() - now)]
        lines += [f"{suite} {one}: {NEW}" for one in sorted(now - was.keys())]
        edited = [one for one in sorted(now & was.keys()) if cases[suite, one].hash != was[one].case]
        lines += [f"{suite} {one}: this case was edited" for one in edited]
    return lines


def _drops(grades: Sequence[Grade], before: Baseline) -> list[str]:
    """Name the suites whose scores fell more than resampled clusters explain (paired, 95 %)."""
    lines = []
    for suite in dict.fromkeys(grade.suite for grade in grades):
        known = [one for one in grades if one.suite == suite and one.id in before.get(suite, {})]
        for split in ("dev", "held"):
            part = [one for one in known if one.split == split]
            mean, high = paired_change(part, before)
            if part and high < 0:
                lines.append(f"{suite}, {split}: the mean score fell by {-mean:.3f} (at least {-high:.3f})")
    return lines


def paired_change(grades: Sequence[Grade], before: Baseline) -> tuple[float, float]:
    """Return the mean change of the scores and the upper end of its 95 % interval; zeros for no grades."""
    if not grades:
        return 0.0, 0.0
    groups = by_cluster(grades)
    change = np.array([sum(one.score - before[one.suite][one.id].score for one in group) for group in groups])
    sizes = np.array([len(group) for group in groups], dtype=float)
    drawn = draws(len(groups))
    means = (drawn @ change) / (drawn @ sizes)
    return float(change.sum() / sizes.sum()), float(np.percentile(means, 97.5))


def read_floors(path: Path = FLOORS) -> list[Floor]:
    """Return the floors. Raises ValueError for one that names no measure of its suite."""
    floors = [Floor.model_validate(one) for one in yaml.safe_load(path.read_text(encoding="utf-8"))]
    for floor in floors:
        if floor.measure not in {measure.name for measure in MEASURES.get(floor.suite, ())}:
            raise ValueError(f"{path.name}: “{floor.measure}” is not a measure of “{floor.suite}”")
    return floors


def _below(grades: Sequence[Grade], floors: Sequence[Floor]) -> list[str]:
    lines = []
    for floor in floors:
        part = [one for one in grades if one.suite == floor.suite and floor.split in (None, one.split)]
        part = [one for one in part if not floor.part or floor.part in one.slices]
        if not part:
            continue
        measure = next(one for one in MEASURES[floor.suite] if one.name == floor.measure)
        value = round(measure.value(part), 4)
        where = ", ".join(filter(None, (floor.suite, floor.split or "", floor.part)))
        if floor.at_least is not None and value < floor.at_least:
            lines.append(f"{where}: {floor.measure} is {value:.3f}, and at least {floor.at_least} is needed")
        if floor.at_most is not None and value > floor.at_most:
            lines.append(f"{where}: {floor.measure} is {value:.3f}, and at most {floor.at_most} is allowed")
    return lines
