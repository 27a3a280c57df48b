"""Who answers while the owner may leave, reload or stop? Work in the background that any page can follow.

A page starts the work on a question that waits in the store and follows it; when the page goes away, the work goes
on, and the next page that shows the question follows it from the beginning. Work of another process is followed
through the store.
"""

import logging
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from threading import BoundedSemaphore, Condition, Event, Lock
from threading import Thread as Worker
from uuid import uuid4

from advisor.answer import Attachment, Held, StepEnded, StepStarted, TextPiece
from advisor.ask import Event as Said
from advisor.store import turns
from advisor.store.database import Database
from advisor.store.turns import Cost, OpenThread, Status, StoredTurn
from advisor.thread import Finished, Thread
from links.errors import OwnerError

LOG = logging.getLogger(__name__)
AT_ONCE = 4  # quoted answers that one process works on; more would only slow each other down, and wait for their turn
AT_ONCE_WITH_MODEL = 32  # most of that time is spent waiting for the model
TICK = 0.2  # seconds after which a follower hears from us even if nothing was said
KEEP_EVERY = 0.5  # seconds between two writes of a growing text
BEAT = 4.0  # seconds; well below turns.SILENCE
TROUBLE = "Something went wrong on our side, and the question was not answered. Nothing you sent is lost."

Door = Callable[[str, Thread, tuple[Attachment, ...]], Iterator[Said]]


@dataclass(frozen=True, slots=True)
class Kept:
    """The last event of a question that was answered: the thread with the answer, as the store has it now."""

    opened: OpenThread


Heard = Said | Kept


@dataclass(slots=True)
class Work:
    """One question being answered; `said` only grows, and `changed` tells those who follow."""

    turn: StoredTurn
    opened: OpenThread
    worker: str = field(default_factory=lambda: uuid4().hex)
    said: list[Heard] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)
    text: str = ""
    over: bool = False
    stopping: Event = field(default_factory=Event)
    changed: Condition = field(default_factory=Condition)

    def say(self, event: Heard) -> None:
        """Let the followers hear an event."""
        if isinstance(event, TextPiece):
            self.text += event.text
        elif isinstance(event, StepEnded):
            self.steps.append(event.label)
        with self.changed:
            self.said.append(event)
            self.changed.notify_all()

    def end(self) -> None:
        """Let the followers know that nothing more will come."""
        with self.changed:
            self.over = True
            self.changed.notify_all()


class Answering:
    """The questions that this process is answering."""

    def __init__(self, database: Database, corpus: Callable[[], str] = str, at_once: int = AT_ONCE) -> None:
        self.database = database
        self._corpus = corpus
        self._works: dict[str, Work] = {}
        self._lock = Lock()
        self._places = BoundedSemaphore(at_once)
        self._beating = False

    def start(self, opened: OpenThread, door: Door, files: tuple[Attachment, ...] = ()) -> Work | None:
        """Begin to answer the thread's last question and return the work; None where somebody else has begun."""
        work = Work(opened.turns[-1], opened)
        if not turns.claim(self.database, work.turn.id, work.worker):
            return None
        with self._lock:
            self._works[work.turn.id] = work
            if not self._beating:
                self._beating = True
                Worker(target=self._beat, name="beat", daemon=True).start()
        Worker(target=self._answer, args=(work, door, files), name="answer", daemon=True).start()
        return work

    def follow(self, owner: str, thread_id: str, turn_id: str, work: Work | None = None) -> Iterator[Heard | None]:
        """Yield what is said about a question from its beginning; the last is Kept or Held where there is one.

        None comes now and then, so that a page that follows can be stopped. Whoever started the `work` hands it over,
        since it may be over before they follow it.
        """
        work = work or self._works.get(turn_id)
        yield from self._listen(work) if work else self._watch(owner, thread_id, turn_id)

    def stop(self, turn_id: str) -> None:
        """End the work on a question, whichever process is at it; what was written stays."""
        work = self._works.get(turn_id)
        if work:
            work.stopping.set()
            turns.grow(self.database, turn_id, work.worker, work.text, work.steps)
        turns.stop(self.database, turn_id)

    @staticmethod
    def _listen(work: Work) -> Iterator[Heard | None]:
        heard = 0
        while True:
            with work.changed:
                if heard == len(work.said) and not work.over:
                    work.changed.wait(TICK)
                fresh, over = work.said[heard:], work.over
            heard += len(fresh)
            yield from fresh or (None,)
            if over and heard == len(work.said):
                return

    def _watch(self, owner: str, thread_id: str, turn_id: str) -> Iterator[Heard | None]:
        seen = ""
        while True:
            turn = turns.turn_of(self.database, owner, thread_id, turn_id)
            if turn is None or turn.status is not Status.ANSWERING:
                return
            if len(turn.partial) > len(seen):
                yield TextPiece(turn.partial[len(seen) :])
                seen = turn.partial
            yield None
            time.sleep(TICK)

    def _answer(self, work: Work, door: Door, files: tuple[Attachment, ...]) -> None:
        """Do the work; whatever happens the followers are let go and the turn does not stay half-way."""
        try:
            with self._places:
                self._work(work, door, files)
        except Exception as error:
            if not isinstance(error, OwnerError):
                LOG.error("A question could not be answered", exc_info=error)
            self._fail(work, str(error) if isinstance(error, OwnerError) else TROUBLE)
        finally:
            work.end()
            with self._lock:
                if self._works.get(work.turn.id) is work:
                    del self._works[work.turn.id]

    def _work(self, work: Work, door: Door, files: tuple[Attachment, ...]) -> None:
        kept = time.monotonic()
        for event in door(work.turn.question, work.opened.thread, files):
            if isinstance(event, Held):
                turns.discard(self.database, work.turn.id)
                work.say(event)
                return
            if isinstance(event, Finished):
                self._finish(work, event)
                return
            work.say(event)
            if work.stopping.is_set():
                return
            if isinstance(event, StepStarted | TextPiece) and time.monotonic() - kept > KEEP_EVERY:
                kept = time.monotonic()
                if not turns.grow(self.database, work.turn.id, work.worker, work.text, work.steps):
                    return
        raise RuntimeError("the answer ended before it was finished")

    def _finish(self, work: Work, last: Finished) -> None:
        answer, before = last.answer, work.opened.thread
        versions = {"corpus": self._corpus(), "prompt": answer.prompt, "writer": answer.writer}
        cost = Cost(answer.tokens_in, answer.tokens_out, answer.cost_micro_usd)
        list_id = turns.list_id_after(before, last.thread, work.opened.list_id)
        steps = tuple(work.steps)
        turn_id = work.turn.id
        is_kept = turns.finish(
            self.database,
            turn_id,
            work.worker,
            before,
            last.thread,
            steps=steps,
            list_id=list_id,
            versions=versions,
            cost=cost,
        )
        if is_kept:
            turn = replace(
                work.turn, status=Status.FINISHED, answer=answer, steps=steps, versions=versions, cost=cost, partial=""
            )
            shown = (*work.opened.turns[:-1], turn)
            work.say(Kept(replace(work.opened, turns=shown, thread=last.thread, list_id=list_id)))

    def _fail(self, work: Work, trouble: str) -> None:
        try:
            turns.fail(self.database, work.turn.id, work.worker, trouble)
        except OwnerError:
            LOG.warning("A failed question could not be marked so; it will count as cut off")

    def _beat(self) -> None:
        """Say for all work under way that it is, until there is none."""
        while True:
            time.sleep(BEAT)
            with self._lock:
                workers = [work.worker for work in self._works.values()]
                if not workers:
                    self._beating = False
                    return
            try:
                turns.beat(self.database, workers)
            except OwnerError:
                LOG.warning("The store was not free for a sign of life")
