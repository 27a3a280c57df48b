"""Where does the web app start? Page settings and the way between its pages, nothing else."""

from pathlib import Path

import streamlit as st

from ui import about, access, chat, glossary, lists

st.set_page_config(page_title="Backlink Advisor", page_icon=str(Path(__file__).parent / "ui" / "icon.svg"))
chosen = st.navigation(
    [
        st.Page(chat.show, title="Ask", icon=":material/forum:", url_path="ask", default=True),
        st.Page(lists.show, title="Check a list", icon=":material/checklist:", url_path="lists"),
        st.Page(glossary.show, title="Glossary", icon=":material/menu_book:", url_path="glossary"),
        st.Page(about.show, title="Settings", icon=":material/settings:", url_path="settings"),
    ],
    position="top",
)
if access.gate():
    chosen.run()
