"""What does the owner meet first? A place to ask, and answers that show what they stand on."""

import logging
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from ui import conversation as talk
from ui.conversation import Conversation, Question, ShownTurn
from ui.door import Door, ask_advisor, opening
from ui.glossary import page_ids
from ui.held import held_card
from ui.render import label, plain, visible, visible_lines

if TYPE_CHECKING:
    from streamlit.elements.widgets.chat import ChatInputValue

    from advisor.answer import Answer
    from advisor.ask import Event

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
TROUBLE = "Something went wrong on our side, and the question was not answered. Nothing you sent is lost."
STOPPED = "This answer was stopped before it was finished."


def show() -> None:
    """Draw the chat page with the real advisor behind it."""
    opening()
    page(ask_advisor)


def page(door: Door) -> None:
    """Draw the chat page; `door` answers the questions."""
    st.html(Path(__file__).parent / "page.css")
    conversation = talk.current()
    st.chat_input(PLACEHOLDER, key=INPUT, accept_file="multiple", file_type=FILES, submit_mode="stop", on_submit=_sent)
    if conversation.turns or conversation.waiting:
        _bar()
    else:
        _welcome(conversation)
    for index, turn in enumerate(conversation.turns):
        _turn(index, turn)
    if conversation.waiting:
        _waiting(conversation, conversation.waiting, door)
    if conversation.turns and not conversation.waiting:
        _suggestions(conversation, conversation.turns[-1].answer)


def _sent() -> None:
    from advisor.answer import Attachment

    value: ChatInputValue | None = st.session_state[INPUT]
    if not value:
        return
    files = tuple(Attachment(file.name, file.getvalue()) for file in value.files)
    talk.current().send(value.text, files)


def _bar() -> None:
    with st.container(
        horizontal=True, wrap=False, horizontal_alignment="distribute", vertical_alignment="center", key="bar"
    ):
        st.markdown(f"# {TITLE}", anchors=False, width="content")
        st.button("New conversation", icon=":material/edit_square:", type="tertiary", on_click=talk.start_over)


def _welcome(conversation: Conversation) -> None:
    with st.container(key="welcome"):
        st.title(TITLE, anchor=False)
        st.markdown(WELCOME)
        with st.container(key="starters"):
            for starter in STARTERS:
                st.button(label(starter), on_click=conversation.send, args=(starter,), width="stretch")
        st.markdown(f":small[{PRIVACY}]")


def _turn(index: int, turn: ShownTurn) -> None:
    _question(index, turn.question)
    with st.chat_message("assistant", avatar=":material/link:"):
        above, place = st.empty(), st.empty()  # as in _live, so that an answer on the page stays where it is
        with above.container():
            _steps(turn.steps)
        with place.container():
            _answer(index, turn.answer)


def _question(index: int, question: Question) -> None:
    text = visible_lines(question.text)
    with st.chat_message("user", avatar=":material/person:"), st.container(key=f"question-{index}", gap="xsmall"):
        if len(text) <= LONGEST_SHOWN:
            st.text(text)
        else:
            st.text(text[:LONGEST_SHOWN].rsplit("\n", 1)[0] + " …")
            with st.expander("Show all of it", type="compact"):
                st.text(text)
        for file in question.files:
            st.text(f"{visible(file.name)} · {_size(len(file.data))}")


def _size(count: int) -> str:
    return f"{count / 1_000_000:.1f} MB" if count >= 1_000_000 else f"{max(1, round(count / 1000))} KB"


def _steps(labels: tuple[str, ...]) -> None:
    if labels:
        with st.status(_in_short(labels), type="compact", state="complete"):
            for step in labels:
                st.text(step)


def _in_short(labels: tuple[str, ...] | list[str]) -> str:
    """Return the steps in one line, e.g. “Judged 6 links, looked up 4 passages”."""
    return label(", ".join([labels[0], *(step[:1].lower() + step[1:] for step in labels[1:])]))


def _answer(index: int, answer: "Answer") -> None:
    from ui.answer_view import answer_view
    from ui.document import show as draw

    draw(answer_view(answer, page_ids()), key=f"answer-{index}")


def _waiting(conversation: Conversation, question: Question, door: Door) -> None:
    """Answer the waiting question before the owner's eyes, or say why that was not possible."""
    index = len(conversation.turns)
    _question(index, question)
    with st.chat_message("assistant", avatar=":material/link:"):
        if conversation.trouble:
            _ask_again(conversation, question)
            return
        if conversation.held:
            held_card(question.text, conversation.held, partial(conversation.send, files=question.files))
            return
        conversation.trouble = STOPPED  # holds if the owner stops the run from here on
        try:
            _live(conversation, index, door(question.text, conversation.thread, question.files))
        except Exception as error:
            conversation.trouble = _in_words(error)
            st.rerun()


def _ask_again(conversation: Conversation, question: Question) -> None:
    """Say what went wrong and offer to try once more."""
    st.warning(label(conversation.trouble), icon=":material/info:")
    st.button("Ask again", key="again", on_click=conversation.send, args=(question.text, question.files))


def _in_words(error: Exception) -> str:
    """Return what the owner is told; an error that was not meant for the owner goes to the log."""
    from links.errors import OwnerError

    if isinstance(error, OwnerError):
        return str(error)
    LOG.error("A question could not be answered", exc_info=error)
    return TROUBLE


def _live(conversation: Conversation, index: int, events: "Iterator[Event]") -> None:
    """Show the steps and the text as they come, then the finished answer in their place."""
    from advisor.answer import Held, StepEnded, StepStarted, TextPiece
    from advisor.thread import Finished

    steps: list[str] = []
    text = ""
    above, place, below = st.empty(), st.empty(), st.empty()
    status = above.container(key="working").status("Thinking it over", type="compact")
    if conversation.waiting:
        with below.container(key="stopped"):  # a stopped run draws nothing more; page.css shows this once it is
            _ask_again(conversation, conversation.waiting)
    for event in events:
        if isinstance(event, Held):
            conversation.hold(event)
            st.rerun()
        elif isinstance(event, StepStarted):
            status.update(label=label(event.label))
        elif isinstance(event, StepEnded):
            steps.append(event.label)
        elif isinstance(event, TextPiece):
            text += event.text
            place.text(plain(text))
        elif isinstance(event, Finished):
            turn = conversation.finish(event.answer, event.thread, steps)
            below.empty()
            with above.container():
                _steps(turn.steps)
            with place.container():
                _answer(index, turn.answer)
            return
    raise RuntimeError("the answer ended before it was finished")


def _suggestions(conversation: Conversation, answer: "Answer") -> None:
    if not answer.suggestions:
        return
    with st.container(key="suggestions"):
        for suggestion in answer.suggestions:
            st.button(
                label(suggestion), icon=":material/arrow_forward:", on_click=conversation.send, args=(suggestion,)
            )
