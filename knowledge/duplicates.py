"""Which questions of the corpus are asked twice, in the same words or in other words with the same meaning?"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz

from knowledge.pages import Page, Problem, Section, where_is

SAME_WORDS = 93  # rapidfuzz token_sort_ratio; above it two questions are one question in other word order
SAME_MEANING = 0.9  # cosine; read by hand, pairs above it were nearly all one question, pairs below it mostly two
Embed = Callable[[Sequence[str]], npt.NDArray[np.float32]]  # texts → one unit vector per row
Entry = tuple[Page, Section]


def same_words(pages: Sequence[Page]) -> Iterator[Problem]:
    """Yield a problem for each question that stands there already in nearly the same words, and for equal answers."""
    entries = _questions(pages)
    by_word: dict[str, list[int]] = defaultdict(list)
    for index, (_, section) in enumerate(entries):
        for word in set(re.findall(r"[a-z]{4,}", section.heading.lower())):
            by_word[word].append(index)
    pairs = {
        (left, right)
        for indexes in by_word.values()
        for position, left in enumerate(indexes)
        for right in indexes[position + 1 :]
    }
    for left, right in sorted(pairs):
        one, other = entries[left], entries[right]
        if fuzz.token_sort_ratio(one[1].heading.lower(), other[1].heading.lower()) >= SAME_WORDS:
            yield _problem(other, f"asked already in {_place(one)}")
    answers: dict[str, Entry] = {}
    for entry in entries:
        text = " ".join(block.text for block in entry[1].blocks)
        if text in answers:
            yield _problem(entry, f"answered in the same words in {_place(answers[text])}")
        answers.setdefault(text, entry)


def same_meaning(pages: Sequence[Page], embed: Embed) -> Iterator[Problem]:
    """Yield a problem for each pair of questions whose vectors are at least SAME_MEANING alike."""
    entries = _questions(pages)
    if not entries:
        return
    vectors = embed([section.heading for _, section in entries])
    likeness = np.triu(vectors @ vectors.T, k=1)
    for left, right in np.argwhere(likeness >= SAME_MEANING).tolist():
        one, other = entries[left], entries[right]
        asked = f"means the same as “{one[1].heading}” in {_place(one)} (cosine {likeness[left, right]:.2f})"
        yield _problem(other, f"{asked}; keep one, or ask what is particular to this page")


def _questions(pages: Sequence[Page]) -> list[Entry]:
    return [(page, section) for page in pages for section in page.sections if section.is_question]


def _place(entry: Entry) -> str:
    return f"{where_is(entry[0].path)}:{entry[1].line}"


def _problem(entry: Entry, message: str) -> Problem:
    page, section = entry
    return Problem(where_is(page.path), section.line, section.heading, message)
