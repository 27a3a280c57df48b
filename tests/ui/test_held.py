"""A message that may hold patient data: it waits for the owner, who sees what was found and decides."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from ui.held import EDITED, LEAD

MESSAGE = "Our patient with MRN 4471902 (jane@gmail.com) asks about this link"


@pytest.fixture
def app() -> AppTest:
    """The chat page after a message with patient data was sent."""
    app = AppTest.from_file(str(Path(__file__).parent / "fake_app.py"), default_timeout=30).run()
    app.chat_input[0].set_value(MESSAGE).run()
    return app


def words(app: AppTest) -> str:
    """Return all Markdown of the page."""
    return "\n".join(part.value for part in app.markdown)


def test_the_message_waits_and_says_why(app):
    """What was found is listed with its reason, no answer was made, and nothing claims to be complete."""
    assert not app.exception
    assert LEAD in words(app)
    assert "4471902" in words(app)
    assert "record number" in words(app)
    assert not app.get("bidi_component")


def test_an_address_in_it_becomes_no_link(app):
    """The words found are shown as words: Markdown would make a link of an e-mail address."""
    assert "jane@gmail" not in words(app)
    assert "gmail.com" in words(app).replace("\\", "")


def test_it_is_sent_without_what_was_found(app):
    """One click asks the redacted message, which is all that the page then shows of it."""
    app.button(key="held-send").click().run()

    assert LEAD not in words(app)
    assert app.get("bidi_component")
    assert "4471902" not in " ".join(text.value for text in app.text)
    assert "[record number]" in " ".join(text.value for text in app.text)


def test_the_owner_edits_it(app):
    """The message can be rewritten; what still holds patient data is held again."""
    app.text_area(key=EDITED).set_value("Is MRN 4471902 ours?").run()
    app.button(key="held-edited").click().run()
    assert LEAD in words(app)

    app.text_area(key=EDITED).set_value("Is this link risky?").run()
    app.button(key="held-edited").click().run()

    assert LEAD not in words(app)
    assert app.get("bidi_component")
