"""Which rows does a spreadsheet file hold, sheet by sheet?"""

from collections.abc import Iterator

import fastexcel

from links.errors import UnreadableError

Row = list[str]


def read_sheets(data: bytes, name: str) -> Iterator[tuple[str, list[Row]]]:
    """Yield each sheet's name and its rows of texts; raises UnreadableError for a damaged or locked file."""
    try:
        book = fastexcel.read_excel(data)
        for sheet in book.sheet_names:
            cells = book.load_sheet(sheet, header_row=None, skip_rows=0, dtypes="string").to_polars()
            yield sheet, [[cell or "" for cell in row] for row in cells.iter_rows()]
    except fastexcel.FastExcelError as error:
        raise UnreadableError(
            f"{name} cannot be opened as a spreadsheet: it is damaged or locked with a password. Save it again "
            "without a password, or export the list as CSV."
        ) from error
