"""What does the corpus say to a question, in an answer that reads like a person's?

The direct answer comes first, then reasons, then what to do, then what cannot be told: all in the corpus's own
sentences, chosen for the question and never said twice.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from advisor.answer import Role
from advisor.draft import Quote
from advisor.understand import Kind, QuestionPart, kind_of
from retrieval.index import Index, plain_name
from retrieval.library import Library
from retrieval.passages import Part, Passage
from retrieval.search import Hit, named_pages, nearness, passages_of, search

# How well a part of a page suits a kind of question as its direct answer; added to cosines, so 0.1 is a lot.
FITS: dict[Kind, dict[Part, float]] = {
    Kind.YES_NO: {Part.QUESTION: 0.06, Part.OPENING: 0.02},
    Kind.AMOUNT: {Part.QUESTION: 0.04, Part.OPENING: 0.02},
    Kind.HOW: {Part.QUESTION: 0.03, Part.OPENING: 0.05},
    Kind.WHY: {Part.QUESTION: 0.05, Part.WHY: 0.08},
    Kind.COMPARE: {Part.QUESTION: 0.06},
    Kind.OTHER: {Part.OPENING: 0.05},
}
DEFINES = 0.25  # a definition, when a definition is asked for
FAR = 0.15  # taken off where the corpus's question is hardly the owner's
FAR_BELOW = 0.65
FOREIGN = 0.1  # taken off where the corpus's question is about its page's subject, which the owner does not name
OTHER_KIND = 0.1  # taken off where the corpus's question asks for another kind of answer (“how many” is not “is it”)
ASKED = 0.15  # weight of the likeness of the questions beside the score of the search
NAMED = 0.1  # the question says the page's name
SAME_QUESTION = 0.75  # cosine from which the corpus's question is taken to be the owner's, so that its “No.” may stand
NEVER_FIRST = frozenset({Part.EXAMPLE, Part.LIMIT, Part.DO, Part.HARMLESS})
SAME = 0.6  # share of the shorter sentence's stems; above it two sentences say the same
ANSWER = (
    r"(?:yes|no|never|possibly|not (?:really|necessarily|always|by itself)"
    r"|(?:usually|probably|almost certainly|often|sometimes|rarely) ?(?:not|yes)?)"
)
PARTICLE = re.compile(rf"^{ANSWER}[,:;]\s+", re.IGNORECASE)
BARE = re.compile(rf"^{ANSWER}\b(?:\W*\w+){{0,4}}\.$", re.IGNORECASE)  # “Usually yes in practical terms.”
LEANS = re.compile(
    r"^(?:it|they|this|that|these|those|he|she|but|because|as long|when|if|unless|only if|in case|where|provided)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Sayings:
    """What has been said already in this answer and, for a follow-up, in the answer before it."""

    index: Index
    said: list[frozenset[str]] = field(default_factory=list)

    def add(self, text: str) -> None:
        """Remember a sentence."""
        self.said.append(self._stems(text))

    def is_new(self, text: str) -> bool:
        """Return whether nothing said so far says most of `text`."""
        stems = self._stems(text)
        return all(len(stems & other) <= SAME * min(len(stems), len(other)) for other in self.said if other and stems)

    def _stems(self, text: str) -> frozenset[str]:
        return frozenset(self.index.words.stems(text))


@dataclass(frozen=True, slots=True)
class Room:
    """How many words an answer may have in all, and how many reasons and pieces of advice."""

    words: int = 165
    reasons: int = 3
    advice: int = 3
    limits: int = 1


def compose(part: QuestionPart, hits: Sequence[Hit], library: Library, sayings: Sayings, room: Room) -> list[Quote]:
    """Return the sentences that answer one part of a question; an empty list if there are no hits."""
    if not hits:
        return []
    if part.kind is Kind.COMPARE and (compared := _compared(part, hits, library)):
        direct = compared
    else:
        direct = _direct(part, _not_said(hits, sayings) or hits, library)
    fresh = [quote for quote in direct if sayings.is_new(quote.said)]
    if not fresh and not sayings.said:
        fresh = direct[:1]
    for quote in fresh:
        sayings.add(quote.said)
    return fresh + _in_order(_body(part, hits, direct, library, sayings, room))


def _not_said(hits: Sequence[Hit], sayings: Sayings) -> list[Hit]:
    """Return the hits of which something is new; “Why?” wants what stands beside the answer that was given already."""
    return [hit for hit in hits if any(sayings.is_new(hit.passage.words(span)) for span in hit.passage.sentences[:2])]


def _in_order(quotes: Iterable[Quote]) -> list[Quote]:
    """Return reasons, advice and limits, each page's sentences in the order in which the page says them."""
    quotes = list(quotes)
    pages = list(dict.fromkeys(quote.passage.page_id for quote in quotes))
    return sorted(
        quotes,
        key=lambda quote: (
            list(Role).index(quote.role),
            pages.index(quote.passage.page_id),
            quote.passage.id,
            quote.span.start,
        ),
    )


def ranked(part: QuestionPart, hits: Sequence[Hit]) -> list[Hit]:
    """Return the hits, the one whose passage answers the part most directly first."""
    return sorted(hits, key=lambda hit: -_suits(part, hit))


def _suits(part: QuestionPart, hit: Hit) -> float:
    passage = hit.passage
    fit = FITS.get(part.kind, {}).get(passage.part, 0.0)
    if passage.part in NEVER_FIRST:
        fit -= 0.3
    if part.kind is Kind.DEFINITION and passage.part is Part.OPENING and passage.kind == "glossary":
        fit += DEFINES
    heading = passage.section or passage.title
    asks = passage.part is Part.QUESTION or (passage.part is Part.OPENING and passage.kind == "guidance")
    if asks and not _same_kind(part.kind, kind_of(heading)):
        fit -= OTHER_KIND if passage.part is Part.QUESTION else OTHER_KIND / 2
    if passage.part is Part.QUESTION and hit.asked < FAR_BELOW:
        fit -= FAR
    if passage.part is Part.QUESTION and not hit.named and _asks_of_its_page(passage):
        fit -= FOREIGN
    opens_glossary = passage.part is Part.OPENING and passage.kind == "glossary"
    named = NAMED if hit.named and (part.kind is Kind.DEFINITION or not opens_glossary) else 0.0
    return hit.score + ASKED * hit.asked + fit + named


def _asks_of_its_page(passage: Passage) -> bool:
    """Whether the corpus's question says the page's own name, so that it is about that thing and no other."""
    heading = f" {plain_name(passage.section)} "
    return any(f" {plain_name(name)} " in heading for name in (passage.title, *passage.aliases))


def _same_kind(asked: Kind, answered: Kind) -> bool:
    if Kind.YES_NO in (asked, answered) or Kind.AMOUNT in (asked, answered):
        return asked is answered
    return True


def _direct(part: QuestionPart, hits: Sequence[Hit], library: Library) -> list[Quote]:
    for hit in ranked(part, hits)[:5]:
        passage = hit.passage
        if passage.part in NEVER_FIRST:
            passage = passages_of(passage.page_id, library.index, Part.OPENING)[0]
        spans = passage.sentences if passage.part in (Part.OPENING, Part.QUESTION) else passage.sentences[:2]
        quotes = [Quote(passage, span, Role.DIRECT) for span in spans]
        if passage.kind == "guidance" and passage.part is Part.OPENING and not _wants_yes_or_no(part.kind, passage):
            return _without_particle(quotes) or quotes[1:]
        same = hit.asked >= SAME_QUESTION
        if passage.part is not Part.QUESTION or (same and not _opposite(part.text, passage)):
            return quotes
        if quotes := _without_particle(quotes):
            return quotes
    return quotes


UNDO = re.compile(r"\b(?:remov\w+|delet\w+|take (?:it|them|down)|disavow\w*|get rid|stop|undo|drop)\b", re.I)
GOOD = re.compile(
    r"\b(?:good|safe|ok|okay|fine|help|helps|helpful|worth|legit|allowed|useful|valuable|harmless|matter|count)\b", re.I
)
BAD = re.compile(
    r"\b(?:bad|hurt|hurts|harm|harmful|risky|dangerous|toxic|penali\w+|penalty|useless|worthless|wrong|spam\w*|illegal|trouble)\b",
    re.I,
)


def _wants_yes_or_no(kind: Kind, passage: Passage) -> bool:
    """Whether a short answer that opens with “Probably not, …” may do so: its title asks what the owner asks."""
    return kind in (Kind.YES_NO, Kind.OTHER) or kind_of(passage.title) is not Kind.YES_NO


def _opposite(question: str, passage: Passage) -> bool:
    """Whether the owner asks if something is good where the corpus answers if it is bad, or the other way round."""
    if bool(UNDO.search(question)) != bool(UNDO.search(passage.section)):
        return True  # “Should I remove it?” and “Is it fine?” want opposite words
    ours, theirs = (bool(GOOD.search(text)) - bool(BAD.search(text)) for text in (question, passage.section))
    return ours * theirs < 0


def _without_particle(quotes: list[Quote]) -> list[Quote]:
    """Drop a “No.” or “Yes,” that answered another question; an empty list where what is left does not stand alone."""
    first = quotes[0]
    if BARE.match(first.said):
        quotes = quotes[1:]
    elif match := PARTICLE.match(first.said):
        rest = first.said[match.end() :]
        quotes = [replace(first, text=rest[0].upper() + rest[1:]), *quotes[1:]]
    return quotes if quotes and not LEANS.match(quotes[0].said) else []


def _compared(part: QuestionPart, hits: Sequence[Hit], library: Library) -> list[Quote]:
    """Return what sets two things apart: a question on just that, else both definitions and how they connect."""
    best = ranked(part, hits)[0]
    if best.asked > SAME_QUESTION and kind_of(best.passage.section) is Kind.COMPARE:
        return []
    pages = _two_pages(part.text, library)
    if len(pages) < 2:
        return []
    quotes = []
    for page in pages:
        opening = passages_of(page, library.index, Part.OPENING)[0]
        quotes += [Quote(opening, span, Role.DIRECT) for span in opening.sentences[:2]]
    for page in pages:
        for why in passages_of(page, library.index, Part.WHY)[:1]:
            quotes += [Quote(why, span, Role.REASON) for span in why.sentences[:1]]
    return quotes


def _two_pages(text: str, library: Library) -> list[str]:
    named = [page for page in named_pages(text, library.index) if page != "backlink" and _is_term(page, library)][:2]
    if len(named) == 2:
        return sorted(named, key=lambda page: _position(text, library, page))
    sides = re.split(r"\b(?:vs\.?|versus|than|compared (?:to|with)|or|and)\b", text, maxsplit=1, flags=re.I)
    found: list[str] = []
    for side in sides:
        near = (hit.passage.page_id for hit in search(side, library.index, 12) if hit.cosine > NEAR_SIDE)
        found += [page for page in near if _is_term(page, library) and page not in found][:1]
    return found if len(found) == 2 else []


NEAR_SIDE = 0.45  # cosine from which a page is what one side of a comparison is about


def _is_term(page: str, library: Library) -> bool:
    return library.pages[page].head.kind == "glossary"


def _position(text: str, library: Library, page: str) -> int:
    lowered = text.lower()
    head = library.pages[page].head
    places = [lowered.find(name.lower()) for name in (head.title, *head.aliases)]
    return min((place for place in places if place >= 0), default=len(text))


def _body(
    part: QuestionPart, hits: Sequence[Hit], direct: list[Quote], library: Library, sayings: Sayings, room: Room
) -> Iterator[Quote]:
    words = sum(len(quote.said.split()) for quote in direct)
    left = {Role.REASON: room.reasons, Role.ADVICE: room.advice, Role.LIMIT: room.limits}
    # Advice keeps its place: reasons may not use up the words that it needs.
    share = {Role.REASON: room.words - 45, Role.ADVICE: room.words, Role.LIMIT: room.words + 15}
    for quote in _candidates(part, hits, direct, library):
        count = len(quote.said.split())
        if not left[quote.role] or words + count > share[quote.role] or not sayings.is_new(quote.said):
            continue
        left[quote.role] -= 1
        words += count
        sayings.add(quote.said)
        yield quote


def _candidates(part: QuestionPart, hits: Sequence[Hit], direct: list[Quote], library: Library) -> Iterator[Quote]:
    """Yield further sentences: reasons, then advice, then a limit; within each the nearest to the question first."""
    index = library.index
    home = direct[0].passage.page_id
    pool = passages_of(home, index)
    near = [hit.passage for hit in hits if hit.passage.page_id != home][:NEIGHBOURS]
    reasons = [passage for passage in (*pool, *near) if passage.part in (Part.WHY, Part.HOW, Part.HARMLESS)]
    advice = [passage for passage in pool if passage.part is Part.DO]
    elsewhere = [] if advice else _advice_elsewhere(home, hits, library)
    limits = [passage for passage in pool if passage.part is Part.LIMIT]
    # What is near is near to the question and to the answer given: the latter keeps the answer on one subject.
    nearness_of = nearness(f"{part.text} {direct[0].said}", index)
    for role, passages, least in (
        (Role.REASON, reasons, MIN_REASON),
        (Role.ADVICE, advice, MIN_ADVICE),
        (Role.ADVICE, elsewhere, MIN_ELSEWHERE),
        (Role.LIMIT, limits, MIN_ADVICE),
    ):
        pairs = [(passage, span) for passage in passages for span in passage.sentences]
        near_by = [nearness_of(passage.words(span)) for passage, span in pairs]
        worths = [
            worth + (AT_HOME if passage.page_id == home else 0.0)
            for (passage, _), worth in zip(pairs, near_by, strict=True)
        ]
        for position in sorted(range(len(pairs)), key=lambda position: -worths[position]):
            if near_by[position] >= least:
                yield Quote(*pairs[position], role)


NEIGHBOURS = 3  # passages of other pages that may lend a reason
AT_HOME = 0.12  # a sentence of the page that gave the direct answer goes before an equally near one
MIN_REASON = 0.3
MIN_ADVICE = 0.2
MIN_ELSEWHERE = 0.5  # advice from another page must be about the subject itself


def _advice_elsewhere(home: str, hits: Sequence[Hit], library: Library) -> list[Passage]:
    """Return the “What to do” of the guidance that a glossary page leads to, or an empty list."""
    found = [hit.passage.page_id for hit in hits if hit.passage.kind == "guidance"]
    related = [page for page in library.index.related[home] if library.pages[page].head.kind == "guidance"]
    pages = dict.fromkeys((*found[:2], *related))
    return [passage for page in pages for passage in passages_of(page, library.index, Part.DO)]
