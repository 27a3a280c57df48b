"""What do counts look like? Bar charts as inline SVG, which needs no script and nothing from elsewhere."""

from collections.abc import Mapping
from html import escape

BAR, GAP, LABEL, WIDTH = 18, 8, 150, 360  # pixels
COLOURS = {"helps": "#2e7d5b", "fine": "#6f9f8a", "ignored": "#9aa3ab", "look": "#c9922b", "risky": "#b3403a"}
PLAIN = "#4a6fa5"


def bars(title: str, counts: Mapping[str, int]) -> str:
    """Return horizontal bars, one for each count, with their numbers; an empty text for no counts."""
    if not any(counts.values()):
        return ""
    most = max(counts.values())
    rows = []
    for place, (name, count) in enumerate(counts.items()):
        top = place * (BAR + GAP)
        width = round(WIDTH * count / most, 1)
        rows.append(
            f'<text x="{LABEL - 8}" y="{top + 13}" text-anchor="end">{escape(name)}</text>'
            f'<rect x="{LABEL}" y="{top}" width="{width}" height="{BAR}" rx="2" fill="{COLOURS.get(name, PLAIN)}"/>'
            f'<text x="{LABEL + width + 6}" y="{top + 13}">{count:,}</text>'
        )
    height = len(counts) * (BAR + GAP)
    total = LABEL + WIDTH + 80
    return (
        f"<figure><figcaption>{escape(title)}</figcaption>"
        f'<svg role="img" aria-label="{escape(title)}" viewBox="0 0 {total} {height}" '
        f'width="{total}" height="{height}">'
        f"{''.join(rows)}</svg></figure>"
    )
