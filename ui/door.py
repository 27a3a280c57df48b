"""How does the page reach the advisor and the store without making the owner wait? Both open in the background, once.

Opening the library takes seconds (the index, its vectors, their imports), and the store's imports a third of one; the
first page needs neither. The first run of the page starts both in a thread, and whatever needs them first waits for
what is left. They are the same for all visitors, and the store gives nobody anything without an owner's name.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, date, datetime
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from advisor.answer import Attachment
    from advisor.answering import Answering
    from advisor.ask import Event
    from advisor.settings import Settings
    from advisor.store.database import Database
    from advisor.thread import Thread
    from advisor.writer import Writer
    from retrieval.library import Library

Made = TypeVar("Made")


class Door(Protocol):
    """What the chat page asks of the advisor."""

    def __call__(self, question: str, thread: "Thread", attachments: "tuple[Attachment, ...]", /) -> "Iterator[Event]":
        """Yield the events of the answer."""


class Once(Generic[Made]):
    """Something that is made in the background, once; if that failed, the next who needs it tries again."""

    def __init__(self, make: Callable[[], Made]) -> None:
        self._make = make
        self._lock = Lock()
        self._future: Future[Made] | None = None

    def begin(self) -> Future[Made]:
        """Return it as it is being made, beginning that if nobody has."""
        with self._lock:
            failed = self._future and self._future.done() and self._future.exception()
            if self._future is None or failed:
                self._future = MAKERS.submit(self._make)
            return self._future

    def get(self) -> Made:
        """Return it, after waiting for what is left; raise what kept it from being made."""
        return self.begin().result()


def _open_library() -> "Library":
    import gc

    from retrieval.library import open_library

    opened = open_library()
    gc.collect()
    gc.freeze()  # the library and the modules stay: 240,000 objects that no later search for garbage has to look at
    gc.collect()  # counts what is left: Python searches again once that has grown by a quarter
    return opened


def _open_answering() -> "Answering":
    from advisor.answering import AT_ONCE, AT_ONCE_WITH_MODEL, Answering
    from advisor.store.database import open_store

    at_once = AT_ONCE_WITH_MODEL if settings().has_model else AT_ONCE
    return Answering(open_store(settings().database_url), corpus_version, at_once)


MAKERS = ThreadPoolExecutor(1, thread_name_prefix="opening")  # one after the other: the store is needed first
LIBRARY = Once(_open_library)
ANSWERING = Once(_open_answering)


def begin_opening() -> None:
    """Let the store and the library open while the page is drawn."""
    ANSWERING.begin()
    LIBRARY.begin()


@cache
def settings() -> "Settings":
    """Return what the person who runs the app chose."""
    from advisor.settings import read_settings

    return read_settings()


def answering() -> "Answering":
    """Return the work on questions; raise StoreError where the store can't be opened."""
    return ANSWERING.get()


def library() -> "Library":
    """Return the library, after waiting for it if it is still being opened; a failure is tried again next time."""
    return LIBRARY.get()


def store() -> "Database":
    """Return the store; raise StoreError where it can't be opened."""
    return answering().database


def corpus_version() -> str:
    """Return the version of the corpus, empty while it is being opened."""
    opening = LIBRARY.begin()
    return opening.result().version if opening.done() and not opening.exception() else ""


def today() -> date:
    """Return the date where the app runs."""
    return datetime.now(UTC).astimezone().date()


def advisor_for(owner: str) -> Door:
    """Return the advisor with the writer that the owner chose."""

    def ask_advisor(question: str, thread: "Thread", attachments: "tuple[Attachment, ...]", /) -> "Iterator[Event]":
        from advisor.answer import StepEnded, StepStarted

        being_opened = LIBRARY.begin()
        if not being_opened.done():
            yield StepStarted("Opening the library")
            being_opened.exception()  # waits; a failure is raised below
            yield StepEnded("Opened the library")
        opened = being_opened.result()
        from advisor.ask import ask

        yield from ask(question, thread, opened, attachments, today(), writer=_writer_for(owner))

    return ask_advisor


def _writer_for(owner: str) -> "Writer | None":
    """Return the writer that the owner chose, None for quoting; without a model nothing of it is imported."""
    if not settings().has_model:
        return None
    from advisor.model.choice import writer_for
    from advisor.settings import WriterChoice
    from advisor.store.owners import writer_of
    from advisor.store.spending import StoredPurse

    chosen = writer_of(store(), owner)
    return writer_for(settings(), StoredPurse(store()), WriterChoice(chosen) if chosen else None)
