"""The assessment as one HTML file that an owner can read, print, and send to an agency; nothing in it loads or runs."""

from collections.abc import Sequence
from html import escape

from links.exports.charts import bars
from links.exports.summary import SHOWN, Summary
from links.schema import NotRead

MONTHS = 36  # of the newest months in the chart
COLUMNS = ("verdict", "action", "source_url", "anchor", "reason")
STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; color: #1d2730; max-width: 70rem; margin: 2rem auto; padding: 0 1rem }
table { border-collapse: collapse; width: 100%; font-size: .9rem }
th, td { text-align: left; vertical-align: top }
th, td { padding: .4rem .6rem; border-bottom: 1px solid #d8dee4; overflow-wrap: anywhere } svg text { font-size: 13px }
th:nth-child(-n+2), td:nth-child(-n+2) { white-space: nowrap }
figure { margin: 1.5rem 0 } figcaption { font-weight: 600 }
.risky td:first-child { color: #b3403a; font-weight: 600 } .look td:first-child { color: #8a6212; font-weight: 600 }
"""
# Even if something slipped through the escaping, a browser would neither load nor run it.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
MEANING = {
    "helps": "links from health, academia, government, professional bodies, press or community, given on merit",
    "fine": "normal and harmless links: directories, profiles, chambers, partners, marked sponsorships",
    "ignored": "junk with nothing in it for the practice; search engines pass over it, and there is nothing to do",
    "look": "cannot be told from the list; somebody should look at the page",
    "risky": "a pattern that Google's spam policies name, with a sign that the link was placed for the practice",
}


def html_report(
    summary: Summary, statements: Sequence[str], not_read: Sequence[NotRead], notes: Sequence[str], title: str = ""
) -> str:
    """Return the report; `statements` are the sentences about the whole list, `notes` those about the file."""
    heading = f"Backlinks of {title}" if title else "Your backlinks"
    months = dict(list(summary.months.items())[-MONTHS:])
    parts = [
        f"<h1>{_text(heading)}</h1>",
        f"<p>{summary.links:,} links from {summary.sites:,} sites were judged.</p>",
        *(f"<p>{_text(statement)}</p>" for statement in statements),
        bars("What the links are", {str(name): count for name, count in summary.verdicts.items()}),
        "<dl>" + "".join(f"<dt><b>{name}</b></dt><dd>{escape(says)}</dd>" for name, says in MEANING.items()) + "</dl>",
        bars("What to do", summary.actions),
        bars("Do they pass credit?", summary.follow),
        bars("Links by the month in which they were first seen", months),
        _links(summary),
        _rows_not_read(not_read),
        _list("About this list", notes),
    ]
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}"><meta name="referrer" content="no-referrer">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{_text(heading)}</title><style>{STYLE}</style></head><body>{''.join(parts)}</body></html>\n"
    )


def _links(summary: Summary) -> str:
    if summary.shown.is_empty():
        return ""
    rows = "".join(
        f'<tr class="{escape(str(link[0]))}">' + "".join(f"<td>{_text(cell)}</td>" for cell in link) + "</tr>"
        for link in summary.shown.select(COLUMNS).iter_rows()
    )
    more = f" The first {SHOWN:,} of {summary.links:,}; the CSV has all of them." if summary.links > SHOWN else ""
    names = "".join(f"<th>{escape(column.replace('_', ' '))}</th>" for column in COLUMNS)
    return f"<h2>The links</h2><p>Those that need a look come first.{more}</p><table><tr>{names}</tr>{rows}</table>"


def _text(cell: object) -> str:
    """A cell as text; control and direction characters, with which an address can be made to look like another, go."""
    return "" if cell is None else escape("".join(c for c in str(cell)[:500] if c.isprintable() or c == " "))


def _rows_not_read(not_read: Sequence[NotRead]) -> str:
    says = [
        f"Row {unread.row}{f' of {unread.list_name}' if unread.list_name else ''}: “{unread.text}”. {unread.reason}"
        for unread in not_read[:SHOWN]
    ]
    return _list(f"Rows that were not read ({len(not_read):,})", says)


def _list(heading: str, sentences: Sequence[str]) -> str:
    items = "".join(f"<li>{_text(sentence)}</li>" for sentence in sentences)
    return f"<h2>{_text(heading)}</h2><ul>{items}</ul>" if items else ""
