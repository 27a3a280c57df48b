"""Is this an agency's offer, and what does the corpus say to each of its claims?

A claim is recognised by its words here; what is said to it is a sentence of the corpus, found by the cue.
"""

import re
from dataclasses import dataclass

from advisor.answer import Role
from advisor.draft import Fixed, Quote
from retrieval.library import Library
from retrieval.passages import Part
from retrieval.search import passages_of

PAGE = "judging-an-agency-offer"
MOST_CLAIMS = 5  # an answer of more reads like a list, and the first ones decide already


@dataclass(frozen=True, slots=True)
class Claim:
    """A promise that offers make: how to recognise it, and which sentence of the corpus answers it."""

    name: str
    pattern: re.Pattern[str]
    cue: re.Pattern[str]
    page: str = PAGE
    part: Part = Part.DO


def _claim(name: str, pattern: str, cue: str, page: str = PAGE, part: Part = Part.DO) -> Claim:
    return Claim(name, re.compile(pattern, re.I), re.compile(cue, re.I), page, part)


LINKS = r"(?:back)?links?|guest posts?|placements?|articles?|niche edits?|citations?|directories|submissions?"
CLAIMS = (
    _claim("Guaranteed rankings", r"\bguarantee\w*\b[^.?!]{0,50}\b(?:rank\w*|page (?:one|1)|first page|top|#1|position|number one|results|traffic)\b|\b(?:rank\w*|page one|first page|page 1|#1|top \d+)\b[^.?!]{0,40}\bguarantee\w*|\bget you (?:to )?(?:#1|page (?:1|one)|the first page|the top)", r"guaranteed rankings"),
    _claim("Private blog network", r"\bpbns?\b|private blog network|our (?:own |private )?network of (?:blogs|sites)", r"\bPBN\b"),
    _claim("A fixed number of links for a price", rf"\b\d[\d,]*\+?(?: (?!toxic|bad|spam|harmful)[\w-]+){{0,6}} (?:{LINKS})\b[^?!]{{0,100}}?(?:[$€£]\s?\d|\bfor (?:only |just )?\d|\busd\b|\bdollars\b|\bper month\b|/mo\b|\ba month\b)|[$€£]\s?\d[\d,.]*[^?!]{{0,60}}?\b\d[\d,]*\+?(?: [\w-]+){{0,5}} (?:{LINKS})\b|[$€£]\s?\d[\d,.]*\s*(?:per|a|each|/)\s*(?:{LINKS})", r"fixed number of links"),
    _claim("DA or DR scores", r"\b(?:high[- ])?(?:d\.?a\.?|d\.?r\.?|domain (?:authority|rating)|authority score|tf|trust flow)\s*(?:of |over |above |from |≥|>|: ?)?\d{0,3}\s*\+?(?![a-z'’])|\bhigh[- ](?:authority|da|dr|domain)\b", r"DA or DR score"),
    _claim("“Dofollow” links", r"\bdo[- ]?follow\b", r"“?dofollow”? links"),
    _claim("Guest posts on health blogs", r"\bguest[- ]?post\w*|\b(?:health|medical|wellness|dental|niche)(?:[- ]related)? (?:blogs?|sites|websites)\b", r"health blogs"),
    _claim("Niche edits", r"\bniche edits?|link insertions?|curated links?|existing (?:articles|posts|content)\b", r"niche edits"),
    _claim(".edu or .gov links", r"(?<!\w)\.?(?:edu|gov)(?: (?:and|&|or|/) \.?(?:edu|gov))?\s+(?:back)?links?|\bscholarship", r"\.edu or \.gov"),
    _claim("Permanent links", r"\bpermanent\b|\blifetime\b|\bforever\b", r"“?permanent”? links"),
    _claim("“White hat” or “Google safe”", r"\bwhite[- ]?hat|google[- ](?:safe|friendly|approved|compliant)|penguin[- ]safe|100\s?% safe|\bno risk\b|risk[- ]free|google[- ]partner", r"white hat"),
    _claim("Press release blasts", r"\bpress releases?\b|\bsyndicat\w+|\bnews sites\b", r"press release blasts"),
    _claim("Directory packages", r"\bdirector(?:y|ies)\b|\bbookmark\w*|\bcitations? (?:package|blast)", r"hundreds of directories"),
    _claim("Sites that they won't show", r"\b(?:can't|cannot|won't|don't|not) (?:be able to )?(?:show|share|disclose|reveal|tell)\b|confidential|secret|proprietary", r"can['’]t show the sites"),
    _claim("Fast results", r"\b(?:fast|quick|instant|overnight)\b[^.?!]{0,20}\b(?:results?|rank\w*|growth)?|\b(?:in|within) (?:just |only )?(?:\d+|a few|two|three|four|six) (?:days?|weeks?|months?)\b", r"fast results"),
    _claim("A monthly link quota", rf"\b\d+\+?(?: [\w-]+){{0,4}} (?:{LINKS}) (?:per|a|each|every) month|\bmonthly (?:links?|quota)|\b(?:{LINKS})/mo", r"monthly link quota"),
    _claim("Removing or disavowing “toxic” links", r"\b(?:disavow|toxic|remove (?:bad|spam\w*)|clean ?up|detox)\b", r"remove or disavow"),
    _claim("A long contract", r"\b(?:12|twelve|24|6|six)[- ]months? (?:contract|commitment|minimum|agreement)|\blong[- ]term contract|\bcontract\b", r"long contract"),
)  # fmt: skip
OFFER = re.compile(
    r"\b(?:offer\w*|pitch\w*|propos\w*|quote[ds]?|package|deal|promis\w*|guarante\w*|charge\w*|pay(?:ing)?|price\w*|cost\w*|worth|sell\w*|selling|buy|per month|a month|emailed|cold email|contacted|approached)\b|[$€£]\s?\d",
    re.I,
)
SELLER = re.compile(
    r"\b(?:agency|company|vendor|freelancer|consultant|marketer|seller|seo|fiverr|they|someone|guy|expert|firm|team|we (?:will|can|offer|provide)|our (?:team|service|package)|dear|hi doctor)\b|[$€£]\s?\d",
    re.I,
)


def claims_in(message: str) -> tuple[Claim, ...]:
    """Return the claims of an offer in order of weight, or an empty tuple if the message is not about an offer.

    An offer shows words of selling, somebody who sells, and at least two claims, or one to sell links at a price.
    """
    found = tuple(claim for claim in CLAIMS if claim.pattern.search(message))
    priced = bool(re.search(r"[$€£]\s?\d|\b\d+ ?(?:usd|dollars|bucks|euros)\b", message, re.I))
    if not (OFFER.search(message) and SELLER.search(message)):
        return ()
    return found if len(found) >= 2 or (_sells(found) and priced) else ()


def judge_offer(claims: tuple[Claim, ...], library: Library) -> list[Quote | Fixed]:
    """Return the short answer to an offer, a sentence to each of its claims, and what to do."""
    index = library.index
    opening = passages_of("should-i-buy-links" if _sells(claims) else PAGE, index, Part.OPENING)[0]
    answer: list[Quote | Fixed] = [Quote(opening, span, Role.DIRECT) for span in opening.sentences[:2]]
    answer += [quote for claim in claims[:MOST_CLAIMS] if (quote := _said_to(claim, library, Role.POINT))]
    answer += _next_steps(library)
    return answer


def taken_up(question: str, offer: str) -> tuple[Claim, ...]:
    """Return the claims of an earlier offer whose own words a follow-up says again, or an empty tuple.

    “And the 30 days part?” takes up “in 30 days”; the words that every offer has, such as “links”, take up nothing.
    """
    said = _own_words(question)
    shares = {claim: len(said & words) / len(words) for claim in claims_in(offer) if (words := _claimed(claim, offer))}
    return tuple(claim for claim, share in shares.items() if share >= TAKEN_UP)


def answer_claims(claims: tuple[Claim, ...], library: Library) -> tuple[Quote, ...]:
    """Return the sentence of the corpus to each claim, with what to ask a seller; an empty tuple for no claims."""
    said = tuple(quote for claim in claims[:2] if (quote := _said_to(claim, library, Role.DIRECT)))
    return (*said, *_next_steps(library)[:2]) if said else ()


TAKEN_UP = 0.5  # share of a claim's words that a follow-up must say, so that a long claim is not met by one of them


def _claimed(claim: Claim, offer: str) -> set[str]:
    return _own_words(" ".join(match.group() for match in claim.pattern.finditer(offer)))


def _own_words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]{4,}|\d+", text.lower())) - EVERY_OFFER


EVERY_OFFER = frozenset(
    "link links backlink backlinks guest post posts article articles blog blogs site sites page health medical high "
    "with from that this your their them they what month months within only just price offer more into have will".split()
)  # fmt: skip


def _said_to(claim: Claim, library: Library, role: Role) -> Quote | None:
    """Return the sentence of the corpus that answers a claim, or None where no sentence has its cue."""
    for passage in passages_of(claim.page, library.index, claim.part):
        if span := next((span for span in passage.sentences if claim.cue.search(passage.words(span))), None):
            return Quote(passage, span, role)
    return None


def _sells(claims: tuple[Claim, ...]) -> bool:
    return any(claim.name in PAID for claim in claims)


PAID = frozenset(
    {
        "A fixed number of links for a price",
        "Private blog network",
        "Niche edits",
        "“Dofollow” links",
        "Permanent links",
    }
)


def _next_steps(library: Library) -> list[Quote]:
    wanted = (
        ("should-i-buy-links", re.compile(r"^decline", re.I)),
        ("what-to-ask-before-hiring", re.compile(r"buys links", re.I)),
        ("earning-links-as-a-practice", re.compile(r"^list every", re.I)),
    )
    steps = []
    for page, cue in wanted:
        for passage in passages_of(page, library.index, Part.DO)[:1]:
            span = next((span for span in passage.sentences if cue.search(passage.words(span))), None)
            if span:
                steps.append(Quote(passage, span, Role.ADVICE))
    return steps
