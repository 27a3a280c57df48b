"""Work on a question goes on without a page, can be followed from anywhere, and ends in one way only."""

from collections.abc import Iterator
from threading import Event

import pytest

from advisor.answer import Answer, Held, StepEnded, StepStarted, TextPiece
from advisor.answering import TROUBLE, Answering, Kept
from advisor.patient_data import found_in, redacted
from advisor.store import owners, threads, turns
from advisor.store.turns import Status
from advisor.thread import Finished, Thread, Turn
from links.errors import UnreadableError

PATIENCE = 30  # seconds that a busy machine may take


class Advisor:
    """A made-up advisor that says half a sentence, and the rest when it is let."""

    def __init__(self) -> None:
        self.half_said, self.go_on = Event(), Event()

    def __call__(self, question: str, thread: Thread, files: tuple) -> Iterator:
        """Yield the events of an answer."""
        if found := found_in(question):
            yield Held(found, redacted(question))
            return
        yield StepStarted("Reading")
        yield StepEnded("Read it")
        yield TextPiece("Half a ")
        self.half_said.set()
        assert self.go_on.wait(PATIENCE)
        if "owner error" in question:
            raise UnreadableError("Give each row an address.")
        if "bug" in question:
            raise RuntimeError("not for the owner's eyes")
        yield TextPiece("sentence.")
        answer = Answer("Half a sentence.", (), (), False, "quoting", tokens_in=3, cost_micro_usd=5, prompt="p.v1")
        yield Finished(answer, Thread(turns=(*thread.turns, Turn(question, answer))))


@pytest.fixture
def advisor() -> Advisor:
    """A made-up advisor that waits in the middle of its sentence."""
    return Advisor()


def ask(store, question):
    """Send a question in a new thread and return the thread."""
    thread_id = threads.begin_thread(store, "ann", question)
    turns.send(store, "ann", thread_id, question)
    return turns.open_thread(store, "ann", thread_id)


def follow(answering, opened):
    """Follow the last question to its end and return what was heard."""
    return [event for event in answering.follow("ann", opened.id, opened.turns[-1].id) if event is not None]


def test_the_answer_is_kept_before_it_is_told(store, advisor):
    """Whoever hears of the finished answer can rely on finding it in the store, with its versions and its cost."""
    answering, opened = Answering(store, lambda: "corpus-1"), ask(store, "What is it?")
    advisor.go_on.set()
    work = answering.start(opened, advisor)
    with work.changed:
        assert work.changed.wait_for(lambda: work.over, PATIENCE)
    heard = list(answering.follow("ann", opened.id, opened.turns[-1].id, work))
    kept = turns.open_thread(store, "ann", opened.id)

    assert isinstance(heard[-1], Kept)
    assert heard[-1].opened.turns == kept.turns
    assert kept.turns[0].steps == ("Read it",)
    assert kept.turns[0].versions == {"corpus": "corpus-1", "prompt": "p.v1", "writer": "quoting"}
    assert kept.turns[0].cost == turns.Cost(3, 0, 5)


def test_a_second_page_hears_everything(store, advisor):
    """Who comes in the middle of an answer hears it from its beginning to its end."""
    answering, opened = Answering(store), ask(store, "What is it?")
    answering.start(opened, advisor)
    assert advisor.half_said.wait(PATIENCE)
    late = answering.follow("ann", opened.id, opened.turns[-1].id)
    first = next(late)
    advisor.go_on.set()
    rest = [event for event in late if event is not None]

    assert first == StepStarted("Reading")
    assert [event.text for event in rest if isinstance(event, TextPiece)] == ["Half a ", "sentence."]
    assert isinstance(rest[-1], Kept)


def test_another_process_follows_through_the_store(store, advisor):
    """A page of another process sees the text grow and then finds the answer in the store."""
    here, there, opened = Answering(store), Answering(store), ask(store, "What is it?")
    here.start(opened, advisor)
    assert advisor.half_said.wait(PATIENCE)
    there.start(opened, advisor)
    watching = there.follow("ann", opened.id, opened.turns[-1].id)
    here.stop(opened.turns[-1].id)
    turn = turns.turn_of(store, "ann", opened.id, opened.turns[-1].id)
    assert list(watching) == []
    assert (turn.status, turn.partial, turn.steps) == (Status.STOPPED, "Half a ", ("Read it",))
    advisor.go_on.set()


def test_a_stopped_answer_is_not_kept(store, advisor):
    """What comes after a stop changes nothing; asked again, the question is answered."""
    answering, opened = Answering(store), ask(store, "What is it?")
    answering.start(opened, advisor)
    assert advisor.half_said.wait(PATIENCE)
    following = answering.follow("ann", opened.id, opened.turns[-1].id)
    next(following)
    answering.stop(opened.turns[-1].id)
    advisor.go_on.set()

    assert not any(isinstance(event, Kept) for event in following)

    turns.ask_again(store, opened.turns[-1].id)
    opened = turns.open_thread(store, "ann", opened.id)
    answering.start(opened, advisor)

    assert isinstance(follow(answering, opened)[-1], Kept)


@pytest.mark.parametrize(("question", "told"), [("owner error", "Give each row an address."), ("bug", TROUBLE)])
def test_trouble_is_kept_with_the_question(store, advisor, question, told):
    """Why there is no answer stands with the question, in words for the owner."""
    answering, opened = Answering(store), ask(store, question)
    advisor.go_on.set()
    answering.start(opened, advisor)
    follow(answering, opened)
    turn = turns.turn_of(store, "ann", opened.id, opened.turns[-1].id)

    assert (turn.status, turn.trouble) == (Status.FAILED, told)


def test_a_held_question_leaves_the_store(store, advisor):
    """A question in which the advisor finds patient data is not kept, and the page hears what was found."""
    answering, opened = Answering(store), ask(store, "Our patient with MRN 4471902 asks")
    answering.start(opened, advisor)
    heard = follow(answering, opened)

    assert isinstance(heard[-1], Held)
    assert owners.kept_for(store, "ann").questions == 0


def test_a_deleted_thread_ends_the_work(store, advisor):
    """Deleting a conversation while it is answered leaves nothing behind."""
    answering, opened = Answering(store), ask(store, "What is it?")
    answering.start(opened, advisor)
    assert advisor.half_said.wait(PATIENCE)
    following = answering.follow("ann", opened.id, opened.turns[-1].id)
    next(following)
    threads.delete_thread(store, "ann", opened.id)
    advisor.go_on.set()

    assert not any(isinstance(event, Kept) for event in following)
    assert owners.kept_for(store, "ann").questions == 0
