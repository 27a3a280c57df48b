"""What can go wrong with a list, in words for its owner?

    OwnerError              shown to the owner as written: where, what, and what to do
    ├── EmptyListError      nothing in it
    ├── NotAListError       a list of something else (the owner's own pages, counts, a photograph…)
    ├── TooBigError         over a limit that protects the machine
    ├── UnreadableError     damaged, locked or in a format that we don't read
    ├── DisavowLockedError  a disavow file was asked for without the facts that allow one
    └── DisavowLimitError   a disavow file would break one of Google's limits

Anything else is a bug and keeps its traceback.
"""


class OwnerError(Exception):
    """A problem that the owner can solve; its text says where, what, and what to do."""


class EmptyListError(OwnerError):
    """The list has no rows."""


class NotAListError(OwnerError):
    """The file is readable, but it is not a list of links to the owner's site."""


class TooBigError(OwnerError):
    """The file is over a limit that protects the machine it is read on."""


class UnreadableError(OwnerError):
    """The file is damaged, locked, or in a format that we don't read."""


class DisavowLockedError(OwnerError):
    """A disavow file was asked for, and neither of the two facts that allow one was given."""


class DisavowLimitError(OwnerError):
    """The disavow file would break one of Google's limits."""
