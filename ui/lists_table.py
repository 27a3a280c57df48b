"""Which of a list's judged links are shown, in which order, and how? Some at a time, however long the list."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from links.schema import Action, Verdict
from links.unknowns import Change
from ui.evidence import page_link
from ui.icons import icon
from ui.render import visible
from ui.tree import Element, element
from ui.verdicts import HEADS, badge, link_lines

PAGE_ROWS = 25  # what a reader scrolls through, and quick to draw on a phone
MOST_SITES = 300  # sites offered as a filter, the busiest first; the search finds every other
ROW = "place"  # the column with a link's place in the list, counted from 1
SEARCHED = ("source_url", "anchor", "reason", "target_url")
ORDERS = {
    "Most urgent first": ("urgency",),
    "As in the list": (),
    "By site": ("source_site",),
    "Newest first": ("first_seen",),
}
URGENCY = {verdict.value: place for place, verdict in enumerate(reversed(Verdict))}


@dataclass(frozen=True, slots=True)
class Filter:
    """What the owner wants to see; empty means everything."""

    verdicts: tuple[str, ...] = ()
    action: str = ""
    site: str = ""
    words: str = ""
    order: str = "Most urgent first"


def matching(table: pl.DataFrame, wanted: Filter) -> pl.DataFrame:
    """Return the links that pass the filter in the wanted order, with their places in the list in ROW."""
    numbered = table.with_row_index(ROW, offset=1)
    found = numbered.filter(*_conditions(wanted))
    keys = ORDERS[wanted.order]
    if not keys:
        return found
    found = found.with_columns(urgency=pl.col("verdict").replace_strict(URGENCY, default=len(URGENCY)))
    newest = wanted.order == "Newest first"
    return found.sort(*keys, ROW, descending=[newest] * len(keys) + [False], nulls_last=True)


def _conditions(wanted: Filter) -> list[pl.Expr]:
    conditions = [pl.col("verdict").is_in(wanted.verdicts)] if wanted.verdicts else []
    conditions += [pl.col(name) == value for name, value in _exact(wanted) if value]
    for word in wanted.words.lower().split():
        held = [pl.col(name).str.to_lowercase().str.contains(word, literal=True) for name in SEARCHED]
        conditions.append(pl.any_horizontal(held).fill_null(value=False))
    return conditions


def _exact(wanted: Filter) -> tuple[tuple[str, str], ...]:
    return (("action", wanted.action), ("source_site", wanted.site))


def busiest_sites(table: pl.DataFrame) -> dict[str, int]:
    """Return the sites with most links and how many each has, at most MOST_SITES."""
    counts = table.group_by("source_site").len().drop_nulls().sort("len", "source_site", descending=[True, False])
    return dict(counts.head(MOST_SITES).iter_rows())


def links_table(shown: pl.DataFrame, opened: int = 0, inside: Sequence[Element] = ()) -> Element:
    """Return the rows as a table, and under the row at place `opened` what is `inside` it."""
    head = element("tr", *(element("th", name, scope="col", role="columnheader") for name in HEADS), role="row")
    rows = [
        row
        for link in shown.iter_rows(named=True)
        for row in (_row(link, link[ROW] == opened), *([_opened(inside)] if link[ROW] == opened else []))
    ]
    return element(
        "table",
        element("thead", head, role="rowgroup"),
        element("tbody", *rows, role="rowgroup"),
        role="table",
        cls="verdicts",
        aria_label="The links and what to do about them",
    )


def _row(link: Mapping[str, object], is_open: bool) -> Element:
    place, host, address = link[ROW], visible(str(link["source_host"] or "")), visible(str(link["source_url"]))
    anchor = None if link["anchor"] is None else str(link["anchor"])
    opener = element(
        "button",
        "Close" if is_open else "Why?",
        element("span", f" Link {place}, {host or address}", cls="spoken"),
        type="button",
        cls="why",
        data_row=str(place),
        aria_expanded="true" if is_open else "false",
    )
    lines = link_lines(f"{place:,}", host, address, anchor)
    return element(
        "tr",
        element("td", *lines, role="cell", cls="link"),
        element("td", badge(Verdict(str(link["verdict"]))), role="cell", cls="verdict"),
        element("td", Action(str(link["action"])).value.capitalize(), role="cell", cls="action"),
        element("td", visible(str(link["reason"])), " ", opener, role="cell", cls="reason"),
        role="row",
        cls="is-open" if is_open else "",
    )


def _opened(inside: Sequence[Element]) -> Element:
    return element("tr", element("td", *inside, role="cell", cls="inside", colspan=str(len(HEADS))), role="row")


def unknown_part(changes: Sequence[Change], unknown: Sequence[tuple[str, str]]) -> list[Element]:
    """Return what would change the verdict, and every question that had no answer as (question, page that explains)."""
    if not unknown:
        return []
    would = [
        element("li", visible(change.question), " If so, it is ", badge(change.verdict), ".") for change in changes
    ]
    told = (
        [element("p", "What would change the verdict most:"), element("ul", *would, cls="plain-list")]
        if would
        else [element("p", "None of the open questions would change the verdict by itself.")]
    )
    items = (element("li", visible(question)) for question, _ in unknown)
    every = element("details", element("summary", _asked(len(unknown))), element("ul", *items, cls="plain-list"))
    heading = element("h2", icon("limit"), "What the list does not tell")
    return [element("aside", heading, *told, every, cls="limits", aria_label="What the list does not tell")]


def _asked(count: int) -> str:
    return "The one question without an answer" if count == 1 else f"All {count} questions without an answer"


def also_true(findings: Sequence[tuple[str, str]]) -> list[Element]:
    """Return what else was found, as (sentence, page that explains it), folded; nothing if nothing was."""
    if not findings:
        return []
    items = (element("li", visible(says), " ", page_link(page, "What this means")) for says, page in findings)
    summary = element("summary", f"Also found: {len(findings)}")
    return [element("details", summary, element("ul", *items, cls="plain-list"), cls="fold")]
