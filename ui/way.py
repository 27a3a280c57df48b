"""How does a page send its reader to the chat?"""

from typing import NoReturn

import streamlit as st


def to_chat() -> NoReturn:
    """Go to the chat page; call it while the page is drawn, not in a callback."""
    from ui import chat

    st.switch_page(st.Page(chat.show, url_path="ask", default=True))
