"""Which of the phrases that we know does a page hold, in its address, its title and the text around the link?

A page's text can be long and is mostly beside the point: what is kept of it are the phrases of our vocabulary.
"""

import re
from collections.abc import Callable
from functools import partial

import polars as pl

from links import vocabulary as v
from links.phrases import are_slug_phrases
from links.schema import Practice
from links.words import (
    FEW,
    MANY,
    comparable,
    engine_for,
    has,
    hold_any,
    pattern_of,
    phrases_in,
    words,
    words_of,
)

TRACKING = r"(?:utm_[a-z]+|gclid|fbclid|msclkid|mc_[ce]id|_ga|ref|srsltid)=[^&#]*&?"
# “?url=https://…”: whoever writes the address chooses where it leads.
CARRIED = r"[?&](?:[a-z_]+=)?(?:https?(?::|%3a)|www\.)"
# “/whois/example.com”: the page is one of many made for whatever site is asked for.
SITE_AT_END = (
    r"(?:/|[?&][a-z_]+=(?:cache:)?)(?:www\.)?[a-z0-9-]{3,}\.(?:com|net|org|info|biz|us|health|care|clinic|dental)"
    r"(?:\.html?)?(?:/|/overview/?|[&#].*)?$"
)
# “/community/a77123441”, “/t/tonsils/811”: threads are numbered; four digits would be a year.
THREAD = r"/(?:community|forums?|boards?|threads?|topics?|questions?|t)/(?:[^/?#]+/)*[a-z]?(?:\d{3}|\d{5,})(?:[^\d]|$)"
# “/user/91882/”, “/u/dermraleigh”: accounts that anybody can open.
ACCOUNT = r"/(?:users?|u|~user)/[^/?#]+"
ON_HEALTH = tuple(dict.fromkeys((*v.HEALTH_WORDS, *v.TREATMENTS, *v.SPECIALTIES)))
# What a page can be known by; topics, which are common words, are matched apart from these.
MARKS = (
    *v.GUEST_POST,
    *v.PAID_POST,
    *v.LINKS_FOR_SALE,
    *v.COMMENT,
    *v.FORUM,
    *v.SIGNATURE,
    *v.MEMBER_PROFILE,
    *v.SCHOLARSHIP,
    *v.PRESS_RELEASE,
    *v.LINK_PAGE,
    *v.WEB_DIRECTORY,
    *v.COUPON,
    *v.WIDGET,
    *v.SPONSORS,
    *v.PEOPLE,
    *v.PHYSICIAN_FINDER,
    *v.REDIRECT,
    *v.ARCHIVE,
    *v.STATISTICS,
    *v.LISTING,
    *v.SPAM_WORDS,
    *v.FOREIGN_SPAM_WORDS,
    *v.JOB_OFFER,
    *v.REFERRALS,
)
TITLE_MARKS = (
    *v.GUEST_POST,
    *v.PAID_POST,
    *v.LINKS_FOR_SALE,
    *v.SCHOLARSHIP,
    *v.PRESS_RELEASE,
    *v.LINK_PAGE,
    *v.WEB_DIRECTORY,
    *v.COUPON,
    *v.WIDGET,
    *v.SPONSORS,
    *v.PEOPLE,
    *v.STATISTICS,
    *v.SPAM_WORDS,
    *v.FOREIGN_SPAM_WORDS,
    *v.JOB_OFFER,
    *v.REFERRALS,
    *v.COPIED_ARTICLE,
    *v.EMPTY_PROFILE,
    *v.FREE_TREATMENT,
)
CONTEXT_MARKS = (
    *v.LINK_PAGE,
    *v.GUEST_POST,
    *v.PAID_POST,
    *v.FREE_TREATMENT,
    *v.LINKS_FOR_SALE,
    *v.SIGNATURE,
    *v.WIDGET,
    *v.COPIED_ARTICLE,
    *v.EMPTY_PROFILE,
)


def read_pages(rows: pl.DataFrame, practice: Practice) -> pl.DataFrame:
    """Return the phrases and topics of each row's page; null where the list lacks the text they are read from."""
    own = tuple(word for text in (practice.name, practice.city) if (word := words(text).strip()))
    texts = _texts(rows)
    found = _found(texts, own)
    raw, trade = texts["path"], found["path_on_health"].fill_null(value=False).arg_true()
    slugs = pl.select(pl.when(raw.is_not_null()).then(pl.lit(value=False))).to_series()
    if len(trade):
        slugs = slugs.scatter(trade, are_slug_phrases(raw.gather(trade), texts["path_words"].gather(trade), practice))
    return found.select(
        slugs.alias("slug_is_phrase"),
        _marks_in(raw, found["path_notable"], (*MARKS, *own)).alias("path_words"),
        _marks_in(rows["source_title"], found["title_notable"], (*TITLE_MARKS, *own)).alias("title_words"),
        _marks_in(rows["context"], found["context_notable"], (*CONTEXT_MARKS, *own)).alias("context_words"),
        *(name for name in found.columns if not name.endswith("_notable")),
    )


def _texts(rows: pl.DataFrame) -> pl.DataFrame:
    """Return the texts in which phrases are looked for: cut into words if they are few, else made comparable."""
    cut = words_of if rows.height < MANY else comparable
    raw, title = without_tracking(rows["source_path"]), rows["source_title"]
    return pl.DataFrame(
        {
            "path_words": cut(raw),
            "title_words": cut(title) if _any(title) else title,
            "context": rows["context"],
            "path": raw,
        }
    )


def _found(texts: pl.DataFrame, own: tuple[str, ...]) -> pl.DataFrame:
    """Return for each page which texts hold a phrase at all, and its topics."""
    if texts.height < FEW:
        hold: Callable[[str, tuple[str, ...]], pl.Expr] = partial(_searched, texts)
    else:
        hold = has if texts.height < MANY else _matches
    wanted = {
        "path_notable": hold("path_words", (*MARKS, *own)),
        "title_notable": hold("title_words", (*TITLE_MARKS, *own)),
        "context_notable": _roughly("context", (*CONTEXT_MARKS, *own), texts.height),
        "path_on_health": hold("path_words", ON_HEALTH),
        "title_on_health": hold("title_words", ON_HEALTH),
        "context_on_health": _roughly("context", v.HEALTH_TEXT_PARTS, texts.height),
        "path_off_topic": hold("path_words", v.OFF_TOPIC_WORDS),
        "title_off_topic": hold("title_words", v.OFF_TOPIC_WORDS),
        "page_carries_address": pl.col("path").str.contains(CARRIED),
        "page_is_about_site": pl.col("path").str.contains(SITE_AT_END),
        "page_is_thread": pl.col("path").str.contains(THREAD),
        "page_is_account": pl.col("path").str.contains(ACCOUNT),
    }
    missing = {column for column in texts.columns if not _any(texts[column])}
    known = (
        (pl.lit(None, pl.Boolean) if missing & set(holds.meta.root_names()) else holds).alias(name)
        for name, holds in wanted.items()
    )
    return texts.lazy().with_columns(known).select(wanted.keys()).collect(engine=engine_for(texts.height))


def _searched(texts: pl.DataFrame, column: str, phrases: tuple[str, ...]) -> pl.Expr:
    return pl.lit(hold_any(texts[column], phrases))


def _matches(column: str, phrases: tuple[str, ...]) -> pl.Expr:
    return pl.col(column).str.contains(pattern_of(phrases))


def _any(texts: pl.Series) -> bool:
    return texts.null_count() < len(texts)


def without_tracking(paths: pl.Series) -> pl.Series:
    """Return the paths without tracking parameters: utm_campaign=guest-post says nothing about the page."""
    at = paths.str.contains_any(["utm_", "clid=", "_ga=", "ref=", "mc_"]).fill_null(value=False).arg_true()
    return (
        paths.scatter(at, paths.gather(at).str.replace_all(TRACKING, "").str.strip_chars_end("?&"))
        if len(at)
        else paths
    )


def _roughly(column: str, phrases: tuple[str, ...], rows: int) -> pl.Expr:
    """Return whether the raw text may hold a phrase; spaces and hyphens count alike."""
    spelled = list(dict.fromkeys(spelling for phrase in phrases for spelling in (phrase, phrase.replace(" ", "-"))))
    if rows < MANY:
        return pl.col(column).str.contains_any(spelled, ascii_case_insensitive=True)
    return pl.col(column).str.contains(rf"(?i-u)(?:{'|'.join(map(re.escape, spelled))})")


def _marks_in(texts: pl.Series, notable: pl.Series, phrases: tuple[str, ...]) -> pl.Series:
    """Return the phrases that each text holds in whole words, as “ one | two ”; null where the text is null."""
    if not _any(texts):
        return texts
    at = notable.fill_null(value=False).arg_true()
    blank = pl.select(pl.when(texts.is_not_null()).then(pl.lit(""))).to_series()
    if not len(at):
        return blank
    if len(at) < FEW:
        marks = ["|".join(phrases_in(text, phrases)) for text in words_of(texts.gather(at))]
        return blank.scatter(at, pl.Series(marks, dtype=pl.String))
    patterns = [f" {phrase} " for phrase in dict.fromkeys(phrases)]
    found = pl.col("text").str.extract_many(patterns, overlapping=True).list.unique().list.sort().list.join("|")
    hits = words_of(texts.gather(at).alias("text")).to_frame().lazy().select(found).collect(engine=engine_for(len(at)))
    return blank.scatter(at, hits.to_series())
