"""Cleaning: nothing that a reader cannot see reaches an answer or a terminal."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from advisor.ask import answer_to
from advisor.cleaning import cleaned
from advisor.thread import Thread
from retrieval.library import Library


@given(st.text(st.characters(exclude_categories=[])))
def test_no_invisible_character_is_left(text: str) -> None:
    """Whatever comes in, what goes on can be written as UTF-8 and holds no control character but line feed and tab."""
    left = cleaned(text)

    left.encode("utf-8")
    assert all(one in "\n\t" or unicodedata.category(one) != "Cc" for one in left)
    assert cleaned(left) == left


def test_a_broken_question_is_still_answered(library: Library) -> None:
    """Half characters, escape sequences and hidden marks don't keep an answer from coming."""
    answer = answer_to("\ud800what is\x1b[31m a\u202e nofollow\u200b link?", Thread(), library).answer

    assert answer.citations
