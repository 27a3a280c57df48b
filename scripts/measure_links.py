"""How right are the verdicts on the labelled links, with our lists of known sites and with every list emptied?

    python scripts/measure_links.py
    python scripts/measure_links.py --markdown      (the table of docs/benchmarks.md)

Prints macro-F1, the share of trusted hosts called risky, and who was taken for what, for the part that settings may be
chosen on (dev) and the part that is only measured (held), and for each set of cases apart. Only totals are shown, so
nothing of a held case is seen.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from evals.cases import LinkCase, read_cases
from evals.graders import Grade, grade_link
from evals.measures import Measure, false_alarms, macro_f1, pass_rate
from evals.observations import Observation
from evals.observe import judge, seen_of
from knowledge.sites import read_sites
from links import Verdict

MEASURES = (macro_f1, pass_rate, false_alarms)
SETS = {"reasoned": "first set", "reasoned, second set": "second set"}  # by the cases' provenance


def main(arguments: Sequence[str]) -> None:
    """Print the measures of all parts, with the lists and without."""
    cases = [case for case in read_cases("links") if isinstance(case, LinkCase)]
    show = print_row if "--markdown" in arguments else print_part
    if show is print_row:
        print("| part | site lists | links | macro-F1 | right or acceptable | trusted called risky |")
        print("|---|---|---|---|---|---|")
    for lists, sites in (("full", read_sites()), ("emptied", {})):
        grades = [grade_link(one, Observation("links", one.id, seen=seen_of(judge(one, sites)))) for one in cases]
        for part, found in parts(cases, grades):
            show(part, lists, found)


def parts(cases: Sequence[LinkCase], grades: Sequence[Grade]) -> Iterator[tuple[str, list[Grade]]]:
    """Yield dev and held, each whole and by set."""
    set_of = {case.id: SETS[case.provenance] for case in cases}
    for split in ("dev", "held"):
        whole = [one for one in grades if one.split == split]
        yield f"{split}, all", whole
        for name in SETS.values():
            yield f"{split}, {name}", [one for one in whole if set_of[one.id] == name]


def print_row(part: str, lists: str, grades: Sequence[Grade]) -> None:
    """Print the measures of one part as a row of a Markdown table."""
    print(f"| {part} | {lists} | {len(grades)} | {' | '.join(figure(one, grades) for one in MEASURES)} |")


def print_part(part: str, lists: str, grades: Sequence[Grade]) -> None:
    """Print the measures of one part with their 95 % intervals, and its confusion matrix."""
    print(f"\n{part}, site lists {lists}: {len(grades)} links")
    for measure in MEASURES:
        print(f"  {measure.name:<12} {figure(measure, grades)}")
    pairs = Counter((one.values["expected"], str(one.values["got"])) for one in grades)
    print(f"  {'expected ↓ got →':<16}" + "".join(f"{got.value:>9}" for got in Verdict))
    for expected in Verdict:
        print(f"  {expected.value:<16}" + "".join(f"{pairs[expected.value, got.value]:>9}" for got in Verdict))


def figure(measure: Measure, grades: Sequence[Grade]) -> str:
    """Return a measure with its 95 % interval."""
    low, high = measure.interval(grades)
    return f"{measure.value(grades):.3f} [{low:.3f}–{high:.3f}]"


if __name__ == "__main__":
    main(sys.argv[1:])
