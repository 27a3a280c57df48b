"""What may be quoted? The corpus, its sources and the index over it, opened once and shared read-only."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from knowledge.pages import Page, Source, read_pages, read_sources
from retrieval.embeddings import Embedder, MiniLM, Vectors
from retrieval.index import Index, build_index, embedded_texts
from retrieval.passages import Passage, passages
from retrieval.vectors import Progress, cached_vectors

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Library:
    """The corpus as the advisor uses it."""

    pages: dict[str, Page]
    sources: dict[str, Source]
    passages: dict[str, Passage]
    index: Index
    version: str  # changes whenever a word of the corpus does


class CorpusError(Exception):
    """The corpus has problems; run “backlink-advisor knowledge check” for the list."""


def cache_folder() -> Path:
    """Return the folder for what can be rebuilt: `BACKLINK_ADVISOR_CACHE`, or `.cache` in the project."""
    return Path(os.environ.get("BACKLINK_ADVISOR_CACHE") or ROOT / ".cache")


def corpus_cache(embedder: Embedder) -> Path:
    """Return the file that keeps the vectors of the corpus."""
    return cache_folder() / f"{embedder.name}.vectors"


def open_library(progress: Progress = lambda done, total: None) -> Library:
    """Return the library; passages that have no vector yet are embedded now, and `progress` is told.

    Raises CorpusError when a page or a source cannot be read.
    """
    pages, sources, pieces = _read()
    texts, sentences = _texts(pieces)
    embedder = MiniLM()
    vectors = _vectors(embedder, texts + sentences, progress)
    known = {page.id for page in pages}
    index = build_index(
        pieces,
        vectors[: len(texts)],
        embedder,
        {page.id: tuple(target for target in page.head.related if target in known) for page in pages},
        dict(zip(sentences, vectors[len(texts) :], strict=True)),
    )
    version = hashlib.sha256("\0".join(texts).encode()).hexdigest()[:12]
    return Library({page.id: page for page in pages}, sources, {piece.id: piece for piece in pieces}, index, version)


def embed_corpus(progress: Progress) -> None:
    """Embed what has no vector yet, so that the next `open_library` is quick."""
    texts, sentences = _texts(_read()[2])
    _vectors(MiniLM(), texts + sentences, progress)


def _read() -> tuple[list[Page], dict[str, Source], list[Passage]]:
    pages, problems = read_pages()
    sources, source_problems = read_sources()
    if found := problems + source_problems:
        raise CorpusError("\n".join(map(str, found)))
    return pages, sources, passages(pages)


def _texts(pieces: list[Passage]) -> tuple[list[str], list[str]]:
    sentences = dict.fromkeys(piece.words(span) for piece in pieces for span in piece.sentences)
    return [text for _, text in embedded_texts(pieces)], list(sentences)


def _vectors(embedder: MiniLM, texts: list[str], progress: Progress) -> Vectors:
    return cached_vectors(embedder, texts, corpus_cache(embedder), progress)
