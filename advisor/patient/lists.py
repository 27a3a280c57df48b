"""How is a list of links kept free of what could point to a patient, without changing what its links are?

A value inside an address (`?dob=…`, `/mrn/…`) is replaced by “removed”; host and page stay, so the verdict does too.
Words beside a link lose the identifiers that a message would lose.
"""

from collections.abc import Callable
from dataclasses import replace

import polars as pl

from advisor.patient.addresses import REMOVED, redacted_addresses
from advisor.patient.kinds import Kind
from advisor.patient_data import found_in, redacted
from links.schema import Reading

ADDRESSES = ("source_url", "target_url")
TEXTS = ("anchor", "source_title", "context")
# Wide nets of the Rust engine: only what they catch is read closely, so that a million clean rows cost nearly nothing.
MAYBE_ADDRESS = (
    r"(?i)@|%40|[?&;#/][^=/?&]{0,40}(?:dob|birth|mrn|record|chart|patient|pt|rx|prescri|encounter|visit|accession|member|"
    r"subscriber|policy|insurance|group|claim|medica|mbi|plan|ssn|social|ss|phone|tel|mobile|cell|name|first|last|bday)[^=/?&]{0,24}[=/]"
)
MAYBE_TEXT = (
    r"(?i)@|\b(?:patient|pt|mrn|dob|d\.o\.b|birth|born|ssn|social sec|chart|record|medica|member|insurance|policy|subscriber|"
    r"claim|rx|mrs?|ms)|\d{3}-\d{2}-\d{4}|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}"
)


def without_patient_data(reading: Reading) -> tuple[Reading, int]:
    """Return the list without what was found in it, and how many of its texts were changed."""
    links, changed = reading.links, 0
    for columns, net, clean in ((ADDRESSES, MAYBE_ADDRESS, redacted_addresses), (TEXTS, MAYBE_TEXT, _words)):
        for column in columns:
            cleaned = _cleaned(links[column], net, clean)
            if cleaned is not None:
                changed += int((cleaned.ne_missing(links[column])).sum())
                links = links.with_columns(cleaned)
    not_read = tuple(replace(one, text=redacted(one.text), reason=redacted(one.reason)) for one in reading.not_read)
    notes = tuple(map(redacted, reading.notes))
    changed += sum(one != other for one, other in zip(not_read, reading.not_read, strict=True))
    return replace(reading, links=links, not_read=not_read, notes=notes), changed


def safe_name(name: str) -> str:
    """Return the name of a file without what could point to a patient; most names come back as they are.

    >>> safe_name("backlinks.csv"), safe_name("mrn_4471902_links.csv")
    ('backlinks.csv', 'mrn_removed_links.csv')
    """
    parts, at = [], 0
    for one in found_in(name.replace("_", " ")):
        parts += [name[at : one.start], REMOVED]
        at = one.end
    return "".join([*parts, name[at:]])


def _words(text: str) -> str:
    """Return the words beside a link without identifiers; a phone number alone is a business's and stays."""
    return redacted(text) if any(one.kind is not Kind.PHONE for one in found_in(text)) else text


def _cleaned(texts: pl.Series, net: str, clean: Callable[[str], str]) -> pl.Series | None:
    """Return the texts, cleaned where the net catches them, or None where it catches nothing."""
    caught = texts.str.contains(net).fill_null(value=False)
    if not caught.any():
        return None
    found = texts.filter(caught).unique()
    cleaned = {text: clean(text) for text in found}
    changed = {text: after for text, after in cleaned.items() if text != after}
    return texts.replace(list(changed), list(changed.values())) if changed else None
