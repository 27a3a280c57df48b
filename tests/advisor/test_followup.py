"""Follow-ups: what a message points back to is read from the conversation."""

from collections.abc import Callable

import pytest

from advisor.answer import Answer, Role
from advisor.ask import answer_to
from advisor.followup import in_context, rows_meant
from advisor.intake import take_in
from advisor.thread import Thread
from retrieval.library import Library

Converse = Callable[..., list[Answer]]
OFFER = "They offer 20 guest posts on DA40 blogs, all dofollow, permanent, for $900. Results in 30 days. Worth it?"


@pytest.mark.parametrize(
    "question",
    [
        "how do I turn him down politely",
        "ours is wrong on several pages, is that harmful for a practice like mine",
        "so the doctor should write which words exactly",
        "what should a hospital write then",
        "is it the same as a backlink?",
    ],
)
def test_words_that_point_back_bring_the_topic(library: Library, question: str) -> None:
    """“Him”, “ours”, “so” and “then” go on from the answer before, and “as” names no tool's score."""
    thread = answer_to("What is a local citation?", Thread(), library).thread

    assert in_context(question, thread, library) == f"Local citation: {question}"


@pytest.mark.parametrize("question", ["What is a PBN?", "So what is a nofollow link?", "Should I buy links?"])
def test_a_question_of_its_own_stays_as_it_is(library: Library, question: str) -> None:
    """A message that names its subject is not read together with the one before."""
    thread = answer_to("What is a local citation?", Thread(), library).thread

    assert in_context(question, thread, library) == question


def test_they_before_a_term_points_out_of_the_message(library: Library) -> None:
    """“What if they refuse nofollow” is about who was spoken of, and not about nofollow links in general."""
    asked = "A company gave us a badge and wants a link to them in return"
    thread = answer_to(asked, Thread(), library).thread

    assert in_context("what if they refuse nofollow", thread, library).endswith(": what if they refuse nofollow")
    assert in_context("do nofollow links help when they are old", thread, library).startswith("do nofollow")


def test_a_time_is_no_place_in_a_list() -> None:
    """“Last spring” is not the last link."""
    thread = take_in("https://a.example/x\nhttps://b.example/y", (), Thread()).thread

    assert rows_meant("they came last spring", thread) == ()
    assert rows_meant("what about the last one", thread) == (2,)


@pytest.mark.parametrize(
    ("question", "words"),
    [("and the 30 days part, is it realistic", "fast results"), ("what does permanent mean for them", "permanent")],
)
def test_a_claim_of_the_offer_is_taken_up(converse: Converse, question: str, words: str) -> None:
    """A follow-up that says a claim of the offer again gets what the corpus says to that claim first."""
    _, second = converse(OFFER, question)

    assert words in second.statements[0].text


@pytest.mark.parametrize(
    "question", ["so I do nothing?", "should we worry?", "and in general, is it a healthy profile?"]
)
def test_a_short_question_after_a_list_is_about_the_list(converse: Converse, question: str) -> None:
    """What to do, and how it looks as a whole, is asked of the list that was shown last."""
    links = "https://www.healthgrades.com/dentist/dr-jane-doe\nhttps://www.zocdoc.com/dentist/dr-jane-doe"
    _, second = converse("Are these fine?\n" + links, question)

    assert len(second.table) == 2


def test_what_to_do_without_a_list_is_a_question_like_any_other(converse: Converse) -> None:
    """“Should I worry?” after a definition is about its topic and shows no table."""
    _, second = converse("What is a toxic score?", "should I worry?")

    assert second.table == ()
    assert any("tool" in statement.text for statement in second.statements)


def test_why_is_answered_with_something_new(converse: Converse) -> None:
    """“Why not?” gets more than what was said: another direct sentence comes first where the best one was said."""
    first, second = converse(
        "My agency says 300 of my links are toxic, disavow them?", "why not? better safe than sorry"
    )

    assert second.statements[0].role is Role.DIRECT
    assert not {one.text for one in first.statements} & {one.text for one in second.statements}


def test_what_to_write_to_them_is_not_about_the_list(converse: Converse) -> None:
    """“Them” who are written to are people; after links that were bought the answer is how to ask for removal."""
    links = "https://topmedposts.example/lasik-omaha\nhttps://eyebloghub.example/lasik-omaha-cheap"
    *_, last = converse("Are these bad?\n" + links, "My agency bought both.", "what do I write to them?")

    assert last.table == ()
    assert any("remove-a-bad-link" in getattr(one, "page_id", "") for one in last.citations)
