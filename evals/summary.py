"""How did it go, in a terminal and in a pull request? Measures with intervals, and what speaks against the change."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from evals.gate import Judgement
from evals.graders import Grade
from evals.measures import MEASURES, Measure, at_most

SPLITS = {"dev": "settings and pages were improved with these in view", "held": "only ever measured"}
MOST_LINES = 40
SLICE_HEAD = "| suite | part | cases | pass | may fail, at most |"


def definitions(suites: Sequence[str]) -> list[str]:
    """Return the definition of each measure of these suites, each once."""
    named = {measure.name: measure.definition for suite in suites for measure in MEASURES[suite]}
    return [f"{name}: {definition}" for name, definition in named.items()]


def parts(grades: Sequence[Grade]) -> list[tuple[str, str, list[Grade]]]:
    """Return suite, split and grades of each part that has any, in order; what could not be measured is left out."""
    suites = dict.fromkeys(grade.suite for grade in grades)
    found = [
        (suite, split, [one for one in grades if (one.suite, one.split) == (suite, split) and not one.unmeasurable])
        for suite in suites
        for split in SPLITS
    ]
    return [part for part in found if part[2]]


def figure(measure: Measure, grades: Sequence[Grade]) -> str:
    """Return a measure with its 95 % interval: “0.878 [0.810–0.931]”, or a dash where no case counts for it."""
    value = measure.value(grades)
    if math.isnan(value):
        return "–"
    low, high = measure.interval(grades)
    return f"{value:.3f} [{low:.3f}–{high:.3f}]"


def table(grades: Sequence[Grade]) -> str:
    """Return the measures of each suite and split as aligned text; time stands beside and is never judged."""
    lines = []
    for suite, split, part in parts(grades):
        lines.append(f"{suite}, {split}: {len(part)} cases, {spent(part)}")
        lines += [f"    {measure.name:<22} {figure(measure, part)}" for measure in MEASURES[suite]]
    return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of a suite: its development cases, how many pass, and how often it may still fail (95 % upper bound)."""

    suite: str
    name: str
    cases: int
    rate: float
    fails_at_most: float


def slices(grades: Sequence[Grade]) -> list[Slice]:
    """Return the slices of the development cases, worst first; an empty list for no grades."""
    found = []
    for suite in dict.fromkeys(grade.suite for grade in grades):
        part = [one for one in grades if one.suite == suite and one.split == "dev" and not one.unmeasurable]
        for name in sorted({name for one in part for name in one.slices}):
            own = [one.passed for one in part if name in one.slices]
            bound = at_most(len(own) - sum(own), len(own))
            found.append(Slice(suite, name, len(own), sum(own) / len(own), bound))
    return sorted(found, key=lambda one: one.rate)


def markdown(grades: Sequence[Grade], judgement: Judgement, lane: str) -> str:
    """Return a report fit for a pull request."""
    verdict = {0: "Nothing got worse.", 1: "Something got worse.", 2: "Something could not be measured."}
    lines = [f"## Evals, {lane} lane: {verdict[judgement.code]}", ""]
    if judgement.lines:
        lines += [f"- `{_plain(line)}`" for line in judgement.lines[:MOST_LINES]]
        lines += [f"- … and {len(judgement.lines) - MOST_LINES} more"] if len(judgement.lines) > MOST_LINES else []
        lines.append("")
    if judgement.better:
        lines += [f"Better: {', '.join(judgement.better[:MOST_LINES])}", ""]
    lines += ["| suite | split | cases | measures with 95 % intervals |", "|---|---|--:|---|"]
    for suite, split, part in parts(grades):
        said = "<br>".join(f"{measure.name} {figure(measure, part)}" for measure in MEASURES[suite])
        lines.append(f"| {suite} | {split} | {len(part)} | {said} |")
    lines += [
        "",
        "<details><summary>Weakest parts</summary>",
        "",
        "| suite | part | cases | pass |",
        "|---|---|--:|--:|",
    ]
    lines += [
        f"| {one.suite} | {one.name} | {one.cases} | {one.rate:.2f} | {one.fails_at_most:.2f} |"
        for one in slices(grades)[:20]
    ]
    lines += ["", "</details>", "", "<details><summary>Definitions</summary>", ""]
    lines += [f"- {line}" for line in definitions(list(dict.fromkeys(grade.suite for grade in grades)))]
    return "\n".join([*lines, "", "</details>", ""])


def _plain(text: str) -> str:
    return " ".join(text.replace("`", "'").split())


def spent(grades: Sequence[Grade]) -> str:
    """Return the median time of a case and, where a model was asked, what it took; never judged."""
    told = f"median {median(one.milliseconds for one in grades):.0f} ms"
    tokens = [sum(one.values.get(name, 0) for one in grades) for name in ("tokens_in", "tokens_out", "micro_usd")]
    if any(tokens):
        told += f", {tokens[0]} tokens in, {tokens[1]} out, {tokens[2] / 1e6:.4f} US dollars"
    return told


def failures(grades: Sequence[Grade]) -> list[str]:
    """Return why each failing development case fails; the held ones are only counted."""
    lines = [f"fails   {one.suite} {one.id}: {one.why}" for one in grades if not one.passed and one.split == "dev"]
    held = sum(not one.passed and one.split == "held" for one in grades)
    return [*lines, f"{held} held-out cases fail too; their words are not shown, so that nothing is fitted to them."]
