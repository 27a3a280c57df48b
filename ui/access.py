"""Whose conversations are these? One owner where only this machine can open the app."""

LOCAL = "local"


def owner_id() -> str:
    """Return the name under which the visitor's conversations are kept."""
    return LOCAL
