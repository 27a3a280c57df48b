"""What is there to say about a judged list outside a conversation, with the evidence behind every sentence?"""

from collections.abc import Sequence
from datetime import date

from advisor.answer import Answer, Role
from advisor.draft import Drafted, Judged, Quote, settle
from advisor.evidence import Evidence
from advisor.layout import markdown
from advisor.link_answers import about_one, of_list, quotes, unknown_sentence
from knowledge.sentences import sentences
from links.assess import Assessment
from links.signals import SIGNALS
from retrieval.library import Library
from retrieval.passages import Part
from retrieval.search import passages_of

WRITER = "quoting"
MOST_PATTERNS = 4  # patterns over the list that are said; the charts show all
MOST_PAGES = 3  # pages that say what Google holds of them
JUNK_PAGE = "spammy-links-i-did-not-make"
TELLING = (Part.WHY, Part.OPENING, Part.HOW, Part.HARMLESS)  # where a page says what Google holds of its subject


def link_report(row: int, assessment: Assessment, library: Library, today: date) -> Answer:
    """Return what there is to say about the link at place `row`, counted from 1."""
    return _settled(about_one(row, assessment, library), library, today)


def list_report(assessment: Assessment, library: Library, today: date) -> Answer:
    """Return the diagnosis: the conclusion, the patterns, what Google says of them, and what the list does not tell."""
    profile = assessment.profile
    drafts: list[Drafted] = [of_list(said, Role.DIRECT) for said, _, _ in sentences(profile.conclusion)]
    drafts += [Judged(0, "", finding, Role.REASON, finding.says) for finding in profile.findings[:MOST_PATTERNS]]
    pages = (*profile.pages[:MOST_PAGES], *([JUNK_PAGE] if profile.verdicts["ignored"] else []))
    drafts += [said for page in dict.fromkeys(pages) for said in _of_google(page, library)]
    if profile.links and not profile.verdicts["risky"]:
        drafts += quotes(library, JUNK_PAGE, Part.DO, Role.ADVICE, 1)
    most = max(assessment.table["unknown"], default=0)
    if most:
        drafts.append(of_list(unknown_sentence(f"up to {most}", len(SIGNALS), assessment), Role.LIMIT))
    return _settled(drafts, library, today)


def _of_google(page: str, library: Library) -> list[Quote]:
    """Return the page's first sentence that names Google, or nothing."""
    told = (
        Quote(passage, span, Role.REASON)
        for part in TELLING
        for passage in passages_of(page, library.index, part)
        for span in passage.sentences
        if "Google" in passage.words(span)
    )
    return list(told)[:1]


def _settled(drafts: Sequence[Drafted], library: Library, today: date) -> Answer:
    evidence = Evidence(library, (), today)
    statements, dropped = settle(drafts, evidence)
    return Answer(markdown(statements), tuple(statements), evidence.citations, False, WRITER, dropped=dropped)
