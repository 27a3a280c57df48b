"""Questions asked twice: in the same words, or in other words that mean the same."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from knowledge.check import check


def by_topic(texts: Sequence[str]) -> npt.NDArray[np.float32]:
    """Return the same vector for questions about harm, and a vector of its own for every other question."""
    vectors = np.eye(len(texts) + 1, dtype=np.float32)[1:]
    vectors[[index for index, text in enumerate(texts) if "bad" in text or "harm" in text]] = np.eye(len(texts) + 1)[0]
    return vectors


def test_two_wordings_of_one_question_are_reported_as_a_pair(corpus: Path) -> None:
    """The problem stands at the later question and names the earlier one with its place and the likeness."""
    path = corpus / "glossary" / "red-thing.md"
    path.write_text(path.read_text().replace("### Is a red thing bad?", "### Could red things harm my clinic?"))

    found = check(corpus, embed=by_topic)

    assert [(problem.file, problem.key) for problem in found] == [("red-thing.md", "Could red things harm my clinic?")]
    assert "“Is a blue thing bad?” in blue-thing.md" in found[0].message
    assert "1.00" in found[0].message


def test_meaning_is_compared_only_with_an_embedder(corpus: Path) -> None:
    """Without an embedder the check stays quick and compares words only."""
    path = corpus / "glossary" / "red-thing.md"
    path.write_text(path.read_text().replace("### Is a red thing bad?", "### Could red things harm my clinic?"))

    assert check(corpus) == []


def test_equal_answers_are_reported(corpus: Path) -> None:
    """An answer that stands on two pages word for word is a problem of the second."""
    path = corpus / "glossary" / "red-thing.md"
    path.write_text(path.read_text().replace("A red thing costs nothing", "A blue thing costs nothing"))

    assert "answered in the same words in blue-thing.md" in " ".join(map(str, check(corpus)))
