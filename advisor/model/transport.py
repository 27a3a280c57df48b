"""How long may a model's server take, and does it send what it should? The HTTP transport below the OpenAI client."""

import contextlib
import socket
import time
from collections.abc import Callable, Iterator

import httpx2

from advisor.settings import Settings

Clock = Callable[[], float]
STREAMS = ("text/event-stream", "application/json")


class WrongTypeError(Exception):
    """The server answered with something that no model sends, such as a web page."""


class TooLateError(Exception):
    """A request took longer in all than it may, however steadily its bytes came."""


class Watched(httpx2.BaseTransport):
    """Passes requests on, and ends one that takes too long or answers in another format."""

    def __init__(self, inner: httpx2.BaseTransport, total_seconds: float, clock: Clock = time.monotonic) -> None:
        self._inner = inner
        self._total = total_seconds
        self._clock = clock
        self._reply: httpx2.Response | None = None

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Return the response; its body raises TooLateError once the time is up."""
        until = self._clock() + self._total
        response = self._reply = self._inner.handle_request(request)
        kind = response.headers.get("content-type", "").split(";")[0].strip().lower()
        if response.status_code == httpx2.codes.OK and kind not in STREAMS:
            response.close()
            raise WrongTypeError(kind)
        stream = response.stream
        assert isinstance(stream, httpx2.SyncByteStream)  # noqa: S101 - a synchronous client's is
        return httpx2.Response(
            response.status_code,
            headers=response.headers,
            stream=_Timed(stream, until, self._clock),
            extensions=response.extensions,
        )

    def abort(self) -> None:
        """End the reply that is being read, also in another thread that waits for its next byte."""
        stream = self._reply.extensions.get("network_stream") if self._reply else None
        waiting = stream.get_extra_info("socket") if stream else None
        if waiting is not None:
            with contextlib.suppress(OSError):  # it has ended by itself
                waiting.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Close the connections."""
        self._inner.close()


class _Timed(httpx2.SyncByteStream):
    def __init__(self, inner: httpx2.SyncByteStream, until: float, clock: Clock) -> None:
        self._inner = inner
        self._until = until
        self._clock = clock

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._inner:
            if self._clock() > self._until:
                raise TooLateError
            yield piece

    def close(self) -> None:
        self._inner.close()


class ModelClient(httpx2.Client):
    """The client that a model is asked through; `transport` replaces the network, for replay.

    It follows no redirect: the key must reach no host but the one that was set.
    """

    def __init__(self, settings: Settings, transport: httpx2.BaseTransport | None = None) -> None:
        self._watched = Watched(transport or httpx2.HTTPTransport(), settings.total_seconds)
        timeout = httpx2.Timeout(settings.read_seconds, connect=settings.connect_seconds)
        super().__init__(transport=self._watched, timeout=timeout, follow_redirects=False)

    def abort(self) -> None:
        """End the reply that is being read."""
        self._watched.abort()
