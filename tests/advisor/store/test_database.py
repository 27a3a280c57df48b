"""The store opens wherever it can, says in plain words where it can't, and loses nothing when it is killed."""

import sqlite3
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from advisor.store import migrate, threads, turns
from advisor.store.errors import StoreError
from advisor.store.tables import metadata

KILLS = 8
ACKNOWLEDGED = 3  # answers that a process reports before it is killed
WRITER = """
import itertools, sys
from advisor.answer import Answer
from advisor.store import threads, turns
from advisor.store.database import open_store
from advisor.thread import Thread, Turn
store = open_store(sys.argv[1])
thread_id = sys.argv[2]
for number in itertools.count():
    question = f"{sys.argv[3]}-{number}"
    turn = turns.send(store, "ann", thread_id, question).id
    turns.claim(store, turn, "w")
    turns.grow(store, turn, "w", "half", [])
    before = turns.open_thread(store, "ann", thread_id).thread
    answer = Answer(question, (), (), False, "quoting")
    if turns.finish(store, turn, "w", before, Thread(turns=(*before.turns, Turn(question, answer)))):
        print(question, flush=True)
"""


def test_the_newest_step_is_the_one_named():
    """HEAD is the only step that no other step follows, so a new step that is not named there is noticed."""
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(migrate.FOLDER))

    assert ScriptDirectory.from_config(config).get_heads() == [migrate.HEAD]


def test_the_steps_make_the_tables(store):
    """What the steps leave behind is exactly what the code reads and writes."""
    with store.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_many_open_a_new_store_at_once(url, opening):
    """Several starts at once make one store, and none of them fails."""
    with ThreadPoolExecutor(6) as pool:
        opened = list(pool.map(opening, [url] * 6))
    threads.begin_thread(opened[0], "ann", "x")

    assert len(threads.threads_of(opened[5], "ann")) == 1


def test_a_newer_store_is_left_alone(url, opening):
    """A store that a newer version wrote is not touched, and the message says what to do."""
    store = opening(url)
    with store.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = 'r9999'"))
    with pytest.raises(StoreError, match="newer version"):
        opening(url)


def test_only_this_user_can_read_the_file(tmp_path, opening):
    """Others who use the same machine can neither list the folder nor read the file."""
    opening(f"sqlite:///{tmp_path}/kept/store.db").close()

    assert stat.S_IMODE((tmp_path / "kept").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "kept" / "store.db").stat().st_mode) == 0o600


@pytest.mark.parametrize("url", ["mysql://x/y", "nonsense", "sqlite://"])
def test_another_kind_of_address_is_explained(url, opening):
    """An address that can't be used says which can."""
    with pytest.raises(StoreError, match="DATABASE_URL"):
        opening(url)


def test_a_server_that_is_not_there(unused_port, opening):
    """No answer from the database server is told without its address or password."""
    with pytest.raises(StoreError, match="can't be reached") as raised:
        opening(f"postgresql://owner:hunter2@127.0.0.1:{unused_port}/x")

    assert "hunter2" not in str(raised.value)


def test_a_busy_file_is_told(tmp_path, monkeypatch, opening):
    """Another program that holds the file for too long makes a clear message, and nothing is half-written."""
    monkeypatch.setattr("advisor.store.database.BUSY_MS", 100)
    path = tmp_path / "store.db"
    store = opening(f"sqlite:///{path}")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match="another program"):
        threads.begin_thread(store, "ann", "x")
    other.rollback()
    other.close()

    assert threads.threads_of(store, "ann") == ()
    assert threads.begin_thread(store, "ann", "x")


def test_a_full_disk_is_told(tmp_path, opening):
    """When no more fits, the message says so, what was there stays, and deleting still works."""
    store = opening(f"sqlite:///{tmp_path}/store.db")
    thread_id = threads.begin_thread(store, "ann", "x")
    with store.reading() as connection:
        used = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {used}")  # as a disk without a free block
    with pytest.raises(StoreError, match="disk is full"):
        turns.send(store, "ann", thread_id, "long " * 100_000)

    assert turns.open_thread(store, "ann", thread_id).turns == ()
    threads.delete_thread(store, "ann", thread_id)
    assert threads.threads_of(store, "ann") == ()


def test_a_read_only_file_is_told(tmp_path, opening):
    """A file that may not be written to makes a clear message."""
    path = tmp_path / "store.db"
    store = opening(f"sqlite:///{path}")
    with store.reading() as connection:
        connection.exec_driver_sql("PRAGMA query_only = ON")  # what a file without write permission answers
    with pytest.raises(StoreError, match="may not be written"):
        threads.begin_thread(store, "ann", "x")


@pytest.mark.parametrize(
    "content", [b"not a database, but long enough to be looked at " * 40, b"SQLite format 3\0" + b"\xff" * 4000]
)
def test_a_damaged_file_is_told(tmp_path, content, opening):
    """A file that is not a store is named and left as it is."""
    path = tmp_path / "store.db"
    path.write_bytes(content)
    with pytest.raises(StoreError, match=r"damaged.*store\.db"):
        opening(f"sqlite:///{path}")

    assert path.read_bytes() == content


def test_a_folder_that_cannot_be_made_is_told(tmp_path, opening):
    """A path through a file names the place."""
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="store"):
        opening(f"sqlite:///{tmp_path}/file/kept/store.db")


def test_killed_at_any_moment_no_finished_turn_is_lost(url, opening):
    """After many kills every answer that was reported as kept is there and whole, and the store opens as always."""
    store = opening(url)
    thread_id = threads.begin_thread(store, "ann", "x")
    reported = []
    for kill in range(KILLS):
        process = subprocess.Popen(
            [sys.executable, "-c", WRITER, url, thread_id, str(kill)], stdout=subprocess.PIPE, text=True
        )
        for _ in range(ACKNOWLEDGED):
            reported.append(process.stdout.readline().strip())
        process.kill()
        reported += process.stdout.read().split()
        process.wait()
        process.stdout.close()
    kept = turns.open_thread(opening(url), "ann", thread_id)
    finished = [turn.question for turn in kept.turns if turn.answer]

    assert len(reported) >= KILLS * ACKNOWLEDGED
    assert set(reported) <= set(finished)
    assert all(turn.answer.text == turn.question for turn in kept.turns if turn.answer)
    assert len(kept.thread.turns) == len(finished)
