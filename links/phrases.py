"""Is a text nothing but a phrase that patients search for: a trade, a place, a sales word?"""

from functools import lru_cache

import polars as pl

from links import vocabulary as v
from links.schema import Practice
from links.words import MANY, hold_any, pattern_of, words, words_of

# Enough for a sales phrase without a place.
STRONG = tuple(phrase for phrase in (*v.TREATMENTS, *v.SPECIALTIES) if phrase not in v.WEAK_SPECIALTIES)
SLUG = r"([^/?#]*?)(?:\.[a-z]{3,5})?/?(?:[?#].*)?$"


@lru_cache(maxsize=16)
def all_trade(practice: Practice) -> str:
    """Return the pattern of words that are all the trade's, a place's, a part of the body or sales words."""
    told = tuple(words(text).strip() for text in (practice.city, practice.state, practice.specialty) if text)
    known = {*v.TREATMENTS, *v.SPECIALTIES, *v.SALES_WORDS, *v.PLACES, *v.BODY_WORDS, *v.FILLERS, *told}
    return rf"^ (?:(?:{'|'.join(sorted(known, key=len, reverse=True))}) )+$"


def is_name_phrase(letters: pl.Expr, practice: Practice) -> pl.Expr:
    """Return whether a site's name is made of the trade's words and a place, or a word such as “best”, alone."""
    trade, places, anything = _name_patterns(practice)
    return letters.str.contains_any(trade) & letters.str.contains(places) & letters.str.contains(anything)


@lru_cache(maxsize=16)
def _name_patterns(practice: Practice) -> tuple[list[str], str, str]:
    told = [words(text).replace(" ", "") for text in (practice.city, practice.state) if text]
    trade = [phrase.replace(" ", "") for phrase in (*v.TREATMENTS, *v.SPECIALTIES, *v.BODY_WORDS) if len(phrase) > 3]
    places = {*(phrase.replace(" ", "") for phrase in v.PLACES if len(phrase) > 3), *told, "best", "nearme", "cheap"}
    filling = {phrase.replace(" ", "") for phrase in (*v.SALES_WORDS, *v.PLACES)} | {"help", "guide", "info", "pain"}
    anything = "|".join(sorted({*trade, *places, *filling, "health", "medical"}, key=len, reverse=True))
    return trade, "|".join(sorted(places)), rf"^(?:{anything}){{2,}}\d*$"


def are_slug_phrases(paths: pl.Series, comparable_paths: pl.Series, practice: Practice) -> pl.Series:
    """Return for each path whether its last part is a search phrase, such as “/best-dentist-in-austin-tx/”."""
    trade = (*v.TREATMENTS, *v.SPECIALTIES, *v.BODY_WORDS)
    told = tuple(word for text in (practice.city, practice.state) if (word := words(text).strip()))
    offers = (*v.SALES_WORDS, *v.PLACES, *told)
    holds = _hold_both(comparable_paths, trade, offers).fill_null(value=False)
    at = holds.arg_true()  # the few whose last part is worth taking out
    slugs = words_of(paths.gather(at).str.extract(SLUG).alias("text")).str.replace(r" (?:\d+ )+$", " ")
    # “our trusted doctors” is plain English; a weak word needs a place beside it.
    both = (hold_any(slugs, STRONG) & hold_any(slugs, offers)) | (
        hold_any(slugs, trade) & hold_any(slugs, (*v.PLACES, *told))
    )
    return holds.scatter(at, both & slugs.str.contains(all_trade(practice))) if len(at) else holds


def _hold_both(texts: pl.Series, trade: tuple[str, ...], offers: tuple[str, ...]) -> pl.Series:
    if len(texts) < MANY:
        texts = words_of(texts)
        return hold_any(texts, trade) & hold_any(texts, offers)
    return texts.str.contains(pattern_of(trade)) & texts.str.contains(pattern_of(offers))
