"""The evals: nothing got worse, cases are read strictly, and the gate notices what it should."""

import json
import math
from pathlib import Path

import pytest

from evals import __main__ as command
from evals.baseline import Before, read_baseline, write_baseline
from evals.cases import CasesError, RetrievalCase, read_cases
from evals.gate import Floor, judge, read_floors
from evals.graders import Grade, ranking_measures
from evals.lint import problems_in
from evals.measures import at_most, balanced_accuracy, draws, macro_f1, over_refusal, weighted_kappa
from evals.summary import markdown, table


def test_nothing_got_worse() -> None:
    """Every step of the evals ends well: sound cases, no broken promise, nothing worse than the baseline."""
    assert command.main([]) == 0


def case(name: str, question: str = "Is it risky?", split: str = "dev") -> RetrievalCase:
    """Return a case called `name`."""
    return RetrievalCase.model_validate(
        {
            "id": name,
            "suite": "retrieval",
            "split": split,
            "cluster": name,
            "provenance": "by hand",
            "question": question,
            "pages": ["backlink"],
        }
    )


def grade(name: str, passed: bool, split: str = "dev", **more: object) -> Grade:
    """Return a grade for a retrieval case called `name`."""
    return Grade("retrieval", name, split, name, passed, "why", score=float(passed), **more)  # type: ignore[arg-type]


def judged(*grades: Grade, before: dict[str, Before] | None = None, floors: tuple[Floor, ...] = ()) -> list[str]:
    """Return what the gate says, each line cut at its first colon."""
    cases = {("retrieval", one.id): case(one.id) for one in grades}
    was = {one.id: Before(case(one.id).hash, True, 1.0) for one in grades} if before is None else before
    return [line.split(":")[0] for line in judge(grades, cases, {"retrieval": was}, floors).lines]


def test_a_sound_run_passes() -> None:
    """What is as it was says nothing."""
    assert judged(grade("a", True), grade("b", True)) == []


def test_a_flip_is_worse_and_a_known_failure_is_not() -> None:
    """Only a case that passed before can get worse."""
    known = {"a": Before(case("a").hash, True, 1.0), "b": Before(case("b").hash, False, 0.0)}

    assert judged(grade("a", False), grade("b", False), before=known) == ["WORSE        retrieval a"]


def test_cases_cannot_change_quietly() -> None:
    """A case that is gone, new or edited stops the gate until it is accepted."""
    known = {"a": Before("another question", True, 1.0), "gone": Before("x", False, 0.0)}
    lines = judged(grade("a", True), grade("new", True), before=known)

    assert lines == [
        "CHANGED      retrieval gone",
        "CHANGED      retrieval new",
        "CHANGED      retrieval a",
    ]


def test_a_broken_promise_has_no_tolerance() -> None:
    """An invented citation stops the gate even where the case failed before."""
    known = {"a": Before(case("a").hash, False, 0.0)}

    assert judged(grade("a", False, broken=("cites [9]",)), before=known) == ["BROKEN       retrieval a"]


def test_noise_passes_and_a_real_drop_does_not() -> None:
    """Scores that move up and down pass; scores that fall over most clusters do not, though no case flips."""
    names = [f"c{number}" for number in range(40)]
    known = {name: Before(case(name).hash, False, 0.5) for name in names}

    def with_scores(*scores: float) -> list[Grade]:
        return [
            Grade("retrieval", name, "dev", name, False, score=scores[number % len(scores)])
            for number, name in enumerate(names)
        ]

    assert judged(*with_scores(0.4, 0.6), before=known) == []
    assert judged(*with_scores(0.4, 0.5), before=known) == ["DROPPED      retrieval, dev"]


def test_a_floor_holds_whatever_the_baseline_says() -> None:
    """A measure below its floor stops the gate."""
    floor = Floor.model_validate(
        {"suite": "retrieval", "measure": "success_at_5", "at_least": 0.9, "why": "owners need it"}
    )
    lines = judged(grade("a", True, values={"success_at_5": 0.5}), floors=(floor,))

    assert lines == ["BELOW        retrieval"]


def test_what_cannot_be_measured_never_passes() -> None:
    """An unmeasurable case gives 2, unless something else is worse."""
    missing = grade("a", False, unmeasurable="no recording")
    cases = {("retrieval", name): case(name) for name in "ab"}
    before = {"retrieval": {name: Before(case(name).hash, True, 1.0) for name in "ab"}}

    assert judge([missing, grade("b", True)], cases, before, ()).code == 2
    assert judge([missing, grade("b", False)], cases, before, ()).code == 1


def test_held_cases_keep_their_words() -> None:
    """Of a held case the gate says only that it failed, so that nothing is fitted to it."""
    secret = Grade("retrieval", "a", "held", "a", False, "“the question”: expected x", broken=("cuts “secret words”",))
    cases = {("retrieval", "a"): case("a")}
    before = {"retrieval": {"a": Before(case("a").hash, True, 1.0)}}
    found = judge([secret], cases, before, ())

    assert found.code == 1
    assert "secret" not in "".join(found.lines)


def test_the_floors_name_measures_that_exist() -> None:
    """A floor under a misspelt measure would hold nothing."""
    assert read_floors()


def test_accepting_needs_a_reason(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A baseline changes only with words that say why."""
    assert command.main(["accept", "--out", str(tmp_path)]) == 2
    assert "Say why" in capsys.readouterr().err


def test_a_baseline_reads_back(tmp_path: Path) -> None:
    """What is written is read, one case a line."""
    before = {"links": {"a": Before("hash", True, 1.0), "b": Before("hash", False, 0.25)}}
    write_baseline(before, tmp_path / "baseline.json")

    assert read_baseline(tmp_path / "baseline.json") == before
    assert len((tmp_path / "baseline.json").read_text().splitlines()) == 6


@pytest.mark.parametrize("line", ["{}", '{"suite": "links"}', "nonsense"])
def test_a_bad_case_is_named(tmp_path: Path, line: str) -> None:
    """A case that cannot be read stops the run with file and line."""
    (tmp_path / "links.jsonl").write_text(line)

    with pytest.raises(CasesError, match=r"links\.jsonl, line 1"):
        read_cases("links", tmp_path)


def test_a_broken_pattern_is_named(tmp_path: Path) -> None:
    """A fact that is no regular expression would never match, or match everything."""
    fact = read_cases("answers")[0].model_dump() | {"facts": ["(unclosed"]}
    (tmp_path / "answers.jsonl").write_text(json.dumps(fact))

    with pytest.raises(CasesError, match="is no regular expression"):
        read_cases("answers", tmp_path)


def test_a_repeated_id_is_an_error(tmp_path: Path) -> None:
    """Two cases with one id would hide each other in the baseline."""
    first = read_cases("links")[0].model_dump()
    (tmp_path / "links.jsonl").write_text(f"{json.dumps(first)}\n{json.dumps(first)}")

    with pytest.raises(CasesError, match="twice"):
        read_cases("links", tmp_path)


def test_lint_sees_what_is_unsound(tmp_path: Path) -> None:
    """Too few cases, a straddled cluster, a held question that is a development one, and a dead page are all named."""
    rows = [
        case("a", "is this directory link bad for us?").model_dump(),
        case("b", "Is this directory link bad for us", "held").model_dump() | {"cluster": "a", "pages": ["no-page"]},
    ]
    (tmp_path / "retrieval.jsonl").write_text("\n".join(map(json.dumps, rows)))
    found = "\n".join(problems_in(["retrieval"], tmp_path))

    assert "2 cases, and at least 400 are needed" in found
    assert "stands on both sides of the split" in found
    assert "held out, but nearly the same as a" in found
    assert "there is no page “no-page”" in found


def test_measures_by_hand() -> None:
    """The measures give what a hand calculation gives."""
    values = ranking_measures(["x", "y"], {"y": 1, "z": 1})
    assert values["success_at_5"] == 1
    assert values["recall_at_5"] == 0.5
    assert values["mrr_at_10"] == 0.5
    assert values["ndcg_at_10"] == pytest.approx((1 / math.log2(3)) / (1 + 1 / math.log2(3)), abs=1e-5)
    sides = [
        grade("a", True, values={"expected": True, "got": True}, slices=("why: twin",)),
        grade("b", True, values={"expected": False, "got": False}),
        grade("c", False, values={"expected": False, "got": True}),
        grade("d", False, values={"expected": True, "got": False}, slices=("why: twin",)),
    ]
    assert balanced_accuracy.value(sides) == 0.5
    assert over_refusal.value(sides) == 0.5
    verdicts = [
        grade("a", True, values={"expected": "risky", "got": "risky"}),
        grade("b", False, values={"expected": "fine", "got": "risky"}),
    ]
    assert macro_f1.value(verdicts) == pytest.approx((2 / 3 + 0) / 2)
    assert weighted_kappa.value(verdicts) == pytest.approx(0.0)
    assert macro_f1.interval(verdicts * 5) == macro_f1.interval(verdicts * 5)


def test_no_attack_in_three_hundred_is_at_most_one_in_a_hundred() -> None:
    """Nothing seen is not nothing there: the bound is the rule of three."""
    assert at_most(0, 300) == pytest.approx(3 / 300, rel=0.01)
    assert at_most(3, 3) == 1.0


def test_resampling_draws_as_many_clusters_as_there_are() -> None:
    """Each resample is as large as the sample, and the same every time."""
    assert (draws(7).sum(axis=1) == 7).all()
    assert (draws(7) == draws(7)).all()


def test_reports_define_their_measures_and_fit_a_pull_request() -> None:
    """Every figure of the report is defined in it, and text of a case cannot break out of its line."""
    bad = Grade("retrieval", "a", "dev", "a", False, "“`x`\n# not a heading”", {"success_at_5": 0.0})
    found = judge([bad], {("retrieval", "a"): case("a")}, {"retrieval": {"a": Before(case("a").hash, True, 1.0)}}, ())
    said = markdown([bad], found, "offline")

    assert "success_at_5: Share of questions" in said
    assert "\n# not" not in said
    assert "success_at_5" in table([bad])
