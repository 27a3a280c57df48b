"""What is this app set up to do, what does it keep, and how old is what it knows? The page for settings."""

from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from ui import conversation as talk
from ui import lists_desk as desks
from ui import practice as facts
from ui.access import Mode, current_mode, owner_id
from ui.door import corpus_version, settings, store, today
from ui.glossary import corpus
from ui.render import label

if TYPE_CHECKING:
    from advisor.store.owners import Kept

WRITERS = {
    "quoting": "Quoted: only the sentences of the guidance itself",
    "model": "Written by the language model from the same guidance, each sentence checked",
}
NO_MODEL = (
    "Answers are quoted from the guidance, on this computer, and cost nothing. A language model can write them more "
    "fluently; the person who runs this app sets one up with OPENAI_API_KEY, or OPENAI_BASE_URL for a server of one's "
    "own, and starts the app again."
)
DELETED = "All your conversations, lists and facts are deleted."
SURE = "sure"


def show() -> None:
    """Draw the page."""
    from links.errors import OwnerError

    st.html(Path(__file__).parent / "page.css")
    st.title("Settings", anchor=False)
    try:
        _writer()
        _practice()
        _data()
    except OwnerError as error:
        st.warning(label(str(error)), icon=":material/info:")
    _versions()


def _writer() -> None:
    st.subheader("Who writes the answers", anchor=False)
    known = settings()
    if not known.has_model:
        st.markdown(NO_MODEL)
        return
    from advisor.settings import WriterChoice
    from advisor.store.owners import choose_writer, writer_of

    owner, key = owner_id(), "writer"
    chosen = writer_of(store(), owner) or ("quoting" if known.writer is WriterChoice.QUOTING else "model")

    def choose() -> None:
        choose_writer(store(), owner, st.session_state[key])

    st.radio(
        "Answers are",
        list(WRITERS),
        index=list(WRITERS).index(chosen),
        format_func=WRITERS.__getitem__,
        key=key,
        on_change=choose,
        label_visibility="collapsed",
    )
    _model()


def _model() -> None:
    """Say what the model costs today, and let the owner try it."""
    from advisor.spending import MICRO
    from advisor.store.spending import StoredPurse

    known, purse = settings(), StoredPurse(store())
    spent = purse.spent(today()) / MICRO
    st.markdown(
        label(
            f"The model is “{known.model}”. Today it has cost ${spent:.2f} of at most ${known.daily_cost_cap:.2f}; "
            "beyond that, answers are quoted."
        )
    )
    if st.button("Test the connection", icon=":material/network_check:"):
        from advisor.model.choice import try_connection

        with st.spinner("Asking the model for one word"):
            tried = try_connection(known, purse, today())
        (st.success if tried.works else st.warning)(label(tried.told))


def _practice() -> None:
    st.subheader("Your practice", anchor=False)
    told, owner = facts.known()
    with st.expander(label(facts.in_short(told) or "Nothing told yet"), icon=":material/stethoscope:"):
        with st.form("about-practice", border=False):
            given = facts.fields(told, "about")
            answers = facts.owner_questions(owner, "about")
            saved = st.form_submit_button("Save", type="primary")
        if saved:
            facts.keep(given, answers)
            st.rerun()


def _data() -> None:
    from advisor.store.owners import kept_for

    st.subheader("What is kept about you", anchor=False)
    if st.session_state.pop("deleted", False):
        st.success(DELETED, icon=":material/check:")
    kept = kept_for(store(), owner_id())
    st.markdown(label(in_words(kept)))
    is_here = store().is_sqlite and current_mode() is Mode.LOCAL
    where = f"in the file {store().place} on this computer" if is_here else "in the database of whoever runs this app"
    st.markdown(label(f"It is kept {where}. A file that you drop is read and then forgotten; its links are kept."))
    if st.session_state.get(SURE):
        _delete(kept)
    else:
        st.button("Delete all my data", icon=":material/delete_forever:", on_click=_make_sure, args=(True,))


def in_words(kept: "Kept") -> str:
    """Return in one sentence how much is kept.

    >>> from advisor.store.owners import Kept
    >>> in_words(Kept(1, 2, 0, 0))
    '1 conversation with 2 questions, 0 lists of links, 0 judgements of answers, and the facts about your practice.'
    """

    parts = (
        f"{counted(kept.threads, 'conversation')} with {counted(kept.questions, 'question')}",
        f"{counted(kept.lists, 'list')} of links",
        f"{counted(kept.feedback, 'judgement')} of answers",
    )
    return f"{', '.join(parts)}, and the facts about your practice."


def counted(number: int, what: str) -> str:
    """Return a number with its word, “1 question” or “2 questions”."""
    return f"{number} {what}{'' if number == 1 else 's'}"


def _make_sure(ask: bool) -> None:
    st.session_state[SURE] = ask


def _delete(kept: "Kept") -> None:
    def delete() -> None:
        from advisor.store.owners import delete_everything

        delete_everything(store(), owner_id())
        for key in (SURE, talk.KEY, facts.KEY, desks.KEY):
            st.session_state.pop(key, None)
        st.session_state["deleted"] = True

    with st.container(border=True):
        st.markdown(label(f"This deletes {in_words(kept)} It can't be undone."))
        with st.container(horizontal=True):
            st.button("Yes, delete all of it", type="primary", on_click=delete)
            st.button("Keep it", on_click=_make_sure, args=(False,))


def _versions() -> None:
    from importlib.metadata import version

    from knowledge.reviews import due
    from prompts.files import FOLDER

    st.subheader("About", anchor=False)
    pages, sources = corpus()
    overdue = due(pages.values(), today())
    newest = max(page.head.last_reviewed_on for page in pages.values())
    prompts = ", ".join(sorted(path.stem for path in FOLDER.glob("*.v*.md")))
    st.markdown(
        label(
            f"Backlink Advisor {version('backlink-advisor')}. It knows {len(pages)} pages that rest on {len(sources)} "
            f"outside sources; the newest review is of {newest:%B} {newest.day}, {newest.year}."
        )
    )
    st.markdown(label(f"Corpus {corpus_version() or 'being opened'}. Prompts for a model: {prompts or 'none'}."))
    if not overdue:
        st.markdown("No page is due for review.")
        return
    one = len(overdue) == 1
    with st.expander(f"{len(overdue)} page{' is' if one else 's are'} due for review", icon=":material/schedule:"):
        for page in overdue:
            st.markdown(f"- {label(page.head.title)}: since {page.review_due()}")
