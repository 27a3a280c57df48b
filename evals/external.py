"""How does our search do on public collections that it was not made for? `python -m evals external scifact`.

Reads a collection in the form of BEIR (Thakur et al. 2021): corpus.jsonl, queries.jsonl and qrels/test.tsv. Each
document is one passage, title and text together, and goes through the same index and search as the corpus.
"""

import csv
import json
import os
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from evals.graders import ranking_measures
from evals.measures import mean_interval
from evals.variants import BARE, Ranking
from retrieval.embeddings import MiniLM
from retrieval.index import Index, build_index, embedded_texts
from retrieval.library import cache_folder
from retrieval.passages import Part, Passage
from retrieval.vectors import Progress, cached_vectors

FOLDER = "BACKLINK_ADVISOR_BEIR"  # the environment variable that names the folder with the collections
COLLECTIONS = ("scifact", "nfcorpus")
DEPTH = 10


@dataclass(frozen=True, slots=True)
class Collection:
    """Documents, questions, and how relevant which document is to which question."""

    documents: tuple[Passage, ...]
    questions: dict[str, str]
    relevant: dict[str, dict[str, int]]  # question id → document id → grade above 0


class CollectionError(Exception):
    """A collection cannot be read; the message says what was expected where."""


def folder_of(name: str) -> Path | None:
    """Return the folder of a collection, or None where the environment variable is not set."""
    folder = os.environ.get(FOLDER)
    return Path(folder) / name if folder else None


def read_collection(folder: Path, part: str = "test") -> Collection:
    """Return the collection in `folder` with the judgements of one part. Raises CollectionError for a bad file."""
    try:
        documents = tuple(_document(json.loads(line)) for line in _lines(folder / "corpus.jsonl"))
        questions = {str(one["_id"]): str(one["text"]) for one in map(json.loads, _lines(folder / "queries.jsonl"))}
        relevant: dict[str, dict[str, int]] = defaultdict(dict)
        for row in csv.DictReader(_lines(folder / "qrels" / f"{part}.tsv"), delimiter="\t"):
            if int(row["score"]) > 0:
                relevant[row["query-id"]][row["corpus-id"]] = int(row["score"])
    except (OSError, ValueError, KeyError) as error:
        raise CollectionError(f"{folder}: expected a collection in the form of BEIR ({error!r})") from error
    return Collection(documents, questions, dict(relevant))


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def _document(record: Mapping[str, str]) -> Passage:
    name = str(record["_id"])
    return Passage(name, name, "document", Part.HOW, "", record.get("title", ""), (), record["text"], ())


def index_of(collection: Collection, name: str, progress: Progress = lambda done, total: None) -> Index:
    """Return the index over a collection's documents; their vectors are cached beside those of the corpus."""
    embedder = MiniLM()
    texts = [text for _, text in embedded_texts(collection.documents)]
    path = cache_folder() / f"{name}-{embedder.name}.vectors"
    return build_index(collection.documents, cached_vectors(embedder, texts, path, progress), embedder, {}, {})


def gains(collection: Collection, index: Index, ranking: Ranking) -> list[float]:
    """Return nDCG@10 for each judged question, in the order of the judgements."""
    return [
        ranking_measures([document.id for document in ranking(collection.questions[one], index, DEPTH)], relevant)[
            "ndcg_at_10"
        ]
        for one, relevant in collection.relevant.items()
    ]


def report(name: str, progress: Progress = lambda done, total: None) -> str:
    """Return the figures of a collection as text, or one line that says why it was skipped."""
    if name not in COLLECTIONS:
        raise CollectionError(f"“{name}” is not a collection that we know: {', '.join(COLLECTIONS)}")
    folder = folder_of(name)
    if folder is None:
        return f"skipped  {name}: {FOLDER} is not set. Set it to the folder that holds {name}/ in the form of BEIR."
    if not folder.is_dir():
        return f"skipped  {name}: there is no folder {name} in the folder that {FOLDER} names."
    collection = read_collection(folder)
    index = index_of(collection, name, progress)
    lines = [
        f"{name}, test questions: {len(collection.relevant)}, documents: {len(collection.documents)}",
        "nDCG@10: gain of the ten best documents, each divided by log2(rank + 1), over the best gain possible;",
        "in brackets the 95 % interval over resampled questions.",
    ]
    for variant, ranking in BARE.items():
        values = gains(collection, index, ranking)
        low, high = mean_interval(values)
        lines.append(f"  {variant:<28} {sum(values) / len(values):.3f} [{low:.3f}–{high:.3f}]")
    return "\n".join(lines)
