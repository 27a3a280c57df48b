"""What does one visitor's page show? One thread of the store, and a question that is not in the store (yet).

The address names the thread (`?thread=…`), so a reload, a bookmark and a second tab find it again.
"""

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import streamlit as st

from ui.access import owner_id
from ui.door import answering, store

if TYPE_CHECKING:
    from advisor.answer import Attachment, Held
    from advisor.store.turns import OpenThread, StoredTurn

KEY = "conversation"
IN_ADDRESS = "thread"
FILES_ONLY = "Please judge the links in this file."  # what a dropped file asks when no words came with it
NOT_HERE = "This conversation is not here: it was deleted, or it belongs to somebody else."
GONE = "This conversation was deleted in another window. Ask once more to begin a new one."


@dataclass(frozen=True, slots=True)
class Question:
    """What the owner sent: words, and files if any."""

    text: str
    files: "tuple[Attachment, ...]" = ()


@dataclass(slots=True)
class Conversation:
    """One visitor's conversation: its thread as the store has it, and what was not kept there."""

    owner: str
    opened: "OpenThread | None" = None
    files: "dict[str, tuple[Attachment, ...]]" = field(default_factory=dict)  # of this visit, by turn
    draft: Question | None = None  # a question that waits for the owner, or that could not be kept
    held: "Held | None" = None  # what was found in the draft that may be about a patient
    trouble: str = ""  # why the draft was not kept, or why the thread is not shown
    editing: str = ""  # the turn whose question is being written anew
    all_shown: bool = False  # whether the oldest questions of a long thread are on the page

    @property
    def turns(self) -> "tuple[StoredTurn, ...]":
        """The questions of the thread, in order."""
        return self.opened.turns if self.opened else ()

    def send(self, text: str, files: "tuple[Attachment, ...]" = ()) -> None:
        """Keep a question, so that it is answered on the run that follows; hold one that may be about a patient."""
        from advisor.answer import Held
        from advisor.cleaning import cleaned
        from advisor.patient.lists import safe_name
        from advisor.patient_data import found_in, redacted

        files = tuple(replace(file, name=safe_name(file.name)) for file in files)
        question = Question(cleaned(text).strip() or FILES_ONLY, files)
        self.draft, self.held, self.trouble = None, None, ""
        if found := found_in(question.text):
            self.hold(question, Held(found, redacted(question.text)))
            return
        self._try_to_keep(question)

    def hold(self, question: Question, held: "Held") -> None:
        """Keep a question out of the store until the owner has decided about what was found in it."""
        self.draft, self.held = question, held

    def _try_to_keep(self, question: Question) -> None:
        from links.errors import OwnerError

        try:
            self._keep(question)
        except OwnerError as error:
            self.draft, self.trouble = question, str(error)
        except LookupError:
            self.forget()
            self.draft, self.trouble = question, GONE

    def _keep(self, question: Question) -> None:
        from advisor.store import threads, turns

        database = store()
        if self.opened is None:
            self._open(threads.begin_thread(database, self.owner, question.text))
        if self.opened and self.editing:
            turns.take_back(database, self.owner, self.opened.id, self.editing)
            self._open(self.opened.id)
            self.editing = ""
        if self.opened is None:
            raise LookupError
        turn = turns.send(database, self.owner, self.opened.id, question.text, question.files)
        self.files[turn.id] = question.files
        self.opened = replace(self.opened, turns=(*(one for one in self.turns if one.answer), turn))

    def ask_again(self, turn: "StoredTurn") -> None:
        """Let a question without an answer be answered on the run that follows."""
        from advisor.store.turns import ask_again

        answering().stop(turn.id)  # a work that was stopped a moment ago may not have noticed yet
        ask_again(store(), turn.id)
        self.refresh()

    def forget(self) -> None:
        """Leave the thread, which stays in the store."""
        self.opened, self.draft, self.held, self.trouble, self.editing = None, None, None, "", ""
        self.all_shown = False
        st.query_params.pop(IN_ADDRESS, None)

    def turn_to(self, thread_id: str) -> None:
        """Show another thread of the owner's, or say that it is not here."""
        self.forget()
        self._open(thread_id)
        if self.opened is None:
            self.trouble = NOT_HERE

    def refresh(self) -> None:
        """Read the thread anew."""
        if self.opened:
            self._open(self.opened.id)

    def catch_up(self) -> None:
        """Read the thread anew if another tab or another process changed it."""
        from advisor.store.turns import marks

        shown = tuple((turn.id, turn.status) for turn in self.turns)
        if self.opened and marks(store(), self.owner, self.opened.id) != shown:
            self._open(self.opened.id)

    def _open(self, thread_id: str) -> None:
        from advisor.store.turns import open_thread

        self.opened = open_thread(store(), self.owner, thread_id)
        if self.opened:
            st.query_params[IN_ADDRESS] = thread_id


def current() -> Conversation:
    """Return the visitor's conversation; the thread that the address names, if it names one."""
    if KEY not in st.session_state:
        st.session_state[KEY] = Conversation(owner_id())
    conversation: Conversation = st.session_state[KEY]
    return conversation


def follow_address(conversation: Conversation) -> None:
    """Bring the conversation and the address together; raise StoreError where the store can't be read."""
    wanted = st.query_params.get(IN_ADDRESS, "")
    if wanted and (conversation.opened is None or wanted != conversation.opened.id):
        conversation.turn_to(wanted)
    elif conversation.opened:
        st.query_params[IN_ADDRESS] = conversation.opened.id
        conversation.catch_up()


def start_over() -> None:
    """Begin a new conversation; the old one stays in the list."""
    current().forget()
