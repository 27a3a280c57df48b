"""Which words does a text hold, once disguises are taken off? Matching words and not letters keeps “specialist” clean.

>>> words("Buy C\\u0456ALIS\\u200b%20now!")
' buy cialis now '
>>> words("Essex specialists")
' essex specialists '
"""

import re
import unicodedata
from functools import lru_cache
from typing import Literal
from urllib.parse import unquote

import polars as pl

# Cyrillic and Greek letters that pass for Latin ones; mapped only in words that mix both scripts.
LOOKALIKES = str.maketrans("асеіјорѕухԁһӏԛԝьвкмнтαεικνορτυχ", "aceijopsyxdhlqwbbkmhtaeiknoptux")
# Invisible characters, and Latin beside Cyrillic or Greek letters.
DISGUISED = "[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]|[a-zA-Z][\u0370-\u052f]|[\u0370-\u052f][a-zA-Z]"
FEW = 50  # texts up to which plain Python is quicker than starting anything
MANY = 5000  # texts from which long patterns, which take some milliseconds to build, are worth their while
LATIN = re.compile(r"[a-z]")
LOOKALIKE = re.compile(r"[\u0370-\u03ff\u0400-\u052f]")
BETWEEN = r"[\x00-/:-@\[-`{-\x7f]"  # a sign of ASCII that is no letter and no digit
WORD = re.compile(r"[^\W_]+")


def plain(text: str) -> str:
    """Return the text in lower case without percent-encoding, invisible characters, accents and look-alike letters."""
    text = unicodedata.normalize("NFKC", unquote(text)).lower()
    if text.isascii():
        return text.replace("'", "")
    text = unicodedata.normalize("NFD", text)
    text = "".join(c for c in text if unicodedata.category(c) not in ("Cf", "Mn") and c not in "'’")
    text = unicodedata.normalize("NFC", text)
    return WORD.sub(lambda match: _unmask(match.group()), text)


def _unmask(word: str) -> str:
    return word.translate(LOOKALIKES) if LATIN.search(word) and LOOKALIKE.search(word) else word


def words(text: str) -> str:
    """Return the words, each between single spaces, with a space at both ends; one space for a text without words."""
    found = WORD.findall(plain(text))
    return f" {' '.join(found)} " if found else " "


def engine_for(rows: int) -> Literal["streaming", "in-memory"]:
    """Return the engine that shares the work among the processors, except where starting it would take longer."""
    return "streaming" if rows >= MANY else "in-memory"


def words_of(texts: pl.Series) -> pl.Series:
    """Return `words` of each text; only disguised texts pass through Python, each once."""
    name = texts.name
    text = pl.col(name)
    foreign = text.str.len_bytes() != text.str.len_chars()
    disguised = text.str.contains("%[0-9a-fA-F]{2}") | (foreign & text.str.contains(DISGUISED))
    engine = engine_for(len(texts))
    frame = texts.to_frame().lazy()
    marks = frame.select(foreign=foreign, disguised=disguised).collect(engine=engine)
    lowered, between = text.str.to_lowercase(), "[^a-z0-9]+"
    if marks["foreign"].any():
        lowered = text.str.normalize("NFKC").str.to_lowercase().str.normalize("NFD").str.replace_all(r"\p{Mn}+", "")
        lowered, between = lowered.str.normalize("NFC"), r"[^\p{L}\p{N}]+"
    out = frame.select(_spaced(lowered, between).alias(name)).collect(engine=engine).to_series()
    if not marks["disguised"].any():
        return out
    at = marks["disguised"].fill_null(value=False).arg_true()
    odd = texts.gather(at)
    distinct = odd.unique()
    cleaned = pl.Series([words(text) for text in distinct], dtype=pl.String)
    return out.scatter(at, odd.replace_strict(distinct, cleaned))


def _spaced(lowered: pl.Expr, between: str) -> pl.Expr:
    joined = lowered.str.replace_all("['’]", "").str.replace_all(between, " ").str.strip_chars(" ")
    return pl.when(joined == "").then(pl.lit(" ")).otherwise(pl.concat_str(pl.lit(" "), joined, pl.lit(" ")))


def comparable(texts: pl.Series) -> pl.Series:
    """Return texts in which `pattern_of` finds words: as they are where they are plain, else their `words`."""
    odd = pl.col("text").str.contains(r"%[0-9a-fA-F]{2}|'|[^\x00-\x7f]")
    at = texts.alias("text").to_frame().select(odd.fill_null(value=False)).to_series().arg_true()
    return texts.clone().scatter(at, words_of(texts.gather(at))) if len(at) else texts  # scatter changes its series


def pattern_of(phrases: tuple[str, ...]) -> str:
    """Return the pattern of a phrase in whole words, whatever stands between them; for texts made `comparable`.

    It says what `has` says and takes far longer to build, but saves many texts from being cut into words first.
    """
    # Without the flag “i” the search looks for the first letters one by one, which takes three times as long.
    spelled = (re.escape(phrase).replace(r"\ ", f"{BETWEEN}+") for phrase in dict.fromkeys(phrases))
    return f"(?i-u)(?:^|{BETWEEN})(?:{'|'.join(spelled)})(?:{BETWEEN}|$)"


@lru_cache(maxsize=64)
def _padded(phrases: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f" {phrase} " for phrase in dict.fromkeys(phrases))


def phrases_in(text: str, phrases: tuple[str, ...]) -> list[str]:
    """Return the phrases that a text of words holds, each between spaces, sorted; for a few texts.

    >>> phrases_in(words("Guest post for sale"), ("guest post", "casino"))
    [' guest post ']
    """
    return sorted(phrase for phrase in _padded(phrases) if phrase in text)


def hold_any(texts: pl.Series, phrases: tuple[str, ...]) -> pl.Series:
    """Return whether each text of words holds one of the phrases; null where it is null.

    A few texts are searched phrase by phrase, since Polars builds its machine for all phrases anew at each call.
    """
    if len(texts) < FEW:
        padded = _padded(phrases)
        held = [None if text is None else any(phrase in text for phrase in padded) for text in texts]
        return pl.Series(texts.name, held, dtype=pl.Boolean)
    return texts.to_frame().select(has(texts.name, phrases)).to_series()


def has(column: str, phrases: tuple[str, ...]) -> pl.Expr:
    """Return whether the words in `column` hold one of the phrases as whole words; null where the column is."""
    return pl.col(column).str.contains_any(list(_padded(phrases)))
