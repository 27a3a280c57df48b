"""How is a question kept while it is answered, and its answer after? Asked, claimed, growing, and one of three ends.

    waiting ──claim──► answering ──finish──► finished
                          ├──stop──► stopped ──┐
                          └──fail──► failed ───┴──ask_again──► waiting

The question is written before anybody answers it. A process claims it, says every few seconds that it is still at
it, and writes the answer with the thread's new state in one transaction. A process that was killed stops saying so,
and its turn then counts as cut off.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import uuid4

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, delete, func, insert, select, update

from advisor.answer import Answer, Attachment
from advisor.store.database import Database
from advisor.store.owners import Facts, write_facts
from advisor.store.snapshots import answer_as_json, answer_from_json, list_of, state_as_json, storable, thread_from
from advisor.store.tables import feedback, files, lists, threads, turns
from advisor.store.threads import write_list
from advisor.thread import Thread, Turn

SILENCE = timedelta(seconds=15)  # a process that has said nothing for so long is taken for dead
CUT_OFF = "The app stopped while it was answering. Your question is still here."


class Status(StrEnum):
    """How far a question is."""

    WAITING = "waiting"
    ANSWERING = "answering"
    STOPPED = "stopped"
    FAILED = "failed"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class FileNote:
    """A file that came with a question."""

    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Cost:
    """What an answer took of a model: nothing for a quoted one."""

    tokens_in: int = 0
    tokens_out: int = 0
    micro_usd: int = 0


@dataclass(frozen=True, slots=True)
class StoredTurn:
    """A question, how far it is, and its answer once it is finished."""

    id: str
    question: str
    status: Status
    asked: datetime
    files: tuple[FileNote, ...] = ()
    partial: str = ""
    steps: tuple[str, ...] = ()
    answer: Answer | None = None
    trouble: str = ""
    versions: Mapping[str, str] = field(default_factory=dict)
    cost: Cost = Cost()
    good: bool | None = None  # the owner's thumb, None for none


@dataclass(frozen=True, slots=True)
class OpenThread:
    """A thread with all its turns, as the page shows it and as the next question needs it."""

    id: str
    title: str
    turns: tuple[StoredTurn, ...]
    thread: Thread
    list_id: str | None


def send(
    database: Database, owner: str, thread_id: str, question: str, attached: Sequence[Attachment] = ()
) -> StoredTurn:
    """Keep a question and its files' names, and return the waiting turn; an unanswered one before it goes.

    Raises LookupError if the owner has no such thread.
    """
    turn_id, now = uuid4().hex, database.now()
    question = storable(question)
    notes = tuple(FileNote(storable(file.name), len(file.data)) for file in attached)
    with database.writing() as connection:
        _check_owner(connection, owner, thread_id)
        _drop_unanswered(connection, thread_id)
        last = select(func.coalesce(func.max(turns.c.position), 0)).where(turns.c.thread_id == thread_id)
        position = connection.execute(last).scalar_one() + 1
        connection.execute(insert(turns).values(**_new(turn_id, thread_id, position, question, now)))
        for note in notes:
            connection.execute(insert(files).values(turn_id=turn_id, name=note.name, size=note.size))
        connection.execute(update(threads).where(threads.c.id == thread_id).values(touched=now))
    return StoredTurn(turn_id, question, Status.WAITING, now, notes)


def _new(turn_id: str, thread_id: str, position: int, question: str, now: datetime) -> dict[str, object]:
    texts = {"worker": "", "partial": "", "steps": "[]", "trouble": "", "versions": "{}"}
    counts = {"tokens_in": 0, "tokens_out": 0, "cost_micro_usd": 0}
    key = {"id": turn_id, "thread_id": thread_id, "position": position, "question": question}
    return {**key, "status": Status.WAITING.value, "beat": now, "asked": now, **texts, **counts}


def _drop_unanswered(connection: Connection, thread_id: str) -> None:
    unanswered = (turns.c.thread_id == thread_id) & (turns.c.status != Status.FINISHED.value)
    connection.execute(delete(turns).where(unanswered))


def claim(database: Database, turn_id: str, worker: str) -> bool:
    """Take a waiting question to answer it; False where another process was first or it is gone."""
    return _move(database, turn_id, Status.WAITING, "", status=Status.ANSWERING.value, worker=worker)


def grow(database: Database, turn_id: str, worker: str, partial: str, steps: Sequence[str]) -> bool:
    """Keep the answer's text so far and say that it is being worked on; False where the turn was stopped or deleted."""
    return _move(database, turn_id, Status.ANSWERING, worker, partial=storable(partial), steps=json.dumps(list(steps)))


def stop(database: Database, turn_id: str) -> None:
    """End the answering at the owner's wish; what was written stays."""
    _move(database, turn_id, Status.ANSWERING, None, status=Status.STOPPED.value)


def beat(database: Database, held_by: Sequence[str]) -> None:
    """Say that these are still being worked on."""
    here = (turns.c.status == Status.ANSWERING.value) & turns.c.worker.in_(held_by)
    with database.writing() as connection:
        connection.execute(update(turns).where(here).values(beat=database.now()))


def fail(database: Database, turn_id: str, worker: str, trouble: str) -> None:
    """Keep why there is no answer."""
    _move(database, turn_id, Status.ANSWERING, worker, status=Status.FAILED.value, trouble=trouble)


def discard(database: Database, turn_id: str) -> None:
    """Delete a question that is not to be kept after all, so that its bytes are gone as well."""
    with database.writing() as connection:
        connection.execute(delete(turns).where(turns.c.id == turn_id, turns.c.status != Status.FINISHED.value))
    database.wipe_traces()


def ask_again(database: Database, turn_id: str) -> None:
    """Let a stopped, failed or cut-off question wait for an answer once more."""
    ended = (Status.STOPPED.value, Status.FAILED.value)
    over = turns.c.status.in_(ended) | _silent(database)
    anew = {"status": Status.WAITING.value, "worker": "", "partial": "", "steps": "[]", "trouble": ""}
    with database.writing() as connection:
        connection.execute(update(turns).where(turns.c.id == turn_id, over).values(**anew, beat=database.now()))


def _silent(database: Database) -> ColumnElement[bool]:
    return (turns.c.status == Status.ANSWERING.value) & (turns.c.beat < database.now() - SILENCE)


def _move(database: Database, turn_id: str, before: Status, held_by: str | None, **values: object) -> bool:
    """Change a turn that is still as it was; return whether it was. Without `held_by` it may be any process's."""
    here = (turns.c.id == turn_id) & (turns.c.status == before.value)
    if held_by is not None:
        here &= turns.c.worker == held_by
    with database.writing() as connection:
        return bool(connection.execute(update(turns).where(here).values(**values, beat=database.now())).rowcount)


def finish(
    database: Database,
    turn_id: str,
    worker: str,
    before: Thread,
    after: Thread,
    *,
    steps: Sequence[str] = (),
    list_id: str | None = None,
    versions: Mapping[str, str] | None = None,
    cost: Cost = Cost(),
) -> bool:
    """Keep the answer, the thread after it and what the owner told, all or nothing; False where it is not ours.

    `list_id` names the thread's list after the answer, see `list_id_after`.
    """
    answer = after.turns[-1].answer
    values = {
        "status": Status.FINISHED.value,
        "answer": answer_as_json(answer),
        "state": state_as_json(after, list_id),
        "steps": json.dumps(list(steps)),
        "partial": "",
        "versions": json.dumps(dict(versions or {})),
        "tokens_in": cost.tokens_in,
        "tokens_out": cost.tokens_out,
        "cost_micro_usd": cost.micro_usd,
    }
    here = (turns.c.id == turn_id) & (turns.c.status == Status.ANSWERING.value) & (turns.c.worker == worker)
    with database.writing() as connection:
        now = database.now()
        ours = update(turns).where(here).values(**values, beat=now, finished=now).returning(turns.c.thread_id)
        thread_id = connection.execute(ours).scalar()
        if thread_id is None:
            return False
        if list_id and _has_new_list(before, after):
            write_list(connection, thread_id, list_id, after)
        of_thread = threads.c.id == thread_id
        owner = connection.execute(update(threads).where(of_thread).values(touched=now).returning(threads.c.owner_id))
        owner_id = owner.scalar_one()
        if (after.practice, after.owner) != (before.practice, before.owner):
            write_facts(connection, database, owner_id, Facts(after.practice, after.owner))
    return True


def list_id_after(before: Thread, after: Thread, list_id: str | None) -> str | None:
    """Return the id of the thread's list after an answer: a new one if the question brought a list."""
    return uuid4().hex if _has_new_list(before, after) else list_id


def _has_new_list(before: Thread, after: Thread) -> bool:
    return after.reading is not None and after.reading is not before.reading


def take_back(database: Database, owner: str, thread_id: str, turn_id: str) -> None:
    """Delete the thread's last turn, so that its question can be asked in other words; others stay as they are."""
    newest = select(turns.c.id).where(turns.c.thread_id == thread_id).order_by(turns.c.position.desc()).limit(1)
    with database.writing() as connection:
        _check_owner(connection, owner, thread_id)
        if connection.execute(newest).scalar() == turn_id:
            connection.execute(delete(turns).where(turns.c.id == turn_id))


def marks(database: Database, owner: str, thread_id: str) -> tuple[tuple[str, Status], ...]:
    """Return the turns' ids and how far each is, so that a page sees cheaply whether it is up to date."""
    wanted = select(turns.c.id, turns.c.status).join(threads)
    wanted = wanted.where(threads.c.id == thread_id, threads.c.owner_id == owner).order_by(turns.c.position)
    with database.reading() as connection:
        return tuple((row.id, Status(row.status)) for row in connection.execute(wanted))


def open_thread(database: Database, owner: str, thread_id: str) -> OpenThread | None:
    """Return the thread with its turns, or None if the owner has no such thread."""
    with database.reading() as connection:
        belongs = (threads.c.id == thread_id) & (threads.c.owner_id == owner)
        head = connection.execute(select(threads.c.title, threads.c.start).where(belongs)).first()
        if head is None:
            return None
        shown = [_turn(connection, row, database) for row in connection.execute(_whole(thread_id)).mappings().all()]
        states = select(turns.c.state).where(turns.c.thread_id == thread_id, turns.c.state.is_not(None))
        state = connection.execute(states.order_by(turns.c.position.desc()).limit(1)).scalar() or head.start
        list_id = list_of(state)
        row = connection.execute(select(lists.c.links, lists.c.about).where(lists.c.id == list_id)).first()
    said = tuple(Turn(turn.question, turn.answer) for turn in shown if turn.answer)
    thread = thread_from(state, said, row.links, row.about) if row else thread_from(state, said)
    return OpenThread(thread_id, head.title, tuple(shown), thread, list_id)


def turn_of(database: Database, owner: str, thread_id: str, turn_id: str) -> StoredTurn | None:
    """Return one turn as it is now, or None if it is gone."""
    with database.reading() as connection:
        wanted = _whole(thread_id).where(turns.c.id == turn_id, threads.c.owner_id == owner)
        row = connection.execute(wanted).mappings().first()
        return _turn(connection, row, database) if row else None


def _whole(thread_id: str) -> Select[Any]:
    thumbs = turns.join(threads).outerjoin(feedback, feedback.c.turn_id == turns.c.id)
    columns = select(turns, feedback.c.good).select_from(thumbs)
    return columns.where(turns.c.thread_id == thread_id).order_by(turns.c.position)


def _turn(connection: Connection, row: RowMapping, database: Database) -> StoredTurn:
    notes = connection.execute(select(files.c.name, files.c.size).where(files.c.turn_id == row["id"]))
    status, trouble = Status(row["status"]), row["trouble"]
    if status is Status.ANSWERING and row["beat"] < database.now() - SILENCE:
        status, trouble = Status.FAILED, CUT_OFF
    return StoredTurn(
        row["id"],
        row["question"],
        status,
        row["asked"],
        tuple(FileNote(note.name, note.size) for note in notes),
        row["partial"],
        tuple(json.loads(row["steps"])),
        answer_from_json(row["answer"]) if row["answer"] else None,
        trouble,
        json.loads(row["versions"]),
        Cost(row["tokens_in"], row["tokens_out"], row["cost_micro_usd"]),
        row["good"],
    )


def _check_owner(connection: Connection, owner: str, thread_id: str) -> None:
    belongs = (threads.c.id == thread_id) & (threads.c.owner_id == owner)
    if connection.execute(select(threads.c.id).where(belongs).with_for_update()).first() is None:
        raise LookupError("this owner has no such thread")
