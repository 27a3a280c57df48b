"""The chat page asks, shows the answer in place, keeps the conversation, and stays calm when something fails."""

import json
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from ui import chat
from ui.render import WORD_JOINER

FAKE = str(Path(__file__).parent / "fake_app.py")


@pytest.fixture
def app() -> AppTest:
    """The chat page before anything was asked, with the made-up advisor."""
    return AppTest.from_file(FAKE, default_timeout=30).run()


def shown(app: AppTest) -> list[str]:
    """Return the documents on the page as JSON, in order."""
    drawn = [json.loads(part.proto.json) for part in app.get("bidi_component")]
    return [json.dumps(data, ensure_ascii=False) for data in drawn if "tree" in data]


def labels(app: AppTest) -> list[str]:
    """Return the labels of the buttons beside the list of conversations, as a reader sees them."""
    return [button.label.replace("\\", "").replace(WORD_JOINER, "") for button in app.main.button]


def ask(app: AppTest, question: str) -> AppTest:
    """Send a question and wait for the answer."""
    app.chat_input[0].set_value(question).run()
    return app


def test_the_first_page_welcomes(app):
    """Title, one sentence, the starter questions, and a place to ask."""
    assert app.title[0].value == chat.TITLE
    assert app.markdown[0].value == chat.WELCOME
    assert labels(app) == list(chat.STARTERS)
    assert app.chat_input[0].placeholder == chat.PLACEHOLDER


def test_an_answer_takes_the_place_of_the_welcome(app):
    """After a question the page shows question, steps and answer, and the welcome is gone."""
    ask(app, "What is it?")

    assert not app.exception
    assert not app.title
    assert [message.name for message in app.chat_message] == ["user", "assistant"] or len(app.chat_message) == 2
    assert "What is it?" in [text.value for text in app.text]
    assert "A nofollow link carries a mark." in shown(app)[0]


def test_a_starter_asks_its_question(app):
    """A starter button sends exactly its words."""
    app.main.button[2].click().run()

    assert app.text[0].value == chat.STARTERS[2]
    assert len(shown(app)) == 1


def test_the_conversation_grows(app):
    """A second question stands under the first answer."""
    ask(ask(app, "First?"), "Second?")

    assert len(shown(app)) == 2
    assert len(app.session_state["conversation"].opened.thread.turns) == 2


def test_suggestions_are_shown_as_written_and_ask(app):
    """A suggested question is escaped as a label and sent as it is."""
    ask(app, "What is it?")
    label = "Is $5 a fair price?"

    assert label in labels(app)

    app.main.button[labels(app).index(label)].click().run()

    assert label in [text.value for text in app.text]


def test_start_over_forgets(app):
    """A new conversation begins at the welcome."""
    ask(app, "What is it?")
    app.main.button[0].click().run()

    assert app.title[0].value == chat.TITLE
    assert not shown(app)


def test_an_owners_error_is_told_as_written(app):
    """A problem that the owner can solve is shown word for word, with a way to ask again."""
    ask(app, "owner error")

    assert app.warning[0].value.replace("\\", "").replace(WORD_JOINER, "").startswith("links.csv, line 3: no address")
    assert "Ask again" in labels(app)
    assert not app.exception


def test_a_bug_keeps_its_details_to_the_log(app, caplog):
    """Any other failure is told calmly; the details are in the log and the question is still there."""
    ask(app, "bug")

    assert "not for the owner" not in app.warning[0].value
    assert "not for the owner" in caplog.text
    assert "bug" in [text.value for text in app.text]


def test_after_trouble_another_question_goes_on(app):
    """A question that failed does not block the next one."""
    ask(ask(app, "bug"), "What is it?")

    assert not app.warning
    assert len(shown(app)) == 1


def test_a_long_question_is_folded(app):
    """A pasted list is shown in its beginning, and whole behind a fold."""
    pasted = "Which are risky?\n" + "\n".join(f"https://site{n}.example/page" for n in range(60))
    ask(app, pasted)

    assert [text.value for text in app.text if "site59" in text.value] == [pasted]
    assert app.text[0].value.endswith(" …")
    assert len(app.text[0].value) <= chat.LONGEST_SHOWN + 2


def test_nobody_sees_another_visitors_conversation(app):
    """What one visitor asked is in that visitor's session alone."""
    ask(app, "What is it?")
    other = AppTest.from_file(FAKE, default_timeout=30).run()

    assert other.title[0].value == chat.TITLE
