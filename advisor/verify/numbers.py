"""Which quantities does a text name? Digits, number words, months and units, so that “two” and “2” are one number.

>>> sorted(map(str, quantities("It paid $23,000 in two years.")))
['2 year', '23000 dollar']
"""

import re
from dataclasses import dataclass

SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = (
    "third fourth fifth sixth seventh eighth ninth tenth".split()
)  # “second” is mostly a time or a turn of speech
VALUES = (
    {word: number for number, word in enumerate(SMALL)}
    | {word: 10 * number for number, word in enumerate(TENS, 2)}
    | {word: number for number, word in enumerate(ORDINALS, 3)}
    | {"dozen": 12, "dozens": 12, "single": 1, "both": 2, "twice": 2, "once": 1}
)
SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "k": 1000, "m": 10**6}
MONTHS = "january february march april may june july august september october november december".split()
UNITS = {
    unit: words.split()[0]
    for words in (
        "second seconds", "minute minutes", "hour hours", "day days daily", "week weeks weekly",
        "month months monthly", "quarter quarters", "year years yearly annually", "dollar dollars usd $",
        "euro euros €", "pound pounds £", "percent % percentage", "point points", "kb kilobytes", "mb megabytes",
        "gb gigabytes", "mile miles", "kilometer kilometers km", "line lines", "row rows", "page pages", "link links",
        "word words",
    )
    for unit in words.split()
}  # fmt: skip
TOKEN = re.compile(
    r"(?P<sign>[$€£])?(?P<digits>\d+(?:[.,]\d+)*)(?:st|nd|rd|th)?(?P<scale>[km]\b)?|(?P<word>[a-z]+)|(?P<mark>%|[$€£])",
    re.IGNORECASE,
)
VAGUE = frozenset({"once", "both", "single", "one"})  # said of things that nobody counts; only known, never claimed
RATE = re.compile(r"\b(?:a|per|each|every)\s+(day|week|month|quarter|year)\b", re.IGNORECASE)
GAP = 2  # words that may stand between a number and its unit (“100,000 blank lines”)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and what it counts, as far as that can be read; the unit is empty where none is named."""

    value: str
    unit: str = ""

    def __str__(self) -> str:
        return f"{self.value} {self.unit}".strip()


def quantities(text: str, claimed: bool = False) -> set[Quantity]:
    """Return the numbers of a text with their units; `claimed` leaves out words like “one” that rarely count."""
    tokens = list(TOKEN.finditer(text))
    found: set[Quantity] = set()
    place = 0
    while place < len(tokens):
        value, after = _number(tokens, place, claimed)
        if value:
            found.add(Quantity(value, _unit(tokens, place, after)))
        place = after
    return found


def unsupported(statement: str, cited: str) -> str:
    """Return the first number, unit or month of a statement that the cited words do not hold, or an empty text."""
    known = quantities(cited)
    values = {one.value for one in known}
    for one in sorted(quantities(statement, claimed=True), key=str):
        if one.value not in values:
            return one.value
        units = {other.unit for other in known if other.value == one.value}
        if one.unit and one.unit not in units:
            return str(one)
    missing = sorted(months(statement) - months(cited))
    rates = sorted(_rates(statement) - {one.unit for one in known} - _times(cited))
    return missing[0].capitalize() if missing else rates[0] if rates else ""


def _rates(text: str) -> set[str]:
    """Return the units of “a week”, “per month” and the like."""
    return {UNITS[word.lower()] for word in RATE.findall(text)}


def _times(text: str) -> set[str]:
    return {UNITS[word] for word in re.findall(r"[a-z]+", text.lower()) if word in UNITS}


def months(text: str) -> set[str]:
    """Return the months that a text names; “may” and “march” are months only beside a number or after “in”."""
    found = set()
    for match in re.finditer(r"\b(?:" + "|".join(MONTHS) + r")\b", text, re.IGNORECASE):
        name = match.group().lower()
        begins = not text[: match.start()].strip() or text[: match.start()].rstrip()[-1] in ".!?:"
        dated = re.match(r"\s+\d", text[match.end() :])
        if match.group()[0].isupper() and (name not in ("may", "march") or dated or not begins):
            found.add(name)
    return found


def _number(tokens: list[re.Match[str]], place: int, claimed: bool) -> tuple[str, int]:
    """Return the number that begins at a token, or an empty text, and the place of the token after it."""
    first = tokens[place]
    if digits := first.group("digits"):
        scale = SCALES[first.group("scale").lower()] if first.group("scale") else 1
        return _scaled(_digits(digits), scale, tokens, place + 1)
    word = (first.group("word") or "").lower()
    if word == "half":
        return ("0.5", place + 1)
    if (
        word in ("a", "an")
        and place + 1 < len(tokens)
        and _word(tokens, place + 1) in ("hundred", "thousand", "million", "dozen")
    ):
        return _scaled("1", 1, tokens, place + 1) if _word(tokens, place + 1) != "dozen" else ("12", place + 2)
    if word.removesuffix("s") in SCALES and len(word) > 1:  # “hundreds of sites”, “a few hundred”
        return (str(SCALES[word.removesuffix("s")]), place + 1)
    if word not in VALUES:
        return ("", place + 1)
    value, after = VALUES[word], place + 1
    if word in TENS and _word(tokens, after) in SMALL[1:10]:
        value, after = value + VALUES[_word(tokens, after)], after + 1
    if claimed and word in VAGUE and _word(tokens, after) not in SCALES:
        return ("", after)
    if word in ORDINALS and _word(tokens, after) in ("party", "parties"):
        return ("", after)
    return _scaled(str(value), 1, tokens, after)


def _scaled(digits: str, scale: int, tokens: list[re.Match[str]], after: int) -> tuple[str, int]:
    while (word := _word(tokens, after)) in SCALES and len(word) > 1:
        scale, after = scale * SCALES[word], after + 1
    if scale == 1:
        return (digits, after)
    return (f"{float(digits) * scale:.10g}" if digits.count(".") < 2 else digits, after)


def _digits(text: str) -> str:
    """Return digits without thousands separators: “100,000” and “100000” are one number, “1.5” stays."""
    plain = re.sub(r",(?=\d{3}(?:\D|$))", "", text)
    return plain.replace(",", ".")


def _word(tokens: list[re.Match[str]], place: int) -> str:
    return (tokens[place].group("word") or "").lower() if place < len(tokens) else ""


def _unit(tokens: list[re.Match[str]], place: int, after: int) -> str:
    if sign := tokens[place].group("sign"):
        return UNITS[sign]
    for token in tokens[after : after + 1 + GAP]:
        word = (token.group("word") or token.group("mark") or "").lower()
        if word in UNITS:
            return UNITS[word]
        if token.group("digits") or word in ("of", "to", "and", "in", "the", "a", "or", "by", "for"):
            return ""
    return ""
