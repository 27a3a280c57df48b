"""Is the store as this version of the app needs it? If not, Alembic's steps bring it there, once, whoever starts first.

Alembic takes a third of a second to import, so a store that is up to date is recognised without it.
A new step: `alembic revision` is not needed; copy the newest module in migrations/versions and set HEAD to it.
"""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from advisor.store.errors import TOO_NEW, StoreError

HEAD = "r0001"  # the newest step (a test compares it with the folder)
FOLDER = Path(__file__).parent / "migrations"
LOCK = 7_306_114_201  # any number that other programs on the same PostgreSQL do not use


def is_current(connection: Connection) -> bool:
    """Return whether the newest step has been taken."""
    return _version(connection) == HEAD


def bring_up_to_date(connection: Connection, place: str) -> None:
    """Take the missing steps inside the transaction of `connection`, after whoever is at it now.

    Raises StoreError if the store was written by a newer version of the app.
    """
    if connection.dialect.name == "postgresql":  # on SQLite the transaction itself keeps others out
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": LOCK})
    if is_current(connection):
        return
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    version = _version(connection)
    if version and version not in {step.revision for step in ScriptDirectory.from_config(config).walk_revisions()}:
        raise StoreError(TOO_NEW.format(place=place))
    config.attributes["connection"] = connection
    command.upgrade(config, HEAD)


def _version(connection: Connection) -> str:
    """Return the step that was taken last, empty for a new store."""
    if not inspect(connection).has_table("alembic_version"):
        return ""
    return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or "")
