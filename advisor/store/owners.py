"""Who is asking, and what did they tell about their practice? What is kept for an owner, and how it goes."""

from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, select, update

from advisor.store.database import Database
from advisor.store.snapshots import as_json, from_json
from advisor.store.tables import feedback, lists, owners, threads, turns
from links.schema import OwnerFacts, Practice


@dataclass(frozen=True, slots=True)
class Facts:
    """What an owner told about the practice and about the links."""

    practice: Practice = Practice()
    owner: OwnerFacts = OwnerFacts()


@dataclass(frozen=True, slots=True)
class Kept:
    """How much is kept for an owner."""

    threads: int = 0
    questions: int = 0
    lists: int = 0
    feedback: int = 0


def facts_of(database: Database, owner: str) -> Facts:
    """Return what the owner told, or empty facts."""
    with database.reading() as connection:
        row = connection.execute(select(owners.c.practice, owners.c.facts).where(owners.c.id == owner)).first()
    return Facts(from_json(row.practice, Practice), from_json(row.facts, OwnerFacts)) if row else Facts()


def keep_facts(database: Database, owner: str, facts: Facts) -> None:
    """Keep what the owner told in place of what was known."""
    with database.writing() as connection:
        write_facts(connection, database, owner, facts)


def write_facts(connection: Connection, database: Database, owner: str, facts: Facts) -> None:
    """Keep the facts within a transaction that is under way."""
    ensure_owner(connection, database, owner)
    told = {"practice": as_json(facts.practice, Practice), "facts": as_json(facts.owner, OwnerFacts)}
    connection.execute(update(owners).where(owners.c.id == owner).values(**told))


def writer_of(database: Database, owner: str) -> str:
    """Return the writer that the owner chose, empty for none."""
    with database.reading() as connection:
        return connection.execute(select(owners.c.writer).where(owners.c.id == owner)).scalar() or ""


def choose_writer(database: Database, owner: str, writer: str) -> None:
    """Keep the owner's choice of a writer."""
    with database.writing() as connection:
        ensure_owner(connection, database, owner)
        connection.execute(update(owners).where(owners.c.id == owner).values(writer=writer))


def kept_for(database: Database, owner: str) -> Kept:
    """Return how much is kept for the owner; nothing for one who is not known."""
    of_owner = threads.c.owner_id == owner
    in_threads = select(turns.c.id).join(threads).where(of_owner)
    counts = (
        select(func.count()).select_from(threads).where(of_owner),
        select(func.count()).select_from(in_threads.subquery()),
        select(func.count()).select_from(select(lists.c.id).join(threads).where(of_owner).subquery()),
        select(func.count()).select_from(feedback).where(feedback.c.turn_id.in_(in_threads)),
    )
    with database.reading() as connection:
        return Kept(*(connection.execute(count).scalar_one() for count in counts))


def delete_everything(database: Database, owner: str) -> None:
    """Delete the owner with all threads, lists, feedback and facts, so that the bytes are gone as well."""
    with database.writing() as connection:
        connection.execute(delete(owners).where(owners.c.id == owner))
    database.wipe_traces()


def ensure_owner(connection: Connection, database: Database, owner: str) -> None:
    """Begin a row for the owner if there is none."""
    empty = {"practice": as_json(Practice(), Practice), "facts": as_json(OwnerFacts(), OwnerFacts), "writer": ""}
    connection.execute(database.insert_new(owners, "id", id=owner, since=database.now(), **empty))
