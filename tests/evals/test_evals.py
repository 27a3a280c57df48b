"""The evals: nothing got worse, cases are read strictly, and the gate notices what it should."""

import json
from pathlib import Path

import pytest

from evals.__main__ import run
from evals.baseline import accept, compare, read_baseline
from evals.cases import SUITES, CasesError, read_cases
from evals.graders import Grade
from evals.measures import balanced_accuracy, interval, macro_f1, ndcg_at_10, recall_at_5
from retrieval.library import Library


@pytest.mark.parametrize("suite", SUITES)
def test_nothing_got_worse(library: Library, suite: str) -> None:
    """Every case that passed before still passes, and no case has vanished."""
    worse, _ = compare(run([suite], library), read_baseline())

    assert worse == []


def grade(name: str, passed: bool, **values: object) -> Grade:
    """Return a grade for a case called `name`."""
    return Grade(name, "dev", name, passed, values=dict(values))


def test_the_gate_sees_failures_new_failures_and_vanished_cases() -> None:
    """A case that fails now, a new case that fails, and a case that is gone are all worse; a mended one is better."""
    baseline = {"links": {"a": True, "b": True, "c": False, "gone": True}}
    worse, better = compare(
        {"links": [grade("a", True), grade("b", False), grade("c", True), grade("new", False)]}, baseline
    )

    assert [line.split(":")[0] for line in worse] == ["links b", "links new", "links gone"]
    assert better == ["links c"]


def test_accepting_needs_a_reason_and_keeps_it(tmp_path: Path) -> None:
    """A baseline changes only with words that say why, which stay on file."""
    path, reasons = tmp_path / "baseline.json", tmp_path / "accepted.md"
    with pytest.raises(SystemExit):
        accept({"links": [grade("a", False)]}, "", path, reasons)
    accept({"links": [grade("a", False)]}, "the label was wrong", path, reasons)

    assert read_baseline(path) == {"links": {"a": False}}
    assert "the label was wrong" in reasons.read_text()


@pytest.mark.parametrize("line", ["{}", '{"suite": "links"}', "nonsense"])
def test_a_bad_case_is_named(tmp_path: Path, line: str) -> None:
    """A case that cannot be read stops the run with file and line."""
    (tmp_path / "links.jsonl").write_text(line)

    with pytest.raises(CasesError, match=r"links\.jsonl, line 1"):
        read_cases("links", tmp_path)


def test_a_repeated_id_is_an_error(tmp_path: Path) -> None:
    """Two cases with one id would hide each other in the baseline."""
    case = read_cases("links")[0].model_dump()
    (tmp_path / "links.jsonl").write_text(f"{json.dumps(case)}\n{json.dumps(case)}")

    with pytest.raises(CasesError, match="twice"):
        read_cases("links", tmp_path)


def test_clusters_never_straddle_the_split() -> None:
    """What is only measured has no twin among what settings are chosen on."""
    for suite in SUITES:
        split_of: dict[str, str] = {}
        for case in read_cases(suite):
            assert split_of.setdefault(case.cluster, case.split) == case.split, (suite, case.cluster)


def test_measures_by_hand() -> None:
    """The measures give what a hand calculation gives."""
    found = [grade("a", True, found=["x", "y"], pages=["y"]), grade("b", False, found=["x"], pages=["z"])]
    assert recall_at_5(found) == 0.5
    assert ndcg_at_10(found) == pytest.approx(0.5 / 1.585, abs=1e-3)
    sides = [grade("a", True, expected=True), grade("b", True, expected=False), grade("c", False, expected=False)]
    assert balanced_accuracy(sides) == 0.75
    verdicts = [grade("a", True, expected="risky", got="risky"), grade("b", False, expected="fine", got="risky")]
    assert macro_f1(verdicts) == pytest.approx((2 / 3 + 0) / 2)
    assert interval(balanced_accuracy, sides * 5) == interval(balanced_accuracy, sides * 5)
