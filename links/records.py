"""How do the rows of a text fall into cells when it is not clean CSV: open quotes, too many cells, too few?"""

import csv
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from links.layout import Layout, split_line
from links.mentions import is_address

MAX_RECORD_LINES = 60  # lines that one quoted cell may span; more is a quote that was never closed


@dataclass(frozen=True, slots=True)
class Record:
    """The cells of one row, as many as the header has."""

    row: int  # as a spreadsheet counts
    cells: list[str | None]
    lines: int = 1
    repaired: bool = False  # a quote was opened and never closed
    realigned: bool = False  # there were more cells than headers; what could not be told is None


def records(lines: Iterable[str], layout: Layout) -> Iterator[Record]:
    """Yield the rows below the header, blank ones left out; an open quote never swallows the rows below it."""
    source = iter(lines)
    for _ in range(layout.skip):
        next(source, None)
    row = layout.skip
    ahead: deque[str] = deque()
    while True:
        if not ahead:
            following = next(source, None)
            if following is None:
                return
            ahead.append(following)
        line = ahead.popleft().rstrip("\r\n")
        row += 1
        taken, repaired = 0, False
        if line.count('"') % 2:
            taken = _closing_line(ahead, source, layout)
            repaired = not taken
        if taken:
            whole = [_one_line(line) + "\n", *(_one_line(ahead.popleft()) + "\n" for _ in range(taken))]
            cells = next(csv.reader(whole, delimiter=layout.separator), [""])
        elif repaired:
            cells = _without_quotes(line, layout)
        else:
            cells = split_line(line, layout.separator)
        if any(cell.strip() for cell in cells):
            fitted, realigned = fit(cells, layout)
            yield Record(row, fitted, taken + 1, repaired, realigned)


def fit(cells: list[str], layout: Layout) -> tuple[list[str | None], bool]:
    """Return as many cells as the header has, and whether that took more than adding empty ones.

    A comma that should have been quoted splits a cell in two and pushes the rest to the right. The addresses show
    where the columns ended up; a cell between two addresses that moved by different
    distances cannot be told and becomes None.
    """
    width = layout.width
    while len(cells) > width and not cells[-1].strip():
        cells = cells[:-1]
    extra = len(cells) - width
    if extra <= 0:
        return [*cells, *[""] * -extra], False
    moved: dict[int, int] = {-1: 0, width: extra}
    for column in layout.address_columns:
        least = max(moved[at] for at in moved if at < column)  # what moved once does not move back
        distances = [distance for distance in (0, extra) if distance >= least]
        found = next((distance for distance in distances if is_address(cells[column + distance].strip())), None)
        if found is not None:
            moved[column] = found
    fitted: list[str | None] = []
    for column in range(width):
        left, right = max(at for at in moved if at <= column), min(at for at in moved if at >= column)
        fitted.append(cells[column + moved[left]] if moved[left] == moved[right] else None)
    return fitted, True


def _closing_line(ahead: deque[str], source: Iterator[str], layout: Layout) -> int:
    """How many more lines the open quote takes; 0 if a full row comes before it closes, or it never does."""
    addresses = layout.address_columns[:1] or (0,)
    for count in range(1, MAX_RECORD_LINES + 1):
        if len(ahead) < count:
            following = next(source, None)
            if following is None:
                return 0
            ahead.append(following)
        line = ahead[count - 1].rstrip("\r\n")
        cells = split_line(line, layout.separator)
        odd = line.count('"') % 2 == 1
        ends_nothing = not odd or _opens(line, layout.separator)
        if ends_nothing and len(cells) >= layout.width and is_address(cells[addresses[0]].strip()):
            return 0
        if odd:
            return count
    return 0


def _without_quotes(line: str, layout: Layout) -> list[str]:
    cells = split_line(line, layout.separator)
    bare = [cell.strip('"') for cell in line.split(layout.separator)]
    return cells if len(cells) == layout.width else bare


def _one_line(line: str) -> str:
    """The line without its end; a lone carriage return within it, which the csv module refuses, becomes a space."""
    return line.rstrip("\r\n").replace("\r", " ")


def _opens(line: str, separator: str) -> bool:
    """Whether the first quote of a line opens a cell: it follows a separator, and none follows it."""
    before, _, after = line.partition('"')
    return (not before or before.endswith(separator)) and bool(after) and not after.startswith(separator)
