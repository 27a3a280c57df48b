"""What does one visitor's list page remember between runs? What was brought, how it was read, and how it was judged."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from links.schema import OwnerFacts, Practice

if TYPE_CHECKING:
    from advisor.answer import Attachment
    from links.assess import Assessment
    from links.schema import Reading

KEY = "desk"
EXAMPLE = Path(__file__).parent / "example-list.txt"  # made-up links to a made-up practice
PASTED = "pasted text"


@dataclass(frozen=True, slots=True)
class Looked:
    """One file or pasted text after a first look: the list in it, or in words why there is none."""

    name: str
    size: int  # bytes
    reading: "Reading | None"
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """A judged list, what it was read from, and for whom it was judged."""

    reading: "Reading"
    assessment: "Assessment"
    practice: Practice
    owner: OwnerFacts
    today: date


@dataclass(slots=True)
class Desk:
    """One visitor's list on its way from files to verdicts."""

    brought: "dict[str, Attachment]" = field(default_factory=dict)  # by an id that tells two files of one name apart
    looked: dict[str, Looked] = field(default_factory=dict)
    judged: Judged | None = None
    chosen: int = 0  # the row whose findings are open, counted from 1; 0 for none

    def bring(self, files: "dict[str, Attachment]") -> None:
        """Take these files in place of those brought before; a pasted text stays."""
        kept = {PASTED: self.brought[PASTED]} if PASTED in self.brought else {}
        self.brought = {**files, **kept}
        self.looked = {name: looked for name, looked in self.looked.items() if name in self.brought}

    def paste(self, text: str) -> None:
        """Take a pasted text in place of the one before, or none if it is blank."""
        from advisor.answer import Attachment

        self.brought.pop(PASTED, None)
        self.looked.pop(PASTED, None)
        if text.strip():
            self.brought[PASTED] = Attachment(PASTED, text.encode())

    def bring_example(self) -> None:
        """Take the example list."""
        from advisor.answer import Attachment

        self.bring({EXAMPLE.name: Attachment("example.csv", EXAMPLE.read_bytes())})

    def look(self) -> Iterator[str]:
        """Read what has not been read yet; yields the name of each file before it is read."""
        for key, attachment in self.brought.items():
            if key not in self.looked:
                yield attachment.name
                self.looked[key] = _look(attachment, is_text=key == PASTED)

    @property
    def readings(self) -> "tuple[Reading, ...]":
        """The lists that were found, in the order in which they came."""
        found = (self.looked[key].reading for key in self.brought if key in self.looked)
        return tuple(reading for reading in found if reading is not None)


def _look(attachment: "Attachment", is_text: bool) -> Looked:
    from links.errors import OwnerError
    from links.read import read

    size = len(attachment.data)
    try:
        reading = read(attachment.data.decode()) if is_text else read(attachment.data, attachment.name)
    except OwnerError as error:
        return Looked(attachment.name, size, None, str(error))
    if not reading.links.height:
        return Looked(attachment.name, size, None, "No web address was found in it. Paste one address per line.")
    return Looked(attachment.name, size, reading)


def judge(readings: "Sequence[Reading]", practice: Practice, owner: OwnerFacts, today: date) -> Judged:
    """Return all lists judged as one; a link that stands in two of them counts once."""
    from links.assess import assess
    from links.read import combine

    reading = combine(readings, "your lists")
    return Judged(reading, assess(reading.links, practice, owner, today), practice, owner, today)


def current() -> Desk:
    """Return the visitor's desk, an empty one at first."""
    if KEY not in st.session_state:
        st.session_state[KEY] = Desk()
    desk: Desk = st.session_state[KEY]
    return desk


def clear() -> None:
    """Forget the list."""
    st.session_state.pop(KEY, None)
