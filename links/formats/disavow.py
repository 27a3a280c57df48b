"""A disavow file, brought back to be looked at: one `domain:` or address per line, comments after #.

>>> is_disavow("# old\\ndomain:spam.example\\nhttps://a.example/x\\n"), is_disavow("https://a.example/x\\n")
(True, False)
"""

import re

from links.schema import NotRead

NAME = "disavow file"
NOTES = ("These are the entries of a disavow file: what was disavowed, without words, targets or follow information.",)
MAX_TEXT = 200
HEAD = 65_536  # characters that show what a file is
_DOMAIN = re.compile(r"(?i)^domain:\s*(\S+)$")
_ADDRESS = re.compile(r"(?i)^https?://\S+$")
BAD_LINE = (
    "A line of a disavow file is domain:example.com, an address that begins with http, or a comment that begins with #."
)


def is_disavow(text: str) -> bool:
    """Whether a text is a disavow file: nothing but entries and comments, and at least one `domain:`."""
    head = text[:HEAD].lstrip("\ufeff").split("\n")
    lines = [line.strip() for line in head if line.strip() and not line.lstrip().startswith("#")]
    domains = sum(bool(_DOMAIN.match(line)) for line in lines)
    return domains > 0 and 2 * sum(bool(_DOMAIN.match(line) or _ADDRESS.match(line)) for line in lines) > len(lines)


def read_disavow(text: str) -> tuple[list[tuple[int, str]], list[NotRead]]:
    """Return the entries (line, domain or address) and the lines that are none."""
    entries: list[tuple[int, str]] = []
    not_read: list[NotRead] = []
    for number, line in enumerate(text.lstrip("\ufeff").split("\n"), start=1):
        words = line.strip()
        if not words or words.startswith("#"):
            continue
        domain = _DOMAIN.match(words)
        if domain or _ADDRESS.match(words):
            entries.append((number, domain[1] if domain else words))
        else:
            not_read.append(NotRead(number, words[:MAX_TEXT], BAD_LINE))
    return entries, not_read
