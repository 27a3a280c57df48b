"""The breakages: each finds what it breaks, the gate notices, and everything is put back."""

from pathlib import Path

import pytest

from advisor.ask import answer_to
from advisor.thread import Thread
from evals.breaking import Mutant, mend
from evals.cases import read_cases
from evals.mutants import BY_NAME, MUTANTS
from evals.mutate import sample, try_all, verdict_on
from evals.observe import observe
from evals.run import cases_of, run_here
from retrieval.library import Library

QUESTION = "What is a nofollow link?"


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda one: one.name)
def test_a_mutant_finds_what_it_breaks(mutant: Mutant) -> None:
    """A renamed function must not turn a breakage into a harmless run; some show only when the library is opened."""
    if mutant.in_library:
        assert callable(mutant.apply)
        return
    try:
        mutant.apply()
    finally:
        mend()


def test_everything_is_put_back(library: Library) -> None:
    """After a mutant the program answers as before."""
    before = answer_to(QUESTION, Thread(), library).answer
    BY_NAME["drop-citations"].apply()
    broken = answer_to(QUESTION, Thread(), library).answer
    mend()

    assert not any(statement.citations for statement in broken.statements)
    assert answer_to(QUESTION, Thread(), library).answer == before


def test_the_gate_notices_and_lets_a_sound_program_be(library: Library) -> None:
    """What a broken program does is worse than what the sound one does, which is not worse than itself."""
    cases = cases_of(["answers"])
    key = next(iter(cases))
    clean = {key: observe(cases[key], library)}
    BY_NAME["alter-number"].apply()
    BY_NAME["drop-citations"].apply()
    broken = run_here([cases[key]], library)
    mend()

    assert verdict_on(BY_NAME["drop-citations"], list(clean.values()), clean) == ""
    assert "no citation" in verdict_on(BY_NAME["drop-citations"], broken, clean)


def test_the_sample_takes_both_ends_of_a_cluster() -> None:
    """A question that must be declined and its twin that must not are both there, and nothing held out is."""
    chosen = sample("abstain")

    assert {case.split for case in chosen} == {"dev"}
    assert {getattr(case, "answerable", None) for case in chosen} == {True, False}
    assert len(chosen) < len(read_cases("abstain"))


def test_a_mutant_without_cases_survives_visibly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A breakage that no suite can see is not counted as noticed."""
    monkeypatch.setattr("evals.mutate._children", lambda plans, folder, processes: (folder / "clean.jsonl").touch())
    monkeypatch.setitem(BY_NAME, "nowhere", Mutant("nowhere", "breaks", "nobody", ("nosuite",), mend))

    assert [one.line for one in try_all(["nowhere"], tmp_path / "mutants", 1)] == [""]
