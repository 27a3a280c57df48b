"""How is real traffic with a model kept and played again? One file per request, at the HTTP transport, without keys."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

import httpx2


class MissingReplyError(BaseException):
    """A request that no recording answers.

    Not an Exception: the advisor answers whatever goes wrong with a model by quoting, and would hide the miss.
    """


class Recorder(httpx2.BaseTransport):
    """Passes requests on, and writes each with its reply to a folder."""

    def __init__(self, inner: httpx2.BaseTransport, folder: Path) -> None:
        self._inner = inner
        self._folder = folder

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Return the reply, read whole; the headers, and with them the key, are not written."""
        reply = self._inner.handle_request(request)
        body = reply.read()
        kind = reply.headers.get("content-type", "")
        record = {
            "path": request.url.path,
            "request": _body(request),
            "status": reply.status_code,
            "kind": kind,
            "reply": body.decode(),
        }
        text = json.dumps(record, ensure_ascii=False, indent=1) + "\n"
        key = request.headers.get("authorization", "").removeprefix("Bearer ")
        self._folder.mkdir(parents=True, exist_ok=True)
        _file(self._folder, request).write_text(text.replace(key, "(key)") if key else text, encoding="utf-8")
        return httpx2.Response(reply.status_code, headers={"content-type": kind}, content=body)

    def close(self) -> None:
        """Close the connections."""
        self._inner.close()


class Player(httpx2.BaseTransport):
    """Replies from a folder of recordings; MissingReplyError where there is none."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Return the recorded reply to a request with this body."""
        file = _file(self._folder, request)
        if not file.exists():
            raise MissingReplyError(f"{file} is not there. A prompt has changed; record it again with RECORD=1.")
        record = json.loads(file.read_text(encoding="utf-8"))
        return httpx2.Response(record["status"], headers={"content-type": record["kind"]}, content=record["reply"])


def recorded(folder: Path, environ: Mapping[str, str]) -> httpx2.BaseTransport:
    """Return the transport that plays the recordings of a folder, or that makes them where RECORD=1 is set."""
    return Recorder(httpx2.HTTPTransport(), folder) if environ.get("RECORD") == "1" else Player(folder)


def _file(folder: Path, request: httpx2.Request) -> Path:
    asked = json.dumps([request.url.path, _body(request)], sort_keys=True, ensure_ascii=False)
    return folder / f"{hashlib.sha256(asked.encode()).hexdigest()[:16]}.json"


def _body(request: httpx2.Request) -> object:
    return json.loads(request.read() or b"null")
