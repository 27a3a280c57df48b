"""Run the evals: `python -m evals` does all steps, `python -m evals SUITE…` all steps of some suites.

The steps by themselves hand on what they find through a run folder (.cache/evals/<lane>, or --out):
run asks the program and keeps what it did; score grades that; gate compares with the baseline; report writes a table,
Markdown, JUnit and a page. accept makes the run the baseline, with a reason. lint checks the cases. search shows what
each part of search is worth, external NAME… how we do on public collections, verify how well the check tells true
statements from faulty ones (verify choose: the limits of the check, chosen on the development pairs).

Ends with 0 if nothing got worse, 1 if something did, 2 if something cannot be measured or read.
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

from pydantic import TypeAdapter

from evals import attribution, check_pairs, external, summary, variants
from evals.baseline import baseline_of, path_of, read_baseline, write_baseline, write_reason
from evals.cases import SUITES, CasesError
from evals.gate import UNMEASURABLE, Judgement, judge, read_floors
from evals.graders import Grade, grade
from evals.junit import junit
from evals.lanes import LANES, REPLIES, open_lane, suites_of
from evals.lint import problems_in
from evals.mutate import try_all, try_signals
from evals.observations import FILE, read_observations
from evals.page import page
from evals.run import cases_of, folder_of, run_modelled, run_part, run_side_by_side
from retrieval.library import ROOT, cache_folder, open_library

GRADES = "grades.jsonl"
MOST_LINES = 60
ENOUGH_NOTICED = 0.95
_GRADE: TypeAdapter[Grade] = TypeAdapter(Grade)


def main(arguments: Sequence[str] | None = None) -> int:
    """Do the step that the first word names, or all steps, and return the exit code."""
    options = _parser().parse_args(arguments)
    options.step = options.words[0] if options.words and options.words[0] in STEPS else ""
    options.suites = options.words[1:] if options.step else options.words
    options.out = Path(options.out) if options.out else folder_of(options.lane)
    try:
        return STEPS[options.step](options)
    except (CasesError, external.CollectionError, OSError, ValueError, RuntimeError) as error:
        print(error, file=sys.stderr)
        return UNMEASURABLE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m evals", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("words", nargs="*", metavar="STEP or SUITE", help=f"suites: {', '.join(SUITES)}")
    parser.add_argument("--lane", default="offline", choices=LANES, help="who writes (default: offline, nobody)")
    parser.add_argument("--out", default="", help="the run folder (default: .cache/evals/<lane>)")
    parser.add_argument("--reason", default="", help="with accept: why the changes are right")
    parser.add_argument("--failures", action="store_true", help="also list the development cases that fail")
    parser.add_argument("--processes", type=int, default=min(2, os.cpu_count() or 1), help="how many side by side")
    parser.add_argument("--part", type=int, default=0, help=argparse.SUPPRESS)
    parser.add_argument("--of", type=int, default=1, help=argparse.SUPPRESS)
    return parser


def _suites(options: argparse.Namespace) -> list[str]:
    if unknown := set(options.suites) - set(SUITES):
        raise CasesError(f"{', '.join(sorted(unknown))}: no such step or suite. Suites: {', '.join(SUITES)}")
    return options.suites or list(suites_of(options.lane))


def all_steps(options: argparse.Namespace) -> int:
    """Lint, run, score, report and gate."""
    lint(options)
    run(options)
    score(options)
    return report(options)


def run(options: argparse.Namespace) -> int:
    """Ask the program and keep what it did."""
    if options.lane == "offline":
        found = run_side_by_side(_suites(options), options.out, options.processes)
    else:
        found = run_modelled(_suites(options), options.out, open_lane(options.lane))
    print(f"{len(found)} cases observed → {options.out / FILE}")
    return 0


def record(options: argparse.Namespace) -> int:  # noqa: ARG001 - steps share one shape
    """Serve the real small model, and record its replies to the cases of the replay lane anew."""
    for old in REPLIES.glob("*.json"):
        old.unlink()
    command = [sys.executable, str(ROOT / "scripts" / "real_model.py"), "--serve"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:  # noqa: S603 - ours
        assert server.stdin  # noqa: S101 - asked for
        assert server.stdout  # noqa: S101 - asked for
        address = server.stdout.readline().strip().partition("=")[2]
        if not address:
            raise RuntimeError("the small model is not installed; run “make test-llm” once")
        lane = open_lane("replay", {"RECORD": "1", "OPENAI_BASE_URL": address})
        found = run_modelled(suites_of("replay"), folder_of("replay"), lane)
        server.stdin.close()
    print(f"{len(found)} conversations recorded → {REPLIES}")
    return UNMEASURABLE if any(one.unmeasurable for one in found) else 0


def part(options: argparse.Namespace) -> int:
    """Do one process's share of `run`."""
    run_part(_suites(options), options.out, options.part, options.of)
    return 0


def score(options: argparse.Namespace) -> int:
    """Grade what was observed."""
    found = read_observations(options.out / FILE)
    cases = cases_of(list(dict.fromkeys(one.suite for one in found)))
    grades = [grade(cases[one.suite, one.id], one) for one in found]
    (options.out / GRADES).write_bytes(b"".join(_GRADE.dump_json(one) + b"\n" for one in grades))
    print(f"{len(grades)} cases graded, {sum(one.passed for one in grades)} pass → {options.out / GRADES}")
    return 0


def read_grades(folder: Path) -> list[Grade]:
    """Return the grades of a run. Raises OSError before there are any."""
    return [_GRADE.validate_json(line) for line in (folder / GRADES).read_bytes().splitlines()]


def judgement_of(options: argparse.Namespace) -> tuple[list[Grade], Judgement]:
    """Return the grades of the run folder, and what speaks against them."""
    grades = read_grades(options.out)
    cases = cases_of(list(dict.fromkeys(one.suite for one in grades)))
    before = read_baseline(path_of(options.lane))
    return grades, judge(grades, cases, before, read_floors(), options.lane != "live")


def gate(options: argparse.Namespace) -> int:
    """Say what speaks against the change."""
    _, judgement = judgement_of(options)
    for line in judgement.lines[:MOST_LINES]:
        print(line)
    if len(judgement.lines) > MOST_LINES:
        print(f"… and {len(judgement.lines) - MOST_LINES} more in {options.out / 'report.md'}")
    for line in judgement.better:
        print(f"better       {line}")
    if judgement.worse or judgement.changed:
        print("Mend what got worse, or accept it: python -m evals accept --reason “…”")
    print({0: "Nothing got worse.", 1: "Something got worse.", 2: "Not everything could be measured."}[judgement.code])
    return judgement.code


def report(options: argparse.Namespace) -> int:
    """Write the reports, print the measures, and do what `gate` does."""
    grades, judgement = judgement_of(options)
    (options.out / "report.md").write_text(summary.markdown(grades, judgement, options.lane), encoding="utf-8")
    worse = frozenset(line.split(":")[0] for line in (*judgement.worse, *judgement.broken))
    (options.out / "junit.xml").write_text(junit(grades, worse), encoding="utf-8")
    (options.out / "judgement.json").write_text(json.dumps(asdict(judgement), ensure_ascii=False), encoding="utf-8")
    found = {(one.suite, one.id): one for one in read_observations(options.out / FILE)}
    cases = cases_of(list(dict.fromkeys(one.suite for one in grades)))
    (options.out / "report.html").write_text(page(grades, cases, found, judgement, options.lane), encoding="utf-8")
    print(summary.table(grades))
    if options.failures:
        print("\n".join(summary.failures(grades)))
    return gate(options)


def accept(options: argparse.Namespace) -> int:
    """Make the run the baseline of its suites, and keep the reason. What breaks an invariant is not accepted."""
    if len(options.reason.split()) < 3:
        raise CasesError("Say why in a few words: python -m evals accept --reason “…”")
    if options.suites:
        run(options)
        score(options)
    grades, judgement = judgement_of(options)
    if judgement.broken or judgement.unmeasurable:
        print("\n".join(line for line in judgement.lines if line.startswith(("BROKEN", "UNMEASURABLE"))))
        raise CasesError("What is broken or could not be measured cannot be accepted.")
    path = path_of(options.lane)
    before = read_baseline(path)
    cases = cases_of(list(dict.fromkeys(one.suite for one in grades)))
    write_baseline(before | baseline_of(grades, cases), path)
    changes = [line.partition(":")[0] for line in judgement.worse] + list(judgement.changed)
    write_reason(options.reason, changes if before else [], len(judgement.better))
    print(
        f"{len(judgement.worse)} worse, {len(judgement.changed)} changed and {len(judgement.better)} better accepted."
    )
    return 0


def lint(options: argparse.Namespace) -> int:
    """Print what is wrong with the cases."""
    problems = problems_in(_suites(options))
    print("\n".join(problems) if problems else "The cases are sound.")
    return UNMEASURABLE if problems else 0


def mutate(options: argparse.Namespace) -> int:
    """Break the program on purpose and say which breakages the gate notices."""
    outcomes = try_all(options.suites, cache_folder() / "evals" / "mutants", options.processes)
    outcomes += [] if options.suites else list(try_signals())
    for one in outcomes:
        said = f"{one.line[:110]}" if one.line else f"{one.breaks}. It would take: {one.missing}"
        print(f"{'noticed ' if one.line else 'SURVIVED'}  {one.name:<28} {' '.join(said.split())}")
    noticed = sum(bool(one.line) for one in outcomes)
    print(f"{noticed} of {len(outcomes)} breakages are noticed ({noticed / len(outcomes):.0%}).")
    return 0 if noticed >= ENOUGH_NOTICED * len(outcomes) else 1


def search(options: argparse.Namespace) -> int:  # noqa: ARG001 - steps share one shape
    """Print what each part of search is worth."""
    print(variants.report(open_library()))
    return 0


def foreign(options: argparse.Namespace) -> int:
    """Print the figures of public collections; one that is not there is skipped visibly."""
    for name in options.suites or (*external.COLLECTIONS, attribution.NAME):
        if name == attribution.NAME:
            print(attribution.report())
            continue
        print(external.report(name, lambda done, total: print(f"embedding {done}/{total}", file=sys.stderr)))
    return 0


def verify(options: argparse.Namespace) -> int:
    """Print how well the check tells true statements from faulty ones, or choose its limits."""
    sources = check_pairs.read_sources()
    if options.suites == ["choose"]:
        print(check_pairs.choose(sources))
        return 0
    for split in ("dev", "held"):
        pairs = check_pairs.checked(sources, split)
        print(f"{split}, statements about pages of {len({one.cluster for one in pairs})} clusters")
        print(check_pairs.report(pairs))
        if options.failures and split == "dev":  # held pairs are only ever counted
            print("\n".join(check_pairs.failures(pairs)))
    print(check_pairs.times(sources))
    return 0


STEPS: dict[str, Callable[[argparse.Namespace], int]] = {
    "": all_steps,
    "run": run,
    "part": part,
    "record": record,
    "score": score,
    "gate": gate,
    "report": report,
    "accept": accept,
    "lint": lint,
    "mutate": mutate,
    "search": search,
    "external": foreign,
    "verify": verify,
}

if __name__ == "__main__":
    sys.exit(main())
