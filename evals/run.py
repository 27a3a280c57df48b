"""What does the program do with all cases? Observations by several processes side by side, into a run folder.

Each process has a hash seed and an order of its own, and some cases go through all of them: what depends on order or
hash seed comes out differently and is noted.
"""

import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from evals.cases import Case, read_cases
from evals.lanes import Lane, chosen_for
from evals.observations import FILE, Observation, read_observations, write_observations
from evals.observe import OFFLINE, observe
from evals.remembered import remembering
from retrieval.library import Library, cache_folder, open_library

SHARED = 12  # every twelfth case goes through all processes
UNSTEADY = "comes out differently in another order or with another hash seed"


def folder_of(lane: str) -> Path:
    """Return the run folder of a lane."""
    return cache_folder() / "evals" / lane


def cases_of(suites: Sequence[str]) -> dict[tuple[str, str], Case]:
    """Return the cases of suites by suite and id, in file order. Raises CasesError for what cannot be read."""
    return {(suite, case.id): case for suite in suites for case in read_cases(suite)}


def run_here(cases: Iterable[Case], library: Library, lane: Lane = OFFLINE) -> list[Observation]:
    """Return what the program does with each case, in this process, as often as the lane repeats it."""
    return [observe(case, library, lane, repeat) for repeat in range(lane.repeats) for case in cases]


def run_modelled(suites: Sequence[str], folder: Path, lane: Lane) -> list[Observation]:
    """Observe the cases that a lane with a model asks, write them into `folder`, and return them."""
    cases = chosen_for(lane.name, cases_of(suites))
    found = run_here(cases.values(), open_library(), lane)
    write_observations(found, folder / FILE)
    return found


def run_side_by_side(suites: Sequence[str], folder: Path, processes: int) -> list[Observation]:
    """Observe all cases of `suites` in `processes` processes, write them into `folder`, and return them in file order.

    Raises RuntimeError where a process ends badly.
    """
    folder.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "evals", "part", *suites, "--out", str(folder), "--of", str(processes)]
    started = [
        subprocess.Popen([*command, "--part", str(part)], env={**os.environ, "PYTHONHASHSEED": str(part + 1)})  # noqa: S603 - our own command
        for part in range(processes)
    ]
    codes = [process.wait() for process in started]
    if any(codes):
        raise RuntimeError(f"a process of the run ended with {max(codes, key=abs)}; its message stands above")
    parts = [read_observations(folder / f"part-{part}.jsonl") for part in range(processes)]
    found = merged(cases_of(suites), parts)
    write_observations(found, folder / FILE)
    return found


def run_part(suites: Sequence[str], folder: Path, part: int, parts: int) -> None:
    """Observe one process's share of the cases and write it; the odd processes go backwards."""
    cases = list(cases_of(suites).values())
    share = [case for place, case in enumerate(cases) if place % parts == part or place % SHARED == 0]
    with remembering(open_library(), cache_folder() / "evals" / f"questions-{part}.npz") as library:
        found = run_here(share[:: -1 if part % 2 else 1], library)
    write_observations(found, folder / f"part-{part}.jsonl")


def merged(cases: Iterable[tuple[str, str]], parts: Sequence[Sequence[Observation]]) -> list[Observation]:
    """Return one observation a case, in the order of `cases`; one that two processes disagree on has failed."""
    found: dict[tuple[str, str], Observation] = {}
    for one in (one for part in parts for one in part):
        first = found.setdefault((one.suite, one.id), one)
        if first.content != one.content:
            found[one.suite, one.id] = replace(first, failed=UNSTEADY)
    return [found[key] for key in cases if key in found]
