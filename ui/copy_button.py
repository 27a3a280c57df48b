"""How does an answer get onto the clipboard? One small component of our own: a button that copies a text."""

from pathlib import Path

import streamlit as st

FOLDER = Path(__file__).parent

_draw = st.components.v2.component(
    "backlink_advisor_copy",
    html="<button type='button'><span class='word' aria-live='polite'>Copy</span></button>",
    css=(FOLDER / "copy_button.css").read_text(encoding="utf-8"),
    js=(FOLDER / "copy_button.js").read_text(encoding="utf-8"),
)


def copy_button(text: str, key: str) -> None:
    """Draw a button that puts the text onto the clipboard."""
    _draw(data={"text": text}, key=key, width="content")
