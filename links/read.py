"""Which links does an owner's text or file hold, and what could not be read? The one door for every format.

>>> reading = read("Is https://blog.example.org/post risky?")
>>> reading.links["source_url"].to_list(), reading.rows_in
(['https://blog.example.org/post'], 1)
"""

from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import PurePath

import polars as pl

from links.columns import day_order, to_columns
from links.conservation import SIGN, addresses_in, behind_cells, lost, signs_in
from links.containers import MAX_BYTES, kind_of, members_of
from links.decoding import SAMPLE, decode, encoding_of
from links.errors import EmptyListError, NotAListError, OwnerError, TooBigError
from links.formats import recognise
from links.formats.disavow import NAME as DISAVOW
from links.formats.disavow import NOTES as DISAVOW_NOTES
from links.formats.disavow import is_disavow, read_disavow
from links.json_lists import JsonRows, as_text, read_json
from links.layout import HEAD_CHARACTERS, HEAD_ROWS, Layout, find_header, find_layout, guess_layout
from links.pasted import PastedLink, read_pasted
from links.records import Record, fit
from links.schema import LINK_SCHEMA, NotRead, Reading
from links.settle import IDENTITY, MAX_TEXT, settle
from links.sheets import Row, read_sheets
from links.tables import BULK_BYTES, Batch, UncleanError, batch_of, bulk, joined, lines_of, row_by_row

PASTED = "pasted text"
TABLE_ENDINGS = (".csv", ".tsv", ".tab")
NO_LINKS = "Give each row the address of the page that links to you, in a column “Source url”, or paste one per line."


def read(data: bytes | str, name: str = "") -> Reading:
    """Return the links of a pasted text (`str`) or of a file (`bytes` and its name), what was not read, and why.

    A pasted text without any address gives an empty reading. Raises OwnerError, which is written for the owner, for a
    file that is empty, damaged, too big, or no list of links.
    """
    if isinstance(data, str):
        return read_text(data, name)
    name = name or "The file"
    if len(data) > MAX_BYTES:
        raise TooBigError(
            f"{name} has {len(data) / 1e6:,.0f} MB; at most {MAX_BYTES / 1e6:,.0f} MB are read at once. Split it."
        )
    kind = kind_of(data, name)
    if kind == "zip":
        return _read_zip(data, name)
    if kind == "sheet":
        return _read_workbook(data, name)
    return (_read_bulk(data, name) if len(data) > BULK_BYTES else None) or read_text(decode(data), name)


def read_text(text: str, name: str = "") -> Reading:
    """Return the links of a text, whatever its shape; with a name, it is the content of that file."""
    text = text.replace("\0", "").lstrip("\ufeff")
    if "\n" not in text:
        text = text.replace("\r", "\n")  # line ends of old Macs
    if name and not text.strip():
        raise EmptyListError(f"{name} is empty. Export the list again, or paste one address per line.")
    if is_disavow(text):
        entries, not_read = read_disavow(text)
        found = [PastedLink(row, address, None, None, None, None, None, None) for row, address in entries]
        return settle(_frame(found, name or PASTED), not_read, DISAVOW, {}, DISAVOW_NOTES)
    if rows := read_json(text):
        return _read_objects(rows, name or PASTED, addresses_in(text))
    layout = find_layout(text, by_content=_is_table(name))
    if layout:
        return _read_delimited(text, layout, name or PASTED)
    reading = read_lines(text, name)
    if name and not reading.rows_in > len(reading.not_read):
        raise NotAListError(f"{name}: no web address was found in it. {NO_LINKS}")
    return reading


def read_lines(text: str, name: str = "") -> Reading:
    """Return the links of a text, or of a piece of one, that is no table: JSON Lines, prose, one address per line."""
    if rows := read_json(text):
        return _read_objects(rows, name or PASTED, addresses_in(text))
    found, not_read = read_pasted(text, report_lines=bool(name))
    said = (cell for link in found for cell in (link.source_url, link.target_url, link.anchor) if cell)
    notes = lost(addresses_in(text), sum(map(addresses_in, said)) + _addresses_unread(not_read))
    return settle(_frame(found, name or PASTED), not_read, f"text file {name}" if name else PASTED, notes=notes)


def combine(readings: Sequence[Reading], name: str) -> Reading:
    """Return several lists as one: a link that stands in two of them counts once, with the fuller row kept.

    A row that gives nothing but an address (Search Console) is the same link as a row of another list that gives more.
    """
    if len(readings) == 1:
        return readings[0]
    every = pl.concat([reading.links for reading in readings]) if readings else pl.DataFrame(schema=LINK_SCHEMA)
    told = pl.any_horizontal(pl.col(column).is_not_null() for column in IDENTITY[1:])
    kept = every.filter(told | ~told.any().over("source_url")).unique(
        subset=IDENTITY, keep="first", maintain_order=True
    )
    return Reading(
        links=kept,
        not_read=tuple(unread for reading in readings for unread in reading.not_read),
        duplicates=sum(reading.duplicates for reading in readings) + every.height - kept.height,
        rows_in=sum(reading.rows_in for reading in readings),
        format=", ".join(dict.fromkeys(reading.format for reading in readings)) or name,
        columns={ours: theirs for reading in reversed(readings) for ours, theirs in reading.columns.items()},
        notes=tuple(dict.fromkeys(note for reading in readings for note in reading.notes)),
    )


def refuse(layout: Layout, name: str) -> None:
    """Raise NotAListError if the table is one that lists something else than links from other sites."""
    if layout.found.format.refusal:
        raise NotAListError(f"{name} is a {layout.found.format.name}. {layout.found.format.refusal}")


def notes_of(
    layout: Layout, repaired: Sequence[int] = (), realigned: Sequence[int] = (), unclear_dates: bool = False
) -> tuple[str, ...]:
    """Return what the owner should know about a table, in full sentences."""
    notes = list(layout.found.format.notes)
    if layout.preamble:
        notes.append(
            f"Above the column names stands: “{' / '.join(layout.preamble)[:MAX_TEXT]}”; it was not read as links."
        )
    if repaired:
        notes.append(
            f"In {_rows(repaired)} a quotation mark is opened and never closed; each was read as a row of its own."
        )
    if realigned:
        notes.append(
            f"In {_rows(realigned)} there are more cells than column names; what could not be told is unknown."
        )
    if unclear_dates:
        notes.append("Dates such as 01/08/2026 do not say which number is the month; they were read as month/day/year.")
    return tuple(notes)


def _rows(numbers: Sequence[int]) -> str:
    shown = ", ".join(f"{number:,}" for number in numbers[:5])
    more = f" and {len(numbers) - 5:,} more" if len(numbers) > 5 else ""
    return f"row{'s' if len(numbers) > 1 else ''} {shown}{more}"


def _read_bulk(data: bytes, name: str) -> Reading | None:
    """A big clean table, without ever making a text of it; None if it is not one."""
    encoding, mark = encoding_of(data[:SAMPLE])
    if encoding != "utf-8":
        data = data[mark:].decode(encoding, errors="replace").encode()
    elif mark:
        data = data[mark:]
    if b"\0" in data:
        data = data.replace(b"\0", b"")
    head = data[:HEAD_CHARACTERS].decode(errors="replace")
    layout = None if is_disavow(head) or head.lstrip().startswith(("{", "[")) else find_layout(head, _is_table(name))
    if layout is None:
        return None
    refuse(layout, name)
    try:
        batches = list(bulk(data, layout, signs_in(data)))
    except UncleanError:
        return None
    return _settle_batch(joined(batches), layout, name) if batches else None


def _is_table(name: str) -> bool:
    return name.lower().endswith(TABLE_ENDINGS)


def _read_delimited(text: str, layout: Layout, name: str) -> Reading:
    refuse(layout, name)
    batches = list(row_by_row(lines_of(text), layout))
    if not batches:
        if name == PASTED:
            return settle(_frame([], name), (), layout.found.format.name)
        raise EmptyListError(f"{name} has column names and no rows below them. Export the list again.")
    whole = joined(batches)
    return _settle_batch(whole, layout, name, notes=lost(addresses_in(text), whole.addresses + layout.addresses_above))


def _settle_batch(
    batch: Batch, layout: Layout, name: str, not_read: Sequence[NotRead] = (), notes: tuple[str, ...] = ()
) -> Reading:
    order = day_order(batch.cells, layout.found)
    links = to_columns(batch.cells, layout.found, layout.header, name, order)
    notes = (*notes_of(layout, batch.repaired, batch.realigned, unclear_dates=None in order.values()), *notes)
    reading = settle(links, not_read, layout.found.format.name, names_of(layout), notes)
    if reading.links.is_empty() and name != PASTED:
        raise NotAListError(
            f"{name}: none of its {reading.rows_in:,} rows has a web address of a linking page. {NO_LINKS}"
        )
    return reading


def names_of(layout: Layout) -> dict[str, str]:
    """Return our columns and the headers that they were read from."""
    return {
        ours: layout.header[position] if position < len(layout.header) else f"column {position + 1}"
        for ours, position in layout.found.columns.items()
    }


def _addresses_unread(not_read: Sequence[NotRead]) -> int:
    return sum(addresses_in(unread.text) for unread in not_read)


def _read_objects(rows: JsonRows, name: str, addresses: int) -> Reading:
    header = tuple(dict.fromkeys(key for _, entry in rows.rows for key in entry))
    found = recognise(header)
    if found is None:
        if not rows.rows and not rows.not_read:
            raise EmptyListError(f"{name} holds no links. Give it a list of objects with a source_url each.")
        raise NotAListError(
            f"{name}: none of the names {_some(header)} is that of the linking page. Call it source_url."
        )
    layout = Layout("", 0, header, found, len(header))
    refuse(layout, name)
    records = [Record(place, [as_text(entry.get(key)) for key in header]) for place, entry in rows.rows]
    batch = batch_of(records, layout)
    notes = lost(addresses, batch.addresses + _addresses_unread(rows.not_read))
    return _settle_batch(batch, layout, name, rows.not_read, notes)


def _some(header: Sequence[str]) -> str:
    return ", ".join(f"“{name[:40]}”" for name in header[:8]) + (" …" if len(header) > 8 else "")


def _read_workbook(data: bytes, name: str) -> Reading:
    readings: list[Reading] = []
    passed_over: list[str] = []
    problems: list[OwnerError] = []
    shown: set[str] = set()
    for sheet, rows in read_sheets(data, name):
        shown.update(cell.strip() for row in rows for cell in row if SIGN in cell)
        if not any(any(row) for row in rows):
            continue
        try:
            reading = _read_sheet(rows, name)
        except OwnerError as error:
            problems.append(error)
            passed_over.append(f"The sheet “{sheet}” was not read: {error}")
        else:
            readings.append(reading)
    if not readings:
        raise problems[0] if problems else EmptyListError(f"{name} has no filled cells. Export the list again.")
    whole = combine(readings, name)
    return replace(whole, notes=(*whole.notes, *passed_over, *behind_cells(data, shown)))


def _read_sheet(rows: list[Row], name: str) -> Reading:
    layout = find_header(rows[:HEAD_ROWS]) or guess_layout(rows[:HEAD_ROWS])
    if layout is None:
        text = "\n".join("\t".join(row) for row in rows)
        found, not_read = read_pasted(text, report_lines=True)
        if not found:
            raise NotAListError(f"{name}: no web address was found in it. {NO_LINKS}")
        return settle(_frame(found, name), not_read, "spreadsheet without column names")
    refuse(layout, name)
    records = [
        Record(number, *_fitted(row, layout))
        for number, row in enumerate(rows[layout.skip :], start=layout.skip + 1)
        if any(cell.strip() for cell in row)
    ]
    if not records:
        raise EmptyListError(f"{name} has column names and no rows below them. Export the list again.")
    return _settle_batch(batch_of(records, layout), layout, name)


def _fitted(row: Row, layout: Layout) -> tuple[list[str | None]]:
    return (fit(row, layout)[0],)


def _read_zip(data: bytes, name: str) -> Reading:
    readings: list[Reading] = []
    not_read: list[NotRead] = []
    for member, content in members_of(data, name):
        try:
            if not isinstance(content, bytes):
                raise content
            if PurePath(member).suffix.lower() == ".zip":
                raise NotAListError(
                    f"{member} is a ZIP inside the ZIP {name}. Unpack it and bring its files by themselves."
                )
            readings.append(read(content, member))
        except OwnerError as error:
            not_read.append(NotRead(0, member[:MAX_TEXT], str(error)))
    if not readings:
        reasons = " ".join(unread.reason for unread in not_read)
        raise NotAListError(
            f"{name} holds no list of links. {reasons or 'It is empty; put the exported files into it.'}"
        )
    whole = combine(readings, name)
    return replace(whole, not_read=(*whole.not_read, *not_read), rows_in=whole.rows_in + len(not_read))


def _frame(found: list[PastedLink], list_name: str) -> pl.DataFrame:
    """Pasted links under LINK_SCHEMA."""
    schema = {ours: LINK_SCHEMA[ours] for ours in PastedLink.__slots__}
    rows = pl.DataFrame([asdict(link) for link in found], schema=schema)
    return rows.select(
        (pl.col(ours) if ours in schema else pl.lit(list_name if ours == "list_name" else None)).cast(dtype).alias(ours)
        for ours, dtype in LINK_SCHEMA.items()
    )
