"""How does another page put a question to the chat and take its reader there?"""

from typing import TYPE_CHECKING, NoReturn

import streamlit as st

if TYPE_CHECKING:
    from advisor.answer import Attachment


def ask_in_chat(question: str, files: "tuple[Attachment, ...]" = ()) -> NoReturn:
    """Begin a new conversation with the question and go to it; call it while the page is drawn, not in a callback.

    The conversation begins with what is known of the practice.
    """
    from ui import chat, conversation

    conversation.start_over()
    conversation.current().send(question, files)
    st.switch_page(st.Page(chat.show, url_path="ask", default=True))
