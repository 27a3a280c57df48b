"""The commands for the corpus's editor say what they did on one line and leave a sound corpus alone."""

from datetime import date

import pytest
from typer.testing import CliRunner

import cli


@pytest.fixture(autouse=True)
def _in_november(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "today", lambda: date(2026, 11, 22))


def run(*arguments: str) -> tuple[int, str]:
    """Return the exit code of a command and what it printed."""
    result = CliRunner().invoke(cli.main, ["knowledge", *arguments])
    return result.exit_code, result.output


def test_the_corpus_asks_nothing_twice() -> None:
    """No two questions of the corpus mean the same to the embedding model."""
    assert run("check") == (0, "The corpus is sound.\n")


def test_overdue_reviews_are_counted_on_request(monkeypatch: pytest.MonkeyPatch) -> None:
    """Years later every page is overdue, but only the check that asks for reviews says so."""
    monkeypatch.setattr(cli, "today", lambda: date(2040, 1, 1))

    assert run("check")[0] == 0
    code, said = run("check", "--reviews")
    assert code == 1
    assert said.count("review is overdue") > 200


def test_a_new_page_that_exists_is_refused() -> None:
    """The command stops with the library's line and the exit code for bad input."""
    code, said = run("new", "glossary", "nofollow-link")

    assert code == cli.EXIT_BAD_INPUT
    assert said.startswith("There is a page “nofollow-link” already")


def test_stale_pages_are_listed_with_their_dates() -> None:
    """Nothing is due on the day of writing; within two years everything is, the oldest first."""
    assert run("stale") == (0, "0 pages due for review.\n")
    lines = run("stale", "--within", "730")[1].splitlines()
    assert lines[:-1] == sorted(lines[:-1])
    assert lines[-1].endswith("due for review within 730 days.")
