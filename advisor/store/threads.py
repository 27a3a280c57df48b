"""Which conversations does an owner have? Begun, listed, searched, renamed and deleted, each owner's apart.

Every function takes the owner, and does nothing with a thread that belongs to somebody else.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from sqlalchemy import ColumnElement, Connection, delete, exists, insert, or_, select, update

from advisor.store.database import Database
from advisor.store.owners import ensure_owner, facts_of
from advisor.store.snapshots import list_as_bytes, state_as_json, storable
from advisor.store.tables import lists, threads, turns
from advisor.thread import Thread

TITLE_LENGTH = 60  # characters; a sidebar shows about forty
LISTED = 200  # threads that are listed; older ones are found by searching
UNTITLED = "New conversation"


@dataclass(frozen=True, slots=True)
class ThreadHead:
    """A thread in a list of threads."""

    id: str
    title: str
    touched: datetime


def begin_thread(database: Database, owner: str, title: str, thread: Thread | None = None) -> str:
    """Return the id of a new thread; it starts from `thread`, such as one with a list, or from the owner's facts."""
    if thread is None:
        facts = facts_of(database, owner)
        thread = Thread(practice=facts.practice, owner=facts.owner)
    with database.writing() as connection:
        return insert_thread(connection, database, owner, title, thread)


def insert_thread(connection: Connection, database: Database, owner: str, title: str, thread: Thread) -> str:
    """Begin a thread within a transaction that is under way."""
    ensure_owner(connection, database, owner)
    thread_id, now = uuid4().hex, database.now()
    list_id = uuid4().hex if thread.reading is not None else None
    values = {"id": thread_id, "owner_id": owner, "title": title_from(title), "begun": now, "touched": now}
    connection.execute(insert(threads).values(**values, start=state_as_json(thread, list_id)))
    if list_id:
        write_list(connection, thread_id, list_id, thread)
    return thread_id


def write_list(connection: Connection, thread_id: str, list_id: str, thread: Thread) -> None:
    """Keep the thread's list within a transaction that is under way."""
    links, about = list_as_bytes(thread)
    connection.execute(insert(lists).values(id=list_id, thread_id=thread_id, links=links, about=about))


def title_from(question: str) -> str:
    """Return a question's first words as a title.

    >>> title_from("  Is this link\\nrisky? ")
    'Is this link risky?'
    """
    words = " ".join(storable(question).split())
    if len(words) <= TITLE_LENGTH:
        return words or UNTITLED
    return words[:TITLE_LENGTH].rsplit(" ", 1)[0].rstrip(" ,.;:") + " …"


def threads_of(database: Database, owner: str, search: str = "") -> tuple[ThreadHead, ...]:
    """Return the owner's threads, the one last used first; with `search` those that hold all its words."""
    wanted = select(threads.c.id, threads.c.title, threads.c.touched).where(threads.c.owner_id == owner)
    for word in search.split():
        wanted = wanted.where(_holds(word))
    with database.reading() as connection:
        rows = connection.execute(wanted.order_by(threads.c.touched.desc(), threads.c.id).limit(LISTED)).all()
    return tuple(ThreadHead(row.id, row.title, row.touched) for row in rows)


def _holds(word: str) -> ColumnElement[bool]:
    """Return whether a thread has the word in its title or in a question."""
    asked = exists().where(turns.c.thread_id == threads.c.id, turns.c.question.icontains(word, autoescape=True))
    return or_(threads.c.title.icontains(word, autoescape=True), asked)


def title_of(database: Database, owner: str, thread_id: str) -> str | None:
    """Return a thread's title, or None if the owner has no such thread."""
    with database.reading() as connection:
        return connection.execute(select(threads.c.title).where(_belongs(owner, thread_id))).scalar()


def rename_thread(database: Database, owner: str, thread_id: str, title: str) -> None:
    """Give the thread another title; an empty one changes nothing."""
    if title.strip():
        with database.writing() as connection:
            connection.execute(update(threads).where(_belongs(owner, thread_id)).values(title=title_from(title)))


def delete_thread(database: Database, owner: str, thread_id: str) -> None:
    """Delete the thread with its turns, lists and feedback, so that the bytes are gone as well."""
    with database.writing() as connection:
        connection.execute(delete(threads).where(_belongs(owner, thread_id)))
    database.wipe_traces()


def _belongs(owner: str, thread_id: str) -> ColumnElement[bool]:
    return (threads.c.id == thread_id) & (threads.c.owner_id == owner)
