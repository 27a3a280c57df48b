"""The assessed list as a spreadsheet file: texts as texts, so that no cell is ever a formula or a link."""

import datetime as dt
from collections.abc import Iterable, Sequence
from pathlib import Path

import polars as pl
import xlsxwriter

from links.exports.summary import Summary
from links.schema import NotRead

MAX_ROWS = 1_048_575  # rows of a sheet below its header; more go on the next sheet
MAX_CELL = 32_767  # characters of a cell
COLOURS = {"risky": "#f8d7da", "look": "#fff3cd", "helps": "#d1e7dd"}
LEADING = ("verdict", "action", "reason", "source_url", "anchor", "target_url", "nofollow", "source_site")


def write_xlsx(
    path: Path, tables: Iterable[pl.DataFrame], summary: Summary, not_read: Sequence[NotRead], notes: Sequence[str]
) -> None:
    """Write the links, a summary and what was not read to `path`, row by row, so that memory stays small."""
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(path, options) as book:
        _summary(book, summary, notes)
        bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
        fills = {verdict: book.add_format({"bg_color": colour}) for verdict, colour in COLOURS.items()}
        sheet, row = None, 0
        for table in tables:
            columns = [*(c for c in LEADING if c in table.columns), *(c for c in table.columns if c not in LEADING)]
            for cells in table.select(columns).iter_rows():
                if sheet is None or row > MAX_ROWS:
                    sheet = book.add_worksheet("Links" if sheet is None else f"Links {len(book.worksheets())}")
                    sheet.freeze_panes(1, 0)
                    sheet.write_row(0, 0, columns, bold)
                    row = 1
                for column, cell in enumerate(cells):
                    _write(sheet, row, column, cell, fills.get(cells[0]) if column == 0 else None, day)
                row += 1
        if not_read:
            sheet = book.add_worksheet("Not read")
            sheet.write_row(0, 0, ["row", "text", "reason", "list"], bold)
            for row, unread in enumerate(not_read[:MAX_ROWS], start=1):
                for column, cell in enumerate((unread.row, unread.text, unread.reason, unread.list_name)):
                    _write(sheet, row, column, cell, None, day)


def _summary(book: xlsxwriter.Workbook, summary: Summary, notes: Sequence[str]) -> None:
    sheet = book.add_worksheet("Summary")
    lines: list[tuple[str, int | str]] = [("links", summary.links), ("sites", summary.sites)]
    lines += [*summary.verdicts.items(), *((f"to do: {action}", count) for action, count in summary.actions.items())]
    for row, (name, count) in enumerate([*lines, *(("note", note) for note in notes)]):
        sheet.write_string(row, 0, name)
        _write(sheet, row, 1, count, None, None)


def _write(sheet: object, row: int, column: int, cell: object, look: object, day: object) -> None:
    """Write one cell by its own type; a text is always written as a text."""
    if cell is None:
        return
    if isinstance(cell, bool):
        sheet.write_boolean(row, column, cell)  # type: ignore[attr-defined]
    elif isinstance(cell, dt.date):
        sheet.write_datetime(row, column, cell, day)  # type: ignore[attr-defined]
    elif isinstance(cell, (int, float)):
        sheet.write_number(row, column, cell)  # type: ignore[attr-defined]
    else:
        sheet.write_string(row, column, str(cell)[:MAX_CELL], look)  # type: ignore[attr-defined]
