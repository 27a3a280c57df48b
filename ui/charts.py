"""How do counts look without a script from elsewhere? As tables whose bars only repeat the numbers beside them."""

from collections.abc import Mapping, Sequence

from links.profile import Month
from ui.tree import Element, Node, element

MONTHS = 36  # of the newest months that are drawn; more would be too thin to tell apart
TALL = 100  # units of height of the tallest column


def bars(heading: str, said: str, counts: Mapping[str, int], names: Mapping[str, Node] | None = None) -> Element:
    """Return a bar for each count that is not zero, under a heading and what they come down to in words.

    `names` says what stands in place of a count's key, such as a verdict's badge.
    """
    total, most = sum(counts.values()), max(counts.values(), default=0)
    rows = (
        element(
            "tr",
            element("th", (names or {}).get(name, name.capitalize()), scope="row"),
            element("td", _bar(count / most, f"bar bar-{name.replace(' ', '-')}"), cls="bar-cell"),
            element("td", f"{count:,}", element("span", f" {share(count, total)}", cls="share"), cls="number-cell"),
        )
        for name, count in counts.items()
        if count
    )
    table = element("table", element("tbody", *rows), cls="bars", aria_label=heading)
    return element("section", element("h2", heading), element("p", said), *([table] if most else []), cls="chart")


def share(part: int, whole: int) -> str:
    """Return a share in whole percent, never rounding something to nothing or all but one to all.

    >>> share(1, 3), share(1, 1000), share(999, 1000), share(0, 0)
    ('33 %', '< 1 %', '> 99 %', '0 %')
    """
    percent = 100 * part / whole if whole else 0.0
    if 0 < percent < 1:
        return "< 1 %"
    return "> 99 %" if 99 < percent < 100 else f"{percent:.0f} %"


def month_columns(heading: str, said: str, months: Sequence[Month]) -> Element:
    """Return a column for each of the newest months, those that stick out marked, and the numbers as a table below."""
    shown = months[-MONTHS:]
    most = max((month.new_sites for month in shown), default=0)
    parts = [element("h2", heading), element("p", said)]
    if most:
        columns = (
            _column(month, most, is_labelled=at == 0 or month.month.month == 1) for at, month in enumerate(shown)
        )
        parts += [element("ol", *columns, cls="months", aria_hidden="true"), _as_table(shown, len(months))]
    return element("section", *parts, cls="chart chart-wide")


def _bar(part: float, cls: str) -> Element:
    drawn = element("rect", x="0", y="0", width=f"{100 * part:.1f}", height="10")
    return element("svg", drawn, cls=cls, viewBox="0 0 100 10", preserveAspectRatio="none", aria_hidden="true")


def _column(month: Month, most: int, is_labelled: bool) -> Element:
    tall = TALL * month.new_sites / most
    drawn = element("rect", x="0", y=f"{TALL - tall:.1f}", width="10", height=f"{tall:.1f}")
    column = element("svg", drawn, viewBox=f"0 0 10 {TALL}", preserveAspectRatio="none")
    label = f"{month.month:%b %Y}" if is_labelled else ""
    return element(
        "li",
        element("span", f"▲ {month.new_sites:,}" if month.is_spike else "", cls="peak"),
        column,
        element("span", label, cls="month"),
        cls="spike" if month.is_spike else "",
    )


def _as_table(months: Sequence[Month], count: int) -> Element:
    rows = (
        element(
            "tr",
            element("th", f"{month.month:%B %Y}", scope="row"),
            element("td", f"{month.new_sites:,}"),
            element("td", "far more than in other months" if month.is_spike else ""),
        )
        for month in reversed(months)
    )
    which = f"The newest {len(months)} of {count} months" if count > len(months) else "The months"
    table = element("table", element("tbody", *rows), cls="plain", aria_label=which)
    return element("details", element("summary", f"{which} as a table"), table, cls="fold")
