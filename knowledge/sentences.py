"""Where does each sentence of a text begin and end, and how hard is it to read?

>>> [text for text, _, _ in sentences("Usually not. Google Inc. ignores it, e.g. for scrapers.")]
['Usually not.', 'Google Inc. ignores it, e.g. for scrapers.']
"""

import re

# A full stop after one of these does not end a sentence.
ABBREVIATIONS = frozenset(
    {"e.g", "i.e", "etc", "vs", "dr", "mr", "mrs", "ms", "st", "no", "inc", "ltd", "co", "corp", "u.s", "u.k"}
    | {"a.m", "p.m", "approx", "dept", "est", "fig", "jr", "sr", "prof"}
)
# These end a sentence when a capital follows only rarely; “No.” does it all the time in our answers.
SENTENCE_WORDS = frozenset({"no", "etc"})

BOUNDARY = re.compile(r"[.!?]+[”’\"')\]]*(?=\s+[“‘\"'(\[]?[A-Z0-9#`]|\s*$)|\n+")
WORD = re.compile(r"[A-Za-z][A-Za-z’']*|\d[\d,.]*")
VOWELS = re.compile(r"[aeiouy]+")


def sentences(text: str) -> list[tuple[str, int, int]]:
    """Return (sentence, start, end) in order, with `text[start:end] == sentence`; an empty list for blank text."""
    found: list[tuple[str, int, int]] = []
    start = 0
    for boundary in BOUNDARY.finditer(text):
        if _is_abbreviation(text, start, boundary):
            continue
        _append(found, text, start, boundary.end())
        start = boundary.end()
    _append(found, text, start, len(text))
    return found


def _is_abbreviation(text: str, start: int, boundary: re.Match[str]) -> bool:
    if boundary.group() != ".":
        return False
    words = text[start : boundary.start()].split()
    last = words[-1].strip("(“\"'").lower() if words else ""
    if last in SENTENCE_WORDS:
        return False
    return last in ABBREVIATIONS or (len(last) == 1 and last.isalpha() and last != "i")


def _append(found: list[tuple[str, int, int]], text: str, start: int, end: int) -> None:
    sentence = text[start:end]
    lead = len(sentence) - len(sentence.lstrip())
    sentence = sentence.strip()
    if sentence:
        found.append((sentence, start + lead, start + lead + len(sentence)))


def reading_grade(text: str) -> float:
    """Return the Flesch–Kincaid grade (US school years), 0.0 for a text without words.

    Formula: 0.39 words/sentence + 11.8 syllables/word - 15.59 (Kincaid et al. 1975). Syllables are counted
    by vowel groups, a silent final e left out, so a single text may be off by about half a grade.

    >>> reading_grade("The cat sat on the mat.") < 2
    True
    """
    words = WORD.findall(text)
    count = len(sentences(text))
    if not words:
        return 0.0
    return 0.39 * len(words) / count + 11.8 * sum(map(_syllables, words)) / len(words) - 15.59


def _syllables(word: str) -> int:
    if word.isupper() and len(word) <= 5:  # NAP, URL, HIPAA: said in one go or spelled, familiar either way
        return 1
    lowered = word.lower()
    groups = len(VOWELS.findall(lowered))
    if lowered.endswith(("e", "es", "ed")) and not lowered.endswith(("le", "les", "ted", "ded")) and groups > 1:
        groups -= 1
    return max(groups, 1)
