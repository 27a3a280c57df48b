"""What do the cells of a table say in our own columns: dates, numbers, yes and no, rel?

Everything here looks at one cell at a time, so that a batch of a long file reads as the whole of a short one.
"""

import re
from collections.abc import Callable, Mapping
from functools import partial

import polars as pl

from links.dates import is_day_first, read_date
from links.formats import Recognised
from links.formats.common import SCORE_NAMES
from links.formats.format import plain
from links.formulas import plain_again
from links.rel import read_rel
from links.schema import LINK_SCHEMA

YES = ("true", "yes", "y", "1", "x", "ja", "oui", "sí", "si", "כן")
NO = ("false", "no", "n", "0", "-", "nein", "non", "לא")
LIVE = (*NO, "", "live", "active", "new")
REL_FIELDS = ("nofollow", "sponsored", "ugc")
FEW = 8  # distinct texts of a yes-or-no column; more are looked up
DATE_SAMPLE = 20_000  # cells that settle whether 01/08 is January or August
_SPACES = re.compile(r"[\s\u00a0\u202f'’%]")
_GROUPED = re.compile(r"^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^-?\d{1,3}(?:\.\d{3}){2,}$")
_NUMBER = re.compile(r"^-?\d{1,18}(?:\.\d{1,18})?$")


def to_columns(
    cells: pl.DataFrame,
    found: Recognised,
    header: tuple[str, ...],
    list_name: str,
    day_first: Mapping[str, bool | None],
) -> pl.DataFrame:
    """Return cells (String columns "0", "1", … beside "row") under LINK_SCHEMA.

    What the table does not say is null, and so is what cannot be understood.
    """
    texts = {ours: pl.col(str(position)) for ours, position in found.columns.items()}
    if found.format.defused:
        # In our own tables an empty cell stands for an unknown text more often than for an empty one.
        texts = {ours: pl.when(text != "").then(plain_again(text)) for ours, text in texts.items()}
    made: dict[str, pl.Expr] = {"row": pl.col("row"), "list_name": pl.lit(list_name)}
    for ours in ("source_url", "target_url", "anchor", "position", "source_title", "context"):
        if ours in texts:
            made[ours] = texts[ours].str.strip_chars()
    made |= _flags(cells, found, texts)
    for ours in ("first_seen", "last_seen"):
        if ours in texts:
            made[ours] = _dates(cells, str(found.columns[ours]), bool(day_first.get(ours)))
    for ours in ("external_links", "vendor_score", "vendor_spam"):
        if ours in texts:
            made[ours] = _numbers(cells, str(found.columns[ours]), LINK_SCHEMA[ours])
    if "context" not in made and ("context_left" in texts or "context_right" in texts):
        sides = [texts[side] for side in ("context_left", "anchor", "context_right") if side in texts]
        made["context"] = pl.concat_str(sides, separator=" ", ignore_nulls=True).str.strip_chars()
    for score, own in (("vendor_score", found.format.score_name), ("vendor_spam", found.format.spam_name)):
        if score in texts:
            made[f"{score}_name"] = _score_name(
                made[score], texts.get(f"{score}_name"), header, found.columns[score], own
            )
    return cells.select(made.get(ours, pl.lit(None)).cast(dtype).alias(ours) for ours, dtype in LINK_SCHEMA.items())


def day_order(cells: pl.DataFrame, found: Recognised) -> dict[str, bool | None]:
    """Return, for each date column, whether its dates put the day first; None where they do not show it."""
    first: dict[str, bool | None] = {}
    for ours in ("first_seen", "last_seen"):
        if ours in found.columns:
            sample = cells[str(found.columns[ours])].drop_nulls().head(DATE_SAMPLE).unique().to_list()
            first[ours] = is_day_first(sample, english=not found.day_first)
    return first


def yes_or_no(text: str, silent: bool | None = None) -> bool | None:
    """Return what a yes-or-no cell says; an empty one is as `silent` says, another word is unknown.

    >>> yes_or_no(" TRUE"), yes_or_no("nein"), yes_or_no("", silent=False), yes_or_no("maybe")
    (True, False, False, None)
    """
    word = text.strip().lower()
    return silent if not word else True if word in YES else False if word in NO else None


def read_number(text: str) -> float | None:
    """Return the number in a cell, also one with thousands separators, a percent sign or a decimal comma, or None.

    >>> read_number("1,240"), read_number("12,5"), read_number("7 %"), read_number("true"), read_number("n/a")
    (1240.0, 12.5, 7.0, 1.0, None)
    """
    bare = _SPACES.sub("", text.lower())
    if bare in ("true", "false"):
        return float(bare == "true")
    bare = re.sub(r"[.,](?=\d{3}(?:\D|$))", "", bare) if _GROUPED.match(bare) else bare.replace(",", ".")
    return float(bare) if _NUMBER.match(bare) else None


def _flags(cells: pl.DataFrame, found: Recognised, texts: dict[str, pl.Expr]) -> dict[str, pl.Expr]:
    """The yes-or-no columns, from a column of their own, from “dofollow”, from rel, and from a kind of link."""
    silent = False if found.format.empty_flag_is_no else None
    flags = {
        ours: _by_value(cells, texts[ours], str(found.columns[ours]), partial(yes_or_no, silent=silent))
        for ours in (*REL_FIELDS, "image", "sitewide")
        if ours in texts
    }
    if "lost" in texts:  # a date or a reason in this column means lost
        flags["lost"] = ~texts["lost"].str.strip_chars().str.to_lowercase().is_in(LIVE)
    if "followed" in texts:
        column = str(found.columns["followed"])
        told = _by_value(cells, texts["followed"], column, yes_or_no).not_()
        word = _by_value(cells, pl.col(column), column, partial(_rel_field, place=0, empty_is_followed=False))
        flags["nofollow"] = pl.coalesce(*([flags["nofollow"]] if "nofollow" in flags else []), told, word)
    for ours, empty_is_followed in (("rel", True), ("kind", False), ("nofollow", False)):
        for place, field in enumerate(REL_FIELDS if ours in texts else ()):
            if ours == "nofollow" and field != "nofollow":
                continue
            column = str(found.columns[ours])
            meaning = partial(_rel_field, place=place, empty_is_followed=empty_is_followed)
            read = _by_value(cells, pl.col(column), column, meaning)
            flags[field] = pl.coalesce(flags[field], read) if field in flags else read
    if "kind" in texts and "image" not in flags:
        kind = texts["kind"].str.to_lowercase()
        flags["image"] = (
            pl.when(kind.str.contains("image")).then(pl.lit(value=True)).when(kind == "text").then(pl.lit(value=False))
        )
    return flags


def _rel_field(text: str, place: int, empty_is_followed: bool) -> bool | None:
    """Return one field of a rel value."""
    rel = read_rel(text) if text.strip() or empty_is_followed else None
    return rel[place] if rel else None


def _by_value(cells: pl.DataFrame, text: pl.Expr, column: str, meaning: Callable[[str], bool | None]) -> pl.Expr:
    """An expression for what the texts of a column mean, each distinct text read once."""
    values = {said: meaning(said) for said in cells.select(text.unique().alias(column))[column].drop_nulls()}
    known = {said: value for said, value in values.items() if value is not None}
    if not known or len(known) > FEW:
        return _replaced(text, known, pl.Boolean())
    found: pl.Expr = pl.lit(None, pl.Boolean)
    for said, value in known.items():  # comparing short texts costs a fraction of looking them up
        found = pl.when(text == said).then(pl.lit(value)).otherwise(found)
    return found


def _numbers(cells: pl.DataFrame, column: str, dtype: pl.DataType) -> pl.Expr:
    """An expression for numbers: plain ones at once, other writings once per distinct text."""
    plain_number = pl.col(column).cast(dtype, strict=False)
    plain_number = pl.when(plain_number.is_finite()).then(plain_number) if dtype.is_float() else plain_number
    other = cells.select(pl.col(column).filter(plain_number.is_null() & (pl.col(column) != "")).unique()).to_series()
    values = {cell: value for cell in other.drop_nulls().to_list() if (value := read_number(cell)) is not None}
    if dtype.is_integer():
        values = {cell: int(value) for cell, value in values.items() if 0 <= value < 1 << 32}
    return pl.coalesce(plain_number, _replaced(pl.col(column), values, dtype)) if values else plain_number


def _dates(cells: pl.DataFrame, column: str, day_first: bool) -> pl.Expr:
    """An expression for dates: ISO at once, other writings once per distinct text."""
    text = pl.col(column).str.strip_chars()
    iso = cells.select(text.str.slice(0, 10).str.to_date("%Y-%m-%d", strict=False)).to_series()
    at = iso.is_null()
    other = (
        cells.filter(at & cells[column].is_not_null()).select(text.unique()).to_series().to_list() if at.any() else []
    )
    said = {cell: read_date(cell, day_first) for cell in other if cell}
    if not said:
        return pl.lit(iso)
    return pl.coalesce(pl.lit(iso), _replaced(text, said, pl.Date()))


def _replaced(text: pl.Expr, values: Mapping[str, object], dtype: pl.DataType) -> pl.Expr:
    if not values:
        return pl.lit(None, dtype=dtype)
    new = pl.Series(list(values.values()), dtype=dtype)
    return text.replace_strict(list(values), new, default=None, return_dtype=dtype)


def _score_name(value: pl.Expr, given: pl.Expr | None, header: tuple[str, ...], position: int, own: str) -> pl.Expr:
    if given is not None:
        return given
    title = header[position] if header else ""
    return pl.when(value.is_not_null()).then(pl.lit(own or SCORE_NAMES.get(plain(title), title)))
