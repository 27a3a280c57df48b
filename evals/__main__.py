"""Run the evals: `python -m evals [SUITE…]`, `python -m evals accept --reason WHY`.

`python -m evals search` shows what each part of search is worth, `python -m evals external scifact nfcorpus` how it
does on public collections. Exits with 0 if nothing got worse, 1 if a case that passed fails now, 2 if the cases or
a collection cannot be read.
"""

import argparse
import sys
from collections.abc import Sequence

from evals import external, variants
from evals.baseline import accept, compare, read_baseline
from evals.cases import SUITES, CasesError, read_cases
from evals.graders import GRADERS, Grade
from evals.measures import MEASURES, interval
from retrieval.library import Library, open_library


def main(arguments: Sequence[str] | None = None) -> int:
    """Run suites, print their measures and what flipped, and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m evals", description=__doc__)
    parser.add_argument(
        "suites", nargs="*", default=[], help=f"some of {', '.join(SUITES)}; or “accept”, “search”, “external NAME…”"
    )
    parser.add_argument("--reason", default="", help="why the flips are right (with “accept”)")
    parser.add_argument("--failures", action="store_true", help="also list the development cases that fail")
    options = parser.parse_args(arguments)
    if options.suites[:1] == ["external"]:
        return print_external(options.suites[1:] or external.COLLECTIONS)
    if options.suites == ["search"]:
        print(variants.report(open_library()))
        return 0
    accepting = "accept" in options.suites
    chosen = [suite for suite in options.suites if suite != "accept"] or list(SUITES)
    try:
        grades = run(chosen, open_library())
    except CasesError as error:
        print(error, file=sys.stderr)
        return 2
    print(table(grades))
    if accepting:
        accept(grades, options.reason)
        return 0
    worse, better = compare(grades, read_baseline())
    for suite, found in grades.items():
        for grade in found:
            if options.failures and not grade.passed and grade.split == "dev":  # held ones are only counted
                print(f"fails   {suite} {grade.id}: {grade.why}")
    for line in [*(f"WORSE   {one}" for one in worse), *(f"better  {one}" for one in better)]:
        print(line)
    if worse:
        print(f"{len(worse)} got worse. Mend them, or accept them: python -m evals accept --reason “…”")
    return 1 if worse else 0


def print_external(names: Sequence[str]) -> int:
    """Print the figures of public collections and return the exit code; one that is not there is skipped visibly."""
    try:
        for name in names:
            print(external.report(name, lambda done, total: print(f"embedding {done}/{total}", file=sys.stderr)))
    except external.CollectionError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def run(suites: Sequence[str], library: Library) -> dict[str, list[Grade]]:
    """Return the grades of each suite's cases, in file order."""
    return {suite: [GRADERS[suite](case, library) for case in read_cases(suite)] for suite in suites}


def table(grades: dict[str, list[Grade]]) -> str:
    """Return the measures of each suite and split, with 95 % intervals."""
    lines = [f"{'suite':<10} {'split':<5} {'cases':>5}  measures"]
    for suite, found in grades.items():
        for split in ("dev", "held"):
            part = [grade for grade in found if grade.split == split]
            if not part:
                continue
            said = []
            for measure in MEASURES[suite]:
                low, high = interval(measure, part)
                said.append(f"{measure.__name__} {measure(part):.3f} [{low:.3f}–{high:.3f}]")
            lines.append(f"{suite:<10} {split:<5} {len(part):>5}  {'  '.join(said)}")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
