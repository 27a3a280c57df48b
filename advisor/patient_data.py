"""Does a message hold what could point to a patient? What is found is told to the owner and taken out on request.

>>> [(one.kind.value, one.start, one.end) for one in found_in("Is a.b@gmail.com, MRN 4471902, ours?")]
[('e-mail address', 3, 16), ('record number', 22, 29)]
>>> redacted("Is a.b@gmail.com, MRN 4471902, ours?")
'Is [e-mail address], MRN [record number], ours?'

Nothing here can promise that all of it is found: people write names in more ways than rules can hold.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from advisor.patient.addresses import REMOVED, addresses_in, in_addresses
from advisor.patient.contacts import contacts_in
from advisor.patient.kinds import PLURAL, Identifier, Kind
from advisor.patient.names import Around, is_patients_mail, is_pitch, names_in
from advisor.patient.numbers import dates_beside, numbers_in

PLACEHOLDER = re.compile(r"\[(?:" + "|".join(re.escape(kind) for kind in Kind) + r")\]")
# One character for one, so that offsets stay: full-width forms, odd spaces, dashes and quotation marks.
SHADOW = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | dict.fromkeys(range(0x2000, 0x200B), " ")
SHADOW |= {0xA0: " ", 0x3000: " ", 0x202F: " "} | dict.fromkeys((0x2010, 0x2011, 0x2012, 0x2212), "-")
SHADOW |= {0x2018: "'", 0x2019: "'", 0x02BC: "'", 0x60: "'", 0xB4: "'"}
BLANK = "\ufffc"  # stands for an address or a placeholder while sentences are read
SENTENCE = re.compile(
    r"(?<![.\s][A-Z])(?<!\bMrs)(?<!\bMr)(?<!\bMs)(?<!\bMx)(?<!\bDr)(?<!\bSt)(?<!\bNo)(?<!\bno)(?<!\bpt)[.!?]{1,3}[\"”')]{0,3}\s{1,4}(?=[\"“(]?[A-Z])|\n"
)
MOST = 1500  # characters that are read as one sentence; longer ones are cut, so that hostile text costs linear time


def found_in(text: str) -> tuple[Identifier, ...]:
    """Return what could point to a patient, in order and without overlaps; empty for a text that holds nothing."""
    found: list[Identifier] = []
    for one in sorted(_found(text), key=lambda one: (one.start, -one.end)):
        if not found or one.start >= found[-1].end:
            found.append(one)
    return tuple(found)


def redacted(text: str) -> str:
    """Return the text with each finding's kind in its place, such as “[name]”; a text without findings as it is.

    Inside an address the word “removed” stands in its place, so that the address stays one.
    """
    while found := found_in(text):
        inside = addresses_in(text)
        parts, at = [], 0
        for one in found:
            in_address = any(start <= one.start < end for start, end in inside)
            parts += [text[at : one.start], REMOVED if in_address else f"[{one.kind}]"]
            at = one.end
        text = "".join([*parts, text[at:]])
    return text


def in_words(found: Sequence[Identifier]) -> str:
    """Return what was found as words, the most frequent first; empty for nothing.

    >>> in_words([Identifier(Kind.NAME, 0, 4, ""), Identifier(Kind.SSN, 5, 9, ""), Identifier(Kind.NAME, 11, 15, "")])
    '2 names and 1 Social Security number'
    """
    counts = Counter(one.kind for one in found).most_common()
    said = [f"{count} {PLURAL.get(kind, f'{kind}s') if count > 1 else kind}" for kind, count in counts]
    return " and ".join([", ".join(said[:-1]), said[-1]] if len(said) > 1 else said)


def _found(text: str) -> Iterator[Identifier]:
    shadow = text.translate(SHADOW)
    addresses = addresses_in(shadow)
    yield from in_addresses(shadow, addresses)
    shadow = _blanked(shadow, [*addresses, *(match.span() for match in PLACEHOLDER.finditer(shadow))])
    around = Around("", is_patients_mail(shadow), is_pitch(shadow))
    for start, sentence in _sentences(shadow):
        for one in _in_sentence(sentence, around):
            yield replace(one, start=one.start + start, end=one.end + start)
        if sentence.strip():
            around = replace(around, before=sentence[-40:])


def _in_sentence(sentence: str, around: Around) -> Iterator[Identifier]:
    numbers = list(numbers_in(sentence))
    names = list(names_in(sentence, replace(around, has_numbers=bool(numbers))))
    numbers += dates_beside(sentence, [(one.start, one.end) for one in names])
    yield from names
    yield from numbers
    yield from contacts_in(sentence, bool(names or numbers) or around.is_patients_mail, around.is_pitch)


def _blanked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    parts, at = [], 0
    for start, end in sorted(spans):
        if start >= at:
            parts += [text[at:start], BLANK * (end - start)]
            at = end
    return "".join([*parts, text[at:]])


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    """Yield the sentences of a text with where they start; a list's rows are sentences, and so is each line."""
    at = 0
    for match in SENTENCE.finditer(text):
        yield from _pieces(at, text[at : match.start()])
        at = match.end()
    yield from _pieces(at, text[at:])


def _pieces(start: int, sentence: str) -> Iterator[tuple[int, str]]:
    at = 0
    while at < len(sentence):
        cut = sentence.rfind(" ", at, at + MOST) + 1 if len(sentence) - at > MOST else len(sentence)
        cut = cut if cut > at else min(len(sentence), at + MOST)
        yield start + at, sentence[at:cut]
        at = cut
