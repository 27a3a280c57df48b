"""What does each link of a list mean for the practice? From links to verdicts, findings and reasons.

The way of a list: its keys → counts over the list → prepared columns → every signal on the smallest table that has its
columns → one decision for each distinct combination of outcomes → the rows.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from string import Formatter
from typing import Any

import numpy as np
import polars as pl

from knowledge.sites import read_sites
from links.gaps import would_change_most
from links.list_facts import ListFacts, count, gather, with_facts
from links.prepare import AS_WRITTEN, Prepared, keyed, numbered, prepare
from links.profile import Profile, profile_of, tally_of
from links.schema import LINK_SCHEMA, Finding, Outcome, OwnerFacts, Practice
from links.signals import BY_NAME, SIGNALS, Signal
from links.verdict import Decision, decide

TABLES = ("hosts", "anchors", "pages", "targets")
ID = {"hosts": "host_id", "anchors": "anchor_id", "pages": "page_id", "targets": "target_id"}
COUNTS = {"site_links": "hosts", "family_sites": "hosts", "spike_month": "hosts", "anchor_sites": "anchors"}
ADDRESS_ONLY = ("anchor", "nofollow", "source_title", "context", "first_seen")
DIGITS = 40  # outcomes that fit into 64 bits, at three outcomes each
MOST_REMEMBERED = 1000  # outcomes of entries without words
SHOWN = 120  # characters of a link's own text that a sentence quotes
OWNER_QUESTIONS = {
    "name": "What is the name of your practice?",
    "city": "In which city is your practice?",
    "domain": "What is the address of your website?",
    "specialty": "What is your specialty?",
}
PLACED_QUESTION = (
    "Did you or an agency ever buy, swap or place links, or has Google sent you a manual action for unnatural links?"
)


@dataclass(frozen=True, slots=True)
class Pattern:
    """One combination of outcomes that occurs in the list, and what follows from it."""

    holds: frozenset[str]
    unknown: frozenset[str]
    decision: Decision

    @property
    def order(self) -> tuple[str, ...]:
        """Every signal: those that made the verdict, others that hold, unknown ones, and those that do not hold."""
        holds, unknown = self.holds, self.unknown
        rest = sorted(BY_NAME, key=lambda name: 0 if name in holds else 1 if name in unknown else 2)
        return tuple(dict.fromkeys((*self.decision.decisive, *rest)))

    def outcome(self, name: str) -> Outcome:
        """Return the answer of the signal of that name."""
        if name in self.holds:
            return Outcome.TRUE
        return Outcome.UNKNOWN if name in self.unknown else Outcome.FALSE


@dataclass(frozen=True)  # without slots, so that the profile is worked out once
class Assessment:
    """The verdicts of a list, in its order; `table` has LINK_SCHEMA and what we found, `signals` as one text."""

    table: pl.DataFrame
    ask_for: str | None  # the fact that would change most, as a question to the owner
    _facts: ListFacts = field(repr=False)
    _today: date | None = field(repr=False)
    _pattern_of: pl.Series = field(repr=False)
    _patterns: tuple[Pattern, ...] = field(repr=False)

    @cached_property
    def profile(self) -> Profile:
        """The diagnosis of the list; worked out when asked for, since one pasted link seldom needs it."""
        return profile_of([tally_of(self.table)], self._facts, self._today)

    def findings(self, row: int) -> tuple[Finding, ...]:
        """Return the answers of all signals for the link at position `row`; those that made the verdict come first."""
        pattern = self._patterns[self._pattern_of[row]]
        return self._found(row, pattern, pattern.order)

    def would_change_most(self, row: int) -> str:
        """Return the missing fact that could change the verdict at position `row` most; empty if none could."""
        pattern = self._patterns[self._pattern_of[row]]
        return would_change_most(pattern.holds, pattern.unknown)

    def decisive(self, row: int) -> tuple[Finding, ...]:
        """Return the few findings that made the verdict at position `row`; empty if nothing spoke for any verdict."""
        pattern = self._patterns[self._pattern_of[row]]
        return self._found(row, pattern, pattern.decision.decisive)

    def rows(self) -> Iterator[tuple[dict[str, Any], tuple[Finding, ...], tuple[str, ...]]]:
        """Yield each link with the findings that made its verdict and the names of the signals that are unknown."""
        unknown = [tuple(name for name in BY_NAME if name in pattern.unknown) for pattern in self._patterns]
        for link, number in zip(self.table.iter_rows(named=True), self._pattern_of, strict=True):
            pattern = self._patterns[number]
            yield link, _found(link, pattern, pattern.decision.decisive), unknown[number]

    def _found(self, row: int, pattern: Pattern, names: Iterable[str]) -> tuple[Finding, ...]:
        return _found(self.table.row(row, named=True), pattern, names)


def assess(
    links: pl.DataFrame,
    practice: Practice = Practice(),  # noqa: B008 - frozen
    owner: OwnerFacts = OwnerFacts(),  # noqa: B008 - frozen
    today: date | None = None,
    sites: Mapping[str, str] | None = None,
    facts: ListFacts | None = None,
) -> Assessment:
    """Return the verdicts of all links, one row each, in the order given; an empty table for an empty list.

    `sites` replaces our own lists of known sites. `facts` are the counts over a list of which `links` is a batch.
    """
    counted = keyed(_complete(links))
    return judge(counted, facts or gather([count(counted)]), practice, owner, today, sites)


def judge(
    counted: Prepared,
    facts: ListFacts,
    practice: Practice,
    owner: OwnerFacts,
    today: date | None = None,
    sites: Mapping[str, str] | None = None,
) -> Assessment:
    """Return the verdicts of one batch of a list, given the counts over the whole list."""
    prepared = with_facts(prepare(counted, practice, read_sites() if sites is None else sites, facts.labels), facts)
    pattern_of, patterns = _patterns(prepared, owner)
    table = _table(prepared, pattern_of, patterns)
    ask_for = _ask_for(pattern_of, patterns, practice, owner)
    return Assessment(table, ask_for, facts, today, pattern_of, patterns)


def _complete(links: pl.DataFrame) -> pl.DataFrame:
    """Return the links with all columns of the schema; columns that the list lacks are unknown."""
    return links.select(
        (pl.col(name) if name in links.columns else pl.lit(None)).cast(dtype).alias(name)
        for name, dtype in LINK_SCHEMA.items()
    )


@lru_cache(maxsize=1)
def _levels(columns: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, tuple[Signal, ...]], ...]:
    """Return the signals of each table, DIGITS at a time; it is the first with all the columns that a signal reads."""
    held: dict[str, list[Signal]] = {name: [] for name in (*TABLES, "rows")}
    for signal in SIGNALS:
        needed = set(signal.holds.meta.root_names())
        held[next((name for name, has in zip(TABLES, columns, strict=True) if needed <= set(has)), "rows")].append(
            signal
        )
    return tuple(
        (name, tuple(signals[start : start + DIGITS]))
        for name, signals in held.items()
        for start in range(0, len(signals), DIGITS)
    )


def _patterns(prepared: Prepared, owner: OwnerFacts) -> tuple[pl.Series, tuple[Pattern, ...]]:
    """Return each row's pattern number and the patterns; decisions are made once per pattern."""
    levels = _levels(tuple(tuple(getattr(prepared, name).columns) for name in TABLES))
    key = pl.Series(np.zeros(prepared.rows.height, dtype=np.uint64))
    parts: list[list[tuple[frozenset[str], frozenset[str]]]] = [[]]
    for level, signals in levels:
        numbers, outcomes = _outcomes(getattr(prepared, level), signals)
        if level in ID:
            numbers = numbers.gather(prepared.rows[ID[level]])
        key, seen = numbered(key * len(outcomes) + numbers)
        parts = [[*parts[old // len(outcomes)], outcomes[old % len(outcomes)]] for old in seen]
    patterns = []
    for part in parts:
        holds = frozenset[str]().union(*(held for held, _ in part))
        patterns.append(
            Pattern(holds, frozenset[str]().union(*(unknown for _, unknown in part)), _decided(holds, owner))
        )
    return key.cast(pl.UInt32), tuple(patterns)


@lru_cache(maxsize=20_000)  # the pieces of a list share most of their patterns
def _decided(holds: frozenset[str], owner: OwnerFacts) -> Decision:
    return decide(holds, owner)


def _outcomes(
    table: pl.DataFrame, signals: tuple[Signal, ...]
) -> tuple[pl.Series, list[tuple[frozenset[str], frozenset[str]]]]:
    """Return the number of each entry's outcome, and for each number the signals that hold and that are unknown."""
    numbers, seen = numbered(_wordless(table, signals) if table.height == 1 else _codes(table, signals))
    return numbers, [_split(code, signals) for code in seen]


def _codes(table: pl.DataFrame, signals: tuple[Signal, ...]) -> pl.Series:
    codes = table.lazy().select(_code(signals)).collect(optimizations=AS_WRITTEN)["code"]
    # An empty or constant expression gives one value.
    return codes.new_from_index(0, table.height) if len(codes) < table.height else codes


_remembered: dict[tuple[object, ...], pl.Series] = {}


def _wordless(table: pl.DataFrame, signals: tuple[Signal, ...]) -> pl.Series:
    """Return the codes of a single entry; for one without words, such as the anchor of a bare address, from memory.

    Only such entries are remembered, so that nothing that an owner wrote is kept.
    """
    values = table.select(_needed(signals)).row(0)
    if any(isinstance(value, str) and value for value in values):
        return _codes(table, signals)
    key = (signals, values)
    if key not in _remembered:
        if len(_remembered) > MOST_REMEMBERED:
            _remembered.clear()
        _remembered[key] = _codes(table, signals)
    return _remembered[key]


@lru_cache(maxsize=8)
def _needed(signals: tuple[Signal, ...]) -> list[str]:
    return sorted({name for signal in signals for name in signal.holds.meta.root_names()})


@lru_cache(maxsize=8)
def _code(signals: tuple[Signal, ...]) -> pl.Expr:
    """Return all outcomes as one number: a digit to the base 3 for each signal."""
    outcomes = [signal.holds.cast(pl.UInt64).fill_null(2) for signal in signals]
    return pl.sum_horizontal(o * pl.lit(3**place, pl.UInt64) for place, o in enumerate(outcomes)).alias("code")


def _split(code: int, signals: tuple[Signal, ...]) -> tuple[frozenset[str], frozenset[str]]:
    digits = [(signal.name, code // 3**place % 3) for place, signal in enumerate(signals)]
    return frozenset(n for n, digit in digits if digit == 1), frozenset(n for n, digit in digits if digit == 2)


def _table(prepared: Prepared, pattern_of: pl.Series, patterns: tuple[Pattern, ...]) -> pl.DataFrame:
    table = prepared.rows.select(*LINK_SCHEMA, "source_host", "template_sites")
    of = {"source_site": "hosts", **COUNTS}
    counts = {name: getattr(prepared, level)[name].gather(prepared.rows[ID[level]]) for name, level in of.items()}
    order = {signal.name: i for i, signal in enumerate(SIGNALS)}
    per_pattern = pl.DataFrame(
        {
            "verdict": [p.decision.verdict.value for p in patterns],
            "action": [p.decision.action.value for p in patterns],
            "unknown": [len(p.unknown) for p in patterns],
            "signals": [", ".join(sorted(p.holds, key=order.__getitem__)) for p in patterns],
        },
        schema={"verdict": pl.String, "action": pl.String, "unknown": pl.UInt32, "signals": pl.String},
    )
    gathered = [per_pattern[name].gather(pattern_of) for name in ("verdict", "action", "unknown", "signals")]
    table = table.with_columns(*[series.alias(name) for name, series in counts.items()], *gathered, known=_known())
    reasons = _reasons(table, pattern_of, patterns)
    added = ["source_host", "source_site", "verdict", "action", "reason", "known", "unknown", "signals"]
    return table.with_columns(reasons.alias("reason")).select(*LINK_SCHEMA, *added, *COUNTS, "template_sites")


def _known() -> pl.Expr:
    bare = pl.all_horizontal(*[pl.col(name).is_null() for name in ADDRESS_ONLY])
    return (
        pl.when(bare)
        .then(pl.lit("address only"))
        .when(pl.col("nofollow").is_null())
        .then(pl.lit("list row without follow marks"))
        .otherwise(pl.lit("list row"))
    )


def _reasons(table: pl.DataFrame, pattern_of: pl.Series, patterns: tuple[Pattern, ...]) -> pl.Series:
    """Return one sentence a row: what its first decisive finding says, and the advice if there is one."""
    templates = [_template(p.decision) for p in patterns]
    numbers = {template: i for i, template in enumerate(dict.fromkeys(templates))}
    number = pl.Series("number", [numbers[t] for t in templates], pl.UInt32).gather(pattern_of)
    parts = []
    for template, index in numbers.items():
        at = number.eq(index).arg_true()
        filled = _filled(template)
        needed = table.select("row", *dict.fromkeys(filled.meta.root_names()))[at]
        parts.append(needed.with_columns(at=at, reason=filled).select("at", "reason"))
    if not parts:
        return pl.Series("reason", [], pl.String)
    return pl.concat(parts).sort("at")["reason"]


def _template(decision: Decision) -> str:
    said = BY_NAME[decision.decisive[0]].says if decision.decisive and not decision.default else decision.default
    return f"{said} {decision.advice}".strip()


@lru_cache(maxsize=512)
def _filled(template: str) -> pl.Expr:
    parts: list[pl.Expr] = []
    for text, name, _, _ in Formatter().parse(template):
        parts.append(pl.lit(text))
        if name:
            parts.append(_shown(name))
    return pl.concat_str(parts)


def _shown(name: str) -> pl.Expr:
    if name == "spike_month":
        return pl.col(name).dt.strftime("%B %Y").fill_null("?")
    return pl.col(name).cast(pl.String).str.slice(0, SHOWN).fill_null("?")


def _found(link: Mapping[str, object], pattern: Pattern, names: Iterable[str]) -> tuple[Finding, ...]:
    return tuple(_finding(BY_NAME[name], pattern.outcome(name), link) for name in names)


def _finding(signal: Signal, outcome: Outcome, link: Mapping[str, object]) -> Finding:
    columns = _columns_of(signal.reads)
    column = columns[0]
    if (read_from := link.get(column)) in (None, ""):
        column = next((name for name in columns if link.get(name) not in (None, "")), column)
        read_from = link.get(column)
    if outcome is Outcome.TRUE:
        says = signal.says.format_map({name: _shown_text(name, link.get(name)) for name in _names_in(signal.says)})
    else:
        says = f"{signal.question} {'No.' if outcome is Outcome.FALSE else 'We cannot tell from what we have.'}"
    return Finding(signal.name, outcome, says, "" if read_from is None else str(read_from), column)


@lru_cache(maxsize=512)
def _columns_of(reads: str) -> tuple[str, ...]:
    return tuple(reads.split())


@lru_cache(maxsize=512)
def _names_in(template: str) -> tuple[str, ...]:
    return tuple(name for _, name, _, _ in Formatter().parse(template) if name)


def _shown_text(name: str, value: object) -> str:
    """Return a column's value as `_shown` writes it; one link is told in plain Python, which starts faster."""
    if value is None:
        return "?"
    return f"{value:%B %Y}" if name == "spike_month" else str(value)[:SHOWN]


def _ask_for(pattern_of: pl.Series, patterns: tuple[Pattern, ...], practice: Practice, owner: OwnerFacts) -> str | None:
    """Return the question whose answer would touch most undecided links, or None if nothing is missing."""
    sizes = pattern_of.value_counts().rows()
    waiting: dict[str, int] = {}
    for number, size in sizes:
        pattern = patterns[number]
        if pattern.decision.verdict.value == "look":
            for need in {BY_NAME[name].needs for name in pattern.unknown if BY_NAME[name].needs}:
                waiting[need] = waiting.get(need, 0) + size
        elif (
            pattern.decision.verdict.value == "risky" and owner.has_manual_action is None and owner.placed_links is None
        ):
            waiting["placed"] = waiting.get("placed", 0) + size
    missing = {need: count for need, count in waiting.items() if need == "placed" or not getattr(practice, need)}
    if not missing:
        return None
    order = (*OWNER_QUESTIONS, "placed")  # settles ties, which would else fall by hash seed
    best = max(sorted(missing, key=order.index), key=lambda need: missing[need])
    return PLACED_QUESTION if best == "placed" else OWNER_QUESTIONS[best]
