"""How does the owner find an earlier conversation? A list beside the chat, to search, rename, save and delete."""

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from ui.access import Mode, current_mode
from ui.conversation import start_over
from ui.door import store
from ui.render import label

if TYPE_CHECKING:
    from advisor.store.threads import ThreadHead
    from advisor.store.turns import OpenThread
    from ui.conversation import Conversation

SHOWN = 30  # conversations; the search finds the others
SEARCH = "thread-search"
NONE_YET = "Your conversations will be listed here. They stay on this computer until you delete them."
NONE_YET_ELSEWHERE = "Your conversations will be listed here until you delete them."


def sidebar(conversation: "Conversation") -> None:
    """Draw the list of conversations and what can be done with the open one; raise StoreError if it can't be read."""
    from advisor.store.threads import threads_of

    st.button("New conversation", icon=":material/edit_square:", width="stretch", key="new", on_click=start_over)
    words = st.session_state.get(SEARCH) or ""
    found = threads_of(store(), conversation.owner, words)
    if not found and not words:
        st.caption(NONE_YET if store().is_sqlite and current_mode() is Mode.LOCAL else NONE_YET_ELSEWHERE)
        return
    if conversation.opened:
        _about_open(conversation, conversation.opened)
    st.text_input(
        "Search conversations",
        key=SEARCH,
        placeholder="Search conversations",
        icon=":material/search:",
        label_visibility="collapsed",
    )
    if not found:
        st.caption("No conversation has these words in its title or its questions.")
    with st.container(key="threads", gap=None):
        for head in found[:SHOWN]:
            _one(conversation, head)
    if len(found) > SHOWN:
        st.caption("Older conversations are found by searching.")


def _one(conversation: "Conversation", head: "ThreadHead") -> None:
    is_open = conversation.opened is not None and conversation.opened.id == head.id
    st.button(
        label(head.title),
        key=f"thread-{head.id}",
        type="secondary" if is_open else "tertiary",
        width="stretch",
        wrap=False,
        on_click=partial(conversation.turn_to, head.id),
    )


def _about_open(conversation: "Conversation", opened: "OpenThread") -> None:
    with st.popover("This conversation", icon=":material/more_horiz:", width="stretch", key="about-thread"):
        _rename(conversation, opened)
        _save(opened)
        st.divider()
        st.button("Delete this conversation", icon=":material/delete:", key="delete", on_click=_ask_to_delete)
        if st.session_state.get("deleting"):
            _delete(conversation, opened)


def _rename(conversation: "Conversation", opened: "OpenThread") -> None:
    from advisor.store.threads import rename_thread

    key = f"title-{opened.id}"

    def rename() -> None:
        rename_thread(store(), conversation.owner, opened.id, st.session_state[key])
        conversation.refresh()

    st.text_input("Title", opened.title, key=key, max_chars=60, on_change=rename)


def _save(opened: "OpenThread") -> None:
    from ui.transcript import as_markdown, file_name

    def as_pdf() -> bytes:
        from ui.transcript_pdf import as_pdf

        return as_pdf(opened)

    st.download_button(
        "Save as PDF",
        as_pdf,
        file_name(opened, "pdf"),
        "application/pdf",
        on_click="ignore",
        icon=":material/download:",
    )
    st.download_button(
        "Save as Markdown",
        lambda: as_markdown(opened),
        file_name(opened, "md"),
        "text/markdown",
        on_click="ignore",
        icon=":material/download:",
    )


def _ask_to_delete() -> None:
    st.session_state["deleting"] = True


def _delete(conversation: "Conversation", opened: "OpenThread") -> None:
    from advisor.store.threads import delete_thread

    def delete() -> None:
        delete_thread(store(), conversation.owner, opened.id)
        leave()
        conversation.forget()

    def leave() -> None:
        st.session_state["deleting"] = False

    st.markdown("It can't be brought back. Delete it?")
    with st.container(horizontal=True):
        st.button("Yes, delete it", type="primary", key="delete-yes", on_click=delete)
        st.button("Keep it", key="delete-no", on_click=leave)
