"""What is kept, and where? The tables as the newest migration leaves them (a test compares the two)."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.types import TypeDecorator

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)

OF_OWNER = "owners.id"
OF_THREAD = "threads.id"
OF_TURN = "turns.id"


class Moment(TypeDecorator[datetime]):
    """A time in UTC; SQLite keeps none of the zone, so it is put back when read."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_result_value(self, value: datetime | None, dialect: Any) -> datetime | None:  # noqa: ARG002
        """Return the time with its zone."""
        return value.replace(tzinfo=UTC) if value is not None and value.tzinfo is None else value


def _part_of(name: str, key: str, *, index: bool = True) -> Column[str]:
    """Return a column that ties a row to what it is part of, and lets it go with that."""
    return Column(name, String(64), ForeignKey(key, ondelete="CASCADE"), nullable=False, index=index)


owners = Table(
    "owners",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("since", Moment, nullable=False),
    Column("practice", Text, nullable=False),  # JSON of links.schema.Practice
    Column("facts", Text, nullable=False),  # JSON of links.schema.OwnerFacts
    Column("writer", String(32), nullable=False),  # the owner's choice; empty: as the app is set up
)

threads = Table(
    "threads",
    metadata,
    Column("id", String(64), primary_key=True),
    _part_of("owner_id", OF_OWNER),
    Column("title", Text, nullable=False),
    Column("begun", Moment, nullable=False),
    Column("touched", Moment, nullable=False),
    Column("start", Text, nullable=False),  # JSON of the state before the first turn, see snapshots.State
)

lists = Table(
    "lists",
    metadata,
    Column("id", String(64), primary_key=True),
    _part_of("thread_id", OF_THREAD),
    Column("links", LargeBinary, nullable=False),  # Parquet
    Column("about", Text, nullable=False),  # JSON of the rest of links.schema.Reading and the facts it was judged with
)

turns = Table(
    "turns",
    metadata,
    Column("id", String(64), primary_key=True),
    _part_of("thread_id", OF_THREAD, index=False),
    Column("position", Integer, nullable=False),
    Column("question", Text, nullable=False),
    Column("status", String(16), nullable=False),
    Column("worker", String(64), nullable=False),  # the process that answers it; empty while nobody does
    Column("beat", Moment, nullable=False),  # when that process last said that it is at work
    Column("partial", Text, nullable=False),  # the answer's text so far
    Column("steps", Text, nullable=False),  # JSON list of texts
    Column("answer", Text),  # JSON of advisor.answer.Answer
    Column("state", Text),  # JSON of the thread's state after this turn
    Column("trouble", Text, nullable=False),  # why there is no answer, in words for the owner
    Column("versions", Text, nullable=False),  # JSON: corpus, prompt, writer
    Column("tokens_in", Integer, nullable=False),
    Column("tokens_out", Integer, nullable=False),
    Column("cost_micro_usd", BigInteger, nullable=False),
    Column("asked", Moment, nullable=False),
    Column("finished", Moment),
    UniqueConstraint("thread_id", "position"),
    CheckConstraint("status IN ('waiting', 'answering', 'stopped', 'failed', 'finished')", name="status"),
    CheckConstraint("status <> 'finished' OR (answer IS NOT NULL AND state IS NOT NULL)", name="finished"),
)

# A file's own bytes are never kept: they may hold what the advisor leaves out. What was read of them is in `lists`.
files = Table(
    "files",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    _part_of("turn_id", OF_TURN),
    Column("name", Text, nullable=False),
    Column("size", Integer, nullable=False),
)

feedback = Table(
    "feedback",
    metadata,
    _part_of("turn_id", OF_TURN, index=False),
    Column("good", Boolean, nullable=False),
    Column("reason", Text, nullable=False),
    Column("question", Text, nullable=False),
    Column("evidence", Text, nullable=False),  # JSON of the citations that the answer stood on
    Column("versions", Text, nullable=False),
    Column("given", Moment, nullable=False),
    UniqueConstraint("turn_id"),
)

spending = Table(
    "spending",
    metadata,
    Column("day", Date, primary_key=True),
    Column("micro_usd", BigInteger, nullable=False),  # settled and reserved together
)

reservations = Table(
    "reservations",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("day", Date, ForeignKey("spending.day", ondelete="CASCADE"), nullable=False),
    Column("micro_usd", BigInteger, nullable=False),
)
