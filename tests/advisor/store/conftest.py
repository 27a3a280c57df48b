"""An empty store of either kind, and threads to put into it."""

import os
import socket
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

from advisor.ask import answer_to
from advisor.store.database import Database, open_store
from advisor.thread import Thread
from tests.postgres import MISSING, binaries, postgres


@pytest.fixture(scope="session")
def server() -> Iterator[str | None]:
    """A PostgreSQL server; None where it is not installed, except on the build machine, where that is a failure."""
    if binaries() is None:
        if os.environ.get("CI") == "true":
            pytest.fail(MISSING)
        yield None
        return
    with postgres(free_port()) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty store of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/kept/store.db"
    server = request.getfixturevalue("server")
    if server is None:
        pytest.skip(MISSING)
    name = f"store_{uuid4().hex[:12]}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    return server.rpartition("/")[0] + f"/{name}"


@pytest.fixture
def opening() -> Iterator[Callable[..., Database]]:
    """Open stores, and close them at the end."""
    opened: list[Database] = []

    def open_one(url: str, **options: Callable[[], datetime]) -> Database:
        opened.append(open_store(url, **options))
        return opened[-1]

    yield open_one
    for database in opened:
        database.close()


@pytest.fixture
def store(url: str, opening: Callable[..., Database]) -> Database:
    """An empty store of each kind, opened."""
    return opening(url)


@pytest.fixture
def answered(library) -> Callable[..., Thread]:
    """Answer a question in a thread and return the thread after it."""

    def answer(question: str, thread: Thread | None = None) -> Thread:
        return answer_to(question, thread or Thread(), library).thread

    return answer


def free_port() -> int:
    """Return a port on which nothing listens now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@pytest.fixture
def unused_port() -> int:
    """A port on which nothing listens."""
    return free_port()
