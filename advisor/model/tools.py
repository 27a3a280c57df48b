"""What may a model look up? Guidance, terms, and what the code found about the links: every tool only reads."""

from collections.abc import Callable, Iterable, Sequence
from threading import Lock
from typing import Any

from advisor.answer import Citation
from advisor.draft import Judged, Quote
from advisor.link_answers import about_disavow, about_one
from advisor.model.lines import found, line
from advisor.writer import Brief
from links.schema import Finding, Outcome
from retrieval.passages import Part, Passage
from retrieval.search import named_pages, passages_of

MOST_PASSAGES = 5
MOST_LINKS = 10
NOTHING = "Nothing was found."
NO_LIST = "There is no list of links in this conversation."
NO_ROOM = "There is no room for more evidence. Answer from what you have."


class Desk:
    """Gives numbers to what the tools bring, as long as it fits into the request; parallel tools share it."""

    def __init__(self, brief: Brief, room: int, count: Callable[[str], int], shown: Iterable[int]) -> None:
        self.brief = brief
        self._room = room
        self._count = count
        self._shown = set(shown)
        self._lock = Lock()

    def passages(self, passages: Iterable[Passage]) -> tuple[str, list[Citation]]:
        """Return the lines of passages, and what they cite."""
        evidence = self.brief.evidence
        return self._lines(lambda one: evidence.cite_passage(one, one.sentences), passages)

    def findings(self, found: Iterable[tuple[int, str, Finding]]) -> tuple[str, list[Citation]]:
        """Return the lines of findings (row, address, finding), and what they cite."""
        return self._lines(lambda one: self.brief.evidence.cite_finding(*one), found)

    def _lines(self, cite: Callable[[Any], int], things: Iterable[Any]) -> tuple[str, list[Citation]]:
        lines: list[str] = []
        cited: list[Citation] = []
        with self._lock:
            for thing in things:
                citation = self.brief.evidence.given(cite(thing))
                cost = 0 if citation.number in self._shown else self._count(line(citation)) + 1
                if cost > self._room:
                    lines.append(NO_ROOM)
                    break
                self._room -= cost
                # What was shown already is only named, so that a model that asks twice does not fill its window.
                lines.append(line(citation) if cost else f"S{citation.number}| (shown above)")
                self._shown.add(citation.number)
                cited.append(citation)
        return "\n".join(lines) or NOTHING, cited


def search_guidance(desk: Desk, query: str) -> tuple[str, list[Citation]]:
    """Search the guidance and the glossary for passages on a question about links to a website."""
    return desk.passages(found(query, desk.brief.library, MOST_PASSAGES))


def glossary_term(desk: Desk, term: str) -> tuple[str, list[Citation]]:
    """Look up what a term of the field means, such as “nofollow” or “domain authority”."""
    index = desk.brief.library.index
    pages = named_pages(term, index)[:2]
    return desk.passages(passage for page in pages for passage in passages_of(page, index, Part.OPENING))


def assess_links(desk: Desk, rows: Sequence[int]) -> tuple[str, list[Citation]]:
    """Read the verdict, the action and the reasons for links of the owner's list, by their place in it (from 1)."""
    thread, library = desk.brief.thread, desk.brief.library
    if thread.assessment is None:
        return NO_LIST, []
    known = [row for row in dict.fromkeys(rows) if 1 <= row <= thread.assessment.table.height][:MOST_LINKS]
    drafts = (draft for row in known for draft in about_one(row, thread.assessment, library))
    return desk.findings((one.row, one.source_url, one.finding) for one in drafts if isinstance(one, Judged))


def link_profile(desk: Desk) -> tuple[str, list[Citation]]:
    """Read what the owner's list shows as a whole: counts by verdict, and patterns over the links."""
    thread = desk.brief.thread
    if thread.assessment is None:
        return NO_LIST, []
    profile = thread.assessment.profile
    counts = ", ".join(f"{count} {verdict}" for verdict, count in profile.verdicts.items())
    whole = Finding("list", Outcome.TRUE, f"The list has {profile.links} links: {counts}.", "", "source_url")
    return desk.findings((0, "", finding) for finding in (whole, *profile.findings))


def draft_disavow(desk: Desk) -> tuple[str, list[Citation]]:
    """Read whether a disavow file is in order for these links, and for which. Writes nothing."""
    drafts = about_disavow(desk.brief.thread, desk.brief.library)
    findings, cited = desk.findings((one.row, one.source_url, one.finding) for one in drafts if isinstance(one, Judged))
    passages = dict.fromkeys(one.passage for one in drafts if isinstance(one, Quote))
    lines, also = desk.passages(passages)
    return "\n".join(text for text in (findings, lines) if text != NOTHING) or NOTHING, [*cited, *also]
