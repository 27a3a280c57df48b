"""Where do the verdicts go wrong, and is the classifier as sure as it should be? Plots as SVG, readable as text too."""

from collections import Counter
from collections.abc import Sequence
from html import escape

from evals.graders import Grade
from evals.metamorphic import BEST_FIRST

CELL = 62
BINS = 10
SIDE = 260


def confusion(grades: Sequence[Grade]) -> str:
    """Return expected against got verdicts as a table of squares, or an empty text where no link was judged."""
    pairs = Counter((one.values["expected"], one.values["got"]) for one in grades if "got" in one.values)
    if not pairs:
        return ""
    totals = Counter(one.values["expected"] for one in grades if "got" in one.values)
    left, top = 74, 40
    size = CELL * len(BEST_FIRST)
    parts = [_text(left + size / 2, 14, "got", "middle"), _text(4, top - 8, "expected")]
    for row, expected in enumerate(BEST_FIRST):
        parts.append(_text(left - 8, top + row * CELL + CELL / 2 + 4, expected, "end"))
        parts.append(_text(left + row * CELL + CELL / 2, top - 8, expected, "middle"))
        for column, got in enumerate(BEST_FIRST):
            count = pairs[expected, got]
            share = count / totals[expected] if totals[expected] else 0.0
            kind = "right" if row == column else "wrong"
            x, y = left + column * CELL, top + row * CELL
            title = f"{count} of {totals[expected]} links that are {expected} were called {got}"
            parts.append(
                f'<rect class="{kind}" x="{x}" y="{y}" width="{CELL - 2}" height="{CELL - 2}" '
                f'fill-opacity="{max(share, 0.04):.2f}"><title>{escape(title)}</title></rect>'
            )
            parts.append(_text(x + CELL / 2, y + CELL / 2 + 5, str(count) if count else "", "middle"))
    return _svg(left + size, top + size, "Verdicts: rows are what was expected, columns what came", parts)


def calibration(pairs: Sequence[tuple[float, bool]]) -> str:
    """Return how often what was given a chance came true, in tenths of the chance; empty for no pairs."""
    if not pairs:
        return ""
    bins: list[list[bool]] = [[] for _ in range(BINS)]
    for chance, came in pairs:
        bins[min(BINS - 1, int(chance * BINS))].append(came)
    left, top = 44, 16
    parts = [
        f'<rect class="frame" x="{left}" y="{top}" width="{SIDE}" height="{SIDE}"/>',
        f'<line class="ideal" x1="{left}" y1="{top + SIDE}" x2="{left + SIDE}" y2="{top}"/>',
        _text(left + SIDE / 2, top + SIDE + 30, "chance that the classifier gave", "middle"),
        _text(left - 6, top + 8, "1", "end"),
        _text(left - 6, top + SIDE, "0", "end"),
        _text(left, top + SIDE + 14, "0"),
        _text(left + SIDE, top + SIDE + 14, "1", "end"),
    ]
    for number, answered in enumerate(bins):
        if answered:
            share = sum(answered) / len(answered)
            x = left + (number + 0.5) / BINS * SIDE
            title = f"{sum(answered)} of {len(answered)} questions with a chance of about {(number + 0.5) / BINS:.2f}"
            radius = min(12.0, 3 + len(answered) ** 0.5 / 2)
            parts.append(
                f'<circle class="point" cx="{x:.0f}" cy="{top + SIDE - share * SIDE:.0f}" r="{radius:.1f}">'
                f"<title>{escape(title)} were to be answered</title></circle>"
            )
    return _svg(left + SIDE + 12, top + SIDE + 36, "Chance given, and share that came true", parts)


def _text(x: float, y: float, words: str, anchor: str = "start") -> str:
    return f'<text x="{x:.0f}" y="{y:.0f}" text-anchor="{anchor}">{escape(words)}</text>'


def _svg(width: float, height: float, label: str, parts: Sequence[str]) -> str:
    size = f'viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}" height="{height:.0f}"'
    return f'<svg {size} role="img" aria-label="{escape(label)}">{"".join(parts)}</svg>'
