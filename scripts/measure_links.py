"""How right are the verdicts on the labelled links, with our lists of known sites and with every list emptied?

    python scripts/measure_links.py

Prints macro-F1, the share of trusted hosts called risky, and who was taken for what, for the part that settings may be
chosen on (dev) and the part that is only measured (held). Only totals are shown, so nothing of a held case is seen.
"""

import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from evals.cases import LinkCase, read_cases
from evals.graders import Grade, grade_link
from evals.measures import false_alarms, macro_f1, pass_rate
from evals.observations import Observation
from evals.observe import judge, seen_of
from knowledge.sites import read_sites
from links import Verdict


def main() -> None:
    """Print the measures of both parts, with the lists and without."""
    cases = [case for case in read_cases("links") if isinstance(case, LinkCase)]
    for lists, sites in (("with site lists", read_sites()), ("without site lists", {})):
        grades = [grade_link(one, Observation("links", one.id, seen=seen_of(judge(one, sites)))) for one in cases]
        for split in ("dev", "held"):
            print_part(f"{split}, {lists}", [one for one in grades if one.split == split])


def print_part(title: str, grades: list[Grade]) -> None:
    """Print the measures of one part with their 95 % intervals, and its confusion matrix."""
    print(f"\n{title}: {len(grades)} links")
    for measure in (macro_f1, pass_rate, false_alarms):
        low, high = measure.interval(grades)
        print(f"  {measure.name:<12} {measure.value(grades):.3f} [{low:.3f}–{high:.3f}]")
    pairs = Counter((one.values["expected"], str(one.values["got"])) for one in grades)
    print(f"  {'expected ↓ got →':<16}" + "".join(f"{got.value:>9}" for got in Verdict))
    for expected in Verdict:
        print(f"  {expected.value:<16}" + "".join(f"{pairs[expected.value, got.value]:>9}" for got in Verdict))


if __name__ == "__main__":
    main()
