"""How good is a suite as a whole? Each measure with its definition, and an interval by resampling clusters."""

import math
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

import numpy as np

from evals.graders import Grade

Measure = Callable[[Sequence[Grade]], float]
RESAMPLES = 500
SEED = 20261122


def pass_rate(grades: Sequence[Grade]) -> float:
    """Share of cases that pass."""
    return sum(grade.passed for grade in grades) / len(grades)


def recall_at_5(grades: Sequence[Grade]) -> float:
    """Share of questions with at least one right page among the first five pages."""
    return sum(bool(set(g.values["found"][:5]) & set(g.values["pages"])) for g in grades) / len(grades)


def mrr_at_10(grades: Sequence[Grade]) -> float:
    """Mean of 1/rank of the first right page among the first ten; 0 where there is none."""
    ranks = [
        next((n for n, page in enumerate(g.values["found"], 1) if page in g.values["pages"]), None) for g in grades
    ]
    return sum(1 / rank for rank in ranks if rank) / len(grades)


def ndcg_at_10(grades: Sequence[Grade]) -> float:
    """Normalised discounted cumulative gain over ten pages, every right page counting the same."""
    return sum(ndcg(g.values["found"], dict.fromkeys(g.values["pages"], 1)) for g in grades) / len(grades)


def ndcg(found: Sequence[str], relevant: Mapping[str, int], depth: int = 10) -> float:
    """Return the gain of what was found, each divided by log2(rank + 1), over the best gain possible.

    >>> ndcg(["other", "right"], {"right": 1})
    0.6309297535714575
    """
    best = sorted(relevant.values(), reverse=True)
    return _gain([relevant.get(one, 0) for one in found[:depth]]) / _gain(best[:depth])


def _gain(grades: Sequence[int]) -> float:
    return sum(grade / math.log2(rank + 1) for rank, grade in enumerate(grades, 1))


def balanced_accuracy(grades: Sequence[Grade]) -> float:
    """Mean of the shares got right among those that expect yes and those that expect no."""
    sides: dict[bool, list[bool]] = defaultdict(list)
    for grade in grades:
        sides[grade.values["expected"]].append(grade.passed)
    return sum(sum(side) / len(side) for side in sides.values()) / len(sides)


def macro_f1(grades: Sequence[Grade]) -> float:
    """Mean over the verdicts of F1, the harmonic mean of precision and recall."""
    verdicts = sorted({grade.values["expected"] for grade in grades})
    return sum(_f1(grades, verdict) for verdict in verdicts) / len(verdicts)


def _f1(grades: Sequence[Grade], verdict: str) -> float:
    right = sum(g.values["expected"] == g.values["got"] == verdict for g in grades)
    said = sum(g.values["got"] == verdict for g in grades)
    expected = sum(g.values["expected"] == verdict for g in grades)
    return 2 * right / (said + expected) if said + expected else 0.0


def false_alarms(grades: Sequence[Grade]) -> float:
    """Share of links on trusted hosts that are called risky without being so."""
    trusted = [g for g in grades if g.values["trusted"] and g.values["expected"] != "risky"]
    return sum(g.values["got"] == "risky" for g in trusted) / len(trusted) if trusted else 0.0


MEASURES: dict[str, tuple[Measure, ...]] = {
    "retrieval": (recall_at_5, mrr_at_10, ndcg_at_10),
    "abstain": (balanced_accuracy,),
    "rules": (balanced_accuracy,),
    "answers": (pass_rate,),
    "links": (macro_f1, pass_rate, false_alarms),
}


def interval(measure: Measure, grades: Sequence[Grade]) -> tuple[float, float]:
    """Return the 95 % percentile interval of a measure over resampled clusters, with a fixed seed."""
    clusters: dict[str, list[Grade]] = defaultdict(list)
    for grade in grades:
        clusters[grade.cluster].append(grade)
    names = sorted(clusters)
    random = np.random.default_rng(SEED)
    values = []
    for _ in range(RESAMPLES):
        chosen = random.choice(len(names), len(names))
        values.append(measure([grade for index in chosen for grade in clusters[names[index]]]))
    low, high = np.percentile(values, [2.5, 97.5])
    return float(low), float(high)


def mean_interval(values: Sequence[float]) -> tuple[float, float]:
    """Return the 95 % percentile interval of the mean over resampled values, with a fixed seed."""
    random = np.random.default_rng(SEED)
    means = random.choice(np.asarray(values), (RESAMPLES, len(values))).mean(axis=1)
    low, high = np.percentile(means, [2.5, 97.5])
    return float(low), float(high)
