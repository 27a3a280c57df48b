"""How does a thread become text and bytes, and a thread again?

Everything a thread remembers besides its turns and its list is kept field by field, so that a field added to Thread
is kept without a change here, and one that an older version did not know keeps its default. The list is kept as
Parquet with the facts it was judged with, and is judged again when the thread is opened: the same links and facts
give the same verdicts.
"""

import io
import json
from dataclasses import fields
from functools import cache
from typing import Any, get_type_hints

import polars as pl
from pydantic import TypeAdapter

from advisor.answer import Answer, Citation
from advisor.placed import judged
from advisor.thread import Thread, Turn
from links.schema import NotRead, OwnerFacts, Practice, Reading

KEPT_APART = ("turns", "reading", "assessment")


@cache
def adapter(kind: Any) -> TypeAdapter[Any]:
    """Return what turns values of a type into JSON and back."""
    return TypeAdapter(kind)


def as_json(value: Any, kind: Any) -> str:
    """Return a value as JSON text."""
    return adapter(kind).dump_json(value).decode()


def from_json(text: str, kind: Any) -> Any:
    """Return the value that `as_json` wrote; fields it does not know yet keep their defaults."""
    return adapter(kind).validate_json(text)


def storable(text: str) -> str:
    """Return the text without what PostgreSQL refuses in one: the character zero, and halves of characters."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()


def answer_as_json(answer: Answer) -> str:
    """Return an answer as JSON text."""
    return as_json(answer, Answer)


def answer_from_json(text: str) -> Answer:
    """Return the answer that was kept."""
    answer: Answer = from_json(text, Answer)
    return answer


def citations_as_json(citations: tuple[Citation, ...]) -> str:
    """Return the evidence of an answer as JSON text."""
    return as_json(citations, tuple[Citation, ...])


@cache
def _state_types() -> dict[str, Any]:
    types = get_type_hints(Thread)
    return {field.name: types[field.name] for field in fields(Thread) if field.name not in KEPT_APART}


def state_as_json(thread: Thread, list_id: str | None) -> str:
    """Return what the thread remembers besides its turns, with the id of its list."""
    kept = {
        name: adapter(kind).dump_python(getattr(thread, name), mode="json") for name, kind in _state_types().items()
    }
    return json.dumps({**kept, "list_id": list_id})


def list_of(state: str) -> str | None:
    """Return the id of the list that the state names, if it has one."""
    named: str | None = json.loads(state).get("list_id")
    return named


def thread_from(state: str, turns: tuple[Turn, ...], links: bytes | None = None, about: str = "") -> Thread:
    """Return the thread as it was after its last turn; `links` and `about` are its list."""
    kept = json.loads(state)
    known = {name: adapter(kind).validate_python(kept[name]) for name, kind in _state_types().items() if name in kept}
    if links is None:
        return Thread(turns=turns, **known)
    reading, practice, owner = _list_from(links, about)
    # What the owner told after the list was kept counts too, so that a reload does not take it back.
    told = known.get("practice", practice), known.get("owner", owner), known.get("placed", ())
    return Thread(turns=turns, reading=reading, assessment=judged(reading, *told), **known)


def list_as_bytes(thread: Thread) -> tuple[bytes, str]:
    """Return the thread's list as Parquet, and as JSON what else is known of it; it must have one."""
    reading = thread.reading
    if reading is None:
        raise ValueError("the thread has no list")
    buffer = io.BytesIO()
    reading.links.write_parquet(buffer, compression="zstd")
    about = {
        "not_read": adapter(tuple[NotRead, ...]).dump_python(reading.not_read, mode="json"),
        "duplicates": reading.duplicates,
        "rows_in": reading.rows_in,
        "format": reading.format,
        "columns": reading.columns,
        "notes": list(reading.notes),
        "practice": adapter(Practice).dump_python(thread.practice, mode="json"),
        "owner": adapter(OwnerFacts).dump_python(thread.owner, mode="json"),
    }
    return buffer.getvalue(), json.dumps(about)


def _list_from(links: bytes, about: str) -> tuple[Reading, Practice, OwnerFacts]:
    known = json.loads(about)
    practice = adapter(Practice).validate_python(known.pop("practice"))
    owner = adapter(OwnerFacts).validate_python(known.pop("owner"))
    not_read = adapter(tuple[NotRead, ...]).validate_python(known.pop("not_read"))
    notes = tuple(known.pop("notes"))
    return Reading(pl.read_parquet(io.BytesIO(links)), not_read, notes=notes, **known), practice, owner
