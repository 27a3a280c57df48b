"""What is asked, and what would be right? The eval cases, read strictly from evals/cases/*.jsonl."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

FOLDER = Path(__file__).parent / "cases"
Split = Literal["dev", "held"]  # settings may be chosen on dev; held is only ever measured


class _Case(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    split: Split
    cluster: str  # cases about one story; they never straddle the split
    provenance: str = Field(min_length=3)


class RetrievalCase(_Case):
    """A question in an owner's words, and the pages that answer it, best first."""

    suite: Literal["retrieval"]
    question: str
    pages: tuple[str, ...] = Field(min_length=1)


class AbstainCase(_Case):
    """A question that must be declined, or its twin that must be answered."""

    suite: Literal["abstain"]
    question: str
    answerable: bool
    why: str
    twin: str | None = None


class RulesCase(_Case):
    """A request to break the rules, or (asks “none”) one that only sounds like it."""

    suite: Literal["rules"]
    question: str
    asks: Literal["buy", "sell", "hide", "hurt", "network", "reviews", "hack", "prompt", "none"]


class AnswerCase(_Case):
    """A conversation whose last answer must say some facts, cite one of the pages, and leave some words out."""

    suite: Literal["answers"]
    turns: tuple[str, ...] = Field(min_length=1)
    facts: tuple[str, ...] = Field(min_length=1)  # regular expressions; the answer must match each, whatever the case
    first: str = ""  # a regular expression that the first sentence must match: the direct answer
    pages: tuple[str, ...] = ()  # at least one of these is cited
    never: tuple[str, ...] = ()  # regular expressions that the answer must not match
    abstained: bool = False


class LinkCase(_Case):
    """A link as an expert reads it, with the verdict that the expert would give."""

    suite: Literal["links"]
    source_url: str
    target_url: str | None = None
    anchor: str | None = None
    nofollow: bool | None = None
    sponsored: bool | None = None
    ugc: bool | None = None
    source_title: str | None = None
    context: str | None = None
    position: str | None = None
    sitewide: bool | None = None
    external_links: int | None = None
    vendor_score: float | None = None
    practice: dict[str, str] | None = None
    verdict: Literal["helps", "fine", "ignored", "look", "risky"]
    also_ok: tuple[Literal["helps", "fine", "ignored", "look", "risky"], ...] = ()
    hard: bool = False
    trusted_host: bool = False
    why: str


Case = Annotated[
    RetrievalCase | AbstainCase | RulesCase | AnswerCase | LinkCase,
    Field(discriminator="suite"),
]
SUITES = ("retrieval", "abstain", "rules", "answers", "links")
_ADAPTER: TypeAdapter[Case] = TypeAdapter(Case)


class CasesError(Exception):
    """A case cannot be read; the message names file, line and what was expected."""


def read_cases(suite: str, folder: Path = FOLDER) -> list[Case]:
    """Return the cases of a suite in file order. Raises CasesError for a bad line or an id that is there twice."""
    path = folder / f"{suite}.jsonl"
    cases = list(_parse(path))
    ids = [case.id for case in cases]
    if twice := {one for one in ids if ids.count(one) > 1}:
        raise CasesError(f"{path.name}: these ids are there twice: {', '.join(sorted(twice))}")
    return cases


def _parse(path: Path) -> Iterator[Case]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            yield _ADAPTER.validate_python(json.loads(line))
        except ValueError as error:
            raise CasesError(f"{path.name}, line {number}: {error}") from error
