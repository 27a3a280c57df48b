"""Settings: what is wrong is told all at once and without secrets, and what is empty counts as not set."""

from pathlib import Path

import pytest

from advisor.settings import Settings, SettingsError, WriterChoice, read_settings

KEY = "sk-test-4f1e0c2b9a"


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide the settings of the machine that runs the tests."""
    for field in Settings.model_fields.values():
        monkeypatch.delenv(str(field.alias), raising=False)


def test_nothing_has_to_be_set() -> None:
    """Without any setting there is no model, and the advisor quotes."""
    settings = read_settings(env_file=None)

    assert not settings.has_model
    assert settings.writer is WriterChoice.AUTO
    assert (settings.connect_seconds, settings.read_seconds, settings.total_seconds) == (5, 30, 90)


def test_each_place_is_read_in_turn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Values passed in go before the environment, and the environment before the .env file."""
    file = tmp_path / ".env"
    file.write_text("BACKLINK_ADVISOR_MODEL=from-file\nOPENAI_BASE_URL=http://127.0.0.1:1/v1\nOPENAI_API_KEY=\n")
    monkeypatch.setenv("BACKLINK_ADVISOR_MODEL", "from-environment")

    assert read_settings(env_file=file).model == "from-environment"
    assert read_settings({"BACKLINK_ADVISOR_MODEL": "passed", "other": {"a": 1}}, file).model == "passed"
    assert read_settings(env_file=file).openai_base_url == "http://127.0.0.1:1/v1"
    assert read_settings(env_file=file).openai_api_key is None


def test_all_problems_are_told_at_once_and_no_key() -> None:
    """Each wrong setting gets a line with its name and what is expected; the key is in none of them."""
    wrong = {
        "OPENAI_API_KEY": f"{KEY} copied twice",
        "OPENAI_BASE_URL": "localhost:11434",
        "BACKLINK_ADVISOR_TEMPERATURE": "7",
        "BACKLINK_ADVISOR_WRITER": "poet",
    }
    with pytest.raises(SettingsError) as raised:
        read_settings(wrong, env_file=None)

    told = str(raised.value)
    assert len(told.splitlines()) == len(wrong)
    assert all(f"{name}: " in told for name in wrong)
    assert KEY not in told
    assert "http://127.0.0.1:11434/v1" in told


@pytest.mark.parametrize(
    ("given", "what_to_do"),
    [
        ({"BACKLINK_ADVISOR_WRITER": "model"}, "set OPENAI_API_KEY"),
        ({"BACKLINK_ADVISOR_EMBEDDINGS": "text-embedding-3-small"}, "needs OPENAI_API_KEY"),
        ({"OPENAI_API_KEY": KEY, "BACKLINK_ADVISOR_MODEL": "brand-new"}, "set BACKLINK_ADVISOR_PRICE_IN"),
        ({"BACKLINK_ADVISOR_CONTEXT_WINDOW": "2048"}, "at most half"),
        ({"OPENAI_BASE_URL": f"http://me:{KEY}@127.0.0.1/v1"}, "put the key into OPENAI_API_KEY"),
    ],
)
def test_settings_that_do_not_fit_together_say_what_to_do(given: dict[str, str], what_to_do: str) -> None:
    """A combination that cannot work is refused at the start, with the next step and without the key."""
    with pytest.raises(SettingsError, match=what_to_do) as raised:
        read_settings(given, env_file=None)

    assert KEY not in str(raised.value)


def test_the_key_is_not_shown() -> None:
    """Neither the text nor the plain data of the settings holds the key."""
    settings = read_settings({"OPENAI_API_KEY": KEY}, env_file=None)

    assert KEY not in f"{settings!r} {settings} {settings.model_dump()} {settings.model_dump_json()}"


def test_a_server_of_ones_own_is_free() -> None:
    """A model behind an own address costs nothing unless a price is set; OpenAI's own models have theirs."""
    own = {"OPENAI_BASE_URL": "http://127.0.0.1:1/v1"}

    assert read_settings(own, None).prices == (0.0, 0.0)
    assert read_settings({"OPENAI_API_KEY": KEY}, None).prices == (0.25, 2.0)
    priced = {"BACKLINK_ADVISOR_PRICE_IN": "1", "BACKLINK_ADVISOR_PRICE_OUT": "3"}
    assert read_settings(own | priced, None).prices == (1.0, 3.0)
