"""Prompts and keys stay between us and the model: no tracing, no log, no error holds them."""

import logging
from collections.abc import Callable

import pytest

from advisor.thread import Finished
from tests.advisor.model.conftest import KEY, QUESTION, ModelServer, failed, said

Asked = Callable[..., Finished]


def test_no_prompt_is_traced_or_logged(
    server: ModelServer, asked: Asked, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """With tracing and debug logs asked for by the environment, only the model's server hears of the question."""
    tracer = ModelServer()
    for name in ("LANGSMITH_TRACING", "LANGCHAIN_TRACING_V2", "LANGSMITH_TRACING_V2"):
        monkeypatch.setenv(name, "true")
    monkeypatch.setenv("LANGSMITH_ENDPOINT", tracer.address)
    monkeypatch.setenv("LANGSMITH_API_KEY", "ls-key")
    monkeypatch.setenv("OPENAI_LOG", "debug")
    caplog.set_level(logging.DEBUG)
    server.script = lambda request: said("Nothing of use.")
    asked("What is a nofollow link for a clinic in Springfield?")
    tracer.stop()

    assert len(server.requests) == 1
    assert tracer.requests == []
    assert "Springfield" not in caplog.text
    assert KEY not in caplog.text


def test_a_key_that_the_server_repeats_is_not_passed_on(
    server: ModelServer, asked: Asked, caplog: pytest.LogCaptureFixture
) -> None:
    """An error that quotes the key reaches neither the answer nor a log."""
    caplog.set_level(logging.DEBUG)
    server.script = lambda request: failed(401, f"Incorrect API key provided: {KEY}")
    finished = asked()

    assert KEY not in f"{finished} {caplog.text}"


def test_only_the_model_that_was_set_is_asked(
    server: ModelServer, asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Addresses, organisations and proxies that the client library would take from the environment are not used."""
    other = ModelServer()
    for name in ("OPENAI_API_BASE", "OPENAI_BASE_URL", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, other.address)
    monkeypatch.setenv("OPENAI_ORG_ID", "org-other")
    server.script = lambda request: said("Nothing of use.")
    asked(QUESTION)
    other.stop()

    assert other.requests == []
    assert len(server.requests) == 1
