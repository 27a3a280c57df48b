"""Which rows does a JSON text hold: an array, an object with a list of links in it, or one object per line?

>>> read_json('{"source_url": "https://a.example/", "rel": null}\\n{"source_url": "https://b.example/"}').rows
[(1, {'source_url': 'https://a.example/', 'rel': None}), (2, {'source_url': 'https://b.example/'})]
"""

import json
from dataclasses import dataclass, field
from typing import Any

from links.schema import NotRead

MAX_DEPTH = 8  # DataForSEO nests its rows five deep
MAX_TEXT = 200
BROKEN = 'This line is not valid JSON; each line must be one object such as {"source_url": "https://example.com/page"}.'
NOT_OBJECT = 'This entry is not an object with a source_url; write {"source_url": "https://example.com/page"}.'


@dataclass(frozen=True, slots=True)
class JsonRows:
    """The objects of a JSON text with the place of each, and the entries that are none."""

    rows: list[tuple[int, dict[str, Any]]]
    not_read: list[NotRead] = field(default_factory=list)


def read_json(text: str) -> JsonRows | None:
    """Return the rows of a JSON text, or None if it is not JSON."""
    text = text.strip("\ufeff \t\r\n")
    if not text.startswith(("{", "[")):
        return None
    try:
        return _from_document(json.loads(text))
    except RecursionError:
        return None
    except ValueError:
        return _from_lines(text)


def _from_document(document: object) -> JsonRows | None:
    entries = [document] if isinstance(document, dict) and _is_link(document) else _longest_list(document)
    if entries is None:
        return None
    rows: list[tuple[int, dict[str, Any]]] = []
    not_read: list[NotRead] = []
    for place, entry in enumerate(entries, start=1):
        if isinstance(entry, str):
            rows.append((place, {"source_url": entry}))
        elif isinstance(entry, dict):
            rows.append((place, entry))
        else:
            not_read.append(NotRead(place, json.dumps(entry)[:MAX_TEXT], NOT_OBJECT))
    return JsonRows(rows, not_read)


def _from_lines(text: str) -> JsonRows | None:
    rows: list[tuple[int, dict[str, Any]]] = []
    not_read: list[NotRead] = []
    for line, words in enumerate(text.split("\n"), start=1):
        if not words.strip():
            continue
        try:
            entry = json.loads(words)
        except (ValueError, RecursionError):
            not_read.append(NotRead(line, words.strip()[:MAX_TEXT], BROKEN))
            continue
        if isinstance(entry, dict):
            rows.append((line, entry))
        else:
            not_read.append(NotRead(line, words.strip()[:MAX_TEXT], NOT_OBJECT))
    return JsonRows(rows, not_read) if rows else None


def _is_link(entry: dict[str, Any]) -> bool:
    return not any(
        isinstance(value, list) and value and isinstance(value[0], dict) for value in entry.values()
    ) and any(key in entry for key in ("source_url", "url_from", "url", "source"))


def _longest_list(document: object, depth: int = 0) -> list[Any] | None:
    """The longest list of objects or texts anywhere in a document: `links`, or DataForSEO's tasks → result → items."""
    if depth > MAX_DEPTH:
        return None
    if isinstance(document, dict) and isinstance(document.get("links"), list):
        return list(document["links"])
    inner = list(document.values()) if isinstance(document, dict) else document if isinstance(document, list) else []
    lists = [found for value in inner if isinstance(value, (dict, list)) and (found := _longest_list(value, depth + 1))]
    if isinstance(document, list) and any(isinstance(entry, (dict, str)) for entry in document):
        nested = max(lists, key=len, default=None)
        links_here = any(
            isinstance(entry, str) or _is_link(entry) for entry in document if isinstance(entry, (dict, str))
        )
        return document if links_here or nested is None else nested
    return max(lists, key=len, default=document if isinstance(document, list) else None)


def as_text(value: object) -> str | None:
    """Return a JSON value as the text that a table would hold; null stays None."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    return " ".join(str(part) for part in value) if isinstance(value, list) else None
