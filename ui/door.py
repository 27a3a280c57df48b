"""How does the page reach the advisor without making the owner wait? The library opens in the background, once.

Opening the library takes seconds (the index, its vectors, their imports); the first page needs none of it.
The first run of the page starts it in a thread, and the first question waits for what is left.
"""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

import streamlit as st

if TYPE_CHECKING:
    from advisor.answer import Attachment
    from advisor.ask import Event
    from advisor.thread import Thread
    from retrieval.library import Library


class Door(Protocol):
    """What the chat page asks of the advisor."""

    def __call__(
        self, question: str, thread: "Thread | None", attachments: "tuple[Attachment, ...]"
    ) -> "Iterator[Event]":
        """Yield the events of the answer; no thread means a new conversation."""


@st.cache_resource(show_spinner=False)
def opening() -> "Future[Library]":
    """Return the library as it is being opened, one for all visitors: it holds the corpus and nothing of theirs."""
    return ThreadPoolExecutor(1, thread_name_prefix="library").submit(_open)


def _open() -> "Library":
    from retrieval.library import open_library

    return open_library()


def library() -> "Library":
    """Return the library, after waiting for it if it is still being opened; a failure is tried again next time."""
    try:
        return opening().result()
    except Exception:
        opening.clear()
        raise


def ask_advisor(question: str, thread: "Thread | None", attachments: "tuple[Attachment, ...]") -> "Iterator[Event]":
    """Yield the advisor's events, after waiting for the library if it is still being opened."""
    from advisor.answer import StepEnded, StepStarted

    being_opened = opening()
    if not being_opened.done():
        yield StepStarted("Opening the library")
        being_opened.exception()  # waits; a failure is raised below
        yield StepEnded("Opened the library")
    opened = library()
    from advisor.ask import ask
    from advisor.thread import Thread

    today = datetime.now(UTC).astimezone().date()
    yield from ask(question, thread or Thread(), opened, attachments, today)
