"""What does a disavow file for these links look like, within Google's limits and only where one is called for?"""

import re
from dataclasses import dataclass

import polars as pl

from knowledge.sites import kind_of, read_sites
from links.addresses import split
from links.errors import DisavowLimitError, DisavowLockedError, NotAListError
from links.schema import Action, OwnerFacts

MAX_LINES = 100_000  # comments and blank lines count
MAX_BYTES = 2 * 1024 * 1024
MAX_ADDRESS = 2_048  # characters
TRUSTED_KINDS = frozenset(
    {
        "health_system", "hospital", "medical_school", "board", "association", "journal", "health_department",
        "health_directory", "health_publisher", "insurer", "charity", "local_press", "national_press", "social_profile",
        "chamber", "government", "reference",
    }
)  # fmt: skip
SHARED_KINDS = frozenset({"free_host", "shortener"})  # many owners under one name: only the page is named
TRUSTED_ENDINGS = (".gov", ".edu", ".mil")
IDENTITY = ("source_host", "source_site")
LOCKED = (
    "No disavow file was made. Google says that most sites do not need one: it is for sites that have a manual action "
    "for unnatural links, or whose links were bought, swapped or placed, and a wrong entry throws good links away. If "
    "one of the two is true for you, say so first, and try to get the links removed before you disavow them."
)


@dataclass(frozen=True, slots=True)
class DisavowFile:
    """The text to save as `disavow.txt`, and what was left out of it and why."""

    text: str
    entries: int  # new ones, beside those of the old file
    refused: tuple[str, ...]  # full sentences


def disavow_file(table: pl.DataFrame, owner: OwnerFacts, old: str = "") -> DisavowFile:
    """Return the disavow file for the links whose action is to disavow, with the entries of an `old` file kept.

    An upload replaces the old file, so leaving its entries out would take them back. Raises DisavowLockedError unless a
    manual action or placed links were reported, and DisavowLimitError if Google would refuse the file.
    """
    if not owner.unlock_disavow:
        raise DisavowLockedError(LOCKED)
    named, refused = _named(table)
    kept = _old_entries(old)
    new = {entry: reason for entry, reason in named.items() if entry not in kept}
    if not new and not kept:
        why = " ".join(refused) or "None of the links is one to disavow."
        raise NotAListError(f"No disavow file was made, because it would be empty. {why} There is nothing to upload.")
    lines = ["# Made with Backlink Advisor. Upload it whole: it replaces the file uploaded before."]
    lines += ["# Entries of the file uploaded before"] * bool(kept) + list(kept)
    for entry, reason in sorted(new.items()):
        lines += [f"# {reason}", entry]
    return DisavowFile(check("\n".join(lines) + "\n"), len(new), tuple(refused))


def check(text: str) -> str:
    """Return the text if Google would accept it; raises DisavowLimitError with every problem if not."""
    lines = text.removesuffix("\n").split("\n")
    problems = []
    if text.startswith("\ufeff"):
        problems.append("it begins with a byte order mark; save it as UTF-8 without one")
    if len(lines) > MAX_LINES:
        problems.append(
            f"it has {len(lines):,} lines, and {MAX_LINES:,} are allowed; leave out comments or name domains"
        )
    if len(text.encode()) > MAX_BYTES:
        problems.append(f"it has {len(text.encode()):,} bytes, and {MAX_BYTES:,} are allowed; leave out comments")
    for number, line in enumerate(lines, start=1):
        problem = _problem(line)
        if problem:
            problems.append(f"line {number}: {problem}")
    if problems:
        shown = "; ".join(problems[:10]) + (f"; and {len(problems) - 10:,} more" if len(problems) > 10 else "")
        raise DisavowLimitError(f"Google would not accept this disavow file: {shown}.")
    return text


def _problem(line: str) -> str:
    if not line.strip() or line.startswith("#"):
        return ""
    if len(line) > MAX_ADDRESS:
        return f"an address has {len(line):,} characters, and {MAX_ADDRESS:,} are allowed; name its domain instead"
    if line.startswith("domain:"):
        name = line.removeprefix("domain:")
        if re.search(r"[/:?#\s]", name) or not name:
            return f"“{line[:80]}” must be domain: and a name alone; a part of a site cannot be disavowed"
        return ""
    return "" if re.match(r"https?://\S+$", line) else f"“{line[:80]}” is neither domain:name nor an address with http"


def _named(table: pl.DataFrame) -> tuple[dict[str, str], list[str]]:
    """The sites to disavow, each with its reason, and a sentence for each trusted one that is not."""
    named: dict[str, str] = {}  # entry → reason
    refused: list[str] = []
    known = read_sites()
    rows = table.filter(pl.col("action") == Action.DISAVOW.value).select(
        "source_url", "source_host", "source_site", "reason"
    )
    for address, host, site, reason in rows.unique(IDENTITY, keep="first", maintain_order=True).iter_rows():
        if not host or not site:
            continue
        kind = kind_of(host, known)
        if kind in TRUSTED_KINDS or site.endswith(TRUSTED_ENDINGS):
            what = (kind or "institution").replace("_", " ")
            refused.append(
                f"{site} was left out: it is {what}, and its good links would be thrown away with the bad one."
            )
        else:
            entry = address if kind in SHARED_KINDS and host in known and "://" in address else f"domain:{site}"
            named[entry] = " ".join(str(reason).split())[:200]
    return named, refused


def _old_entries(old: str) -> dict[str, None]:
    """The entries and comments of an old file, in order and once each; `domain: x` and capitals are put right."""
    kept: dict[str, None] = {}
    for line in old.lstrip("\ufeff").split("\n"):
        words = line.strip()
        domain = re.match(r"(?i)domain:\s*(\S+)$", words)
        if domain:
            address = split(domain[1])
            words = f"domain:{address.host if address and '/' not in domain[1] else domain[1].lower()}"
        if words and not words.startswith("# Made with") and words != "# Entries of the file uploaded before":
            kept.setdefault(words)
    return kept
