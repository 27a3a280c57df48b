"""What does the owner see when a message may hold patient data? What was found and why, and two ways on."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import streamlit as st

from ui.render import WORD_JOINER, label

if TYPE_CHECKING:
    from advisor.answer import Held

LEAD = "This message was not sent, because it may hold details about a patient."
NO_PROMISE = (
    "Not everything can be found this way, so please read the message once more. Nothing of it has been stored."
)
EDITED = "held-edit"
MOST = 12  # findings that are listed; a pasted list may hold hundreds


def held_card(text: str, held: "Held", send: Callable[[str], None]) -> None:
    """Draw the card for a message that was held back; `send` asks the version that the owner chooses."""
    from advisor.cleaning import cleaned

    text = cleaned(text)  # as the advisor read it
    with st.container(border=True, key="held"):
        st.markdown(f"**{LEAD}**")
        said = [f"- “{_words(text[one.start : one.end])}” ({one.kind}): {label(one.why)}" for one in held.found[:MOST]]
        if len(held.found) > MOST:
            said.append(f"- and {len(held.found) - MOST} more")
        st.markdown("\n".join(said))
        st.markdown(f":small[{NO_PROMISE}]")
        with st.container(horizontal=True):
            st.button("Send without these", type="primary", key="held-send", on_click=send, args=(held.redacted,))
            with st.popover("Edit message"):
                st.text_area("Your message", text, key=EDITED, height=200)
                st.button("Send", key="held-edited", on_click=lambda: send(st.session_state[EDITED]))


def _words(text: str) -> str:
    """Return Markdown that shows the words, with no address in them made into a link."""
    return label(text).replace("@", "@" + WORD_JOINER)
