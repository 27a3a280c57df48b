"""Which passages answer a question, best first, and does any answer it at all?

Dense and BM25 scores are joined as a weighted sum (convex combination: Bruch, Gai and Ingber, “An Analysis of Fusion
Functions for Hybrid Retrieval”, 2023), and a passage is lifted by how well the rest of its page fits. The weights
were chosen on the development questions of evals/cases/retrieval.jsonl; see docs/decisions/005.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from retrieval.embeddings import Vectors
from retrieval.index import Index, plain_name
from retrieval.passages import Part, Passage

DEPTH = 600  # vectors that the dense search looks at; the rest count as 0


@dataclass(frozen=True, slots=True)
class Weights:
    """What each part adds to a passage's score; the evals leave parts out to show what each is worth."""

    meaning: float = 1.0  # times the cosine
    words: float = 0.3  # what the best BM25 score adds
    named: float = 0.05  # what an exact name of the page adds
    support: float = 0.6  # how much of the mean of a page's second and third passage is added to each of its passages


WEIGHTS = Weights()


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage with its fused score, and how near it came by meaning (cosine) and by words (BM25)."""

    passage: Passage
    score: float
    cosine: float
    asked: float  # cosine to the nearest question that the passage answers
    bm25: float
    named: bool  # the question says the page's title or an alias


def search(question: str, index: Index, k: int = 8, weights: Weights = WEIGHTS) -> list[Hit]:
    """Return at most `k` passages, best first; an empty list for a blank question or an empty index."""
    if not question.strip() or not index.passages:
        return []
    question = index.words.corrected(question)
    by_words = index.words.scores(question)
    by_meaning, by_question = _cosines(question, index)
    named = named_pages(question, index)
    scores = weights.meaning * by_meaning + weights.words * by_words / max(float(by_words.max()), MIN_WORDS)
    for page in named:
        scores[list(index.of_page[page])] += weights.named
    scores += weights.support * _support(scores, index)
    best = np.argsort(-scores, kind="stable")[:k]
    return [
        Hit(
            index.passages[position],
            float(scores[position]),
            float(by_meaning[position]),
            float(by_question[position]),
            float(by_words[position]),
            index.passages[position].page_id in named,
        )
        for position in best
        if scores[position] > 0
    ]


MIN_WORDS = 1.0  # a BM25 score below it is no match worth scaling up


def _support(scores: Vectors, index: Index) -> Vectors:
    """Return for each passage the mean of its page's second and third best; several good ones are a sign."""
    support = np.zeros_like(scores)
    for positions in index.of_page.values():
        if len(positions) > 1:
            ordered = np.sort(scores[list(positions)])[::-1]
            support[list(positions)] = ordered[1:3].mean()
    return support


def named_pages(question: str, index: Index) -> tuple[str, ...]:
    """Return the pages that the question names by title or alias, longest name first, names inside names left out."""
    words = plain_name(question).split()
    found: list[tuple[int, int, str]] = []
    taken: set[int] = set()
    for length in range(min(8, len(words)), 0, -1):
        for start in range(len(words) - length + 1):
            span = range(start, start + length)
            name = " ".join(words[start : start + length])
            if name in index.names and not taken.intersection(span):
                taken.update(span)
                found += [(length, start, page) for page in index.names[name]]
    return tuple(dict.fromkeys(page for _, _, page in sorted(found, key=lambda one: (-one[0], one[1]))))


def nearness(question: str, index: Index) -> Callable[[str], float]:
    """Return what tells the cosine of a sentence of the corpus to the question; that raises KeyError for any other.

    The question is embedded once here, since that costs more than everything done with its vector.
    """
    target = index.embedder.embed([question])[0]
    return lambda sentence: float(index.sentences[sentence] @ target)


def passages_of(page_id: str, index: Index, part: Part | None = None) -> list[Passage]:
    """Return a page's passages in order, or those of one part; an empty list for a page that is not there."""
    found = [index.passages[position] for position in index.of_page.get(page_id, ())]
    return [passage for passage in found if part is None or passage.part is part]


def _cosines(question: str, index: Index) -> tuple[Vectors, Vectors]:
    """Return each passage's cosine (the best of its text and questions) and that of its questions alone, 0 if far."""
    vector = index.embedder.embed([question])[0]
    result = index.collection.query(
        query_embeddings=[vector], n_results=min(DEPTH, len(index.owners)), include=["distances"]
    )
    best = np.zeros(len(index.passages), dtype=np.float32)
    asked = np.zeros(len(index.passages), dtype=np.float32)
    for key, distance in zip(result["ids"][0], result["distances"][0], strict=True):
        owner = index.owners[int(key)]
        best[owner] = max(best[owner], 1 - distance)
        if int(key) >= len(index.passages):
            asked[owner] = max(asked[owner], 1 - distance)
    return best, asked
