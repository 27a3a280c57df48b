"""Are the cases themselves sound? Every problem of every suite at once, before anything is run."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from rapidfuzz import fuzz, process, utils

from evals.cases import FLOORS, FOLDER, Case, CasesError, read_cases
from evals.invariants import corpus

ALIKE = 92  # rapidfuzz's token_sort_ratio from which two questions count as one asked twice
MIN_HELD = 1 / 3  # held cases for each case that a suite must have; beyond that a suite may grow for tuning
MIN_TWINS = 0.3  # share of the abstain suite that must be answered; a judge who declines everything must fail


def problems_in(suites: Sequence[str], folder: Path = FOLDER) -> list[str]:
    """Return what is wrong with the cases of these suites, one line each; an empty list for sound ones."""
    cases: list[Case] = []
    problems = []
    for suite in suites:
        try:
            cases += read_cases(suite, folder)
        except (CasesError, OSError) as error:
            problems.append(str(error))
    checks = (_counts, _splits, _twice, _dead_pages, _twins)
    return problems + [line for check in checks for line in check(cases)]


def _counts(cases: Sequence[Case]) -> Iterator[str]:
    count = Counter(case.suite for case in cases)
    held = Counter(case.suite for case in cases if case.split == "held")
    for suite, number in count.items():
        if number < FLOORS[suite]:
            yield f"{suite}: {number} cases, and at least {FLOORS[suite]} are needed"
        if held[suite] < MIN_HELD * FLOORS[suite]:
            yield f"{suite}: only {held[suite]} cases are held out, a third of {FLOORS[suite]} is needed"


def _splits(cases: Sequence[Case]) -> Iterator[str]:
    split_of: dict[tuple[str, str], str] = {}
    for case in cases:
        if split_of.setdefault((case.suite, case.cluster), case.split) != case.split:
            yield f"{case.suite} {case.id}: its cluster “{case.cluster}” stands on both sides of the split"


def _twice(cases: Sequence[Case]) -> Iterator[str]:
    """Name held cases whose conversation is, nearly word for word, a development case of the same suite."""
    for suite in dict.fromkeys(case.suite for case in cases):
        own = [case for case in cases if case.suite == suite and case.asked]
        dev = {case.id: utils.default_process("\n".join(case.asked)) for case in own if case.split == "dev"}
        for case in own:
            if case.split == "held":
                words = utils.default_process("\n".join(case.asked))
                found = process.extractOne(words, dev, scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE)
                if found:
                    yield f"{suite} {case.id}: held out, but nearly the same as {found[2]}"


def _dead_pages(cases: Sequence[Case]) -> Iterator[str]:
    pages, _ = corpus()
    for case in cases:
        for page in case.named_pages:
            if page not in pages:
                yield f"{case.suite} {case.id}: there is no page “{page}”"


def _twins(cases: Sequence[Case]) -> Iterator[str]:
    ids = {case.id: case for case in cases if case.suite == "abstain"}
    for case in ids.values():
        twin = getattr(case, "twin", None)
        if twin and twin not in ids:
            yield f"abstain {case.id}: its twin {twin} is not there"
        elif twin and getattr(ids[twin], "answerable", None) is getattr(case, "answerable", None):
            yield f"abstain {case.id}: its twin {twin} expects the same"
    answerable = sum(bool(getattr(case, "answerable", False)) for case in ids.values())
    if ids and answerable < MIN_TWINS * len(ids):
        yield f"abstain: only {answerable} of {len(ids)} cases must be answered"
