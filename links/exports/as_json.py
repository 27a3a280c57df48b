"""The assessed list as JSON: `{"links": [...], "profile": {...}, "not_read": [...]}`, links in the order they came."""

import dataclasses
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import Enum
from math import isfinite

from links.assess import Assessment
from links.profile import Profile
from links.schema import Finding, NotRead


def json_parts(
    assessments: Iterable[Assessment], profile: Profile, not_read: Sequence[NotRead] = (), notes: Sequence[str] = ()
) -> Iterator[str]:
    """Yield the pieces of a JSON document; each link has its columns, the findings that made its
    verdict, and the names of the signals that could not be judged.
    """
    yield OPENING
    for number, assessment in enumerate(assessments):
        yield from link_parts(assessment, is_first=number == 0)
    yield closing(profile, not_read, notes)


OPENING = '{"links": ['


def link_parts(assessment: Assessment, is_first: bool) -> Iterator[str]:
    """Yield the links of one assessment, as they stand in the document."""
    separator = "\n" if is_first else ",\n"
    for link, findings, unknown in assessment.rows():
        link["signals"] = link["signals"].split(", ") if link["signals"] else []
        link["findings"] = [_finding(finding) for finding in findings]
        link["unknown"] = unknown
        yield separator + to_json(link)
        separator = ",\n"


def closing(profile: Profile, not_read: Sequence[NotRead], notes: Sequence[str]) -> str:
    """Return what stands behind the links."""
    rest = {"profile": profile, "not_read": list(not_read), "notes": list(notes)}
    return "\n], " + to_json(rest)[1:] + "\n"


def to_json(value: object) -> str:
    """Return a value as JSON; dataclasses become objects, dates ISO texts."""
    return json.dumps(_plain(value), ensure_ascii=False, allow_nan=False)


def _finding(finding: Finding) -> dict[str, str]:
    return {
        **{field.name: str(getattr(finding, field.name)) for field in dataclasses.fields(finding)},
        "page": finding.page,
    }


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, dict):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [_plain(inner) for inner in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and not isfinite(value):
        return None  # JSON has no infinity
    return value if value is None or isinstance(value, (str, int, float, bool)) else str(value)
