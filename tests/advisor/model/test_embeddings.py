"""Embeddings of the API: they rank the model's evidence, are kept, are paid for, and can fail without harm."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from advisor.thread import Finished
from tests.advisor.model.conftest import KEY, ModelServer, Reply, failed
from tests.advisor.model.test_writer import honest

Asked = Callable[..., Finished]
SETTING = {"BACKLINK_ADVISOR_EMBEDDINGS": "tiny-embedding"}


def vectors(request: dict[str, Any]) -> Reply:
    """Return a vector for each text: made of its letters, so that the same text has the same one."""
    rows = [
        {"index": index, "embedding": [1.0 + byte for byte in hashlib.sha256(text.encode()).digest()[:8]]}
        for index, text in enumerate(request["input"])
    ]
    return Reply(json.dumps({"data": rows[::-1]}).encode(), kind="application/json", framing="length")


def script(request: dict[str, Any]) -> Reply:
    """Embed, or answer."""
    return vectors(request) if "input" in request else honest(request)


@pytest.fixture(autouse=True)
def empty_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the vectors of each test apart."""
    monkeypatch.setenv("BACKLINK_ADVISOR_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_the_corpus_is_embedded_once(server: ModelServer, asked: Asked, empty_cache: Path) -> None:
    """The first question embeds the corpus, and a new process reads the vectors from the cache."""
    server.script = script
    first = asked(**SETTING).answer
    embedded = sum(len(request["input"]) for request in server.requests if "input" in request)
    server.requests.clear()
    asked(**SETTING)
    again = [request["input"] for request in server.requests if "input" in request]

    assert first.writer == "loopback"
    assert embedded > 1000
    assert sum(map(len, again)) <= 2  # the question alone
    assert (empty_cache / "api-tiny-embedding.vectors").exists()
    assert set(server.keys) == {f"Bearer {KEY}"}


@pytest.mark.parametrize(
    "reply", [failed(500), Reply(b"<html>", kind="text/html"), Reply(b"{}", kind="application/json")]
)
def test_without_the_api_our_own_search_finds_the_evidence(server: ModelServer, asked: Asked, reply: Reply) -> None:
    """Whatever the embeddings send, the model still gets evidence, and the owner an answer."""
    server.script = lambda request: reply if "input" in request else honest(request)

    assert asked(**SETTING).answer.writer == "loopback"


def test_a_used_up_budget_embeds_nothing(server: ModelServer, asked: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    """Embedding the corpus counts to the day's cap like any other request."""
    monkeypatch.setattr("advisor.model.embeddings.micro_usd", lambda *arguments: 1)
    server.script = script
    asked(**SETTING, BACKLINK_ADVISOR_DAILY_COST_CAP=0)

    assert not any(path.endswith("/embeddings") for path in server.paths)
