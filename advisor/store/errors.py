"""What can go wrong with the store, in words for the owner?

OwnerError
└── StoreError        the store did not take or give what was asked; nothing half-done remains
"""

import errno
import sqlite3

from links.errors import OwnerError

BUSY = "Your conversations are being used by another program and did not become free in time. Please try again."
READ_ONLY = (
    "Your conversations can't be saved: their file or folder may not be written to. Make “{place}” writable, then "
    "try again."
)
FULL = "Your conversations can't be saved: the disk is full. Make some room, then try again."
DAMAGED = (
    "The file with your conversations is damaged or not ours. Move “{place}” away and start the app again; it then "
    "begins with an empty one."
)
UNREACHABLE = (
    "The database with your conversations can't be reached just now. If this stays so, check that it runs and that "
    "DATABASE_URL is right."
)
TOO_NEW = (
    "Your conversations were saved by a newer version of this app. Start that version, or move “{place}” away to begin "
    "anew."
)
OTHER = "Your conversations could not be saved or read just now. Please try again."

SQLITE = {  # primary result codes, see https://www.sqlite.org/rescode.html
    sqlite3.SQLITE_BUSY: BUSY,
    sqlite3.SQLITE_LOCKED: BUSY,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: READ_ONLY,
    sqlite3.SQLITE_PERM: READ_ONLY,
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: DAMAGED,
}
POSTGRES = {  # classes and codes, see https://www.postgresql.org/docs/current/errcodes-appendix.html
    "53100": FULL,
    "25006": READ_ONLY,
    "55P03": BUSY,
    "57014": BUSY,
    "40P01": BUSY,
    "40001": BUSY,
}


class StoreError(OwnerError):
    """The store did not take or give what was asked."""


def in_words(cause: BaseException, place: str) -> StoreError:
    """Return what the owner is told about a driver's error; `place` is the file or the server."""
    if isinstance(cause, sqlite3.Error):
        said = SQLITE.get(getattr(cause, "sqlite_errorcode", 0) & 0xFF, OTHER)
    else:
        state = str(getattr(cause, "sqlstate", None) or "08000")  # a failed connection has no state
        said = UNREACHABLE if state.startswith(("08", "57P", "28", "3D")) else POSTGRES.get(state, OTHER)
    return StoreError(said.format(place=place))


def folder_in_words(error: OSError, place: str) -> StoreError:
    """Return what the owner is told when the folder of the store can't be made."""
    said = FULL if error.errno in (errno.ENOSPC, errno.EDQUOT) else READ_ONLY
    return StoreError(said.format(place=place))
