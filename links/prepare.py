"""What do the signals read? Five tables of prepared columns: distinct hosts, anchors, pages and targets, and the rows.

A page's text can be long and is mostly beside the point, so a page entry holds only the phrases of our vocabulary that
its address, title and context contain: a million pages come down to a few thousand distinct entries.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import polars as pl

from knowledge.sites import kind_of
from links import vocabulary as v
from links.addresses import sites_of, split, with_addresses
from links.page_texts import read_pages, without_tracking
from links.phrases import all_trade, is_name_phrase
from links.schema import Practice
from links.words import DISGUISED, has, words, words_of

# Honest words that contain a bad one; blanked in host names before letters are compared.
FALSE_FRIENDS = (
    "hospitality specialis socialis commercialis essex sussex middlesex casinoroyale casinotheat pokerrun"
).split()
ADDRESS_LIKE = r"^\s*(?:https?://)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#]\S*)?\s*$"
# People name a doctor as “Dr. Lee” or “Mona Lee, DDS”; search phrases do not.
DEGREES = r"M\.?D|D\.?O|D\.?D\.?S|D\.?M\.?D|D\.?P\.?M|D\.?C|O\.?D|Ph\.?D|N\.?P|P\.?A"
DOCTOR = rf"(?:^|\s)(?i:dr)\.?\s+[A-Z][a-z]+|,\s*(?:{DEGREES})\b"
IN_ANY_NAME = frozenset("associates group partners pc pllc llc inc pa dr center".split())
LEAD = r"^ (?:(?:the|dr|visit|at|by|via|from|about) )*"  # before a name
SCRIPTS = {
    "Cyrillic": "ru uk bg sr",
    "Han": "zh ja",
    "Hiragana": "ja",
    "Katakana": "ja",
    "Hangul": "ko",
    "Arabic": "ar fa ur",
    "Hebrew": "he yi",
    "Thai": "th",
    "Greek": "el",
    "Devanagari": "hi mr ne",
}  # with the languages that use each
# Planning a query takes longer than judging one link; only repeated parts are looked for.
AS_WRITTEN = pl.QueryOptFlags.none(comm_subexpr_elim=True)
SMALL = 5000  # rows below which a dictionary is quicker than a join
SLICE = 200_000  # the texts of so many pages are normalised at a time


@dataclass(frozen=True, slots=True)
class Prepared:
    """The tables; rows point into the others by `host_id`, `anchor_id`, `page_id` and `target_id`."""

    rows: pl.DataFrame
    hosts: pl.DataFrame
    anchors: pl.DataFrame
    pages: pl.DataFrame
    targets: pl.DataFrame


def keyed(links: pl.DataFrame) -> Prepared:
    """Return as much of the tables as counting over a list needs (links/list_facts.py); the pages are left out."""
    rows = with_addresses(links, "source_url", "source")
    rows, hosts = _distinct(rows, ["source_host"], "host_id")
    rows, anchors = _distinct(rows, ["anchor"], "anchor_id")
    rows, targets = _distinct(rows, ["target_url"], "target_id")
    hosts = hosts.with_columns(sites_of(hosts["source_host"]).alias("source_site"))
    hosts = hosts.with_columns(site_key=pl.col("source_site").hash(5))
    plain = words_of(anchors["anchor"])
    anchors = anchors.with_columns(
        anchor_words=plain, anchor_key=pl.when(plain.str.len_chars() > 1).then(plain.hash(7))
    )
    targets = with_addresses(targets, "target_url", "target")
    targets = targets.with_columns(sites_of(targets["target_host"]).alias("target_site"))
    rows = rows.with_columns(anchors["anchor_key"].gather(rows["anchor_id"]))
    rows = rows.with_columns(template=_template(without_tracking(rows["source_path"])))
    return Prepared(rows, hosts, anchors, pl.DataFrame(), targets)


def prepare(counted: Prepared, practice: Practice, sites: Mapping[str, str], labels: frozenset[str]) -> Prepared:
    """Return the whole tables, in the order given; `labels` are the names of the sites that the list points at."""
    rows, pages = _pages(counted.rows, practice)
    hosts = _hosts(counted.hosts, practice, sites)
    return Prepared(
        rows, hosts, _anchors(counted.anchors, practice, labels), pages, _targets(counted.targets, practice)
    )


def _distinct(rows: pl.DataFrame, keys: list[str], name: str) -> tuple[pl.DataFrame, pl.DataFrame]:
    table = rows.lazy().select(keys).unique(maintain_order=True).with_row_index(name).collect(optimizations=AS_WRITTEN)
    return rows.join(table, on=keys, how="left", nulls_equal=True, maintain_order="left"), table


def numbered(keys: pl.Series) -> tuple[pl.Series, list[int]]:
    """Return the keys renumbered from 0 in order of first appearance, and the key of each number."""
    if len(keys) < SMALL:
        places = {key: number for number, key in enumerate(dict.fromkeys(keys))}
        return pl.Series([places[key] for key in keys], dtype=pl.UInt64), list(places)
    frame = keys.alias("key").to_frame()
    distinct = frame.unique(maintain_order=True).with_row_index("number")
    numbers = frame.join(distinct, on="key", how="left", maintain_order="left")["number"]
    return numbers.cast(pl.UInt64), distinct["key"].to_list()


def _hosts(hosts: pl.DataFrame, practice: Practice, sites: Mapping[str, str]) -> pl.DataFrame:
    names = hosts["source_host"]
    hosts = hosts.with_columns(
        pl.col("source_site").str.splitn(".", 2).struct[1].fill_null("").alias("suffix"),
        pl.Series("site_kind", [kind_of(host, sites) if host else None for host in names], pl.String),
    ).with_columns(
        suffix=pl.when(pl.col("source_site").is_not_null()).then("suffix"),
        host_label=pl.col("source_host").str.strip_suffix(pl.concat_str(pl.lit("."), "suffix")),
    )
    label = pl.col("host_label")
    letters = label.str.replace_all("[^a-z0-9]", "").str.replace_many(FALSE_FRIENDS, [""] * len(FALSE_FRIENDS))
    return hosts.with_columns(
        host_words=pl.concat_str(pl.lit(" "), label.str.replace_all("[^a-z0-9]+", " "), pl.lit(" ")),
        host_letters=letters,
        is_address=pl.col("source_host").str.contains(r"^(?:\d{1,3}(?:\.\d{1,3}){3}|\[.*)$"),
        host_names_city=_squeezed_in(letters, practice.city),
        host_in_other_script=_in_own_script(names).str.contains(_other_scripts(practice.languages)),
        site_letters=pl.col("source_site").str.split(".").list.first().str.replace_all("[^a-z0-9]", ""),
    ).with_columns(
        name_is_phrase=is_name_phrase(pl.col("site_letters"), practice)
        | (
            # On a free host, the name is the part that the blog's owner chose.
            pl.col("site_kind").eq("free_host").fill_null(value=False)
            & is_name_phrase(letters.str.replace(r"(?:tumblr|wordpress|blogspot|medium|weebly|wixsite)$", ""), practice)
        )
    )


def _in_own_script(hosts: pl.Series) -> pl.Series:
    """Return the hosts as people read them; only international names differ."""
    at = hosts.str.contains("xn--", literal=True).fill_null(value=False).arg_true()
    shown = [".".join(map(_decoded, host.split("."))) for host in hosts.gather(at)]
    return hosts.clone().scatter(at, pl.Series(shown, dtype=pl.String))  # scatter changes its series


def _decoded(label: str) -> str:
    try:
        return label.removeprefix("xn--").encode().decode("punycode") if label.startswith("xn--") else label
    except UnicodeError:
        return label


def _squeezed_in(letters: pl.Expr, phrase: str) -> pl.Expr:
    squeezed = words(phrase).replace(" ", "")
    return letters.str.contains(squeezed, literal=True) if squeezed else pl.lit(None, pl.Boolean)


def _targets(targets: pl.DataFrame, practice: Practice) -> pl.DataFrame:
    own = split(practice.domain)
    return targets.with_columns(
        target_words=words_of(targets["target_path"]),
        target_is_practice=pl.col("target_site") == pl.lit(own.site if own else None, pl.String),
    )


def label_of(site: str) -> str:
    """Return the name of a site without its ending and hyphens, as an anchor may spell it.

    >>> label_of("lakeside-derm.com")
    'lakesidederm'
    """
    return site.split(".")[0].replace("-", "")


def _anchors(anchors: pl.DataFrame, practice: Practice, labels: frozenset[str]) -> pl.DataFrame:
    anchor = pl.col("anchor")
    anchors = anchors.with_columns(
        anchor_is_address=anchor.str.to_lowercase().str.contains(ADDRESS_LIKE),
        anchor_in_other_script=anchor.str.contains(_other_scripts(practice.languages)),
        anchor_is_disguised=anchor.str.to_lowercase().str.contains(DISGUISED),
    )
    letters = pl.col("anchor_words").str.replace_all(" ", "", literal=True)
    if own := split(practice.domain):
        labels = frozenset([label_of(own.site)])
    named = _names_practice(practice.name)
    labelled = [_is_label(letters, label, practice) for label in labels if len(labels) == 1 and len(label) > 3]
    brand = [*([named] if named is not None else []), *labelled]
    city = words(practice.city)
    return anchors.with_columns(
        anchor_names_practice=pl.any_horizontal(*brand) if brand else pl.lit(None, pl.Boolean),
        anchor_names_city=pl.col("anchor_words").str.contains(city, literal=True)
        if practice.city
        else pl.lit(None, pl.Boolean),
        anchor_is_all_trade=pl.col("anchor_words").str.contains(all_trade(practice)),
        anchor_names_doctor=anchor.str.contains(DOCTOR),
    )


def _other_scripts(languages: tuple[str, ...]) -> str:
    """Return a class of the letters that no language of the practice is written in."""
    return (
        "["
        + "".join(rf"\p{{{name}}}" for name, used in SCRIPTS.items() if not set(used.split()) & set(languages))
        + "]"
    )


def _is_label(letters: pl.Expr, label: str, practice: Practice) -> pl.Expr:
    """Return whether the anchor is the domain's name, or begins with the words that the domain's name begins with.

    “Great Gorge Gastroenterology” belongs to greatgorgegi.com; words that any practice may use prove nothing.
    """
    ordinary = [*_ordinary(), *words(f"{practice.city} {practice.state}").split()]
    anchor = pl.col("anchor_words")
    first, second = anchor.str.extract(LEAD + r"(\S+)"), anchor.str.extract(LEAD + r"\S+ (\S+)")
    both = pl.concat_str(first, second)
    begins = pl.lit(label).str.starts_with(first) & first.str.len_chars().ge(4) & first.is_in(ordinary).not_()
    begins_twice = (
        pl.lit(label).str.starts_with(both)
        & both.str.len_chars().ge(7)
        & (first.is_in(ordinary) & second.is_in(ordinary)).not_()
    )
    named = begins.fill_null(value=False) | begins_twice.fill_null(value=False)
    return (letters == label) | (named & pl.col("anchor_is_address").not_())


@lru_cache(maxsize=1)
def _ordinary() -> frozenset[str]:
    """Return the words that any practice may use in its name."""
    known = (*v.TREATMENTS, *v.SPECIALTIES, *v.SALES_WORDS, *v.PLACES, *v.FILLERS, *v.HEALTH_WORDS, *v.BODY_WORDS)
    return frozenset(word for phrase in known for word in phrase.split()) | IN_ANY_NAME


@lru_cache(maxsize=16)
def _names_practice(name: str) -> pl.Expr | None:
    """Return whether the anchor holds the practice's name: a word that is its own, or else the whole phrase."""
    own = [word for word in words(name).split() if word not in _ordinary() and len(word) > 2]
    if own:
        return has("anchor_words", tuple(own))
    whole = " ".join(word for word in words(name).split() if word not in {"pc", "pllc", "llc", "inc", "pa"})
    return has("anchor_words", (whole,)) if whole else None


def _template(paths: pl.Series) -> pl.Expr:
    """Return a key that two pages share when path and anchor are the same; null for paths too short to tell."""
    path = pl.lit(paths)
    long_enough = path.str.len_bytes() >= pl.when(pl.col("anchor_key").is_null()).then(24).otherwise(10)
    return pl.when(long_enough).then(path.hash(3) ^ pl.col("anchor_key").fill_null(0))


def _pages(rows: pl.DataFrame, practice: Practice) -> tuple[pl.DataFrame, pl.DataFrame]:
    # Slice by slice: the normalised texts of a million pages would take as much memory as the list itself.
    slices = [read_pages(part, practice) for part in rows.iter_slices(SLICE)]
    texts = pl.concat(slices) if slices else read_pages(rows, practice)
    rows, pages = _distinct(rows.with_columns(*texts), texts.columns, "page_id")
    return rows.drop(texts.columns), pages.with_columns(
        page_names_city=_in_any(words(practice.city)), page_names_practice=_in_any(words(practice.name))
    )


def _in_any(phrase: str) -> pl.Expr:
    if not phrase.strip():
        return pl.lit(None, pl.Boolean)
    texts = ("path_words", "title_words", "context_words")
    return pl.any_horizontal(*[pl.col(c).str.contains(phrase, literal=True).fill_null(value=False) for c in texts])
