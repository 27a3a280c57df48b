"""Sentences: where they end, and how hard they are to read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.sentences import reading_grade, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("One. Two.", ["One.", "Two."]),
        ("No. Google ignores it.", ["No.", "Google ignores it."]),
        ("Ask Dr. Smith, e.g. by phone. Then wait.", ["Ask Dr. Smith, e.g. by phone.", "Then wait."]),
        ("It costs $1.50 on example.com today.", ["It costs $1.50 on example.com today."]),
        ("Is it bad? “Yes.” Maybe!", ["Is it bad?", "“Yes.”", "Maybe!"]),
        ("First line\nsecond line", ["First line", "second line"]),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text: str, expected: list[str]) -> None:
    """Abbreviations, decimals and addresses do not end a sentence; quotation marks belong to the one they close."""
    assert [sentence for sentence, _, _ in sentences(text)] == expected


@given(st.text())
def test_offsets_give_back_the_sentence(text: str) -> None:
    """Whatever the text, each sentence is exactly the words between its offsets, in order and without overlap."""
    end = 0
    for sentence, start, stop in sentences(text):
        assert text[start:stop] == sentence
        assert start >= end
        end = stop


def test_long_words_and_sentences_raise_the_grade() -> None:
    """A sentence of short words is easier than a long one of long words, and no words have no grade."""
    plain = "The link is fine. You can keep it."
    hard = (
        "Algorithmic devaluation of manipulative interconnections necessitates comprehensive institutional remediation."
    )

    assert reading_grade(plain) < 3 < 15 < reading_grade(hard)
    assert reading_grade("…") == 0.0
