"""Where do Alembic's steps run? On the connection that `migrate.bring_up_to_date` hands over, in its transaction."""

from alembic import context

from advisor.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite can't alter a table in place
)
context.run_migrations()
