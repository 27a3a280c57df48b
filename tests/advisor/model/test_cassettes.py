"""Recorded traffic: what is kept holds no key, and a request that was not recorded cannot be answered by quoting."""

import json
from collections.abc import Callable
from pathlib import Path

import httpx2
import pytest

from advisor.answer import Answer
from advisor.ask import answer_to
from advisor.model.cassettes import MissingReplyError, Player, Recorder, recorded
from advisor.model.writer import ModelWriter
from advisor.settings import Settings
from advisor.spending import Purse
from advisor.thread import Thread
from retrieval.library import Library
from tests.advisor.model.conftest import KEY, QUESTION, TODAY, ModelServer
from tests.advisor.model.test_writer import honest

Ask = Callable[[httpx2.BaseTransport], Answer]


@pytest.fixture
def ask_through(settings: Callable[..., Settings], purse: Purse, library: Library) -> Ask:
    """Ask the model through a transport."""

    def run(transport: httpx2.BaseTransport) -> Answer:
        writer = ModelWriter(settings(), purse, transport)
        return answer_to(QUESTION, Thread(), library, today=TODAY, writer=writer).answer

    return run


def test_what_was_recorded_is_played_again(server: ModelServer, ask_through: Ask, tmp_path: Path) -> None:
    """A played reply gives the same answer without the server, and the recording holds neither key nor headers."""
    server.script = honest
    live = ask_through(Recorder(httpx2.HTTPTransport(), tmp_path / "replies"))
    server.stop()
    played = ask_through(Player(tmp_path / "replies"))
    kept = "".join(file.read_text() for file in (tmp_path / "replies").iterdir())

    assert live.writer == "loopback"
    assert played == live
    assert KEY not in kept
    assert "authorization" not in kept.lower()
    assert json.loads(kept)["request"]["model"] == "loopback"


def test_a_miss_is_not_answered_by_quoting(ask_through: Ask, tmp_path: Path) -> None:
    """A request without a recording ends the run: no fallback hides that a prompt has changed."""
    with pytest.raises(MissingReplyError, match="RECORD=1"):
        ask_through(Player(tmp_path))


def test_recording_is_asked_for(tmp_path: Path) -> None:
    """Only RECORD=1 records; everything else plays."""
    assert isinstance(recorded(tmp_path, {"RECORD": "1"}), Recorder)
    assert isinstance(recorded(tmp_path, {"RECORD": "0"}), Player)
    assert isinstance(recorded(tmp_path, {}), Player)
