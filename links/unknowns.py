"""Which answers that a list does not give would change the verdict on one of its links?"""

from collections.abc import Sequence
from dataclasses import dataclass

from links.schema import Finding, Outcome, OwnerFacts, Verdict
from links.signals import BY_NAME
from links.verdict import decide


@dataclass(frozen=True, slots=True)
class Change:
    """A question that could not be answered, and the verdict if its answer were yes."""

    signal: str
    question: str
    verdict: Verdict


def changes(findings: Sequence[Finding], owner: OwnerFacts) -> tuple[Change, ...]:
    """Return what would change the verdict of the link with these findings, the furthest change first, or nothing.

    Each unknown signal is tried alone: that it holds, with everything else as it is.
    """
    holds = frozenset(finding.signal for finding in findings if finding.outcome is Outcome.TRUE)
    now = decide(holds, owner).verdict
    tried = (
        Change(finding.signal, BY_NAME[finding.signal].question, decide(holds | {finding.signal}, owner).verdict)
        for finding in findings
        if finding.outcome is Outcome.UNKNOWN
    )
    scale = list(Verdict)
    return tuple(
        sorted(
            (change for change in tried if change.verdict is not now),
            key=lambda change: -abs(scale.index(change.verdict) - scale.index(now)),
        )
    )
