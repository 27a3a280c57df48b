"""Bad weather between us and a model, over real HTTP: every time a good quoting answer and one line that says why."""

import threading
from collections.abc import Callable
from typing import Any

import pytest

from advisor.ask import answer_to
from advisor.model import trouble
from advisor.model.transport import TooLateError, Watched
from advisor.model.writer import ModelWriter
from advisor.settings import Settings
from advisor.spending import Purse
from advisor.thread import Finished, Thread
from evals.invariants import broken_in
from retrieval.library import Library
from tests.advisor.model.conftest import (
    KEY,
    QUESTION,
    TODAY,
    ModelServer,
    Reply,
    called,
    failed,
    first_sentence,
    said,
    stream,
    text_of,
)

Asked = Callable[..., Finished]
LONG = {"content": "x"}


def honest_body(request: dict[str, Any]) -> bytes:
    """Return the stream of an answer that the evidence bears out."""
    marker, sentence = first_sentence(text_of(request))
    return said(f"{sentence} {marker}", step=40).body


@pytest.mark.parametrize(
    ("reply", "notice"),
    [
        (failed(401, f"Incorrect API key provided: {KEY}"), trouble.KEY),
        (failed(403), trouble.KEY),
        (failed(404, "The model does not exist"), trouble.NO_SUCH_MODEL),
        (failed(429, headers={"retry-after": "20"}), f"{trouble.BUSY} Ask again in 20 seconds."),
        (failed(429, headers={"retry-after": "Wed, 21 Oct 2026 07:28:00 GMT"}), trouble.BUSY),
        (failed(429, "You exceeded your quota: insufficient_quota"), trouble.NO_CREDIT),
        (failed(500), trouble.BROKEN),
        (failed(503, "<html>overloaded</html>"), trouble.BROKEN),
        (failed(504), trouble.TOO_SLOW),
        (failed(302, headers={"location": "http://127.0.0.1:9/"}), trouble.NOT_TAKEN),
        (failed(400, "loopback does not support tools"), trouble.NO_TOOLS),
        (failed(400, "This model's maximum context length is 4096 tokens"), trouble.TOO_LONG),
        (failed(400, "bad"), trouble.NOT_TAKEN),
        (Reply(b"<html>Welcome to your router</html>", kind="text/html"), trouble.NOT_A_MODEL),
        (Reply(b"data: {broken\n\ndata: [DONE]\n\n"), trouble.CUT),
        (Reply(b""), trouble.CUT),
        (Reply(b"data: [DONE]\n\n"), trouble.CUT),
        (Reply(b'data: {"error": {"message": "out of memory"}}\n\n'), trouble.BROKEN),
        (said(""), trouble.EMPTY),
        (said("I can't help with that.", finish="content_filter"), trouble.DECLINED),
        (said("I'm sorry, but I can't assist with that request."), trouble.UNSUPPORTED),
        (said("A whole sentence without a finish reason. [S1]", finish=None), trouble.CUT),
        (Reply(stream([{"role": "assistant", "refusal": "I won't say."}], "stop")), trouble.EMPTY),
        (called("search_guidance", '{"query": "nofollow'), trouble.LOOPED),
        (called("search_guidance", '{"query": "nofollow"}'), trouble.LOOPED),
        (called("delete_everything", "{}"), trouble.LOOPED),
        (called("assess_links", '{"rows": "all"}'), trouble.LOOPED),
        (called("glossary_term", '{"term": 7}'), trouble.LOOPED),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_whatever_a_server_sends_the_owner_gets_an_answer(
    server: ModelServer, asked: Asked, library: Library, reply: Reply, notice: str
) -> None:
    """The answer is the quoting writer's, with one line in our own words, and the question is not lost."""
    server.script = lambda request: reply
    finished = asked()
    answer = finished.answer

    assert answer.notices == (notice,)
    assert answer.text == answer_to(QUESTION, Thread(), library, today=TODAY).answer.text
    assert broken_in(answer) == []
    assert finished.thread.turns[-1].question == QUESTION


@pytest.mark.parametrize("framing", ["close", "chunked", "length"])
def test_a_stream_cut_at_any_byte_is_not_an_answer(server: ModelServer, asked: Asked, framing: str) -> None:
    """Wherever the connection ends, in each framing, either the finish reason was read or the answer is quoted."""
    body = b""

    def script(request: dict[str, Any]) -> Reply:
        nonlocal body
        body = honest_body(request)
        return Reply(body, framing=framing, cut=cut)

    server.script = script
    cut: int | None = None
    whole = asked().answer
    assert (whole.writer, whole.notices) == ("loopback", ())
    ends = body.index(b'"finish_reason": "stop"')  # before it no answer is whole, in any framing
    # Around the edges of the first events every byte, and a sample of all others: each takes an answer's time.
    edges = {place + step for place in _edges(body) for step in (-1, 0, 1, 2)}
    for cut in sorted(place for place in edges | set(range(0, ends, 61)) if 0 <= place < ends):
        answer = asked().answer

        assert answer.writer == "quoting", cut
        assert answer.notices == (trouble.CUT,), cut


def _edges(body: bytes) -> list[int]:
    return [place for place in range(len(body)) if body.startswith(b"\n\n", place)][:3]


def test_nothing_listens(asked: Asked) -> None:
    """A server that is not there is told as such."""
    answer = asked(OPENAI_BASE_URL="http://127.0.0.1:9/v1").answer

    assert answer.notices == (trouble.UNREACHABLE,)
    assert answer.writer == "quoting"


@pytest.mark.parametrize("where", ["before the headers", "in the stream"])
def test_a_silent_server_is_given_up(server: ModelServer, asked: Asked, where: str) -> None:
    """A server that sends nothing for the read time-out does not keep the owner waiting."""
    over = threading.Event()

    def script(request: dict[str, Any]) -> Reply:
        if where == "before the headers":
            over.wait(20)
        return Reply(honest_body(request), before_body=lambda: over.wait(20))

    server.script = script
    answer = asked(BACKLINK_ADVISOR_READ_SECONDS=0.2).answer
    over.set()

    assert answer.notices == (trouble.TOO_SLOW,)


def test_a_drip_of_bytes_ends_with_the_total_time() -> None:
    """Bytes that come steadily but too slowly end when the whole request's time is up, by a clock that we hold."""
    import httpx2

    now = 0.0

    class Drip(httpx2.SyncByteStream):
        def __iter__(self) -> Any:
            nonlocal now
            while True:
                now += 20
                yield b"."

    inner = httpx2.MockTransport(
        lambda request: httpx2.Response(200, headers={"content-type": "text/event-stream"}, stream=Drip())
    )
    client = httpx2.Client(transport=Watched(inner, 90, lambda: now))
    with client.stream("POST", "http://model.example/") as response, pytest.raises(TooLateError):
        list(response.iter_raw())

    assert now == 100


def test_an_answer_is_not_asked_for_twice(server: ModelServer, asked: Asked) -> None:
    """A busy server gets one request: the owner has the quoting answer at once instead of a wait."""
    server.script = lambda request: failed(429, headers={"retry-after": "1"})
    asked()

    assert len(server.requests) == 1


def test_a_failed_repair_keeps_what_was_supported(server: ModelServer, asked: Asked) -> None:
    """Where only the repair fails, the checked sentences stand and the refused ones are dropped."""

    def script(request: dict[str, Any]) -> Reply:
        prompt = text_of(request)
        if "The check refused" in prompt:
            return failed(500)
        marker, sentence = first_sentence(prompt)
        return said(f"{sentence} {marker} It cures acne in 12 days. {marker}")

    server.script = script
    answer = asked().answer

    assert (answer.writer, answer.dropped) == ("loopback", 1)


def test_a_model_without_tools_can_be_asked_without(server: ModelServer, asked: Asked) -> None:
    """With tools switched off none are sent, and the answer comes from the evidence in the message."""
    server.script = lambda request: Reply(honest_body(request))
    answer = asked(BACKLINK_ADVISOR_MODEL_TOOLS="no").answer

    assert answer.writer == "loopback"
    assert "tools" not in server.requests[0]


def test_fifty_at_once_send_what_the_cap_allows(
    server: ModelServer, settings: Callable[..., Settings], purse: Purse, library: Library
) -> None:
    """Of fifty questions at once against a cap for seven requests, exactly seven reach the server."""
    gate = threading.Event()

    def script(request: dict[str, Any]) -> Reply:
        gate.wait(60)
        return Reply(honest_body(request))

    server.script = script
    # A price for output alone: each request may cost 2,000 tokens x 500 dollars a million = 1 dollar.
    priced = {"BACKLINK_ADVISOR_PRICE_IN": 0, "BACKLINK_ADVISOR_PRICE_OUT": 500, "BACKLINK_ADVISOR_DAILY_COST_CAP": 7.5}
    writer = ModelWriter(settings(**priced), purse)
    answers: list[Finished] = []
    enough = threading.Semaphore(0)

    def run() -> None:
        answers.append(answer_to(QUESTION, Thread(), library, today=TODAY, writer=writer))
        enough.release()

    threads = [threading.Thread(target=run) for _ in range(50)]
    for thread in threads:
        thread.start()
    for _ in range(43):
        enough.acquire()
    gate.set()  # only now does any request end and give money back
    for thread in threads:
        thread.join()

    assert len(server.requests) == 7
    assert sum(one.answer.writer == "loopback" for one in answers) == 7
    assert {one.answer.notices for one in answers if one.answer.writer == "quoting"} == {(trouble.CAP_REACHED,)}
    assert purse.spent(TODAY) == sum(one.answer.cost_micro_usd for one in answers) < 7_000_000
