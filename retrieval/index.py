"""Which passages match a question? One index of the same passages by name, by words and by meaning."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import numpy as np

from retrieval.embeddings import VOCABULARY, Embedder, Vectors
from retrieval.passages import Passage

MIN_SPELLED = 5  # shorter words have too many neighbours
MIN_LIKENESS = 0.77  # one slip in five letters, two in nine
TOKEN_ANY = re.compile(r"[A-Za-z]+")
TOKEN = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")


class Words:
    """BM25 over stemmed words (Lucene's variant, which bm25s measures best on public collections)."""

    def __init__(self, texts: Sequence[str]) -> None:
        import bm25s
        import Stemmer

        self._stemmer = Stemmer.Stemmer("english")
        self._bm25 = bm25s.BM25(method="lucene", k1=1.2, b=0.75)
        self._bm25.index([self.stems(text) for text in texts] or [["nothing"]], show_progress=False)
        self._known = set(self._bm25.vocab_dict)
        self._size = len(texts)
        self._spelled = sorted(
            {word for text in texts for word in TOKEN.findall(text.lower()) if len(word) >= MIN_SPELLED}
        )
        self._right = set(self._spelled) | english_words()

    def corrected(self, text: str) -> str:
        """Return a text with each misspelt word replaced by the word of the corpus that it is nearest to.

        Only words that neither the corpus nor a general vocabulary of English knows count as misspelt, so that
        an off-topic word is not bent into one of ours.
        """
        return TOKEN_ANY.sub(lambda match: self._spelling(match.group()), text)

    def _spelling(self, word: str) -> str:
        from rapidfuzz import process
        from rapidfuzz.distance import DamerauLevenshtein

        lowered = word.lower()
        if len(lowered) < MIN_SPELLED or lowered in self._right:
            return word
        found = process.extractOne(
            lowered, self._spelled, scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=MIN_LIKENESS
        )
        return found[0] if found else word

    def stems(self, text: str) -> list[str]:
        """Return the stemmed words of a text, stop words left out."""
        return [
            stem for word in TOKEN.findall(text.lower()) if word not in STOP for stem in self._stemmer.stemWords([word])
        ]

    def scores(self, text: str) -> Vectors:
        """Return the BM25 score of each text, zeros where no word is shared."""
        stems = [stem for stem in self.stems(text) if stem in self._known]
        if not stems or not self._size:
            return np.zeros(self._size, dtype=np.float32)
        scores: Vectors = self._bm25.get_scores(stems).astype(np.float32)
        return scores


STOP = frozenset(
    """a about an and any are as at be been being but by can could did do does doing for from had has have how i if in
    into is it its just me my no nor not of on or our ours should so than that the their them then there these they
    this those to too us was we were what when where which who whom why will with would you your""".split()
)


@cache
def english_words() -> frozenset[str]:
    """Return the whole words of the embedding model's vocabulary: 20,000 common words of English."""
    return frozenset(word for word in VOCABULARY.read_text(encoding="utf-8").split("\n") if word.isalpha())


@dataclass(frozen=True, slots=True)
class Index:
    """Everything that search needs, built once and shared read-only."""

    passages: tuple[Passage, ...]
    words: Words
    collection: Any  # a Chroma collection in memory
    owners: tuple[int, ...]  # vector → position of its passage; a passage has one for its text and one per question
    embedder: Embedder
    names: dict[str, tuple[str, ...]]  # casefolded title or alias → page ids
    of_page: dict[str, tuple[int, ...]]  # page id → positions of its passages
    related: dict[str, tuple[str, ...]]
    sentences: dict[str, Vectors] = field(repr=False)  # sentence → its vector, for ranking sentences of passages found


def embedded_texts(passages: Sequence[Passage]) -> list[tuple[int, str]]:
    """Return every text that gets a vector, with the position of its passage: first all texts, then the questions."""
    questions = [(position, asked) for position, passage in enumerate(passages) for asked in passage.asked]
    return [(position, passage.embedded) for position, passage in enumerate(passages)] + questions


def build_index(
    passages: Sequence[Passage],
    vectors: Vectors,
    embedder: Embedder,
    related: dict[str, tuple[str, ...]],
    sentences: dict[str, Vectors],
) -> Index:
    """Return an index over `passages`, whose vectors are the rows of `vectors` in the order of `embedded_texts`."""
    names: dict[str, list[str]] = defaultdict(list)
    of_page: dict[str, list[int]] = defaultdict(list)
    for position, passage in enumerate(passages):
        of_page[passage.page_id].append(position)
        for name in (passage.title, *passage.aliases):
            if passage.page_id not in names[key := plain_name(name)]:
                names[key].append(passage.page_id)
    return Index(
        tuple(passages),
        Words([passage.indexed for passage in passages]),
        _collection(vectors),
        tuple(position for position, _ in embedded_texts(passages)),
        embedder,
        {name: tuple(pages) for name, pages in names.items()},
        {page: tuple(positions) for page, positions in of_page.items()},
        related,
        sentences,
    )


def plain_name(name: str) -> str:
    """Return a name as it is compared: lower case, words only, a plural s left out.

    >>> plain_name("No-Follow links"), plain_name("E-E-A-T"), plain_name("Domain Authority (DA)")
    ('no follow link', 'e e a t', 'domain authority')
    """
    words = TOKEN.findall(re.sub(r"\(.*?\)", "", name).lower())
    return " ".join(
        word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word for word in words
    )


def _collection(vectors: Vectors) -> Any:
    import chromadb
    from chromadb.config import Settings

    client = chromadb.EphemeralClient(Settings(anonymized_telemetry=False))
    # One client's collections are shared within a process, so each index has a name of its own.
    name = f"passages-{np.random.default_rng().integers(1 << 62)}"
    size = max(len(vectors), 1)
    collection = client.create_collection(
        name,
        embedding_function=None,
        # With ef at the size of the collection the search is exact, and the same from build to build.
        configuration={"hnsw": {"space": "cosine", "ef_search": size, "ef_construction": 100}},
    )
    step = 5000  # Chroma refuses larger batches
    for start in range(0, len(vectors), step):
        part = vectors[start : start + step]
        collection.add(ids=[str(start + n) for n in range(len(part))], embeddings=part)
    return collection
