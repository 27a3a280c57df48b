"""Search over the real corpus: names, words and meaning, and knowing when nothing answers."""

import numpy as np
import pytest

from retrieval.embeddings import MiniLM
from retrieval.index import plain_name
from retrieval.library import Library
from retrieval.search import named_pages, nearness, search


@pytest.mark.parametrize(
    ("question", "page"),
    [
        ("what is a no-follow link", "nofollow-link"),
        ("is my link spammy?? should i dissavow it", "should-i-disavow"),
        ("EEAT", "e-e-a-t"),
        ("google my business listing", "google-business-profile"),
        ("somebody hijacked our website and put viagra pages on it", "we-got-hacked"),
    ],
)
def test_the_page_is_found_however_the_owner_says_it(library: Library, question: str, page: str) -> None:
    """Spelling variants, old product names and plain descriptions lead to the page."""
    assert page in [hit.passage.page_id for hit in search(question, library.index, 5)]


def test_a_longer_name_hides_the_name_inside_it(library: Library) -> None:
    """“Exact-match anchor” names its own page and not the page on anchors as well."""
    assert named_pages("what are exact match anchors", library.index)[0] == "exact-match-anchor"
    assert "anchor-text" not in named_pages("what are exact match anchors", library.index)


@pytest.mark.parametrize("question", ["", "   "])
def test_nothing_asked_finds_nothing(library: Library, question: str) -> None:
    """A blank question is not answered with whatever comes first."""
    assert search(question, library.index) == []


def test_the_same_question_finds_the_same_passages(library: Library) -> None:
    """Search is deterministic within an index."""
    first = [hit.passage.id for hit in search("should I buy links", library.index, 20)]

    assert first == [hit.passage.id for hit in search("should I buy links", library.index, 20)]


def test_vectors_are_unit_vectors_and_do_not_depend_on_the_batch() -> None:
    """A text has one vector of length 1, whatever texts stand beside it."""
    model = MiniLM()
    alone = model.embed(["Is this link risky?"])
    together = model.embed(["Is this link risky?", "word " * 400, ""])

    assert np.allclose(np.linalg.norm(together, axis=1), 1, atol=1e-5)
    assert np.allclose(alone[0], together[0], atol=0.02)  # int8 activations shift a little with padding
    assert model.embed([]).shape == (0, 384)


def test_names_are_compared_without_case_marks_or_plural() -> None:
    """Owners write a name in many ways."""
    assert plain_name("No-Follow LINKS") == plain_name("no follow link")


def test_a_question_is_embedded_once_for_all_sentences(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many sentences are compared with a question, its own vector is made once: that is the slow part."""
    embedded: list[str] = []
    embed = MiniLM.embed
    monkeypatch.setattr(MiniLM, "embed", lambda self, texts: (embedded.extend(texts), embed(self, texts))[1])
    sentences = list(library.index.sentences)[:50]

    nearness_of = nearness("Should I buy links?", library.index)
    near = [nearness_of(sentence) for sentence in sentences]

    assert embedded == ["Should I buy links?"]
    assert len(set(near)) > 1


def test_a_sentence_of_nobody_has_no_nearness(library: Library) -> None:
    """Only sentences of the corpus may be quoted, so only they can be compared."""
    with pytest.raises(KeyError):
        nearness("Should I buy links?", library.index)("This sentence stands on no page.")
