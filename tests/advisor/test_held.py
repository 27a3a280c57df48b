"""A message with patient data: the door keeps it back before anything else is done with it."""

import json

from typer.testing import CliRunner

from advisor.answer import Held
from advisor.ask import answer_to, ask
from advisor.thread import Thread
from cli import main
from retrieval.library import Library

MESSAGE = "Patient MRN 4471902 wrote about us. What is a nofollow link?"


def test_held_is_the_only_event(library: Library) -> None:
    """Nothing is looked up, judged or said while patient data is in the message."""
    events = list(ask(MESSAGE, Thread(), library))

    assert [type(event) for event in events] == [Held]
    assert "4471902" not in events[0].redacted
    assert "4471902" not in repr(events[0])


def test_without_a_page_the_redacted_message_is_asked(library: Library) -> None:
    """The answer comes, its notice says what was taken out, and the thread never holds it."""
    finished = answer_to(MESSAGE, Thread(), library)

    assert finished.answer.citations
    assert "1 record number" in finished.answer.notices[0]
    assert finished.thread.turns[-1].answer == finished.answer
    assert "4471902" not in repr(finished)


def test_the_command_line_says_what_it_left_out() -> None:
    """The answer on the terminal carries the notice, and not the number."""
    shown = CliRunner().invoke(main, ["ask", "--json", MESSAGE]).stdout

    assert "1 record number" in json.loads(shown)["notices"][0]
    assert "4471902" not in shown
