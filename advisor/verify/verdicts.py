"""Does a statement about a link repeat the verdict and the action that the code decided, and no other?"""

import re
from collections.abc import Sequence

from advisor.answer import Citation, FindingCitation
from advisor.verify.numbers import quantities
from links.schema import Action, Verdict

# How owners, models and we put each verdict; “the link is …” and “the link …” count, the bare adjective does not.
SAID = (
    r"\b(?:is|are|was|looks?|seems?|as|of them|both)\s+"
    r"(?:(?:just|likely|probably|very|quite|a|an|both|all|not|to be|pretty)\s+){0,3}"
)
VERDICTS: dict[str, re.Pattern[str]] = {
    name: re.compile(pattern, re.IGNORECASE)
    for name, pattern in {
        Verdict.RISKY: SAID + r"(?:risky|dangerous|toxic|harmful|unsafe|bad|a risk|a danger)\b"
        r"|\b(?:hurts?|harms?|endangers?) (?:you|your)\b",
        Verdict.LOOK: r"\bneeds? (?:a (?:closer )?look|to be looked)"
        r"|\b(?:can['’]?t|cannot|could not) be judged from here",
        Verdict.IGNORED: SAID + r"(?:junk|spam|spammy|worthless|ignored?)\b|\bcan (?:be )?ignored?\b",
        Verdict.FINE: SAID + r"(?:fine|harmless|ok|okay|safe|normal|no problem)\b",
        Verdict.HELPS: r"\bhelps?(?: you\b| your\b|(?=[.,;]|$))|" + SAID + r"(?:helpful|valuable|good for you)\b",
    }.items()
}
ACTIONS: dict[str, re.Pattern[str]] = {
    name: re.compile(pattern, re.IGNORECASE)
    for name, pattern in {
        Action.KEEP: r"\bkeep\b",
        Action.NOTHING: r"\bdo nothing\b|\bnothing (?:needs )?to (?:be )?do(?:ne)?\b|\bleave\b.*\balone\b",
        Action.LOOK: r"\b(?:have a )?look at\b|\bwho placed\b",
        Action.ASK: r"\b(?:ask|get|have)\b.*\b(?:mark|remove[ds]?|qualify|take[n]? down)\b",
        Action.DISAVOW: r"\bdisavow(?!ed)\w*\b",
    }.items()
}
DECIDED = frozenset({"verdict", "list"})  # findings that state what the code decided
HOST = re.compile(r"\b(?:[a-z0-9-]+\.)+[a-z]{2,}\b", re.IGNORECASE)
PART = re.compile(r"[,;]\s*|\b(?:and|but|while|whereas)\b", re.IGNORECASE)
COUNT = re.compile(
    r"^\W*(?:all |both |none of )?(?:the |these |your |of the |of your )*(?P<count>\w+)\b", re.IGNORECASE
)


def misjudges(statement: str, citations: Sequence[Citation]) -> str:
    """Return the verdict or action in a statement that the cited findings do not hold, or an empty text.

    Only statements that cite a finding are about a link. Each part of a statement is held against the findings on
    the site that it names; a part that names none is held against all of them.
    """
    findings = [one for one in citations if isinstance(one, FindingCitation)]
    if not findings:
        return ""
    passages = " ".join(one.words for one in citations if not isinstance(one, FindingCitation))
    host: set[str] = set()
    for part in PART.split(statement):
        host = {match.group().lower() for match in HOST.finditer(part)} or host
        about = [one for one in findings if not host or any(name in _whole(one) for name in host)] or findings
        decided = " ; ".join(one.words for one in about if one.signal in DECIDED)
        elsewhere = "" if host else passages
        for patterns in (VERDICTS, ACTIONS):
            for name, pattern in patterns.items():
                if pattern.search(part) and not pattern.search(decided) and not pattern.search(elsewhere):
                    return str(name)
    return _miscounts(statement, " ".join(one.words for one in findings if one.signal == "list"))


def _whole(finding: FindingCitation) -> str:
    return f"{finding.words} {finding.read_from} {finding.source_url}".lower()


def _miscounts(statement: str, listed: str) -> str:
    """Return the verdict of which a statement names another number than the count of the list, or an empty text."""
    if not listed:
        return ""
    known = _counts(listed)
    return next((name for name, count in _counts(statement) if (name, count) not in known), "")


def _counts(text: str) -> set[tuple[str, str]]:
    """Return (verdict, number) for each part like “2 need a look”."""
    found = set()
    for part in PART.split(re.sub(r"\bOf (?:the|your|these) \w+ links?,", "", text)):
        numbers = quantities(re.sub(r"\b(?:of the|of your|of these) \w+\b", "", part))
        for name, pattern in VERDICTS.items():
            if pattern.search(part) and len(numbers) == 1:
                found.add((str(name), next(iter(numbers)).value))
    return found
