"""Which pages lie around this one? A small map: what leads here on the left, where to go next on the right."""

from collections.abc import Mapping, Sequence
from textwrap import wrap

from knowledge.pages import Page
from ui.tree import Element, element

MOST = 5  # pages on each side; the lists below the map have all
WIDTH, BOX, TALL, GAP, TOP = 760, 224, 44, 12, 26  # units of the drawing, which scales with the page
LETTERS = 30  # of a title on one line of a box
LEFT, MIDDLE, RIGHT = 0, (WIDTH - BOX) / 2, WIDTH - BOX
HEADINGS = ("Leads here", "Goes on to")


def leading_here(page: Page, pages: Mapping[str, Page]) -> list[Page]:
    """Return the pages that name this one as related and are not themselves named by it, in order of title."""
    found = (one for one in pages.values() if page.id in one.head.related and one.id not in page.head.related)
    return sorted(found, key=lambda one: one.head.title.lower())


def term_map(page: Page, pages: Mapping[str, Page]) -> list[Element]:
    """Return the map of the pages around this one, or nothing if it stands alone; every page on it is a link."""
    left = leading_here(page, pages)[:MOST]
    right = [pages[target] for target in page.head.related if target in pages][:MOST]
    if not left + right:
        return []
    height = TOP + max(_height(left), _height(right), TALL)
    centre = (TOP + height) / 2
    sides = [(LEFT, left, MIDDLE), (RIGHT, right, MIDDLE + BOX)]
    drawn = [part for x, found, at in sides for part in _side(x, found, at, centre)]
    own = element("g", *_box(MIDDLE, centre - TALL / 2, page.head.title), cls="here")
    heads = [
        element("text", name, x=f"{x}", y="12", cls="map-head")
        for name, x, found in zip(HEADINGS, (LEFT, RIGHT), (left, right), strict=True)
        if found
    ]
    return [
        element(
            "svg",
            *heads,
            *drawn,
            own,
            cls="term-map",
            viewBox=f"0 0 {WIDTH} {height:.0f}",
            role="group",
            aria_label=f"Pages around “{page.head.title}”",
        )
    ]


def _height(found: Sequence[Page]) -> int:
    return len(found) * (TALL + GAP) - GAP


def _side(x: float, found: Sequence[Page], at: float, centre: float) -> list[Element]:
    """Return the lines from the middle at `at` to each box, and the boxes, spread evenly around the centre."""
    top = centre - _height(found) / 2
    parts: list[Element] = []
    for place, page in enumerate(found):
        y = top + place * (TALL + GAP)
        parts.append(_line(at, centre, x + BOX if x < at else x, y + TALL / 2))
        box = _box(x, y, page.head.title)
        parts.append(element("a", *box, href=f"./glossary?page={page.id}", data_page=page.id))
    return parts


def _line(x: float, y: float, to_x: float, to_y: float) -> Element:
    bend = (x + to_x) / 2
    return element("path", d=f"M{x:.0f} {y:.0f} C{bend:.0f} {y:.0f} {bend:.0f} {to_y:.0f} {to_x:.0f} {to_y:.0f}")


def _box(x: float, y: float, title: str) -> list[Element]:
    lines = wrap(title, LETTERS, max_lines=2, placeholder=" …")
    first = y + TALL / 2 + 5 - 8 * (len(lines) - 1)
    return [
        element("rect", x=f"{x:.0f}", y=f"{y:.0f}", width=f"{BOX}", height=f"{TALL}", rx="8"),
        *(
            element("text", line, x=f"{x + BOX / 2:.0f}", y=f"{first + 16 * at:.0f}", text_anchor="middle")
            for at, line in enumerate(lines)
        ),
    ]
