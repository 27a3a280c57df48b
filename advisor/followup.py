"""What does a message refer back to? The topic of the last answer, or one of the links of the list."""

import re

from advisor.pitch import PAGE as OFFER_PAGE
from advisor.pitch import claims_in
from advisor.quoting import SAME_QUESTION
from advisor.thread import Thread
from advisor.understand import POINTS_BACK
from retrieval.index import plain_name
from retrieval.library import Library
from retrieval.passages import plain_title
from retrieval.search import named_pages, search

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
ORDINAL = re.compile(
    rf"\b({'|'.join(ORDINALS)}|last|\d{{1,3}}(?:st|nd|rd|th))\b(?! (?:time|step|thing|place|page|question|of all|night|week|month|quarter|year|spring|summer|fall|autumn|winter|few|couple|\d))",
    re.I,
)
NUMBERED = re.compile(rf"(?:\b(?:link|number|row|line|no\.?|nr\.?|item)\s*|#)(\d{{1,6}}|{'|'.join(WORDS)})\b", re.I)
WHAT_ABOUT = re.compile(
    r"^\W*(?:(?:so|ok|okay|and|but)\W+)*(?:what about|how about|and (?:what about |for |with )?|what if it(?:'s| is) )\s*",
    re.I,
)
MORE = re.compile(
    r"^\W*(?:(?:can you |could you |please )*(?:tell me more|more(?: details?| info)?|explain(?: more| further| that| this| it)?|go on|elaborate|expand|give me an example|(?:for )?example|an example))\b",
    re.I,
)
GENERAL = frozenset(
    {"backlink", "search-engine-optimization", "seo-agency", "link-building"}
)  # named in passing by most questions


def rows_meant(question: str, thread: Thread) -> tuple[int, ...]:
    """Return the places (from 1) in the thread's list that a message names by number, place or host; empty if none."""
    if thread.assessment is None:
        return ()
    hosts = thread.assessment.table["source_host"].to_list()
    places = [_place(match.group(1), len(hosts)) for match in ORDINAL.finditer(question)]
    places += [_place(match.group(1), len(hosts)) for match in NUMBERED.finditer(question)]
    found = [place for place in places if place is not None and 1 <= place <= len(hosts)]
    lowered = question.lower()
    asked = set(re.findall(r"[a-z0-9]{4,}", lowered)) - COMMON
    named = [n for n, host in enumerate(hosts, 1) if host and (host in lowered or asked & _labels(host))]
    if not named:  # “the casino one” is the host with that word in it, if it is only one or two
        inside = [
            n for n, host in enumerate(hosts, 1) if any(len(word) >= 5 and word in (host or "") for word in asked)
        ]
        named = inside if len(inside) <= 2 else []
    if thread.focus and re.search(r"\bothers?\b", lowered):
        named = [n for n in range(1, len(hosts) + 1) if n != thread.focus][:3]
    return tuple(dict.fromkeys([*found, *named]))


def beyond_list(question: str, thread: Thread) -> bool:
    """Return whether a message names a place that the thread's list does not have (“the ninth one” of five)."""
    if thread.assessment is None:
        return False
    texts = [match.group(1) for pattern in (ORDINAL, NUMBERED) for match in pattern.finditer(question)]
    places = [_place(text, thread.assessment.table.height) for text in texts]
    return any(place is not None and place > thread.assessment.table.height for place in places)


COMMON = frozenset(
    {
        "link",
        "links",
        "site",
        "sites",
        "blog",
        "page",
        "http",
        "https",
        "health",
        "dental",
        "medical",
        "which",
        "about",
        "should",
        "these",
        "those",
        "other",
        "others",
        "worst",
        "their",
        "there",
        "where",
        "first",
        "second",
        "third",
    }
)


def _labels(host: str) -> set[str]:
    labels = host.split(".")
    return {label for label in labels[:-1] if len(label) >= 4} | {
        piece for label in labels[:-1] for piece in label.split("-") if len(piece) >= 6
    }


def _place(text: str, count: int) -> int | None:
    lowered = text.lower()
    if lowered == "last":
        return count
    for names in (ORDINALS, WORDS):
        if lowered in names:
            return names.index(lowered) + 1
    digits = re.match(r"\d+", lowered)
    return int(digits.group()) if digits else None


def in_context(question: str, thread: Thread, library: Library) -> str:
    """Return a message in words that stand alone: with the topic of the last answer where it points back to it."""
    if not thread.turns:
        return question
    before = thread.turns[-1].question
    named = [page for page in named_pages(NOT_A_NAME.sub(" ", question), library.index) if page not in GENERAL]
    if not thread.pages:  # nothing was found for the question before; with this one there may be
        short_before = len(before.split()) <= LONG_QUESTION
        return f"{before} {question}" if short_before and not named and _leans_back(question) else question
    if match := WHAT_ABOUT.match(question):
        rest = question[match.end() :].strip(" ?.")
        if named:
            return _swapped(before, rest, library)
        return f"{rest}: {before}"
    topic = _topic(before, thread, library)
    if MORE.match(question):
        return f"{topic} {question}"
    short = len(question.split()) <= 4
    if not named and (short or POINTS_BACK.search(question)):
        return f"{topic}: {question}"
    if _leans_back(question, named=bool(named)) and not _stands_alone(question, library):
        return f"{topic}: {question}"
    return question


LONG_QUESTION = 25  # words; a longer message would drown the few words that follow it
NOT_A_NAME = re.compile(r"\bas\b")  # also the short name of a tool's score, which owners write in capitals
LEANS_BACK = re.compile(
    r"^\W*(?:so|but|then|why not)\b|\b(?:him|her|hers|ours|mine|both|neither|instead|otherwise)\b|\bthen\W*$", re.I
)
POINTS_FIRST = re.compile(
    r"^\W*(?:\w+\W+){0,3}?(?:they|them|he|she|that|those|these|this)\b(?! (?:is|are|a|an|the|links?)\b)", re.I
)


def _leans_back(question: str, *, named: bool = False) -> bool:
    """Whether a message seems to go on from the one before it.

    Beside a term that it names itself, only a “they” or “that” before the term can point out of the message.
    """
    return bool(POINTS_FIRST.search(question) if named else LEANS_BACK.search(question))


def _stands_alone(question: str, library: Library) -> bool:
    """Whether the corpus has the very question, so that nothing need be added to it."""
    return any(hit.asked >= SAME_QUESTION for hit in search(question, library.index))


def _topic(before: str, thread: Thread, library: Library) -> str:
    """Return the subject of the last answer in words: an offer as a whole, or its first page's title."""
    page = OFFER_PAGE if OFFER_PAGE in thread.pages and claims_in(before) else thread.pages[0]
    return plain_title(library.pages[page].head.title)


def _swapped(before: str, rest: str, library: Library) -> str:
    """Return the question before with its subject replaced: “Do nofollow links help?” + “sponsored ones”."""
    words = before.split()
    for page in named_pages(before, library.index):
        if page in GENERAL:
            continue
        names = {plain_name(name) for name in (library.pages[page].head.title, *library.pages[page].head.aliases)}
        for length in range(min(6, len(words)), 0, -1):
            for start in range(len(words) - length + 1):
                if plain_name(" ".join(words[start : start + length])) in names:
                    subject = re.sub(r"\bones?\b", "links", rest)
                    return " ".join([*words[:start], subject, *words[start + length :]])
    return f"{rest}: {before}"
