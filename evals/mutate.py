"""Would the gate notice if the program were broken? Tries each mutant on a few development cases.

`python -m evals.mutate FOLDER NUMBER` is a child: it breaks the program, asks the cases, and mends it, again and again.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import polars as pl

from evals.baseline import baseline_of
from evals.breaking import Mutant, assess, mend
from evals.cases import SUITES, Case, read_cases
from evals.gate import judge
from evals.graders import GRADERS, Grade, grade
from evals.mutants import BY_NAME, MUTANTS
from evals.observations import Observation, read_observations, write_observations
from evals.observe import observe
from evals.remembered import remembering
from evals.run import cases_of, run_here
from retrieval.library import Library, cache_folder, open_library

MOST = {"retrieval": 160, "abstain": 100, "rules": 80, "links": 1000, "answers": 120}  # cases that a mutant is tried on
MOST_OTHERWISE = 40
WHOLE = ("links",)  # one host list, one pattern: a cluster's ends do not stand for it
MOST_FOR_SIGNAL = 20  # links that a signal is switched off for, of those for which it holds; and all whole lists
CLEAN = "clean"
Key = tuple[str, str]  # suite, id


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the gate made of a mutant; `line` is the first thing it said, empty if it said nothing."""

    name: str
    breaks: str
    line: str
    missing: str  # what should have noticed


def sample(suite: str) -> list[Case]:
    """Return the first and the last development case of each cluster, in file order, up to the suite's number."""
    clusters: dict[str, list[Case]] = {}
    for case in read_cases(suite):
        if case.split == "dev":
            clusters.setdefault(case.cluster, []).append(case)
    ends = [case for own in clusters.values() for case in ((own[0], own[-1]) if suite not in WHOLE else own)]
    chosen = {case.id for case in ends}
    return [case for case in read_cases(suite) if case.id in chosen][: MOST.get(suite, MOST_OTHERWISE)]


def try_all(names: Sequence[str], folder: Path, processes: int) -> list[Outcome]:
    """Return the outcome of each mutant named (all for none), in order; the clean program is asked the same cases."""
    chosen = [BY_NAME[name] for name in names] if names else list(MUTANTS)
    keys = {suite: [f"{suite}:{case.id}" for case in sample(suite)] for suite in SUITES}
    plan = {one.name: [key for suite in one.suites for key in keys.get(suite, ())] for one in chosen}
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    asked = list(dict.fromkeys(key for wanted in plan.values() for key in wanted))
    _children([{CLEAN: asked}, *({name: wanted} for name, wanted in plan.items() if wanted)], folder, processes)
    clean = {(one.suite, one.id): one for one in read_observations(folder / f"{CLEAN}.jsonl")}
    return [_outcome(mutant, folder, clean) for mutant in chosen]


def _children(plans: Sequence[dict[str, list[str]]], folder: Path, processes: int) -> None:
    """Let each child try its share of the mutants, one after another."""
    started = []
    for number in range(processes):
        share = {name: keys for plan in plans[number::processes] for name, keys in plan.items()}
        (folder / f"plan-{number}.json").write_text(json.dumps(share), encoding="utf-8")
        cache = folder / f"cache-{number}"  # a mutant may change the corpus, and must not spoil the others' vectors
        cache.mkdir()
        for vectors in cache_folder().glob("*MiniLM*.vectors"):
            shutil.copy(vectors, cache)
        for questions in (cache_folder() / "evals").glob(f"questions-{number}.npz"):
            shutil.copy(questions, cache / "questions.npz")
        command = [sys.executable, "-m", "evals.mutate", str(folder), str(number)]
        environment = {**os.environ, "BACKLINK_ADVISOR_CACHE": str(cache)}
        started.append(subprocess.Popen(command, env=environment))  # noqa: S603 - our own command
    codes = [process.wait() for process in started]
    if any(codes):
        raise RuntimeError("a process that tries mutants ended badly; its message stands above")


def _outcome(mutant: Mutant, folder: Path, clean: dict[Key, Observation]) -> Outcome:
    path = folder / f"{mutant.name}.jsonl"
    if path.exists():
        line = verdict_on(mutant, read_observations(path), clean)
        return Outcome(mutant.name, mutant.breaks, line, mutant.noticed_by)
    error = folder / f"{mutant.name}.error"
    why = error.read_text(encoding="utf-8") if error.exists() else f"no cases in {', '.join(mutant.suites)} yet"
    return Outcome(mutant.name, mutant.breaks, "", why)


def verdict_on(mutant: Mutant, found: Sequence[Observation], clean: dict[Key, Observation]) -> str:
    """Return the first line that the gate says about the broken program against the clean one; empty for none."""
    cases = cases_of(list(dict.fromkeys(one.suite for one in found)))
    before = [grade(cases[one.suite, one.id], clean[one.suite, one.id]) for one in found]
    grader = _without_corpus if mutant.on_disk else grade
    after = [grader(cases[one.suite, one.id], one) for one in found]
    lines = judge(after, cases, baseline_of(before, cases), ()).lines
    return lines[0] if lines else ""


def _without_corpus(case: Case, found: Observation) -> Grade:
    return GRADERS[case.suite](case, found)


def try_signals() -> Iterator[Outcome]:
    """Yield the outcome of switching off each signal, tried on the development cases for which it holds."""
    cases = {key: case for key, case in cases_of(["signals", "links", "profiles"]).items() if case.split == "dev"}
    clean = {key: observe(case, None) for key, case in cases.items()}  # type: ignore[arg-type]
    before = baseline_of([grade(cases[key], one) for key, one in clean.items()], cases)
    signals = assess.SIGNALS
    for signal in signals:
        keys = [key for key, one in clean.items() if signal.name in one.seen["signals"].split(", ")]
        keys = keys[:MOST_FOR_SIGNAL] + [key for key in keys[MOST_FOR_SIGNAL:] if key[0] == "profiles"]
        off = replace(signal, holds=pl.lit(False))
        _use(tuple(off if one is signal else one for one in signals))
        after = [grade(cases[key], observe(cases[key], None)) for key in keys]  # type: ignore[arg-type]
        known = {
            suite: {one: was for one, was in part.items() if (suite, one) in keys} for suite, part in before.items()
        }
        lines = judge(after, cases, known, ()).lines
        yield Outcome(
            f"signal-off {signal.name}",
            f"the question “{signal.question}” is never answered yes",
            lines[0] if lines else "",
            "a case of signals.jsonl for which it holds",
        )
    _use(signals)


def _use(signals: tuple[object, ...]) -> None:
    """Let the assessment ask these signals, and forget what it prepared for others."""
    assess.SIGNALS = signals  # type: ignore[attr-defined]
    for value in vars(assess).values():
        if hasattr(value, "cache_clear"):
            value.cache_clear()


def main(folder: Path, number: int) -> None:
    """Try one child's share: break the program, ask the cases, write what it did, and mend it again."""
    plan = json.loads((folder / f"plan-{number}.json").read_text(encoding="utf-8"))
    sound = open_library()
    with remembering(sound, cache_folder() / "questions.npz") as library:
        for name, wanted in plan.items():
            keys = [tuple(one.split(":", 1)) for one in wanted]
            cases = cases_of(list(dict.fromkeys(suite for suite, _ in keys)))
            mutant = BY_NAME.get(name)
            try:
                if mutant:
                    mutant.apply()
                lent = _reopened(library) if mutant and mutant.in_library else library
                found = run_here([cases[suite, one] for suite, one in keys], lent)
                write_observations(found, folder / f"{name}.jsonl")
            except AttributeError as error:  # the program no longer has what the mutant breaks
                (folder / f"{name}.error").write_text(str(error), encoding="utf-8")
            finally:
                mend()


def _reopened(library: Library) -> Library:
    """Return a library opened now, with the embedder that remembers questions."""
    opened = open_library()
    return replace(opened, index=replace(opened.index, embedder=library.index.embedder))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
