"""Reading a model's text: whatever the pieces it comes in, the same sentences with the same numbers come out."""

import pytest

from advisor.answer import Role
from advisor.model.sentences import Reader, Sentence

TEXT = """No, a nofollow link is **not** a bad link. [S4] Google takes it as a hint [S5][S6]. Dr. Li's is fine. (S2, S3)

It passes little credit [S7].

## What to do
- Keep the link from news[.]example. [S8]
2) Ask nobody to remove it. [S8]

What I can't tell: how Google weighs it today. [S9]"""
SENTENCES = [
    Sentence("No, a nofollow link is not a bad link.", Role.DIRECT, (4,)),
    Sentence("Google takes it as a hint.", Role.DIRECT, (5, 6)),
    Sentence("Dr. Li's is fine.", Role.DIRECT, (2, 3)),
    Sentence("It passes little credit.", Role.REASON, (7,)),
    Sentence("Keep the link from news.example.", Role.ADVICE, (8,)),
    Sentence("Ask nobody to remove it.", Role.ADVICE, (8,)),
    Sentence("how Google weighs it today.", Role.LIMIT, (9,)),
]


def read(pieces: list[str], finished: bool = True) -> list[Sentence]:
    """Return the sentences of a text that comes in pieces."""
    reader = Reader()
    found = [sentence for piece in pieces for sentence in reader.take(piece)]
    return found + list(reader.close(finished))


@pytest.mark.parametrize("step", [1, 2, 3, 7, 40, 1000])
def test_sentences_do_not_depend_on_the_pieces(step: int) -> None:
    """Cut into letters or given whole, a text reads the same: no marker is lost to the next sentence."""
    pieces = [TEXT[start : start + step] for start in range(0, len(TEXT), step)]

    assert read(pieces) == SENTENCES


def test_a_sentence_comes_as_soon_as_the_next_one_starts() -> None:
    """The owner need not wait for the end of the answer to see its first sentence."""
    reader = Reader()

    assert list(reader.take("Google ignores most spam. [S1] ")) == []
    assert [one.numbers for one in reader.take("You can leave")] == [(1,)]


def test_a_cut_text_loses_its_unfinished_sentence() -> None:
    """Where the answer's tokens ran out, half a sentence is not said; a whole one is."""
    assert [one.text for one in read(["Google ignores spam. [S1] You should not wor"], finished=False)] == [
        "Google ignores spam."
    ]
    assert len(read(["Google ignores spam. [S1] You need not worry. [S2]"], finished=False)) == 2


@pytest.mark.parametrize("text", ["", "\n\n", "What to do", "[S1] [S2]", "**", "...", "1. 2. 3."])
def test_what_says_nothing_is_no_sentence(text: str) -> None:
    """Headings, markers and fragments alone claim nothing, so there is nothing to check or show."""
    assert read([text]) == []
