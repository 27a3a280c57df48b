"""The settings say what is kept and who writes, and “delete all my data” means it."""

import pytest
from streamlit.testing.v1 import AppTest

from advisor.store import owners, threads
from links.schema import OwnerFacts, Practice
from ui import access, door
from ui.lists_desk import KEY, Desk


def page() -> None:
    """Draw the page for settings."""
    from ui import about

    about.show()


@pytest.fixture
def app() -> AppTest:
    """The page for settings, not drawn yet."""
    return AppTest.from_function(page, default_timeout=60)


def words(app: AppTest) -> str:
    """Return the words of the page without the marks that keep them plain."""
    return " ".join(part.value for part in app.markdown).replace("\\", "")


def press(app: AppTest, name: str) -> None:
    """Press the button of that name."""
    next(button for button in app.button if button.label == name).click().run()


def test_what_is_kept_is_counted_and_deleted(app):
    """After one more question everything of this owner is gone, and nothing of anybody else's."""
    for owner in (access.LOCAL, "somebody-else"):
        threads.begin_thread(door.store(), owner, "Is it risky?")
    owners.keep_facts(door.store(), access.LOCAL, owners.Facts(Practice(name="Smile"), OwnerFacts(True)))
    app.run()

    assert "1 conversation with 0 questions" in words(app)

    press(app, "Delete all my data")
    press(app, "Keep it")
    assert owners.kept_for(door.store(), access.LOCAL).threads == 1

    press(app, "Delete all my data")
    press(app, "Yes, delete all of it")
    assert owners.kept_for(door.store(), access.LOCAL) == owners.Kept()
    assert owners.facts_of(door.store(), access.LOCAL) == owners.Facts()
    assert owners.kept_for(door.store(), "somebody-else").threads == 1
    assert app.success[0].value.startswith("All your conversations")


def test_a_list_that_is_open_goes_too(app):
    """The list of the page “Check a list” lives in the visit and not in the store, and is deleted with the rest."""
    desk = Desk()
    desk.paste("https://example.org/a")
    app.session_state[KEY] = desk
    app.run()

    press(app, "Delete all my data")
    press(app, "Yes, delete all of it")

    assert KEY not in app.session_state


def test_without_a_model_there_is_nothing_to_choose(app):
    """The page says that answers are quoted, and how a model is set up."""
    app.run()

    assert "OPENAI_API_KEY" in words(app)
    assert not app.radio(key="about-manual").disabled
    assert "writer" not in [radio.key for radio in app.radio]


def test_the_writer_is_the_owners_choice(app, monkeypatch):
    """With a model the owner may still prefer quotes, and the choice is kept."""
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    app.run()
    app.radio(key="writer").set_value("quoting").run()

    assert owners.writer_of(door.store(), access.LOCAL) == "quoting"
    assert "$0.00 of at most $5.00" in words(app)


def test_versions_and_freshness_are_told(app):
    """Corpus, prompts and the pages that are due for review stand at the end."""
    app.run()

    assert "pages that rest on" in words(app)
    assert "Corpus " in words(app)
    assert "due for review" in words(app) + " ".join(one.label for one in app.expander)
