"""How is the store opened, read and written? One short transaction at a time, and errors in words for the owner.

SQLite runs in WAL mode, so that readers never wait for a writer, and a writer takes its lock at once (BEGIN
IMMEDIATE), so that it can't fail half-way because another one came first.
"""

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from threading import BoundedSemaphore
from typing import Any

from sqlalchemy import Connection, Engine, Executable, Table, create_engine, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from advisor.store.errors import BUSY, StoreError, folder_in_words, in_words
from advisor.store.migrate import bring_up_to_date, is_current

BUSY_MS = 5000  # how long SQLite waits for another writer
TURN_S = 30  # how long a thread waits for its turn among the writers of its own process, who all finish soon
CONNECT_S = 5
STATEMENT_MS = 15_000  # PostgreSQL gives up a statement after this
POOL = 10  # connections of one app process; each is held for one short transaction
DRIVERS = {"postgres": "postgresql+psycopg", "postgresql": "postgresql+psycopg", "sqlite": "sqlite"}
WRONG_URL = (
    "DATABASE_URL is not an address that this app can use. Write sqlite:///folder/file.db or "
    "postgresql://name:password@host/database."
)


def utc_now() -> datetime:
    """Return the time at this moment."""
    return datetime.now(UTC)


class Database:
    """The store, opened and up to date."""

    def __init__(self, engine: Engine, now: Callable[[], datetime] = utc_now) -> None:
        self._engine = engine
        self.now = now
        # SQLite takes one writer at a time, and those who wait for it in one process would wait by trying again.
        self._writer = BoundedSemaphore(1 if self.is_sqlite else POOL)
        self.place = _place(engine.url)

    @property
    def is_sqlite(self) -> bool:
        """Whether it is a file on this machine."""
        return self._engine.dialect.name == "sqlite"

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection in a transaction of its own that only reads; raise StoreError where it fails."""
        with self._transaction(writes=False) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection in a transaction that is kept whole at the end, or not at all; raise StoreError."""
        if not self._writer.acquire(timeout=TURN_S):
            raise StoreError(BUSY)
        try:
            with self._transaction(writes=True) as connection:
                yield connection
        finally:
            self._writer.release()

    @contextmanager
    def _transaction(self, writes: bool) -> Iterator[Connection]:
        try:
            with self._engine.connect().execution_options(writes=writes) as connection, connection.begin():
                yield connection
        except DBAPIError as error:
            raise in_words(error.orig or error, self.place) from error
        except sqlite3.Error as error:  # while connecting, where SQLAlchemy does not wrap it
            raise in_words(error, self.place) from error

    def insert_new(self, table: Table, key: str, **values: Any) -> Executable:
        """Return the statement that adds a row unless one with its `key` is there."""
        if self.is_sqlite:
            return sqlite.insert(table).values(**values).on_conflict_do_nothing(index_elements=[key])
        return postgresql.insert(table).values(**values).on_conflict_do_nothing(index_elements=[key])

    def wipe_traces(self) -> None:
        """Empty SQLite's log, so that nothing that was deleted can be read from it."""
        if self.is_sqlite:
            connection = self._engine.raw_connection()  # a checkpoint can't run inside a transaction
            try:
                connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                connection.close()

    def close(self) -> None:
        """Let go of all connections."""
        self._engine.dispose()


def open_store(url: str, now: Callable[[], datetime] = utc_now) -> Database:
    """Return the store at `url`, made or brought up to date where needed; raise StoreError if that can't be done."""
    address = _address(url)
    if address.get_backend_name() == "sqlite":
        _make_folder(address)
    database = Database(_engine(address), now)
    try:
        with database.reading() as connection:
            current = is_current(connection)
        if not current:
            with database.writing() as connection:
                bring_up_to_date(connection, database.place)
    except BaseException:
        database.close()
        raise
    return database


def _address(url: str) -> URL:
    try:
        address = make_url(url)
        return address.set(drivername=DRIVERS[address.get_backend_name()])
    except (ArgumentError, KeyError):
        raise StoreError(WRONG_URL) from None


def _engine(address: URL) -> Engine:
    if address.get_backend_name() == "postgresql":
        options = {"connect_timeout": CONNECT_S, "options": f"-c statement_timeout={STATEMENT_MS}"}
        return create_engine(address, connect_args=options, pool_size=POOL, pool_pre_ping=True)
    engine = create_engine(
        address, connect_args={"check_same_thread": False, "timeout": BUSY_MS / 1000}, pool_size=POOL
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # transactions are begun below, not by the driver
    cursor = connection.cursor()
    for pragma in ("synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    if cursor.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        _use_log(cursor)
    cursor.close()


def _use_log(cursor: Any) -> None:
    """Switch a new file to WAL; SQLite does not wait by itself for another process that does the same."""
    for left in reversed(range(BUSY_MS // 50)):
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError:
            if not left:
                raise
            time.sleep(0.05)


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("writes") else "BEGIN")


def _make_folder(address: URL) -> None:
    """Make the folder and the file so that only this user of the machine can read them."""
    if not address.database or address.database == ":memory:":
        raise StoreError(WRONG_URL)
    file = Path(address.database)
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not file.exists():
            os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise folder_in_words(error, str(file)) from error


def _place(url: URL) -> str:
    return url.database or "" if url.get_backend_name() == "sqlite" else url.host or "the database"
