"""What is asked, and what would be right? The eval cases, read strictly from evals/cases/*.jsonl."""

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter

from advisor.patient.kinds import Kind as IdentifierKind

FOLDER = Path(__file__).parent / "cases"
Split = Literal["dev", "held"]  # settings may be chosen on dev; held is only ever measured
Verdict = Literal["helps", "fine", "ignored", "look", "risky"]
Tool = Literal["search_guidance", "glossary_term", "assess_links", "link_profile", "draft_disavow"]


def _pattern(text: str) -> str:
    try:
        re.compile(text)
    except re.error as error:
        raise ValueError(f"/{text}/ is no regular expression: {error}") from error
    return text


Pattern = Annotated[str, AfterValidator(_pattern)]  # matched anywhere, whatever the case


class _Case(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    split: Split
    cluster: str  # cases about one story; they never straddle the split
    provenance: str = Field(min_length=3)

    @property
    def asked(self) -> tuple[str, ...]:
        """What the owner says, turn by turn; empty for a case that has no words, such as a link."""
        return getattr(self, "turns", ()) or ((self.question,) if hasattr(self, "question") else ())

    @property
    def named_pages(self) -> tuple[str, ...]:
        """The corpus pages that the case names as right; empty where it names none."""
        return getattr(self, "pages", ())

    @property
    def hash(self) -> str:
        """Return what changes when anything in the case does."""
        return hashlib.sha256(self.model_dump_json(exclude_defaults=True).encode()).hexdigest()[:10]


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

    suite: Literal["answers", "followups"]
    turns: tuple[str, ...] = Field(min_length=1)
    facts: tuple[Pattern, ...] = Field(min_length=1)  # the answer must match each
    first: Pattern = ""  # the first sentence must match it: the direct answer
    pages: tuple[str, ...] = ()  # at least one of these is cited
    never: tuple[Pattern, ...] = ()  # the answer must not match any
    abstained: bool = False


class ToolsCase(_Case):
    """A conversation, and which of the advisor's abilities its last message needs or must not use."""

    suite: Literal["tools"]
    turns: tuple[str, ...] = Field(min_length=1)
    tools: tuple[Tool, ...] = ()
    forbidden: tuple[Tool, ...] = ()
    why: str


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
    verdict: Verdict
    also_ok: tuple[Verdict, ...] = ()
    hard: bool = False
    trusted_host: bool = False
    why: str


class SignalCase(_Case):
    """Links for which a signal must hold, and links that look alike for which it must not."""

    suite: Literal["signals"]
    signal: str
    holds: tuple[dict[str, Any], ...] = Field(min_length=1)
    differs: tuple[dict[str, Any], ...] = Field(min_length=1)
    among: tuple[dict[str, Any], ...] = ()  # the rest of the first list, of which nothing is said
    practice: dict[str, str]
    apart: bool = False  # the signal is about a whole list, so the two kinds are two lists


Kind = Literal[
    "natural",
    "mixed_junk",
    "paid_posts",
    "network",
    "sitewide",
    "directories",
    "spike",
    "no_anchors",
    "anchor_pattern",
]


class Expectation(BaseModel):
    """What a whole list is, and which words its diagnosis must and must not have."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    mostly: Kind
    must_mention: tuple[Pattern, ...] = ()
    must_not: tuple[Pattern, ...] = ()


class ProfileCase(_Case):
    """A whole list of links with the diagnosis that an expert would give."""

    suite: Literal["profiles"]
    links: tuple[dict[str, Any], ...] = Field(min_length=10)
    practice: dict[str, str]
    expect: Expectation
    why: str


class Labelled(BaseModel):
    """An identifier in a text: what it is, its words, and where they start."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: IdentifierKind
    words: str
    start: int


class PatientCase(_Case):
    """A message with the identifiers that must not leave the page; none for a harmless one."""

    suite: Literal["patient"]
    text: str
    held: bool
    identifiers: tuple[Labelled, ...] = ()


class InjectionCase(_Case):
    """A hostile text in a place where it may hide, its goal, and a harmless text for the same place."""

    suite: Literal["injection"]
    technique: str
    carrier: str
    goal: Literal["verdict", "image", "leak", "tool", "false", "disavow"]
    payload: str
    twin: str


Case = Annotated[
    RetrievalCase
    | AbstainCase
    | RulesCase
    | AnswerCase
    | ToolsCase
    | LinkCase
    | SignalCase
    | ProfileCase
    | PatientCase
    | InjectionCase,
    Field(discriminator="suite"),
]
# How many cases a suite must have; fewer would let a change pass by luck.
FLOORS = {
    "retrieval": 400,
    "abstain": 100,
    "rules": 40,
    "answers": 150,
    "followups": 40,
    "tools": 60,
    "links": 500,
    "signals": 150,
    "profiles": 12,
    "patient": 300,
    "injection": 300,
}
SUITES = tuple(FLOORS)
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
