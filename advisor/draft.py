"""How is an answer put together? Sentences are drafted with their evidence, checked, and numbered."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from advisor.answer import Role, Statement
from advisor.evidence import Evidence
from advisor.verify import verify
from links.schema import Finding
from retrieval.passages import Passage, Span


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of the corpus, to be said word for word (a leading “No,” may be left out)."""

    passage: Passage
    span: Span
    role: Role
    text: str = ""  # what is said, where that is not the sentence as it stands
    label: str = ""  # fixed words put in front, e.g. the claim of an offer that the sentence answers

    @property
    def said(self) -> str:
        """The words of the statement."""
        return self.text or self.passage.words(self.span)


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence read off a link (row 0: off the whole list)."""

    row: int
    source_url: str
    finding: Finding
    role: Role
    said: str
    also: tuple[Finding, ...] = ()  # further findings of the same link that the sentence stands on
    label: str = ""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A fixed sentence from prompts/wording.py."""

    said: str
    label: str = ""
    role: Role = Role.FIXED


Drafted = Quote | Judged | Fixed


def settle(drafts: Sequence[Drafted], evidence: Evidence, part: int = 0) -> tuple[list[Statement], int]:
    """Return the drafted sentences that the check accepts, numbered, and how many it refused."""
    statements: list[Statement] = []
    refused = 0
    for run in _runs(drafts):
        numbers = _cite(run, evidence)
        for draft in run:
            statement = Statement(draft.label + draft.said, draft.role, numbers, True, part)
            if not isinstance(draft, Fixed):
                cited = {number: one for number in numbers if (one := evidence.citation(number))}
                if not verify(draft.said, numbers, cited).supported:
                    refused += 1
                    continue
            statements.append(statement)
    return statements, refused


def _runs(drafts: Sequence[Drafted]) -> Iterable[list[Drafted]]:
    """Group quotes that follow one another in the same passage: they share one number."""
    run: list[Drafted] = []
    for draft in drafts:
        if run and not _follows(run[-1], draft):
            yield run
            run = []
        run.append(draft)
    if run:
        yield run


def _follows(before: Drafted, after: Drafted) -> bool:
    if not (isinstance(before, Quote) and isinstance(after, Quote) and before.passage is after.passage):
        return False
    spans = before.passage.sentences
    return spans.index(before.span) + 1 == spans.index(after.span) and before.role is after.role


def _cite(run: list[Drafted], evidence: Evidence) -> tuple[int, ...]:
    first = run[0]
    if isinstance(first, Quote):
        spans = tuple(draft.span for draft in run if isinstance(draft, Quote))
        return (evidence.cite_passage(first.passage, spans),)
    if isinstance(first, Judged):
        findings = (first.finding, *first.also)
        return tuple(evidence.cite_finding(first.row, first.source_url, finding) for finding in findings)
    return ()
