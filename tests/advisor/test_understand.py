"""Understanding: the parts of a message and the kind of answer that each wants."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.understand import Kind, kind_of, parts_of


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("what is a nofollow link", Kind.DEFINITION),
        ("So what does E-E-A-T mean?", Kind.DEFINITION),
        ("Should I disavow?", Kind.YES_NO),
        ("50 links for $499, worth it?", Kind.YES_NO),
        ("How many links do I need?", Kind.AMOUNT),
        ("how do i get rid of a bad link", Kind.HOW),
        ("Why did my rankings drop?", Kind.WHY),
        ("nofollow vs sponsored", Kind.COMPARE),
        ("Is a hospital link better than a directory?", Kind.COMPARE),
        ("strange links", Kind.OTHER),
    ],
)
def test_the_kind_of_answer(question: str, kind: Kind) -> None:
    """The words that a question opens with, or turns on, say what kind of answer it wants."""
    assert kind_of(question) is kind


def test_two_questions_are_two_parts() -> None:
    """Each part is answered; one that points back takes its subject along."""
    parts = parts_of("What is a PBN and is my agency using one? How many links do I need?")

    assert [part.kind for part in parts] == [Kind.DEFINITION, Kind.YES_NO, Kind.AMOUNT]
    assert "PBN" in parts[1].text


def test_a_story_with_one_question_is_one_part() -> None:
    """Sentences that ask nothing stay with the question that they lead to."""
    message = "We hired an agency in May. They built 40 links. Should we worry?"

    assert [part.text for part in parts_of(message)] == [message]


def test_questions_that_lean_on_a_story_stay_with_it() -> None:
    """“Can he do that and should we worry?” means nothing without what he does."""
    message = "The old agency says it will delete our links if we stop paying. Can they do that and should we worry?"

    assert [part.text for part in parts_of(message)] == [message]


@given(st.text(max_size=300))
def test_any_message_has_parts(message: str) -> None:
    """Whatever comes in, there is at least one part and no more than four, and nothing fails."""
    assert 1 <= len(parts_of(message)) <= 4
