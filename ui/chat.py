"""What does the owner meet first? A place to ask, and answers that show what they stand on."""

import logging
import time
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st
from streamlit.runtime.scriptrunner import StopException

from ui import conversation as talk
from ui.access import owner_id
from ui.conversation import Conversation, Question
from ui.door import Door, advisor_for, answering, begin_opening
from ui.glossary import page_ids
from ui.held import held_card
from ui.render import label, plain, visible, visible_lines
from ui.visit import is_still_here

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator
    from streamlit.elements.widgets.chat import ChatInputValue

    from advisor.answer import Answer
    from advisor.store.turns import FileNote, StoredTurn

LOG = logging.getLogger(__name__)

TITLE = "Backlink Advisor"
WELCOME = (
    "Ask about the links that point to your practice's website. Every answer shows the words it stands on, "
    "and when something can't be told, it says so."
)
STARTERS = (
    "Is this link risky?",
    "My SEO agency offers 50 dofollow links on DA 60+ health blogs for $499. Is it worth it?",
    "What is a nofollow link?",
    "Should I disavow spammy links?",
)
PLACEHOLDER = "Ask, or paste your links"
PRIVACY = "Please leave out patients' names and details. An answer is general information, not legal or medical advice."
FILES = ["csv", "txt", "tsv", "xlsx", "json", "zip"]
INPUT = "question"
LONGEST_SHOWN = 700  # characters of a question; a pasted list is folded beyond this
NEWEST_SHOWN = 10  # questions of a long thread; each more makes every click a little slower
SOON = 0.3  # seconds; an answer that takes longer says how far it is and can be stopped
TROUBLE = "Something went wrong on our side. Nothing that was answered is lost."
STOPPED = "This answer was stopped before it was finished."
FILE_GONE = "The file that came with this question is not kept. Please drop it into the box below once more."


def show() -> None:
    """Draw the chat page with the real advisor behind it."""
    page(advisor_for(owner_id()))


def page(door: Door) -> None:
    """Draw the chat page; `door` answers the questions."""
    begin_opening()
    st.html(Path(__file__).parent / "page.css")
    conversation = talk.current()
    st.chat_input(PLACEHOLDER, key=INPUT, accept_file="multiple", file_type=FILES, submit_mode="stop", on_submit=_sent)
    try:
        talk.follow_address(conversation)
        _conversation(conversation, door)
    except Exception as error:
        st.warning(label(_in_words(error)), icon=":material/info:")
    _sidebar(conversation)


def _conversation(conversation: Conversation, door: Door) -> None:
    if conversation.turns or conversation.draft:
        _bar()
    else:
        _welcome(conversation)
    shown = conversation.turns
    if len(shown) > NEWEST_SHOWN and not conversation.all_shown:
        _earlier(conversation, len(shown) - NEWEST_SHOWN)
        shown = shown[-NEWEST_SHOWN:]
    for turn in shown:
        _turn(conversation, turn, door)
    if conversation.draft:
        _draft(conversation, conversation.draft)
    elif shown and (answer := conversation.turns[-1].answer) and not conversation.editing:
        _suggestions(conversation, answer)


def _sidebar(conversation: Conversation) -> None:
    from links.errors import OwnerError
    from ui.sidebar import sidebar

    with st.sidebar:
        try:
            sidebar(conversation)
        except OwnerError as error:
            st.caption(label(str(error)))


def _sent() -> None:
    from advisor.answer import Attachment

    value: ChatInputValue | None = st.session_state[INPUT]
    if not value:
        return
    files = tuple(Attachment(file.name, file.getvalue()) for file in value.files)
    conversation = talk.current()
    conversation.editing = ""
    conversation.send(value.text, files)


def _bar() -> None:
    with st.container(
        horizontal=True, wrap=False, horizontal_alignment="distribute", vertical_alignment="center", key="bar"
    ):
        st.markdown(f"# {TITLE}", anchors=False, width="content")
        st.button("New conversation", icon=":material/edit_square:", type="tertiary", on_click=talk.start_over)


def _welcome(conversation: Conversation) -> None:
    with st.container(key="welcome"):
        st.title(TITLE, anchor=False)
        if conversation.trouble:
            st.info(label(conversation.trouble), icon=":material/info:")
        st.markdown(WELCOME)
        with st.container(key="starters"):
            for starter in STARTERS:
                st.button(label(starter), on_click=conversation.send, args=(starter,), width="stretch")
        st.markdown(f":small[{PRIVACY}]")


def _earlier(conversation: Conversation, count: int) -> None:
    def show_all() -> None:
        conversation.all_shown = True

    questions = "question" if count == 1 else f"{count} questions"
    st.button(f"Show the earlier {questions}", icon=":material/history:", type="tertiary", on_click=show_all)


def _turn(conversation: Conversation, turn: "StoredTurn", door: Door) -> None:
    """Draw a question with its answer, or with what became of it."""
    if conversation.editing == turn.id:
        _rewriting(conversation, turn)
        return
    _question(turn.id, turn.question, turn.files)
    with st.chat_message("assistant", avatar=":material/link:"):
        above, place, below, end = (st.empty() for _ in range(4))  # kept alike, so that an answer stays where it is
        if turn.answer:
            with above.container():
                _steps(turn.steps)
            with place.container():
                _answer(conversation, turn)
        elif turn.status in ("waiting", "answering"):
            _live(conversation, turn, door, above, place, below, end)
        else:
            with above.container():
                _steps(turn.steps)
            if turn.partial:
                place.text(plain(turn.partial))
            with below.container():
                _ask_again(conversation, turn, turn.trouble or STOPPED)


def _question(key: str, question: str, files: "tuple[FileNote, ...]" = ()) -> None:
    text = visible_lines(question)
    with st.chat_message("user", avatar=":material/person:"), st.container(key=f"question-{key}", gap="xsmall"):
        if len(text) <= LONGEST_SHOWN:
            st.text(text)
        else:
            st.text(text[:LONGEST_SHOWN].rsplit("\n", 1)[0] + " …")
            with st.expander("Show all of it", type="compact"):
                st.text(text)
        for file in files:
            st.text(f"{visible(file.name)} · {_size(file.size)}")


def _size(count: int) -> str:
    return f"{count / 1_000_000:.1f} MB" if count >= 1_000_000 else f"{max(1, round(count / 1000))} KB"


def _steps(labels: tuple[str, ...]) -> None:
    """Draw the steps, folded; an expander, because a status makes every run of the page wait 50 ms for each."""
    if labels:
        with st.expander(_in_short(labels), type="compact", icon=":material/check:"):
            for step in labels:
                st.text(step)


def _in_short(labels: tuple[str, ...] | list[str]) -> str:
    """Return the steps in one line, e.g. “Judged 6 links, looked up 4 passages”."""
    return label(", ".join([labels[0], *(step[:1].lower() + step[1:] for step in labels[1:])]))


def _answer(conversation: Conversation, turn: "StoredTurn") -> None:
    from ui.answer_view import answer_view
    from ui.document import show as draw
    from ui.turn_actions import actions

    if turn.answer:
        draw(answer_view(turn.answer, page_ids()), key=f"answer-{turn.id}")
        actions(conversation, turn)


def _draft(conversation: Conversation, question: Question) -> None:
    """Draw a question that is not in the store, and what the owner can do about it."""
    from advisor.store.turns import FileNote

    _question("draft", question.text, tuple(FileNote(file.name, len(file.data)) for file in question.files))
    with st.chat_message("assistant", avatar=":material/link:"):

        def send(text: str) -> None:
            conversation.send(text, question.files)

        if conversation.held:
            held_card(question.text, conversation.held, send)
        else:
            st.warning(label(conversation.trouble), icon=":material/info:")
            st.button("Ask again", key="again-draft", on_click=send, args=(question.text,))


def _rewriting(conversation: Conversation, turn: "StoredTurn") -> None:
    """Let the owner write the last question anew; the answer to the old one goes with it."""
    key = f"anew-{turn.id}"

    def send() -> None:
        conversation.send(st.session_state[key], conversation.files.get(turn.id, ()))

    def leave() -> None:
        conversation.editing = ""

    with st.container(border=True, key="rewriting"):
        st.text_area("Your question", turn.question, key=key, height=160)
        if turn.files and turn.id not in conversation.files:
            st.caption(FILE_GONE)
        with st.container(horizontal=True):
            st.button("Ask this instead", type="primary", on_click=send)
            st.button("Cancel", on_click=leave)


def _ask_again(conversation: Conversation, turn: "StoredTurn", trouble: str) -> None:
    """Say what became of a question, and offer to try once more."""
    st.warning(label(trouble), icon=":material/info:")
    if turn.files and turn.id not in conversation.files:
        st.caption(FILE_GONE)
    else:
        st.button("Ask again", key=f"again-{turn.id}", on_click=conversation.ask_again, args=(turn,))


def _in_words(error: Exception) -> str:
    """Return what the owner is told; an error that was not meant for the owner goes to the log."""
    from links.errors import OwnerError

    if isinstance(error, OwnerError):
        return str(error)
    LOG.error("The page could not be shown", exc_info=error)
    return TROUBLE


def _live(conversation: Conversation, turn: "StoredTurn", door: Door, *places: "DeltaGenerator") -> None:
    """Show the steps and the text as they come, then the finished answer in their place."""
    try:
        _follow(conversation, turn, door, *places)
    except StopException:
        if is_still_here():  # stopped by the owner; a page that was closed or reloaded leaves the work going on
            answering().stop(turn.id)
        raise


def _follow(
    conversation: Conversation,
    turn: "StoredTurn",
    door: Door,
    above: "DeltaGenerator",
    place: "DeltaGenerator",
    below: "DeltaGenerator",
    end: "DeltaGenerator",
) -> None:
    from advisor.answer import Held, StepEnded, StepStarted, TextPiece
    from advisor.answering import Kept

    text, doing, began, status = "", "Thinking it over", time.monotonic(), None
    with below.container(key="stopped"):  # a stopped run draws nothing more; page.css shows this once it is
        _ask_again(conversation, turn, STOPPED)
    work = answering()
    if conversation.opened is None:
        raise LookupError("a question without its thread")
    files = conversation.files.get(turn.id, ())
    begun = work.start(conversation.opened, door, files) if turn.status == "waiting" else None
    for event in work.follow(conversation.owner, conversation.opened.id, turn.id, begun):
        if status is None and time.monotonic() - began > SOON:
            status = above.container(key="working").status(doing, type="compact")
            with end.container(key="halting"):
                st.button(
                    "Stop", icon=":material/stop_circle:", key=f"stop-{turn.id}", on_click=work.stop, args=(turn.id,)
                )
        if isinstance(event, StepStarted):
            doing = label(event.label)
        if isinstance(event, TextPiece):
            text += event.text
            place.text(plain(text))
        elif status and (event is None or isinstance(event, StepStarted | StepEnded)):
            status.update(label=doing)  # also where Streamlit notices that it is to stop
        elif isinstance(event, Held):
            conversation.hold(Question(turn.question, files), event)
            break
        elif isinstance(event, Kept):
            conversation.opened = event.opened
            below.empty()
            end.empty()
            with above.container():
                _steps(event.opened.turns[-1].steps)
            with place.container():
                _answer(conversation, event.opened.turns[-1])
            return
    conversation.refresh()
    st.rerun()


def _suggestions(conversation: Conversation, answer: "Answer") -> None:
    if not answer.suggestions:
        return
    with st.container(key="suggestions"):
        for suggestion in answer.suggestions:
            st.button(
                label(suggestion), icon=":material/arrow_forward:", on_click=conversation.send, args=(suggestion,)
            )
