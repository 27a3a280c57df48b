"""Which sentences has a model finished, what is each for, and which evidence does it name? Read as the text streams."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from advisor.answer import Role
from advisor.cleaning import cleaned
from advisor.model.quoted import refanged
from knowledge.sentences import sentences

MARK = re.compile(r"\s*[\[(【]\s*S?\d+(?:\s*(?:,|;|and|&)\s*S?\d+)*\s*[\])】]", re.IGNORECASE)
LEADING_MARKS = re.compile(rf"^(?:{MARK.pattern})+", re.IGNORECASE)
PART_OF_MARK = re.compile(r"[\[(【][\sS\d,;and&]*$", re.IGNORECASE)
NUMBER = re.compile(r"\d+")
HEADING = re.compile(
    r"^[#*\s]*(?P<name>what to do|what i can(?:'|’)?t tell|what i cannot tell|why)\b[:*\s]*(?P<rest>.*)$", re.IGNORECASE
)
BULLET = re.compile(r"^\s*(?:[-*•·]|\d{1,2}[.)])\s+")
MARKUP = re.compile(r"[*_`#>|]+")
WORD = re.compile(r"[a-z]{2,}", re.IGNORECASE)
LEAST_WORDS = 3  # shorter is a heading or a fragment, and says nothing that could be checked


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as a model wrote it: its words, what it is for, and the evidence numbers it names."""

    text: str
    role: Role
    numbers: tuple[int, ...]


class Reader:
    """Takes the text of an answer piece by piece and gives out its sentences as they are finished."""

    def __init__(self) -> None:
        self._text = ""
        self._role = Role.DIRECT
        self._began = False

    def take(self, piece: str) -> Iterator[Sentence]:
        """Add a piece and yield the sentences that are finished now."""
        self._text += piece
        while "\n" in self._text:
            whole, self._text = self._text.split("\n", 1)
            yield from self._line(whole)
        *finished, last = _with_marks(self._text) or [""]
        if not finished or PART_OF_MARK.match(last):
            return  # the sentence is still being written, or a marker of it is
        for text in finished:
            yield from self._sentence(text)
        self._text = last

    def close(self, finished: bool = True) -> Iterator[Sentence]:
        """Yield what is left; a text that was cut at its limit loses the sentence that has no end."""
        rest, self._text = self._text, ""
        pieces = _with_marks(rest)
        if not finished and pieces and not re.search(r"[.!?”\"')\]]\s*$", pieces[-1]):
            pieces = pieces[:-1]
        yield from self._line(" ".join(pieces))

    def _line(self, text: str) -> Iterator[Sentence]:
        if not text.strip():
            if self._began and self._role is Role.DIRECT:
                self._role = Role.REASON  # the first paragraph is the answer itself
            return
        for piece in _with_marks(text):
            yield from self._sentence(piece)

    def _sentence(self, text: str) -> Iterator[Sentence]:
        if match := HEADING.match(text):
            self._role = _role_of(match.group("name"))
            text = match.group("rest")
        numbers = tuple(dict.fromkeys(int(n) for mark in MARK.finditer(text) for n in NUMBER.findall(mark.group())))
        words = MARKUP.sub("", MARK.sub("", BULLET.sub("", text)))
        words = re.sub(r"\s+([.,;:!?])", r"\1", " ".join(cleaned(refanged(words)).split()))
        if len(WORD.findall(words)) >= LEAST_WORDS:
            self._began = True
            yield Sentence(words, self._role, numbers)


def _role_of(heading: str) -> Role:
    name = heading.lower()
    return Role.ADVICE if name == "what to do" else Role.REASON if name == "why" else Role.LIMIT


def _with_marks(text: str) -> list[str]:
    """Return the sentences of a line, each with the markers that follow it; an empty list for a blank line."""
    pieces: list[str] = []
    for sentence, _, _ in sentences(text):
        marks = LEADING_MARKS.match(sentence)
        if marks and pieces:
            pieces[-1] += marks.group()
            sentence = sentence[marks.end() :].strip()
        if sentence:
            pieces.append(sentence)
    return pieces
