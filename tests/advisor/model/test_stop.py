"""An owner who stops an answer in the middle: nothing waits for the model, and the money is settled."""

import threading
import time
from collections.abc import Callable
from typing import Any

from advisor.answer import TextPiece
from advisor.ask import ask
from advisor.model.writer import ModelWriter
from advisor.settings import Settings
from advisor.spending import Purse
from advisor.thread import Thread
from retrieval.library import Library
from tests.advisor.model.conftest import QUESTION, TODAY, ModelServer, Reply, first_sentence, said, text_of


def test_a_stopped_answer_lets_go_of_the_server(
    server: ModelServer, settings: Callable[..., Settings], purse: Purse, library: Library
) -> None:
    """Closing the events in the middle of a stream ends the request, though the server has not finished."""
    over = threading.Event()

    def script(request: dict[str, Any]) -> Reply:
        marker, sentence = first_sentence(text_of(request))
        whole = said(f"{sentence} {marker} And more than that.").body
        return Reply(whole, pause=(whole.index(b"And") + 200, lambda: over.wait(60)))

    server.script = script
    events = ask(QUESTION, Thread(), library, today=TODAY, writer=ModelWriter(settings(), purse))
    next(event for event in events if isinstance(event, TextPiece))
    began = time.monotonic()
    events.close()
    waited = time.monotonic() - began
    over.set()

    assert waited < 30  # the server would have been waited for twice as long
