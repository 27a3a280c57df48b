"""What does one visitor's page remember between runs? The conversation, and what is to be asked next."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from advisor.answer import Answer, Attachment, Held
    from advisor.thread import Thread

KEY = "conversation"
FILES_ONLY = "Please judge the links in this file."  # what a dropped file asks when no words came with it


@dataclass(frozen=True, slots=True)
class Question:
    """What the owner sent: words, and files if any."""

    text: str
    files: "tuple[Attachment, ...]" = ()


@dataclass(frozen=True, slots=True)
class ShownTurn:
    """A question with its answer and the steps that led to it, as the page shows them."""

    question: Question
    answer: "Answer"
    steps: tuple[str, ...]


@dataclass(slots=True)
class Conversation:
    """One visitor's conversation; a question is waiting from the moment it is sent until its answer is finished."""

    thread: "Thread | None" = None
    turns: list[ShownTurn] = field(default_factory=list)
    waiting: Question | None = None
    trouble: str = ""  # why the waiting question has no answer; empty while nothing went wrong
    held: "Held | None" = None  # what was found in the waiting question that may be about a patient

    def send(self, text: str, files: "tuple[Attachment, ...]" = ()) -> None:
        """Let the question be asked on the run that follows."""
        self.waiting = Question(text.strip() or FILES_ONLY, files)
        self.trouble, self.held = "", None

    def hold(self, held: "Held") -> None:
        """Keep the waiting question back until the owner has decided about what was found in it."""
        self.trouble, self.held = "", held

    def finish(self, answer: "Answer", thread: "Thread", steps: list[str]) -> ShownTurn:
        """Add the answered question to the conversation and return it."""
        if self.waiting is None:
            raise ValueError("no question is waiting for this answer")
        turn = ShownTurn(self.waiting, answer, tuple(steps))
        self.turns.append(turn)
        self.thread, self.waiting, self.trouble = thread, None, ""
        return turn


def current() -> Conversation:
    """Return the visitor's conversation, a new one at first."""
    if KEY not in st.session_state:
        st.session_state[KEY] = Conversation()
    conversation: Conversation = st.session_state[KEY]
    return conversation


def start_over() -> None:
    """Forget the conversation."""
    st.session_state.pop(KEY, None)
