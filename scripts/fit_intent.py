"""Fit the intent classifier on the development cases, and print how it does on them and on the held-out ones.

python scripts/fit_intent.py          print cross-validated and held-out figures
python scripts/fit_intent.py --write  also replace advisor/data/intent.npz
"""

import math
import sys
from collections import Counter
from collections.abc import Sequence

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from advisor.intent import ANSWER, WEIGHTS, features, side_of, terms_of
from evals.cases import AbstainCase, Case, RetrievalCase, RulesCase, read_cases
from retrieval.library import open_library
from retrieval.search import search

STRENGTH = 30.0  # inverse of the regularisation, chosen by the cross-validation that this script prints
FOLDS = 8
MIN_COUNT = 2  # a term that stands in one question only is learned by heart
DECLINED_AS = {"medical": "medical", "legal": "legal", "personal data": "private"}
SIDES = ("answer", "decline", "refuse")


def main() -> None:
    """Fit, print, and write if asked."""
    cases = [case for suite in ("retrieval", "abstain", "rules") for case in read_cases(suite)]
    labels = np.array([label(case) for case in cases])
    dev = np.array([case.split == "dev" for case in cases])
    groups = np.array([case.cluster for case in cases])
    counts = Counter(
        term for case, used in zip(cases, dev, strict=True) if used for term in set(terms_of(question(case)))
    )
    terms = {term: n for n, term in enumerate(sorted(term for term, count in counts.items() if count >= MIN_COUNT))}
    idf = np.array([math.log((1 + dev.sum()) / (1 + counts[term])) + 1 for term in terms], dtype=np.float32)
    library = open_library()
    rows = np.stack(
        [features(question(one), search(question(one), library.index, 24), library, terms, idf) for one in cases]
    )
    folds = GroupKFold(FOLDS).split(rows[dev], labels[dev], groups[dev])
    guessed = np.empty(int(dev.sum()), dtype=object)
    for train, test in folds:
        guessed[test] = sides(fit(rows[dev][train], labels[dev][train]), rows[dev][test])
    show("cross-validated on dev", labels[dev], guessed)
    model = fit(rows[dev], labels[dev])
    show("held out", labels[~dev], sides(model, rows[~dev]))
    if "--write" in sys.argv:
        np.savez_compressed(
            WEIGHTS,
            classes=model.classes_,
            terms=np.array(list(terms)),
            idf=idf.astype(np.float16),
            rows=model.coef_.astype(np.float16),
            bias=model.intercept_.astype(np.float32),
        )
        print(f"wrote {WEIGHTS.name}: {len(terms)} terms, {len(model.classes_)} classes")


def label(case: Case) -> str:
    """Return the class that a case belongs to."""
    if isinstance(case, RulesCase):
        return ANSWER if case.asks == "none" else case.asks
    if isinstance(case, AbstainCase):
        return ANSWER if case.answerable else DECLINED_AS.get(case.why, "other")
    return ANSWER


def question(case: Case) -> str:
    """Return the words of a case."""
    assert isinstance(case, RetrievalCase | AbstainCase | RulesCase)  # noqa: S101 - the three suites that are read
    return case.question


def fit(rows: np.ndarray, labels: np.ndarray) -> LogisticRegression:
    """Return a fitted model in which every class weighs the same, however many cases it has."""
    return LogisticRegression(C=STRENGTH, class_weight="balanced", max_iter=5000).fit(rows, labels)


def sides(model: LogisticRegression, rows: np.ndarray) -> np.ndarray:
    """Return the decision for each row: the side whose classes are likeliest together."""
    chances = model.predict_proba(rows)
    of_side = np.array([[side_of(name) == side for side in SIDES] for name in model.classes_], dtype=float)
    decided: np.ndarray = np.array(SIDES, dtype=object)[(chances @ of_side).argmax(axis=1)]
    return decided


def show(what: str, labels: Sequence[str] | np.ndarray, guessed: np.ndarray) -> None:
    """Print the share of each side that is decided rightly."""
    truth = np.array([side_of(name) for name in labels], dtype=object)
    shares = [f"{side} {(guessed[truth == side] == side).mean():.3f} of {(truth == side).sum()}" for side in SIDES]
    print(f"{what:<24} {'   '.join(shares)}")


if __name__ == "__main__":
    main()
