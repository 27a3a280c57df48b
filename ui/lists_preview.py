"""What was recognised in what the owner brought, before anything is judged?"""

from collections.abc import Sequence

from links.schema import NotRead, Reading
from ui.icons import icon
from ui.lists_desk import Looked
from ui.render import visible
from ui.tree import Element, element

MOST_ROWS = 20  # rows not read that are shown one by one
OURS = {
    "source_url": "page that links",
    "target_url": "your page",
    "anchor": "link text",
    "nofollow": "nofollow mark",
    "followed": "follow mark",
    "rel": "follow marks",
    "sponsored": "sponsored mark",
    "ugc": "user-content mark",
    "first_seen": "first seen",
    "last_seen": "last seen",
    "lost": "whether the link is gone",
    "image": "whether it is on a picture",
    "sitewide": "whether it is on every page",
    "position": "place on the page",
    "source_title": "title of the page",
    "context": "words around the link",
    "context_left": "words before the link",
    "context_right": "words after the link",
    "external_links": "links on the page",
    "vendor_score": "the tool's score (shown, never weighed)",
    "vendor_spam": "the tool's spam score (shown, never weighed)",
}


def preview(looked: Sequence[Looked]) -> Element:
    """Return a card for each file: its format, rows and columns, and what was not read and why."""
    return element("div", *map(_card, looked), cls="cards")


def size(count: int) -> str:
    """Return a number of bytes as people say it.

    >>> size(120), size(2_400_000)
    ('1 KB', '2.4 MB')
    """
    return f"{count / 1_000_000:.1f} MB" if count >= 1_000_000 else f"{max(1, round(count / 1000)):,} KB"


def _card(looked: Looked) -> Element:
    name = element("h2", visible(looked.name), element("span", f" {size(looked.size)}", cls="quiet"))
    if looked.reading is None:
        said = element("p", icon("limit"), " ", visible(looked.problem), cls="problem")
        return element("section", name, said, cls="card not-judged", aria_label=f"{visible(looked.name)}: not judged")
    return element("section", name, *_of_reading(looked.reading), cls="card", aria_label=visible(looked.name))


def _of_reading(reading: Reading) -> list[Element]:
    return [
        element("p", f"Recognized as: {visible(reading.format)}."),
        element("p", _rows(reading)),
        *_columns(reading),
        *(
            [element("ul", *(element("li", visible(note)) for note in reading.notes), cls="notes")]
            * bool(reading.notes)
        ),
        *_not_read(reading.not_read),
    ]


def _rows(reading: Reading) -> str:
    """Return the row equation in words: rows in = links + repeated + not read."""
    links, repeated, unread = reading.links.height, reading.duplicates, len(reading.not_read)
    rest = [f"{repeated:,} repeated"] * bool(repeated) + [f"{unread:,} not read"] * bool(unread)
    said = f"{_count(reading.rows_in, 'row')}: {_count(links, 'link')} to judge"
    return ", ".join([said, *rest]) + "."


def _count(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def _columns(reading: Reading) -> list[Element]:
    used = {ours: header for ours, header in reading.columns.items() if ours in OURS}
    if not used:
        return []
    lines = [
        part
        for ours, header in used.items()
        for part in (element("dt", OURS[ours].capitalize()), element("dd", f"“{visible(header)}”"))
    ]
    summary = element("summary", f"{_count(len(used), 'column')} used")
    return [element("details", summary, element("dl", *lines), cls="fold")]


def _not_read(rows: Sequence[NotRead]) -> list[Element]:
    if not rows:
        return []
    items = [
        element(
            "li", element("strong", f"Row {one.row:,}" if one.row else visible(one.text)), ": ", visible(one.reason)
        )
        for one in rows[:MOST_ROWS]
    ]
    if len(rows) > MOST_ROWS:
        items.append(element("li", f"and {len(rows) - MOST_ROWS:,} more, which the report lists."))
    summary = element("summary", f"{_count(len(rows), 'row')} not read, and why")
    return [element("details", summary, element("ul", *items, cls="plain-list"), cls="fold", open="open")]
