"""How are judged links shown? One row a link, the verdict by word and drawing, the address never as a live link."""

from collections import Counter
from collections.abc import Mapping, Sequence

from advisor.answer import VerdictRow
from links.schema import Verdict
from ui.icons import icon
from ui.render import visible
from ui.tree import Element, element

MOST_ROWS = 100  # what a conversation can carry; the rows that ask for attention come first when there are more
URGENCY = {verdict: place for place, verdict in enumerate(reversed(Verdict))}
HEADS = ("Link", "Verdict", "What to do", "Why")


def verdict_table(rows: Sequence[VerdictRow]) -> list[Element]:
    """Return the summary and the table, or nothing without rows; on a narrow screen every row becomes a card."""
    if not rows:
        return []
    shown = list(rows) if len(rows) <= MOST_ROWS else sorted(rows, key=lambda row: URGENCY[row.verdict])[:MOST_ROWS]
    head = element("tr", *(element("th", name, scope="col", role="columnheader") for name in HEADS), role="row")
    table = element(
        "table",
        element("thead", head, role="rowgroup"),
        element("tbody", *map(_row, shown), role="rowgroup"),
        role="table",
        cls="verdicts",
        aria_label="Your links and what to do about them",
    )
    counts = Counter(row.verdict for row in rows)
    return [summary(counts), table, *_left_out(len(rows) - len(shown))]


def badge(verdict: Verdict) -> Element:
    """Return the verdict as a word with its drawing."""
    return element("span", icon(verdict.value), verdict.value.capitalize(), cls=f"badge verdict-{verdict.value}")


def summary(counts: Mapping[Verdict, int]) -> Element:
    """Return how many links have each verdict, the ones that ask for attention first."""
    items = (
        element("li", element("span", f"{counts[verdict]:,}", cls="count"), badge(verdict))
        for verdict in reversed(Verdict)
        if counts.get(verdict)
    )
    return element("ul", *items, cls="summary", aria_label=f"{sum(counts.values()):,} links by verdict")


def _row(row: VerdictRow) -> Element:
    return element(
        "tr",
        element("td", *_link(row), role="cell", cls="link"),
        element("td", badge(row.verdict), role="cell", cls="verdict"),
        element("td", row.action.value.capitalize(), role="cell", cls="action"),
        element("td", visible(row.reason), *_unknown(row), role="cell", cls="reason"),
        role="row",
    )


def _link(row: VerdictRow) -> list[Element]:
    return link_lines(f"{row.row}", visible(row.source_host), visible(row.source_url), row.anchor)


def link_lines(number: str, host: str, address: str, anchor: str | None) -> list[Element]:
    """Return a link's number, host, address and words, one below the other; `anchor` is None where it is unknown."""
    lines = [element("span", number, cls="row-number"), element("span", host or address, cls="host")]
    if address.strip("/") not in {host, f"https://{host}", f"http://{host}"}:
        lines.append(element("span", address, cls="address"))
    if anchor:
        lines.append(element("span", f"“{visible(anchor)}”", cls="anchor"))
    elif anchor is not None:
        lines.append(element("span", "no words in the link", cls="anchor"))
    return lines


def _unknown(row: VerdictRow) -> list[Element]:
    if not row.unknown:
        return []
    return [element("span", f"{row.unknown} of {row.signals} signals unknown", cls="unknown")]


def _left_out(count: int) -> list[Element]:
    if not count:
        return []
    said = f"{count:,} more links are not shown here; the ones that ask for attention come first."
    return [element("p", said, cls="left-out")]
