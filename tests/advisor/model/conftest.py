"""A server on loopback that speaks the OpenAI protocol as it is told to, and a writer that asks it."""

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from advisor.ask import answer_to
from advisor.model.writer import ModelWriter
from advisor.settings import Settings, read_settings
from advisor.spending import Purse
from advisor.store.database import open_store
from advisor.store.spending import StoredPurse
from advisor.thread import Finished, Thread
from retrieval.library import Library

TODAY = date(2026, 11, 22)
KEY = "sk-test-4f1e0c2b9a"
QUESTION = "What is a nofollow link?"


@dataclass
class Reply:
    """What the server sends; `cut` ends the connection after that many bytes of the body as it is framed."""

    body: bytes = b""
    status: int = 200
    kind: str = "text/event-stream"
    headers: dict[str, str] = field(default_factory=dict)
    framing: str = "close"  # or “chunked”, or “length”
    cut: int | None = None
    before_body: Callable[[], Any] = lambda: None
    pause: tuple[int, Callable[[], Any]] = (0, lambda: None)  # after so many bytes of the body, wait for this


def said(
    text: str, finish: str | None = "stop", usage: dict[str, int] | None = None, step: int = 9, **reply: Any
) -> Reply:
    """Return a reply that streams a text, `step` letters at a time."""
    pieces = [text[start : start + step] for start in range(0, len(text), step)]
    deltas: list[dict[str, Any]] = [{"role": "assistant", "content": ""}, *({"content": piece} for piece in pieces)]
    return Reply(stream(deltas, finish, usage), **reply)


def called(name: str, arguments: str, **reply: Any) -> Reply:
    """Return a reply that calls a tool."""
    function = {"name": name, "arguments": arguments}
    call = {"index": 0, "id": "call_1", "type": "function", "function": function}
    return Reply(stream([{"role": "assistant", "content": None, "tool_calls": [call]}], "tool_calls"), **reply)


def failed(status: int, message: str = "", **reply: Any) -> Reply:
    """Return a reply with an error of the API."""
    body = json.dumps({"error": {"message": message, "type": "error", "code": None}}).encode()
    return Reply(body, status, "application/json", framing="length", **reply)


def stream(deltas: list[dict[str, Any]], finish: str | None, usage: dict[str, int] | None = None) -> bytes:
    """Return server-sent events, one for each delta."""
    frame = {"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1, "model": "loopback"}
    events = [{**frame, "choices": [{"index": 0, "delta": delta, "finish_reason": None}]} for delta in deltas]
    if finish:
        events.append({**frame, "choices": [{"index": 0, "delta": {}, "finish_reason": finish}]})
    if usage:
        events.append({**frame, "choices": [], "usage": usage})
    return b"".join(f"data: {json.dumps(event)}\n\n".encode() for event in events) + b"data: [DONE]\n\n"


class ModelServer:
    """Replies to each request with what `script` makes of it, and keeps the requests."""

    def __init__(self) -> None:
        self.requests: list[dict[str, Any]] = []
        self.keys: list[str] = []
        self.paths: list[str] = []
        self.script: Callable[[dict[str, Any]], Reply] = lambda request: said("Hello.")
        self._lock = threading.Lock()
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                request = json.loads(self.rfile.read(int(self.headers["content-length"])))
                with server._lock:
                    server.requests.append(request)
                    server.keys.append(self.headers.get("authorization", ""))
                    server.paths.append(self.path)
                try:
                    send(self, server.script(request))
                except OSError:
                    self.close_connection = True  # the client went away

            def log_message(self, *args: Any) -> None:
                """Say nothing."""

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._http.daemon_threads = True
        self._http.block_on_close = False
        threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        self.address = f"http://127.0.0.1:{self._http.server_port}/v1"

    def stop(self) -> None:
        """Stop serving."""
        self._http.shutdown()
        self._http.server_close()

    def prompt(self, number: int = -1) -> str:
        """Return all the text of a request."""
        return text_of(self.requests[number])


def send(handler: BaseHTTPRequestHandler, reply: Reply) -> None:
    """Send a reply in its framing; what is cut ends where it is told, without a word."""
    handler.send_response(reply.status)
    handler.send_header("content-type", reply.kind)
    for name, value in reply.headers.items():
        handler.send_header(name, value)
    body = reply.body
    if reply.framing == "chunked":
        handler.send_header("transfer-encoding", "chunked")
        body = b"".join(b"%x\r\n%s\r\n" % (len(p), p) for p in body.splitlines(keepends=True)) + b"0\r\n\r\n"
    elif reply.framing == "length":
        handler.send_header("content-length", str(len(body)))
    if reply.framing == "close" or reply.cut is not None:
        handler.send_header("connection", "close")
        handler.close_connection = True
    handler.end_headers()
    handler.wfile.flush()
    reply.before_body()
    place, wait = reply.pause
    handler.wfile.write(body[:place])
    handler.wfile.flush()
    wait()
    handler.wfile.write(body[place:] if reply.cut is None else body[place : reply.cut])
    handler.wfile.flush()


@pytest.fixture
def server() -> Iterator[ModelServer]:
    """A server that stops with the test."""
    one = ModelServer()
    yield one
    one.stop()


@pytest.fixture
def settings(server: ModelServer) -> Callable[..., Settings]:
    """Make settings for the server; further ones are given by their aliases."""

    def make(**more: Any) -> Settings:
        given = {"OPENAI_API_KEY": KEY, "OPENAI_BASE_URL": server.address, "BACKLINK_ADVISOR_MODEL": "loopback"}
        return read_settings(given | more, env_file=None)

    return make


@pytest.fixture
def purse(tmp_path: Path) -> Iterator[Purse]:
    """The spending of a new store."""
    store = open_store(f"sqlite:///{tmp_path / 'spending.db'}")
    yield StoredPurse(store)
    store.close()


@pytest.fixture
def asked(settings: Callable[..., Settings], purse: Purse, library: Library) -> Callable[..., Finished]:
    """Ask a question of the model on the server, through the one door."""

    def run(question: str = QUESTION, thread: Thread | None = None, **more: Any) -> Finished:
        writer = ModelWriter(settings(**more), purse)
        return answer_to(question, thread or Thread(), library, today=TODAY, writer=writer)

    return run


def line_number(prompt: str, words: str) -> str:
    """Return the marker of the evidence line that holds `words`."""
    line = next(line for line in prompt.splitlines() if line.startswith("S") and words in line)
    return f"[{line.split('|')[0]}]"


def first_sentence(prompt: str) -> tuple[str, str]:
    """Return the marker and the first sentence of the first evidence line."""
    line = next(line for line in prompt.splitlines() if line.startswith("S"))
    number, words = line.split("| ", 1)
    return f"[{number}]", words.split(": ", 1)[1].split(". ")[0].rstrip(".") + "."


def text_of(request: dict[str, Any]) -> str:
    """Return all the text of a request."""
    return "\n".join(str(message.get("content")) for message in request["messages"])
