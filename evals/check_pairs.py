"""Does the check accept what the cited words say, and refuse what they do not? `python -m evals verify`.

`python -m evals verify choose` chooses the limits of the check on the development pairs. Every pair of
evals/cases/verify.jsonl is a statement beside the words it cites, labelled by the writer of the statement and never by
the check. Whoever works on the check may read the development pairs; of the held ones only figures are ever printed.
"""

import json
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from advisor.answer import Citation, FindingCitation, PassageCitation
from advisor.verify import LIMITS, Check, Limits, verify
from evals.cases import FOLDER, CasesError, Split

FILE = "verify.jsonl"
RESAMPLES = 500
SEED = 20261122
TRUE = "true"
Kind = Literal[
    "true",  # the cited words bear the statement out
    "number",  # a number or a month was changed
    "unit",
    "misplaced",  # a number stands in the cited words, but for something else
    "negation",
    "strength",  # must, may, never, only, all
    "swapped",  # who does what to whom, or which of two is which
    "name",
    "address",
    "quotation",
    "verdict",  # a verdict or an action on a link that is not the code's
    "added",  # a claim was added
    "neighbour",  # right subject, wrong passage
]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Cited(_Model):
    """Words of a page, or (with a signal) a sentence read off a link."""

    words: str = Field(min_length=1)
    title: str = ""
    section: str = ""
    signal: str = ""
    read_from: str = ""


class LabelledStatement(_Model):
    """A statement, whether and how it goes beyond the cited words, and how it was made."""

    statement: str = Field(min_length=3)
    kind: Kind
    by: str = Field(min_length=3)


class Source(_Model):
    """What is cited, and statements about it."""

    id: str
    split: Split
    cluster: str  # a family of pages that repeat one another; it never straddles the split
    cited: tuple[Cited, ...] = Field(min_length=1)
    pairs: tuple[LabelledStatement, ...] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class Checked:
    """A pair and what the check said of it."""

    cluster: str
    kind: str
    statement: str
    cited: str
    check: Check


_LINE: TypeAdapter[Source] = TypeAdapter(Source)


def read_sources(path: Path = FOLDER / FILE) -> list[Source]:
    """Return the labelled pairs by what they cite. Raises CasesError for a bad line or a cluster on both sides."""
    found: list[Source] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            found.append(_LINE.validate_python(json.loads(line)))
        except (ValidationError, ValueError) as error:
            raise CasesError(f"{path.name}, line {number}: {error}") from error
    held = {one.cluster for one in found if one.split == "held"}
    if both := sorted(held & {one.cluster for one in found if one.split == "dev"}):
        raise CasesError(f"{path.name}: these clusters are on both sides of the split: {', '.join(both)}")
    return found


def citations_of(source: Source) -> dict[int, Citation]:
    """Return what a source cites, numbered from 1."""
    return {number: _citation(number, cited) for number, cited in enumerate(source.cited, 1)}


def _citation(number: int, cited: Cited) -> Citation:
    if cited.signal:
        return FindingCitation(number, 1, "", cited.signal, "", cited.words, cited.read_from, "source_url")
    return PassageCitation(number, "", cited.title, cited.section, cited.words, 0, len(cited.words), ())


def checked(sources: Sequence[Source], split: Split, limits: Limits = LIMITS) -> list[Checked]:
    """Return what the check says of each pair of one side of the split."""
    found = []
    for source in sources:
        if source.split == split:
            citations = citations_of(source)
            words = " ".join(one.words for one in source.cited)
            for pair in source.pairs:
                check = verify(pair.statement, tuple(citations), citations, limits)
                found.append(Checked(source.cluster, pair.kind, pair.statement, words, check))
    return found


def report(pairs: Sequence[Checked]) -> str:
    """Return the figures of each kind of fault, with 95 % intervals over resampled clusters."""
    faults = [kind for kind in Kind.__args__ if kind != TRUE and any(one.kind == kind for one in pairs)]  # type: ignore[attr-defined]
    lines = [f"{'kind':<11}{'pairs':>6}  {'refused':<22} {'AUC against true statements':<28}"]
    for kind in (TRUE, *faults):
        of_kind = [one for one in pairs if one.kind in (kind, TRUE)]
        count = sum(one.kind == kind for one in pairs)
        ranked = "" if kind == TRUE else with_interval(auc, of_kind)
        lines.append(f"{kind:<11}{count:>6}  {with_interval(share_refused(kind), of_kind):<22} {ranked}".rstrip())
    lines.append(f"a refusal is right (precision): {with_interval(_precision, pairs)}")
    lines.append(f"a fault is refused (recall):    {with_interval(_recall, pairs)}")
    lines.append(f"all faults (AUC):               {with_interval(auc, pairs)}")
    return "\n".join(lines)


Figure = Callable[[Sequence[Checked]], float]


def share_refused(kind: str) -> Figure:
    """Return the figure “share of this kind that the check refuses”; NaN for no such pair."""

    def share(pairs: Sequence[Checked]) -> float:
        ours = [one for one in pairs if one.kind == kind]
        return sum(not one.check.supported for one in ours) / len(ours) if ours else float("nan")

    return share


def _precision(pairs: Sequence[Checked]) -> float:
    refused = [one for one in pairs if not one.check.supported]
    return sum(one.kind != TRUE for one in refused) / len(refused) if refused else float("nan")


def _recall(pairs: Sequence[Checked]) -> float:
    faults = [one for one in pairs if one.kind != TRUE]
    return sum(not one.check.supported for one in faults) / len(faults) if faults else float("nan")


def auc(pairs: Sequence[Checked]) -> float:
    """Return how often a true statement has more support than a faulty one, a tie counting half."""
    true = np.array([one.check.support for one in pairs if one.kind == TRUE])
    faulty = np.array([one.check.support for one in pairs if one.kind != TRUE])
    if not true.size or not faulty.size:
        return float("nan")
    higher = (true[:, None] > faulty).mean() + 0.5 * (true[:, None] == faulty).mean()
    return float(higher)


def with_interval(figure: Figure, pairs: Sequence[Checked]) -> str:
    """Return a figure with its 95 % interval over resampled clusters, as text."""
    groups: dict[str, list[Checked]] = defaultdict(list)
    for one in pairs:
        groups[one.cluster].append(one)
    clusters = [groups[name] for name in sorted(groups)]
    rng = np.random.default_rng(SEED)
    values = []
    for _ in range(RESAMPLES):
        values.append(figure([one for pick in rng.integers(0, len(clusters), len(clusters)) for one in clusters[pick]]))
    low, high = np.nanpercentile(values, [2.5, 97.5])
    return f"{figure(pairs):.3f} [{low:.3f}–{high:.3f}]"


MOST_REFUSED = 0.045  # of true statements; half a point below the aim, since the synonyms were read off the same pairs
CHOICES = tuple(Limits(whole / 100, clause / 100) for whole in range(30, 75, 5) for clause in range(10, 60, 5))


def choose(sources: Sequence[Source]) -> str:
    """Return the limits that refuse most added claims and neighbours of the development pairs, as text.

    Only limits that refuse at most `MOST_REFUSED` of the true statements can be chosen.
    """
    lines = []
    best, most = None, 0.0
    for limits in CHOICES:
        pairs = checked(sources, "dev", limits)
        lost, added, wrong = (share_refused(kind)(pairs) for kind in (TRUE, "added", "neighbour"))
        lines.append(
            f"statement {limits.statement:.2f} clause {limits.clause:.2f}: refused {lost:.3f} of true statements, "
            f"{added:.3f} of added claims, {wrong:.3f} of neighbours"
        )
        if lost <= MOST_REFUSED and added + wrong > most:
            best, most = lines[-1], added + wrong
    return "\n".join([*lines, f"chosen: {best}" if best else "None loses few enough true statements."])


def failures(pairs: Sequence[Checked]) -> list[str]:
    """Return a line for each pair of the development part that the check gets wrong."""
    return [
        f"{one.kind:<11}“{one.statement}” {one.check.reason or 'was accepted'}; cited: {one.cited[:200]}"
        for one in pairs
        if one.check.supported is not (one.kind == TRUE)
    ]


def times(sources: Sequence[Source]) -> str:
    """Return what the check takes, as text."""
    began = time.process_time()
    count = len(checked(sources, "dev"))
    return f"{1000 * (time.process_time() - began) / count:.2f} ms of processor time a statement"
