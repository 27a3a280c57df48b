"""Can this be answered, is it outside our subject, or does it ask to break the rules? A small learned classifier.

A multinomial logistic regression over the question's embedding, what the search found, and its words. It is fitted
on the development cases of evals/cases (scripts/fit_intent.py), and the held-out cases only ever measure it.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np

from retrieval.embeddings import Vectors
from retrieval.index import STOP
from retrieval.library import Library
from retrieval.search import Hit

WEIGHTS = Path(__file__).parent / "data" / "intent.npz"
TOKEN = re.compile(r"[a-z']+|\$|\?")
ANSWER = "answer"
DECLINED = frozenset({"other", "medical", "legal", "private"})
SURELY_ASKED = 0.82  # cosine from which a question of the corpus is the owner's own, whatever the classifier thinks
SURE = 0.5
SURE_REFUSAL = 0.7
SEARCH_WEIGHT = 2.0


@dataclass(frozen=True, slots=True)
class Weights:
    """The fitted model: one row of `rows` per class, over the search features, the embedding and the terms."""

    classes: tuple[str, ...]
    terms: dict[str, int]
    idf: Vectors
    rows: Vectors
    bias: Vectors


def intent_of(question: str, hits: Sequence[Hit], library: Library) -> str:
    """Return “answer”, a key of wording.OUT_OF_SCOPE (declined) or a key of wording.REFUSAL.

    The classes are summed to the three decisions first, so that many small kinds of refusal are not outvoted.
    """
    if any(hit.asked >= SURELY_ASKED for hit in hits):
        return ANSWER
    chances = chances_of(question, hits, library)
    sides: dict[str, float] = defaultdict(float)
    for name, chance in chances.items():
        sides[side_of(name)] += chance
    if sides["refuse"] < SURE_REFUSAL:
        sides["refuse"] = 0.0  # an honest owner must not be taken for a cheat on a hunch
    side = max(sides, key=lambda one: sides[one])
    chance, name = max((chance, name) for name, chance in chances.items() if side_of(name) == side)
    # “That is a medical question” is said only when it is likely by itself; “not ours” is always true.
    return "other" if side == "decline" and chance < SURE else name


def chances_of(question: str, hits: Sequence[Hit], library: Library) -> dict[str, float]:
    """Return the probability of each class of question; they add up to 1."""
    weights = load()
    scores = weights.rows @ features(question, hits, library, weights.terms, weights.idf) + weights.bias
    chances = np.exp(scores - scores.max())
    return dict(zip(weights.classes, (chances / chances.sum()).tolist(), strict=True))


def side_of(name: str) -> str:
    """Return which of the three decisions a class belongs to."""
    return name if name == ANSWER else "decline" if name in DECLINED else "refuse"


def features(question: str, hits: Sequence[Hit], library: Library, terms: dict[str, int], idf: Vectors) -> Vectors:
    """Return the features of a question: five of the search, 384 of the embedding, tf-idf of its words and pairs."""
    found = [
        max((hit.asked for hit in hits), default=0.0),
        max((hit.cosine for hit in hits), default=0.0),
        hits[0].score if hits else 0.0,
        hits[min(9, len(hits) - 1)].score if hits else 0.0,
        float(any(hit.named for hit in hits)),
    ]
    words = np.zeros(len(terms), dtype=np.float32)
    for term, count in Counter(terms_of(question)).items():
        if term in terms:
            words[terms[term]] = (1 + math.log(count)) * idf[terms[term]]
    norm = float(np.linalg.norm(words))
    vector = library.index.embedder.embed([question])[0]
    return np.concatenate([np.array(found, dtype=np.float32) * SEARCH_WEIGHT, vector, words / norm if norm else words])


def is_english(question: str) -> bool:
    """Return whether a question of some length has any of the small words of English in it.

    >>> is_english("¿Son peligrosos los enlaces de pago para mi clínica dental?"), is_english("nofollow vs sponsored")
    (False, True)
    """
    words = re.findall(r"[^\W\d_]+", question.lower())
    return (len(words) < MIN_WORDS and question.isascii()) or bool(STOP.intersection(words))


MIN_WORDS = 6  # a few words without “the” or “is” may well be English


def terms_of(question: str) -> list[str]:
    """Return the words of a question and the pairs of neighbours, in order."""
    words = TOKEN.findall(question.lower())
    return words + [f"{left} {right}" for left, right in pairwise(words)]


@cache
def load() -> Weights:
    """Return the fitted model."""
    stored = np.load(WEIGHTS, allow_pickle=False)
    terms = {str(term): position for position, term in enumerate(stored["terms"])}
    return Weights(
        tuple(map(str, stored["classes"])),
        terms,
        stored["idf"].astype(np.float32),
        stored["rows"].astype(np.float32),
        stored["bias"].astype(np.float32),
    )
