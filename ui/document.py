"""How does a tree of elements get onto the page? Through one small component that draws it, and nothing else.

The component is our own static script and style; only data crosses to it (see tree.py).
"""

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from ui.tree import Element, as_data

FOLDER = Path(__file__).parent

_draw = st.components.v2.component(
    "backlink_advisor_document",
    html="<div class='document'></div>",
    css=(FOLDER / "document.css").read_text(encoding="utf-8"),
    js=(FOLDER / "document.js").read_text(encoding="utf-8"),
)


def show(
    content: Element,
    key: str,
    turn_to: Callable[[str], None] | None = None,
    choose: Callable[[str], None] | None = None,
) -> None:
    """Draw the content where the page is now; the same key on the next run keeps what the reader had opened.

    A link that names a page of ours (`data-page`) calls `turn_to` with it, so the reader's conversation stays;
    without `turn_to` such a link works like any other. A button of a row (`data-row`) calls `choose` with it.
    """

    def turned() -> None:
        if turn_to:
            turn_to(str(st.session_state[key]["page"]))

    def chosen() -> None:
        if choose:
            choose(str(st.session_state[key]["row"]))

    tree = {"tree": as_data(content), "turns": turn_to is not None, "chooses": choose is not None}
    _draw(data=tree, key=key, on_page_change=turned, on_row_change=chosen)
