"""What can the owner do with an answer? Copy it, judge it with a reason, and ask the last question in other words."""

from typing import TYPE_CHECKING

import streamlit as st

from ui.copy_button import copy_button
from ui.door import store
from ui.transcript import answer_as_text

if TYPE_CHECKING:
    from advisor.store.turns import StoredTurn
    from ui.conversation import Conversation

REASON = "What was good or wrong about it? (optional)"


def actions(conversation: "Conversation", turn: "StoredTurn") -> None:
    """Draw the row of small buttons under a finished answer."""
    if turn.answer is None:
        return
    with st.container(horizontal=True, vertical_alignment="center", key=f"actions-{turn.id}", gap="small"):
        copy_button(answer_as_text(turn.answer), key=f"copy-{turn.id}")
        _thumbs(conversation, turn)
        if conversation.turns and turn.id == conversation.turns[-1].id:
            _edit(conversation, turn)
    if st.session_state.get(f"thumb-{turn.id}") is not None:
        _reason(conversation, turn)


def _thumbs(conversation: "Conversation", turn: "StoredTurn") -> None:
    key = f"thumb-{turn.id}"

    def judge() -> None:
        _keep(conversation, turn, st.session_state[key])

    default = None if turn.good is None else int(turn.good)
    st.feedback("thumbs", key=key, default=default, on_change=judge)


def _reason(conversation: "Conversation", turn: "StoredTurn") -> None:
    key = f"reason-{turn.id}"

    def explain() -> None:
        _keep(conversation, turn, st.session_state[f"thumb-{turn.id}"], st.session_state[key])
        st.toast("Thank you. Your reason is kept with this answer.")

    st.text_input(REASON, key=key, max_chars=500, on_change=explain)


def _keep(conversation: "Conversation", turn: "StoredTurn", thumb: int | None, reason: str = "") -> None:
    from advisor.store.feedback import give_feedback
    from links.errors import OwnerError

    try:
        give_feedback(store(), conversation.owner, turn.id, None if thumb is None else bool(thumb), reason)
    except OwnerError as error:
        st.toast(str(error))


def _edit(conversation: "Conversation", turn: "StoredTurn") -> None:
    def edit() -> None:
        conversation.editing = turn.id

    st.button("Edit question", icon=":material/edit:", type="tertiary", key=f"edit-{turn.id}", on_click=edit)
