"""How right are the verdicts on the labelled links, with our lists of known sites and with every list emptied?

    python scripts/measure_links.py

Prints macro-F1, the share of trusted hosts called risky, and who was taken for what, for the part that settings may be
chosen on (dev) and the part that is only measured (held). Only totals are shown, so nothing of a held case is seen.
"""

import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import polars as pl

sys.path.insert(0, str(Path(__file__).parents[1]))

from evals.cases import LinkCase, read_cases
from evals.graders import Grade
from evals.measures import false_alarms, interval, macro_f1, pass_rate
from knowledge.sites import read_sites
from links import LINK_SCHEMA, Practice, Verdict, assess


def grade(case: LinkCase, sites: Mapping[str, str]) -> Grade:
    """Judge one link alone, as a pasted one; a verdict that the expert would accept counts as the expert's own."""
    row = {name: getattr(case, name) for name in LINK_SCHEMA if hasattr(case, name)}
    frame = pl.DataFrame([row], schema={name: LINK_SCHEMA[name] for name in row})
    practice = Practice(**(case.practice or {}))  # type: ignore[arg-type]
    verdict = assess(frame, practice, sites=sites).table["verdict"][0]
    passed = verdict == case.verdict or verdict in case.also_ok
    got = case.verdict if passed else verdict
    values = {"expected": case.verdict, "got": got, "trusted": case.trusted_host}
    return Grade(case.id, case.split, case.cluster, passed, "", values)


def main() -> None:
    """Print the measures of both parts, with the lists and without."""
    cases = [case for case in read_cases("links") if isinstance(case, LinkCase)]
    for lists, sites in (("with site lists", read_sites()), ("without site lists", {})):
        grades = [grade(case, sites) for case in cases]
        for split in ("dev", "held"):
            print_part(f"{split}, {lists}", [one for one in grades if one.split == split])


def print_part(title: str, grades: list[Grade]) -> None:
    """Print the measures of one part with their 95 % intervals, and its confusion matrix."""
    print(f"\n{title}: {len(grades)} links")
    for measure in (macro_f1, pass_rate, false_alarms):
        low, high = interval(measure, grades)
        print(f"  {measure.__name__:<12} {measure(grades):.3f} [{low:.3f}–{high:.3f}]")
    pairs = Counter((one.values["expected"], str(one.values["got"])) for one in grades)
    print(f"  {'expected ↓ got →':<16}" + "".join(f"{got.value:>9}" for got in Verdict))
    for expected in Verdict:
        print(f"  {expected.value:<16}" + "".join(f"{pairs[expected.value, got.value]:>9}" for got in Verdict))


if __name__ == "__main__":
    main()
