"""What is each part of search worth? The same questions ranked with parts left out: `python -m evals search`."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from statistics import fmean

from evals.cases import RetrievalCase, read_cases
from evals.graders import Grade, grade_pages
from evals.measures import MEASURES
from evals.observe import PASSAGES
from retrieval.index import Index
from retrieval.library import Library
from retrieval.passages import Passage
from retrieval.search import WEIGHTS, Weights, search

Ranking = Callable[[str, Index, int], list[Passage]]  # question, index, how many → passages, best first
RANK_CONSTANT = 60  # Cormack, Clarke and Büttcher, “Reciprocal Rank Fusion”, 2009
NEIGHBOURS = 0.2  # the best of 0.05 to 0.5 on development questions
POOL = 100  # how deep rank fusion looks into each ranking
WORDS = Weights(meaning=0, named=0, support=0)
MEANING = Weights(words=0, named=0, support=0)


def weighted(weights: Weights) -> Ranking:
    """Return the ranking by our search when it counts its parts by `weights`."""
    return lambda question, index, count: [hit.passage for hit in search(question, index, count, weights)]


def rank_fusion(question: str, index: Index, count: int) -> list[Passage]:
    """Return the passages by reciprocal rank fusion of BM25 and dense search, which we do not use (decision 005)."""
    scores: dict[Passage, float] = defaultdict(float)
    for weights in (WORDS, MEANING):
        for rank, passage in enumerate(weighted(weights)(question, index, POOL), 1):
            scores[passage] += 1 / (RANK_CONSTANT + rank)
    return sorted(scores, key=lambda passage: -scores[passage])[:count]


def with_neighbours(question: str, index: Index, count: int) -> list[Passage]:
    """Return the passages by our search, each lifted by the pages that its page is related to; we do not use it."""
    best: dict[str, float] = {}
    hits = search(question, index, len(index.passages))
    for hit in hits:
        best.setdefault(hit.passage.page_id, hit.score)
    near: dict[str, set[str]] = defaultdict(set)
    for page, targets in index.related.items():
        for target in targets:
            near[page].add(target)
            near[target].add(page)
    lift = {page: NEIGHBOURS * fmean(best.get(one, 0.0) for one in near[page]) for page in best if near[page]}
    ranked = sorted(hits, key=lambda hit: -(hit.score + lift.get(hit.passage.page_id, 0.0)))
    return [hit.passage for hit in ranked[:count]]


BARE: dict[str, Ranking] = {
    "BM25 alone": weighted(WORDS),
    "dense alone": weighted(MEANING),
    "rank fusion": rank_fusion,
    "fused": weighted(Weights(named=0, support=0)),
}
VARIANTS = BARE | {
    "fused, names, page support": weighted(WEIGHTS),
    "the same and related pages": with_neighbours,
}
SPLITS = {"dev": "settings and pages were improved with these in view", "held": "only ever measured"}


def report(library: Library) -> str:
    """Return the measures of each variant on each split as text, the definitions first."""
    measures = MEASURES["retrieval"]
    lines = ["Passages are ranked, and each page counts once, at its best passage."]
    lines += [f"{measure.name}: {measure.definition}" for measure in measures]
    lines.append("In brackets the 95 % interval over resampled clusters of questions about one story.")
    found = {name: grades(library, ranking) for name, ranking in VARIANTS.items()}
    for split, about in SPLITS.items():
        parts = {name: [one for one in graded if one.split == split] for name, graded in found.items()}
        count = len(next(iter(parts.values())))
        lines += ["", f"{split}: {count} questions ({about})"]
        lines.append(f"  {'':<28}" + "".join(f"{measure.name:<24}" for measure in measures).rstrip())
        lines += [f"  {name:<28}{_row(part)}" for name, part in parts.items()]
    return "\n".join(lines)


def grades(library: Library, ranking: Ranking) -> list[Grade]:
    """Return the grades of all retrieval cases, in file order, under a ranking."""
    return [
        grade_pages(case, [passage.page_id for passage in ranking(case.question, library.index, PASSAGES)])
        for case in read_cases("retrieval")
        if isinstance(case, RetrievalCase)
    ]


def _row(part: Sequence[Grade]) -> str:
    said = []
    for measure in MEASURES["retrieval"]:
        low, high = measure.interval(part)
        said.append(f"{measure.value(part):.3f} [{low:.3f}–{high:.3f}]".ljust(24))
    return "".join(said).rstrip()
