"""The lanes: a recorded model answers in replay, and a missing recording is never a pass."""

from pathlib import Path

import pytest

from advisor.answer import Answer
from advisor.model import trouble
from evals import lanes
from evals.cases import CasesError, read_cases
from evals.graders import grade
from evals.lanes import chosen_for, infrastructure, open_lane
from evals.observe import observe
from evals.run import cases_of
from retrieval.library import Library


def test_a_missing_recording_is_unmeasurable(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The quoting writer must not step in for a reply that was never recorded."""
    monkeypatch.setattr(lanes, "REPLIES", tmp_path)
    case = read_cases("answers")[0]
    found = observe(case, library, open_lane("replay", {}))

    assert found.unmeasurable
    assert not grade(case, found).passed


def test_a_live_lane_needs_a_model(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without a key the live lane says what to set."""
    monkeypatch.chdir(tmp_path)
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL"):
        monkeypatch.delenv(name, raising=False)

    with pytest.raises(CasesError, match="set OPENAI_API_KEY"):
        open_lane("live", {})


def test_trouble_of_a_server_says_nothing_of_a_model() -> None:
    """A server that was down is kept apart from a model that answered badly."""
    answer = Answer("x", (), (), False, "quoting", notices=(trouble.BUSY,))

    assert infrastructure([answer]) == trouble.BUSY
    assert infrastructure([Answer("x", (), (), False, "quoting", notices=(trouble.UNSUPPORTED,))]) == ""


def test_replay_asks_few_development_cases() -> None:
    """Recordings are made of development cases only, one of each story."""
    chosen = chosen_for("replay", cases_of(["answers", "followups"]))

    assert {case.split for case in chosen.values()} == {"dev"}
    assert len(chosen) == sum(lanes.RECORDED.values())
