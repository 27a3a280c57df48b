"""Which drawing goes with which word? Small line drawings, one a meaning, always beside the word and never alone."""

from ui.tree import Element, element

PATHS = {
    "helps": (
        "M12 21s-7.5-4.6-9.3-9.2C1.4 8.3 3.5 5 6.9 5c2.2 0 3.9 1.2 5.1 3 "
        "1.2-1.8 2.9-3 5.1-3 3.4 0 5.5 3.3 4.2 6.8C19.5 16.4 12 21 12 21z"
    ),
    "fine": "M4.5 12.5l5 5L19.5 7",
    "ignored": "M5 12h14",
    "look": "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5L21 21",
    "risky": "M12 3.5L2.5 20h19L12 3.5zM12 10v4.5M12 17.2v.3",
    "limit": "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.5M12 7.6v.3",
    "outside": "M14 4h6v6M20 4l-9 9M18 14v6H4V6h6",
}


def icon(name: str) -> Element:
    """Return the drawing of that name, hidden from screen readers because the word beside it says the same."""
    drawing = element("path", d=PATHS[name])
    return element("svg", drawing, cls=f"icon icon-{name}", viewBox="0 0 24 24", aria_hidden="true")
