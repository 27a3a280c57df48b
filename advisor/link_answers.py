"""What do the judged links mean for the owner? One link in depth, or a list from its worst to its best."""

import re
from collections import Counter
from collections.abc import Sequence

from advisor.answer import Role, VerdictRow
from advisor.draft import Drafted, Fixed, Judged, Quote
from advisor.thread import Thread
from links.assess import Assessment
from links.schema import Action, Finding, Outcome, OwnerFacts, Verdict
from links.signals import SIGNALS
from prompts import wording
from retrieval.library import Library
from retrieval.passages import Part
from retrieval.search import passages_of

MOST_ROWS = 5  # links that get a sentence of their own; the table shows all
WORST_FIRST = (Verdict.RISKY, Verdict.LOOK, Verdict.IGNORED, Verdict.FINE, Verdict.HELPS)
SAYS = {
    Verdict.HELPS: "helps you",
    Verdict.FINE: "is fine",
    Verdict.IGNORED: "is junk that you can ignore",
    Verdict.LOOK: "needs a look, because it can't be judged from here",
    Verdict.RISKY: "looks risky",
}
COUNTED = {
    Verdict.HELPS: ("helps you", "help you"),
    Verdict.FINE: ("is fine", "are fine"),
    Verdict.IGNORED: ("is junk that you can ignore", "are junk that you can ignore"),
    Verdict.LOOK: ("needs a look", "need a look"),
    Verdict.RISKY: ("looks risky", "look risky"),
}
TO_DO = {
    Action.KEEP: "Keep the link from {host}.",
    Action.NOTHING: "Do nothing about the link from {host}.",
    Action.LOOK: "Have a look at the page on {host} and ask who placed the link.",
    Action.ASK: "Ask {host} to mark the link as sponsored or nofollow, or to remove it.",
    Action.DISAVOW: "Disavow the link from {host} if the site does not remove it.",
}
ASKED_VERDICTS = (
    (re.compile(r"\b(?:risky|risk|bad|toxic|danger\w*|harm\w*|hurt\w*|worr\w+|spam\w*|problem\w*|penal\w+)\b", re.I), (Verdict.RISKY, Verdict.LOOK)),
    (re.compile(r"\b(?:ignore|junk|nothing)\b", re.I), (Verdict.IGNORED,)),
    (re.compile(r"\b(?:good|keep|helps?|best|valuable|fine|safe|ok|okay)\b", re.I), (Verdict.HELPS, Verdict.FINE)),
    (re.compile(r"\b(?:look at|check|unsure|unclear)\b", re.I), (Verdict.LOOK,)),
)  # fmt: skip
DISAVOW = re.compile(r"\bdisavow\w*\b", re.I)
ABOUT_LIST = re.compile(
    r"\b(?:risky|bad|toxic|worst|riskiest|safe|keep|links?|list|ones?|them|these|those|they|file|export|rows?|sites?|domains?|results?|profile)\b",
    re.I,
)


def verdict_rows(assessment: Assessment, rows: Sequence[int] = ()) -> tuple[VerdictRow, ...]:
    """Return the table of all judged links in their order, or of those at the places `rows` (counted from 1) only."""
    columns = ("source_url", "source_host", "anchor", "verdict", "action", "reason", "unknown")
    return tuple(
        VerdictRow(
            row, url, _short(host or url), anchor, Verdict(verdict), Action(action), reason, unknown, len(SIGNALS)
        )
        for row, (url, host, anchor, verdict, action, reason, unknown) in enumerate(
            assessment.table.select(columns).iter_rows(), 1
        )
        if not rows or row in rows
    )


def _short(host: str) -> str:
    return host if len(host) <= MAX_HOST else host[:MAX_HOST] + "…"


MAX_HOST = 80  # longer ones are made to flood a page


def about_one(row: int, assessment: Assessment, library: Library) -> list[Drafted]:
    """Return what there is to say about one link: verdict, findings, Google's reason, what to do, what is unknown."""
    judged = verdict_rows(assessment, (row,))[0]
    decisive = assessment.decisive(row - 1)
    verdict = _own(judged.source_url, f"The link from {judged.source_host} {SAYS[judged.verdict]}.", "verdict")
    drafts: list[Drafted] = [_judged(judged, verdict, Role.DIRECT)]
    drafts += [_judged(judged, finding, Role.DIRECT) for finding in decisive[:3]]
    pages = [finding.page for finding in decisive if finding.page in library.pages]
    for page in pages[:2]:
        drafts += quotes(library, page, Part.WHY, Role.REASON, 2 if judged.verdict is Verdict.RISKY else 1)
    todo = _own(judged.source_url, TO_DO[judged.action].format(host=judged.source_host), "verdict")
    drafts.append(_judged(judged, todo, Role.ADVICE))
    if judged.verdict not in (Verdict.HELPS, Verdict.FINE):
        for page in pages[:1]:
            drafts += quotes(library, page, Part.DO, Role.ADVICE, 2)
    drafts += _unknown(judged, assessment)
    return _without_repeats(drafts)


def about_list(assessment: Assessment, question: str, library: Library, owner: OwnerFacts) -> list[Drafted]:
    """Return what there is to say about a list: the count, the links that matter, what to do, what is unknown."""
    rows = verdict_rows(assessment)
    wanted = _wanted(question)
    counts = Counter(row.verdict for row in rows)
    drafts: list[Drafted] = [of_list(_count_sentence(rows, counts), Role.DIRECT)]
    matter = sorted(
        (row for row in rows if row.verdict in (wanted or (Verdict.RISKY, Verdict.LOOK))),
        key=lambda row: WORST_FIRST.index(row.verdict),
    )
    for row in matter[:MOST_ROWS]:
        decisive = assessment.decisive(row.row - 1)
        label = f"{row.source_host} {SAYS[row.verdict].split(',')[0]}: "
        for finding in decisive[:1]:
            drafts.append(Judged(row.row, row.source_url, finding, Role.POINT, finding.says, label=label))
    if len(matter) > MOST_ROWS:
        drafts.append(Fixed(f"The table below shows the other {len(matter) - MOST_ROWS} of them.", role=Role.POINT))
    drafts += _profile(assessment, len(rows))
    drafts += _advice(counts, matter, library, bool(owner.has_manual_action))
    if unknown := max((row.unknown for row in rows), default=0):
        drafts.append(of_list(unknown_sentence(f"up to {unknown}", rows[0].signals, assessment), Role.LIMIT))
    if assessment.ask_for:
        drafts.append(Fixed(assessment.ask_for))
    return _without_repeats(drafts)


def about_disavow(thread: Thread, library: Library) -> list[Drafted]:
    """Return whether these links may be disavowed: unlocked by the owner's two facts, otherwise why not."""
    drafts: list[Drafted] = []
    opening = passages_of("should-i-disavow", library.index, Part.OPENING)[0]
    risky = rows_to_disavow(thread)
    if risky:
        hosts = ", ".join(dict.fromkeys(row.source_host for row in risky[:MOST_ROWS]))
        links = "link" if len(risky) == 1 else "links"
        drafts.append(of_list(f"A disavow is an option for {len(risky)} {links}: {hosts}.", Role.DIRECT))
        drafts += quotes(library, "should-i-disavow", Part.DO, Role.ADVICE, 5)[2:]
        return drafts
    if thread.owner.unlock_disavow and thread.assessment is not None:
        drafts.append(of_list(f"{wording.NONE_TO_DISAVOW}, from what the list says.", Role.DIRECT))
        drafts += quotes(library, "should-i-disavow", Part.DO, Role.ADVICE, 5)[2:]
        return drafts
    drafts += [Quote(opening, span, Role.DIRECT) for span in opening.sentences]
    drafts += quotes(library, "should-i-disavow", Part.WHY, Role.REASON, 2)
    drafts += quotes(library, "should-i-disavow", Part.DO, Role.ADVICE, 2)
    if not thread.owner.unlock_disavow:
        drafts.append(Fixed(wording.FACTS_ASKED))
    return drafts


def rows_to_disavow(thread: Thread) -> tuple[VerdictRow, ...]:
    """Return the links of the thread's list that may be disavowed; empty where nothing unlocks that, or no link is."""
    if thread.assessment is None or not thread.owner.unlock_disavow:
        return ()
    return tuple(row for row in verdict_rows(thread.assessment) if row.action is Action.DISAVOW)


def about_placed(thread: Thread, library: Library) -> list[Drafted]:
    """Return what to do about links that the owner says were placed: ask for their removal, then a disavow."""
    first = quotes(library, "remove-a-bad-link", Part.OPENING, Role.DIRECT, 2)
    steps = quotes(library, "remove-a-bad-link", Part.DO, Role.ADVICE, 3)
    return _without_repeats([*first, *steps, *about_disavow(thread, library)])


TO_SOMEBODY = re.compile(
    r"\b(?:write|say|tell|answer|reply|respond|talk|speak)\b(?: \w+){0,2}? (?:them|him|her|they)\b", re.I
)


WHAT_NOW = re.compile(
    r"^\W*(?:(?:so|ok|okay|and|then|well|but)\W+)*(?:(?:do|should|can|must) )?(?:i|we)\W+(?:(?:can|should|just|could|have to|need to|must|do)\W+)*"
    r"(?:(?:do|keep|leave|ignore|worry|remove|act)\b\W*)(?:(?:about|nothing|anything|something|them|all|it|these|those|alone|now|then)\b\W*)*$",
    re.I,
)


def asks_what_now(question: str) -> bool:
    """Return whether a message asks no more than what to do, which is about whatever was shown last (“so I do nothing?”)."""
    return bool(WHAT_NOW.match(question))


def is_about_list(question: str) -> bool:
    """Return whether a message asks about a list as a whole (“which of them are bad?”)."""
    if TO_SOMEBODY.search(question):
        return False
    return bool(ABOUT_LIST.search(question)) and bool(
        re.search(
            r"\b(?:which|any|all|how many|are (?:they|these|those|any)|should (?:i|we)|what (?:about|should|do)|worst|best|disavow|remove|profile|overall|in general|as a whole)\b",
            question,
            re.I,
        )
    )


def _wanted(question: str) -> tuple[Verdict, ...]:
    return next((verdicts for pattern, verdicts in ASKED_VERDICTS if pattern.search(question)), ())


def _count_sentence(rows: Sequence[VerdictRow], counts: Counter[Verdict]) -> str:
    said = [f"{counts[v]} {COUNTED[v][counts[v] > 1]}" for v in WORST_FIRST if counts[v]]
    if len(said) == 1:
        whole = "Both links" if len(rows) == 2 else f"All {len(rows)} links"
        return f"{whole} {COUNTED[rows[0].verdict][1]}."
    return f"Of the {len(rows)} links, {', '.join(said[:-1])} and {said[-1]}."


def _profile(assessment: Assessment, count: int) -> list[Drafted]:
    if count < MIN_PROFILE:
        return []
    drafts: list[Drafted] = [
        Judged(0, "", finding, Role.REASON, finding.says)
        for finding in assessment.profile.findings
        if finding.outcome is Outcome.TRUE
    ]
    return drafts[:3]


MIN_PROFILE = 10  # a pattern over fewer links is chance


def _advice(
    counts: Counter[Verdict], matter: Sequence[VerdictRow], library: Library, has_manual_action: bool
) -> list[Drafted]:
    drafts: list[Drafted] = []
    for row in [row for row in matter if row.verdict in (Verdict.RISKY, Verdict.LOOK)][:2]:
        finding = _own(row.source_url, TO_DO[row.action].format(host=row.source_host), "verdict")
        drafts.append(_judged(row, finding, Role.ADVICE))
    if counts[Verdict.RISKY]:
        drafts += quotes(library, "is-this-link-risky", Part.DO, Role.ADVICE, 1)
    if counts[Verdict.IGNORED] and not has_manual_action:
        drafts += quotes(library, "spammy-links-i-did-not-make", Part.DO, Role.ADVICE, 1)
    if not drafts and counts[Verdict.HELPS] + counts[Verdict.FINE]:
        drafts += quotes(library, "what-makes-a-link-good", Part.DO, Role.ADVICE, 1)
    return drafts


def _unknown(judged: VerdictRow, assessment: Assessment) -> list[Drafted]:
    drafts: list[Drafted] = []
    if judged.unknown:
        sentence = unknown_sentence(str(judged.unknown), judged.signals, assessment)
        drafts.append(_judged(judged, _own(judged.source_url, sentence, "verdict"), Role.LIMIT))
    if assessment.ask_for:
        drafts.append(Fixed(assessment.ask_for))
    return drafts


def unknown_sentence(count: str, asked: int, assessment: Assessment) -> str:
    """Return how much of a link or a list could not be judged, and why if that can be told."""
    if (assessment.table["known"] == "address only").all():
        return (
            f"Only addresses were given, so {count} of {asked} signals, such as those on link text "
            "and follow marks, could not be judged."
        )
    return f"The list does not say enough to judge {count} of {asked} signals."


def _own(url: str, says: str, signal: str) -> Finding:
    return Finding(signal, Outcome.TRUE, says, url, "source_url")


def of_list(says: str, role: Role) -> Judged:
    """Return a sentence read off the whole list."""
    return Judged(0, "", _own("", says, "list"), role, says)


def _judged(judged: VerdictRow, finding: Finding, role: Role) -> Judged:
    return Judged(judged.row, judged.source_url, finding, role, finding.says)


def quotes(library: Library, page: str, part: Part, role: Role, count: int) -> list[Drafted]:
    """Return the first `count` sentences of that part of a page, or none if it has no such part."""
    pairs = [(passage, span) for passage in passages_of(page, library.index, part) for span in passage.sentences]
    return [Quote(passage, span, role) for passage, span in pairs[:count]]


def _without_repeats(drafts: Sequence[Drafted]) -> list[Drafted]:
    return list({draft.label + draft.said: draft for draft in drafts}.values())
