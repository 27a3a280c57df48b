"""What did the owner say about the practice and about the links? Only what is said outright counts."""

import re
from dataclasses import replace

from links.schema import OwnerFacts, Practice

SPECIALTIES = {
    "dentist": r"dent(?:al|ist|istry)|orthodont\w+|endodont\w+|periodont\w+",
    "dermatologist": r"dermatolog\w+|skin (?:clinic|care practice)",
    "pediatrician": r"pa?ediatric\w*",
    "med-spa": r"med(?:ical)?[- ]?spa|aesthetics? (?:clinic|practice)",
    "plastic surgeon": r"plastic surge\w+|cosmetic surge\w+",
    "chiropractor": r"chiropract\w+",
    "physical therapist": r"physical therap\w+|physio\w*",
    "psychologist": r"psycholog\w+|psychiatr\w+|therapist|counsel(?:or|ing)|mental health",
    "fertility clinic": r"fertility|ivf",
    "optometrist": r"optometr\w+|ophthalmolog\w+|eye (?:doctor|clinic|care)",
    "podiatrist": r"podiatr\w+",
    "urgent care": r"urgent care",
    "family doctor": r"family (?:medicine|practice|doctor)|primary care|internist",
}
OURS = r"(?:i am|i'm|we are|we're|i run|we run|i own|my|our|as)\b[^.?!]{0,40}?"
CITY = re.compile(
    r"\b(?:practice|clinic|office|spa|dentist|doctor|dermatologist|pediatrician|here|based|located)\b[^.?!]{0,25}?\bin ([A-Z][a-z]+(?:[ -][A-Z][a-z]+)*)"
)
DOMAIN = re.compile(
    r"\b(?:(?:my|our) (?:own )?(?:web ?site|site|domain|practice|clinic)(?:'s)?(?: is| address is| at)?:?|we are|we're) (?:https?://)?((?:[a-z0-9-]+\.)+[a-z]{2,})",
    re.I,
)
NEGATED = re.compile(
    r"\b(?:no|not|never|nobody|none|without|\w+n['’]t|any|if|whether|should|would|could|might|may|can|will|do|does|did)\b",
    re.I,
)
MANUAL_ACTION = re.compile(
    r"\b(?:got|received|have|has|had|there is|there's|gave|sent|hit with|shows?)\b[^.?!]{0,40}\b(?:manual (?:action|penalty)|unnatural links? (?:notice|warning|message|penalty|manual action))",
    re.I,
)
NO_MANUAL_ACTION = re.compile(
    r"\b(?:no|without an?|never (?:got|had) an?|(?:don't|do not|doesn't|haven't|didn't) (?:have|get|gotten|show|see)(?: an?| any)?) (?:\w+ ){0,2}manual actions?",
    re.I,
)
AGENT = r"(?:my|our|the)(?: \w+){0,2} (?:agency|seo|marketer|company|freelancer|marketing \w+|guy)"
DID_PLACE = r"(?:bought|paid for|purchased|swapped|exchanged|placed|built|ordered)"
NOBODY_ELSE = r"(?:(?!\b(?:competitors?|rivals?|someone|somebody|others?|hackers?|spammers?)\b)[^.?!])"
PLACED_WHAT = (
    r"[^.?!]{0,40}?\b(?:links?|backlinks?|guest posts?|articles?|pbn|them|these|those|it|all|both|each|ones?)\b"
)
PLACED = re.compile(
    rf"\b(?:i|we|{AGENT})\b{NOBODY_ELSE}{{0,30}}?\b{DID_PLACE}\b{PLACED_WHAT}"
    rf"|\b{AGENT}\b{NOBODY_ELSE}{{0,80}}?\b(?:he|she|they) {DID_PLACE}\b{PLACED_WHAT}",
    re.I,
)


def practice_in(text: str, known: Practice) -> Practice:
    """Return the practice with what `text` adds; the practice itself if it adds nothing."""
    specialty = next(
        (name for name, words in SPECIALTIES.items() if re.search(rf"\b{OURS}\b(?:{words})\b", text, re.I)), ""
    )
    city, domain = CITY.search(text), DOMAIN.search(text)
    return replace(
        known,
        specialty=known.specialty or specialty,
        city=known.city or (city.group(1) if city else ""),
        domain=known.domain or (domain.group(1).lower().removeprefix("www.") if domain else ""),
    )


def owner_facts_in(text: str, known: OwnerFacts) -> OwnerFacts:
    """Return the owner's two facts with what `text` says outright; a question (“what if we bought…”) says nothing.

    >>> owner_facts_in("We bought these links last year.", OwnerFacts()).placed_links
    True
    >>> owner_facts_in("Nobody bought links. Should we have a manual action?", OwnerFacts())
    OwnerFacts(has_manual_action=None, placed_links=None)
    """
    manual = known.has_manual_action
    for sentence in _sentences(text):
        if NO_MANUAL_ACTION.search(sentence):
            manual = False
        elif (match := MANUAL_ACTION.search(sentence)) and not NEGATED.search(sentence[: match.end()]):
            manual = True
    return OwnerFacts(manual, True if placed_sentences(text) else known.placed_links)


def placed_sentences(text: str) -> tuple[str, ...]:
    """Return the sentences that say outright that the owner or an agency bought or placed links, or an empty tuple."""
    return tuple(
        sentence
        for sentence in _sentences(text)
        if (match := PLACED.search(sentence))
        and not NEGATED.search(sentence[: match.end()])
        and not sentence.rstrip().endswith("?")
    )


def _sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.?!])\s+|\n", text)
