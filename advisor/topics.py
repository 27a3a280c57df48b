"""What does the corpus say to a question in words, to a false premise in it, or to a request that is refused?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from advisor.answer import Role
from advisor.draft import Drafted, Fixed, Quote
from advisor.quoting import Room, Sayings, compose
from advisor.understand import QuestionPart
from prompts import wording
from retrieval.library import Library
from retrieval.passages import Part, plain_title
from retrieval.search import Hit, passages_of, search


@dataclass(frozen=True, slots=True)
class Topic:
    """What is to be said, and the pages that it comes from."""

    drafts: tuple[Drafted, ...]
    pages: tuple[str, ...]


def answer_topic(
    part: QuestionPart, hits: Sequence[Hit], library: Library, sayings: Sayings, room: Room
) -> tuple[Drafted, ...]:
    """Return the answer to one part of a question: a false premise is put right first."""
    return (*_corrections(part.text, library, sayings), *compose(part, hits, library, sayings, room))


PREMISE = re.compile(
    r"\b(?:since|because|given that|now that|considering(?: that)?|knowing that|as)\s+(?P<because>[^,.?!]{12,120})"
    r"|\b(?:i|we) (?:heard|read|was told|were told|know|think|thought|believe|learned)\s+(?:that\s+)?(?P<heard>[^,.?!]{12,120})"
    r"|\b(?:agency|seo|tool|expert|consultant|company|guy|they|he|she|someone|friend) (?:says?|said|told (?:me|us)|claims?|claimed|insists?)\s+(?:that\s+)?(?P<told>[^,.?!]{12,120})",
    re.I,
)
DENIES = re.compile(
    r"^(?:no\b|not\b|never\b|usually not\b|almost (?:certainly not|never)\b|rarely\b|there is no\b|nothing\b|nobody\b|no one\b)",
    re.I,
)
SAME_CLAIM = 0.72  # cosine from which a clause and a question of the corpus are about one claim; our judgment, not calibrated yet


def _corrections(question: str, library: Library, sayings: Sayings) -> list[Quote]:
    """Return the corpus's denial of what the question takes for granted, or an empty list."""
    for match in PREMISE.finditer(question):
        clause = next(group for group in match.groups() if group)
        for hit in search(clause, library.index, 6):
            first = hit.passage.sentences[0]
            if hit.passage.part is Part.QUESTION and hit.asked >= SAME_CLAIM and DENIES.match(hit.passage.words(first)):
                quotes = [Quote(hit.passage, span, Role.DIRECT) for span in hit.passage.sentences[:2]]
                for quote in quotes:
                    sayings.add(quote.said)
                return quotes
    return []


RULE_PAGES = {
    "buy": ("should-i-buy-links", "earning-links-as-a-practice"),
    "sell": ("someone-wants-to-buy-a-link", "earning-links-as-a-practice"),
    "hide": ("paid-link", "disclosure-vs-rel-sponsored"),
    "hurt": ("negative-seo", "earning-links-as-a-practice"),
    "network": ("private-blog-network", "earning-links-as-a-practice"),
    "reviews": ("ftc-reviews-rule", "online-reviews"),
    "hack": ("hacked-site-link", "earning-links-as-a-practice"),
}


def refusal(what: str, library: Library) -> Topic:
    """Return the rule that a request would break and the honest alternative, in the corpus's words."""
    if what not in RULE_PAGES:
        return Topic((Fixed(wording.REFUSAL[what]), Fixed(wording.CAN_DO)), ())
    rule, instead = RULE_PAGES[what]
    drafts: list[Drafted] = [Fixed(wording.REFUSAL[what]), Fixed(wording.HONEST_WAY)]
    opening = passages_of(rule, library.index, Part.OPENING)[:1]
    why = passages_of(rule, library.index, Part.WHY)[:1]
    drafts += [Quote(passage, span, Role.DIRECT) for passage in opening for span in passage.sentences[:2]]
    drafts += [Quote(passage, span, Role.REASON) for passage in why for span in passage.sentences[:2]]
    for part in (Part.DO, Part.HOW):
        if found := passages_of(instead, library.index, part):
            drafts += [Quote(found[0], span, Role.ADVICE) for span in found[0].sentences[:3]]
            break
    return Topic(tuple(drafts), (rule, instead))


NEAR = 0.38  # cosine from which a page is worth naming to somebody whose question nothing answers


def nearest_titles(hits: Sequence[Hit], library: Library, most: int = 3) -> list[str]:
    """Return the titles of the pages nearest to a question, nearest first; an empty list if none is near."""
    near = sorted(hits, key=lambda hit: -hit.cosine)
    pages = list(dict.fromkeys(hit.passage.page_id for hit in near if hit.cosine > NEAR))[:most]
    return [f"“{plain_title(library.pages[page].head.title)}”" for page in pages]
