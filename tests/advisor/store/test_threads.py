"""What was kept comes back as it was, to its owner and to nobody else, and is gone when it was deleted."""

from datetime import UTC, datetime, timedelta

import pytest

from advisor.answer import Attachment
from advisor.store import feedback, owners, threads, turns
from advisor.store.turns import Cost, Status
from advisor.thread import Thread
from links.schema import OwnerFacts, Practice

LIST = """Which of these are risky? We bought these links last year.
https://www.mayoclinic.org/departments-centers/dermatology
https://best-seo-links.shop/buy-da60-dofollow-links/cheap-dental-implants-austin"""
SECRET = "zebra-crossing-practice"


def ask(store, answered, thread_id, question, before=None, owner="ann"):
    """Send a question, answer it and keep the answer; return the turn's id and the thread after it."""
    opened = turns.open_thread(store, owner, thread_id)
    turn = turns.send(store, owner, thread_id, question).id
    assert turns.claim(store, turn, "w")
    before = before or opened.thread
    after = answered(question, before)
    list_id = turns.list_id_after(before, after, opened.list_id)
    assert turns.finish(store, turn, "w", before, after, steps=["Read it"], list_id=list_id)
    return turn, after


@pytest.fixture
def thread_id(store):
    """A thread of Ann's."""
    return threads.begin_thread(store, "ann", "Is it risky?")


def test_an_answer_comes_back_as_it_was(store, answered, thread_id):
    """Statements, citations, table and steps are equal to what was written."""
    _, after = ask(store, answered, thread_id, LIST)
    opened = turns.open_thread(store, "ann", thread_id)

    assert opened.turns[0].answer == after.turns[0].answer
    assert opened.turns[0].steps == ("Read it",)
    assert opened.turns[0].status is Status.FINISHED
    assert opened.title == "Is it risky?"


def test_a_thread_goes_on_after_it_was_put_away(store, answered, thread_id):
    """A follow-up on a thread from the store gets the same answer as on the thread that never left memory."""
    _, after = ask(store, answered, thread_id, LIST)
    opened = turns.open_thread(store, "ann", thread_id)

    assert opened.thread.reading.links.equals(after.reading.links)
    assert opened.thread.assessment.table.equals(after.assessment.table)
    assert opened.thread.numbers == after.numbers
    assert opened.thread.owner == OwnerFacts(placed_links=True)
    assert (
        answered("What about the second one?", opened.thread).turns[-1]
        == answered("What about the second one?", after).turns[-1]
    )


def test_a_list_is_kept_once(store, answered, thread_id):
    """Further questions on a list don't copy it, and it is still there after them."""
    _, after = ask(store, answered, thread_id, LIST)
    ask(store, answered, thread_id, "What about the second one?", after)

    assert owners.kept_for(store, "ann").lists == 1
    assert turns.open_thread(store, "ann", thread_id).thread.assessment.table.height == 2


def test_what_was_told_is_known_in_the_next_thread(store, answered, thread_id):
    """Facts told in one conversation begin the next one, and can be changed on their own."""
    ask(store, answered, thread_id, "I am a dentist and my practice is in Austin. What is a nofollow link?")
    other = turns.open_thread(store, "ann", threads.begin_thread(store, "ann", "Next"))

    assert other.thread.practice.specialty == "dentist"

    owners.keep_facts(store, "ann", owners.Facts(Practice(name="Smile"), OwnerFacts(True, None)))

    assert owners.facts_of(store, "ann") == owners.Facts(Practice(name="Smile"), OwnerFacts(True, None))
    assert owners.facts_of(store, "bob") == owners.Facts()


def test_a_thread_may_begin_with_a_list(store, answered):
    """A list that was judged elsewhere is what the first question of the thread is about."""
    judged = answered(LIST)
    begun = Thread(reading=judged.reading, assessment=judged.assessment, owner=judged.owner, placed=judged.placed)
    thread_id = threads.begin_thread(store, "ann", "My list", begun)
    opened = turns.open_thread(store, "ann", thread_id)

    assert opened.turns == ()
    assert opened.thread.assessment.table.equals(judged.assessment.table)
    assert opened.list_id


def test_others_see_and_change_nothing(store, answered, thread_id):
    """Somebody who knows the id of Ann's thread can neither read, rename, extend, judge nor delete it."""
    turn, _ = ask(store, answered, thread_id, "What is a nofollow link?")
    threads.rename_thread(store, "bob", thread_id, "mine")
    threads.delete_thread(store, "bob", thread_id)
    feedback.give_feedback(store, "bob", turn, good=False)
    for act in (
        lambda: turns.send(store, "bob", thread_id, "x"),
        lambda: turns.take_back(store, "bob", thread_id, turn),
    ):
        with pytest.raises(LookupError):
            act()

    assert threads.threads_of(store, "bob") == ()
    assert turns.open_thread(store, "bob", thread_id) is None
    assert turns.turn_of(store, "bob", thread_id, turn) is None
    assert turns.marks(store, "bob", thread_id) == ()
    opened = turns.open_thread(store, "ann", thread_id)
    assert (opened.title, opened.turns[0].good) == ("Is it risky?", None)


def test_threads_are_listed_and_found(store, thread_id):
    """The last used stands first; words find titles and questions, and a percent sign is a percent sign."""
    other = threads.begin_thread(store, "ann", "50% off dofollow links")
    turns.send(store, "ann", thread_id, "Is the chamber of commerce spam?")

    assert [head.id for head in threads.threads_of(store, "ann")] == [thread_id, other]
    assert [head.id for head in threads.threads_of(store, "ann", "CHAMBER spam")] == [thread_id]
    assert [head.id for head in threads.threads_of(store, "ann", "50%")] == [other]
    assert threads.threads_of(store, "ann", "%") == threads.threads_of(store, "ann", "50%")

    threads.rename_thread(store, "ann", other, "  The offer  ")
    threads.rename_thread(store, "ann", thread_id, "   ")

    assert {head.title for head in threads.threads_of(store, "ann")} == {"The offer", "Is it risky?"}


def test_the_last_question_can_be_asked_in_other_words(store, answered, thread_id):
    """Taking the last turn back leaves the thread as it was before it; an earlier turn can't be taken back."""
    first, _ = ask(store, answered, thread_id, "What is a nofollow link?")
    before = turns.open_thread(store, "ann", thread_id).thread
    last, _ = ask(store, answered, thread_id, LIST)
    turns.take_back(store, "ann", thread_id, first)
    turns.take_back(store, "ann", thread_id, last)
    opened = turns.open_thread(store, "ann", thread_id)

    assert opened.thread == before
    assert [turn.id for turn in opened.turns] == [first]


def test_a_thumb_is_kept_with_what_it_judged(store, answered, thread_id):
    """A thumb replaces the one before, can be taken back, and carries question and evidence."""
    turn, _ = ask(store, answered, thread_id, "What is a nofollow link?")
    feedback.give_feedback(store, "ann", turn, good=False, reason="too long")
    feedback.give_feedback(store, "ann", turn, good=True)

    assert turns.open_thread(store, "ann", thread_id).turns[0].good is True
    assert owners.kept_for(store, "ann").feedback == 1

    feedback.give_feedback(store, "ann", turn, good=None)

    assert turns.turn_of(store, "ann", thread_id, turn).good is None


def test_deleting_everything_leaves_no_byte(tmp_path, answered, opening):
    """After “delete all my data” no word of the owner is in the store's files; another owner's are."""
    store = opening(f"sqlite:///{tmp_path}/store.db")
    for owner, words in (("ann", SECRET), ("bob", "bobs-own-words")):
        thread_id = threads.begin_thread(store, owner, words)
        turns.send(store, owner, thread_id, words, [Attachment(f"{words}.csv", words.encode())])
        ask(store, answered, thread_id, f"What is a nofollow link? {words}", owner=owner)
    owners.keep_facts(store, "ann", owners.Facts(Practice(name=SECRET)))
    owners.delete_everything(store, "ann")
    left = b"".join(path.read_bytes() for path in tmp_path.iterdir())

    assert owners.kept_for(store, "ann") == owners.Kept()
    assert owners.kept_for(store, "bob").questions == 1
    assert SECRET.encode() not in left
    assert b"bobs-own-words" in left


def test_a_file_is_named_and_not_kept(store, thread_id):
    """The name and size of a file stand with its question; a further question replaces one without an answer."""
    turn = turns.send(store, "ann", thread_id, "Judge it", [Attachment("links.csv", b"a,b")]).id

    assert turns.turn_of(store, "ann", thread_id, turn).files == (turns.FileNote("links.csv", 3),)

    turns.send(store, "ann", thread_id, "Never mind")

    assert [turn.files for turn in turns.open_thread(store, "ann", thread_id).turns] == [()]


def test_only_one_process_answers(store, answered, thread_id):
    """A question is claimed once; what another process writes about it is not taken."""
    turn = turns.send(store, "ann", thread_id, "What is it?").id

    assert turns.claim(store, turn, "one")
    assert not turns.claim(store, turn, "two")
    assert not turns.grow(store, turn, "two", "text", [])
    assert not turns.finish(store, turn, "two", Thread(), answered("What is a nofollow link?"))
    assert turns.grow(store, turn, "one", "so far", ["Read it"])
    assert turns.turn_of(store, "ann", thread_id, turn).partial == "so far"


def test_stopping_ends_the_work_and_keeps_the_text(store, answered, thread_id):
    """After a stop the worker's writing is refused, what was written stays, and the question can be asked again."""
    turn = turns.send(store, "ann", thread_id, "What is it?").id
    turns.claim(store, turn, "one")
    turns.grow(store, turn, "one", "so far", [])
    turns.stop(store, turn)

    assert not turns.grow(store, turn, "one", "more", [])
    assert not turns.finish(store, turn, "one", Thread(), answered("What is a nofollow link?"))
    kept = turns.turn_of(store, "ann", thread_id, turn)
    assert (kept.status, kept.partial) == (Status.STOPPED, "so far")

    turns.ask_again(store, turn)

    assert turns.claim(store, turn, "two")


def test_a_silent_process_is_taken_for_dead(url, opening):
    """A turn whose process said nothing for a while counts as cut off, and only then can be asked again."""
    now = [datetime(2026, 11, 22, 12, tzinfo=UTC)]
    store = opening(url, now=lambda: now[0])
    thread_id = threads.begin_thread(store, "ann", "x")
    turn = turns.send(store, "ann", thread_id, "What is it?").id
    turns.claim(store, turn, "dead")
    turns.ask_again(store, turn)

    assert turns.turn_of(store, "ann", thread_id, turn).status is Status.ANSWERING

    now[0] += turns.SILENCE
    turns.beat(store, ["dead"])
    now[0] += turns.SILENCE

    assert turns.turn_of(store, "ann", thread_id, turn).status is Status.ANSWERING

    now[0] += timedelta(seconds=1)

    assert turns.turn_of(store, "ann", thread_id, turn).trouble == turns.CUT_OFF

    turns.ask_again(store, turn)

    assert turns.marks(store, "ann", thread_id) == ((turn, Status.WAITING),)


def test_versions_and_cost_stay_with_the_answer(store, answered, thread_id):
    """What the answer was made with is kept beside it."""
    turn = turns.send(store, "ann", thread_id, "What is a nofollow link?").id
    turns.claim(store, turn, "w")
    after = answered("What is a nofollow link?")
    turns.finish(store, turn, "w", Thread(), after, versions={"corpus": "c1"}, cost=Cost(10, 20, 30))
    kept = turns.turn_of(store, "ann", thread_id, turn)

    assert (kept.versions, kept.cost) == ({"corpus": "c1"}, Cost(10, 20, 30))


def test_text_that_a_database_refuses_is_kept_without_it(store):
    """The character zero and half characters do not keep a question from being asked."""
    thread_id = threads.begin_thread(store, "ann", "a\0b")
    turn = turns.send(store, "ann", thread_id, "a\0b \ud800", [Attachment("x\0.csv", b"\0")]).id

    assert turns.turn_of(store, "ann", thread_id, turn).question == "ab ?"
