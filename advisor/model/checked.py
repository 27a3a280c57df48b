"""Which of a model's sentences may be shown? Those that the evidence bears out; each is checked as it is finished."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from rapidfuzz import fuzz

from advisor.answer import Role, Statement
from advisor.evidence import Evidence
from advisor.model.sentences import Reader, Sentence
from advisor.verify import verify
from prompts.wording import CANT_TELL

MOST = 40  # sentences of one answer; more is a model that repeats itself
MOST_REPAIRED = 8
NUMBERED = re.compile(r"^\s*(\d{1,2})\s*[).:]\s*(.*)$")


@dataclass(frozen=True, slots=True)
class Refused:
    """A sentence that the check refused, and why."""

    sentence: Sentence
    reason: str


class Draft:
    """The sentences of one answer in their order, each with the check's result."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._reader = Reader()
        self._all: list[Statement | Refused] = []
        self._said: set[str] = set()

    def take(self, text: str) -> Iterator[Statement]:
        """Add a piece of text, and yield the statements that are finished and supported now."""
        yield from self._checked(self._reader.take(text))

    def close(self, finished: bool) -> Iterator[Statement]:
        """Yield what is left at the end of the text; without `finished`, half a sentence is left out."""
        yield from self._checked(self._reader.close(finished))

    def _checked(self, sentences: Iterator[Sentence]) -> Iterator[Statement]:
        for sentence in sentences:
            if len(self._all) < MOST and self._is_new(sentence):
                checked = self._check(sentence)
                self._all.append(checked)
                if isinstance(checked, Statement):
                    yield checked

    def _is_new(self, sentence: Sentence) -> bool:
        words = sentence.text.lower()
        new = words not in self._said
        self._said.add(words)
        return new

    def _check(self, sentence: Sentence) -> Statement | Refused:
        if sentence.text == CANT_TELL:
            return Statement(CANT_TELL, Role.FIXED)
        numbers = sentence.numbers or self._nearest(sentence.text)
        cited = {number: one for number in numbers if (one := self._evidence.citation(number))}
        check = verify(sentence.text, numbers, cited)
        if not check.supported:
            return Refused(sentence, check.reason)
        return Statement(sentence.text, sentence.role, numbers)

    def _nearest(self, text: str) -> tuple[int, ...]:
        """Return the number of the evidence whose words are nearest to a sentence that names none, or an empty tuple.

        Small models forget the numbers. Only one line is tried, since of many some would pass by chance.
        """
        score = partial(fuzz.token_set_ratio, text.lower())
        best = max(self._evidence.citations, key=lambda one: score(one.words.lower()), default=None)
        return (best.number,) if best else ()

    @property
    def refused(self) -> tuple[Refused, ...]:
        """The sentences that the check refused, in their order."""
        return tuple(one for one in self._all if isinstance(one, Refused))

    @property
    def names_evidence(self) -> bool:
        """Whether any sentence names evidence; a refusal in words or small talk names none."""
        return any(one.citations if isinstance(one, Statement) else one.sentence.numbers for one in self._all)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The supported statements, direct answer first, then reasons, advice and limits."""
        kept = [one for one in self._all if isinstance(one, Statement)]
        return tuple(sorted(kept, key=lambda one: list(Role).index(one.role)))

    @property
    def supported_share(self) -> float:
        """The share of the sentences that are supported by evidence; 0.0 for no sentences."""
        cited = sum(1 for one in self._all if isinstance(one, Statement) and one.citations)
        return cited / len(self._all) if self._all else 0.0

    def refusals_as_text(self) -> str:
        """Return the first refused sentences for the repair prompt, numbered, each with the reason."""
        return "\n".join(
            f"{number}) {one.sentence.text} ({one.reason})"
            for number, one in enumerate(self.refused[:MOST_REPAIRED], 1)
        )

    def repair(self, text: str) -> Iterator[Statement]:
        """Put each rewritten sentence in the place of the refused one that it names, if the check accepts it now."""
        places = [place for place, one in enumerate(self._all) if isinstance(one, Refused)][:MOST_REPAIRED]
        for line in text.splitlines():
            match = NUMBERED.match(line)
            if not match or not 1 <= int(match.group(1)) <= len(places):
                continue
            place = places[int(match.group(1)) - 1]
            before = self._all[place]
            for sentence in self._rewritten(match.group(2)):
                if isinstance(before, Refused) and self._is_new(sentence):
                    checked = self._check(Sentence(sentence.text, before.sentence.role, sentence.numbers))
                    if isinstance(checked, Statement):
                        self._all[place] = checked
                        yield checked
                break  # one sentence for one

    def _rewritten(self, text: str) -> Iterator[Sentence]:
        reader = Reader()
        yield from reader.take(text)
        yield from reader.close()
