"""How is a whole order carried out: files in, verdicts out, in bounded memory and never half done?

First all files are read, repeated links merged, and everything counted that only the whole list shows; then the links
are judged piece by piece. Everything is written into a folder of its own inside the output folder, and each result is
moved to its name when all are whole: a job that was killed leaves no report, and the next one starts over.
"""

import shutil
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import IO

import polars as pl

from links.assess import Assessment, judge
from links.errors import NotAListError
from links.exports.as_csv import MARK, append_csv
from links.exports.as_html import html_report
from links.exports.as_json import OPENING, closing, link_parts
from links.exports.as_xlsx import write_xlsx
from links.exports.summary import Summary, summarise
from links.list_facts import ListFacts, gather
from links.pieces import Piece, Seen, make_piece
from links.profile import Profile, Tally, profile_of, tally_of
from links.scan import Scan, scan
from links.schema import NotRead, OwnerFacts, Practice, Reading
from links.tables import UncleanError

FORMATS = ("csv", "xlsx", "json", "html")
UNFINISHED = ".unfinished"
NAME = "backlinks"
HELD_LINKS = 600_000  # kept in memory, at some 500 bytes each; the links beyond wait on disk
WORKERS = 2  # pieces that are worked on at a time; each takes some 200 MB
MAX_NOT_READ = 10_000  # kept with their texts; beyond, they are counted

Slot = Future[Piece] | Path  # a piece in the making, or links of which another file may say more
Progress = Callable[[str, float], None]  # what is being done, and how much of it, from 0 to 1


@dataclass(slots=True)
class Intake:
    """What the first pass found; `rows_in == links + duplicates + not_read_count` holds."""

    pieces: list[Piece] = field(default_factory=list)
    rows_in: int = 0
    links: int = 0
    not_read_count: int = 0
    not_read: list[NotRead] = field(default_factory=list)
    formats: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def duplicates(self) -> int:
        """Rows merged into another row of the same link."""
        return self.rows_in - self.links - self.not_read_count

    def add(self, reading: Reading, links: int, list_name: str) -> None:
        """Count a reading of which so many links are new; lists are replaced, so that a copy stays as it is."""
        kept = reading.not_read[: MAX_NOT_READ - len(self.not_read)]
        self.rows_in += reading.rows_in
        self.links += links
        self.not_read_count += len(reading.not_read)
        self.not_read = [*self.not_read, *(replace(unread, list_name=list_name) for unread in kept)]
        self.formats = list(dict.fromkeys([*self.formats, reading.format]))
        self.notes = list(dict.fromkeys([*self.notes, *reading.notes]))


@dataclass(frozen=True, slots=True)
class Done:
    """A finished job: what was written and what it came down to."""

    written: tuple[Path, ...]
    summary: Summary
    profile: Profile
    intake: Intake


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted and what is known of the practice."""

    practice: Practice
    owner: OwnerFacts
    formats: Sequence[str]
    today: date | None
    progress: Progress


def run(
    paths: Sequence[Path],
    out: Path,
    practice: Practice = Practice(),  # noqa: B008 - frozen
    owner: OwnerFacts = OwnerFacts(),  # noqa: B008 - frozen
    formats: Sequence[str] = ("csv",),
    today: date | None = None,
    progress: Progress = lambda _what, _share: None,
) -> Done:
    """Judge the links of all files and write the results to `out`; raises OwnerError before anything is written there.

    Only one job at a time may write to a folder.
    """
    order = Order(practice, owner, formats, today, progress)
    out.mkdir(parents=True, exist_ok=True)
    work = out / UNFINISHED
    shutil.rmtree(work, ignore_errors=True)  # what a killed job left
    work.mkdir()
    try:
        intake = _take_in(paths, work, progress)
        if not intake.links:
            raise NotAListError(
                "There are no links in these files to judge. Bring a list of pages that link to your site."
            )
        done, tables = _judge(intake, work, order)
        _write_reports(work, tables, order, done)
        wanted = [f"{NAME}.{kind}" for kind in FORMATS if kind in formats]
        written = [(work / name).replace(out / name) for name in wanted]
        return replace(done, written=tuple(written))
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _take_in(paths: Sequence[Path], work: Path, progress: Progress) -> Intake:
    """Read all files, count their rows, and take in each link once."""
    intake, seen, slots = Intake(), Seen(several=len(paths) > 1), list[Slot]()
    with ThreadPoolExecutor(1) as pool:
        for number, path in enumerate(paths):
            found = scan(path, work)
            before, known, filled = replace(intake), seen.known, len(slots)
            try:
                for share in _take_in_one(found, work, intake, seen, slots, pool):
                    progress("reading", (number + share) / len(paths))
            except UncleanError:  # known for sure only after the last row: what was taken in of this file is given back
                intake, seen.known = before, known
                _give_up(slots[filled:])
                del slots[filled:]
                for share in _take_in_one(replace(found, is_clean=False), work, intake, seen, slots, pool):
                    progress("reading", (number + share) / len(paths))
    for number, slot in enumerate(slots):
        if isinstance(slot, Future):
            intake.pieces.append(slot.result())
            continue
        links = pl.read_ipc(slot)
        left = seen.without_told(links)
        intake.links -= links.height - left.height
        intake.pieces.append(make_piece(left, _folder(work, number, intake)))
    progress("reading", 1.0)
    return intake


def _take_in_one(
    found: Scan, work: Path, intake: Intake, seen: Seen, slots: list[Slot], pool: ThreadPoolExecutor
) -> Iterator[float]:
    """Fill a slot for each piece of a file, and yield how much of the file is read."""
    rows_before = intake.rows_in
    for reading in found.batches():
        links = seen.new_in(reading.links)
        intake.add(reading, links.height, found.name if seen.several else "")
        number = len(slots)
        if links.is_empty():
            continue
        if seen.may_be_told(links):
            path = work / f"waiting-{number:06}.arrow"
            links.write_ipc(path)
            slots.append(path)
        else:
            if slots and isinstance(slots[-1], Future):
                slots[-1].result()  # one piece is prepared while the next is read, and no more
            slots.append(pool.submit(make_piece, links, _folder(work, number, intake)))
        yield min(
            0.99, (intake.rows_in - rows_before) / max(1, found.signs.line_feeds)
        )  # the last piece is in the making


def _give_up(slots: Sequence[Slot]) -> None:
    """Make room for reading a file once more."""
    for slot in slots:
        if isinstance(slot, Future):
            slot.result().take()
        else:
            slot.unlink()


def _folder(work: Path, number: int, intake: Intake) -> Path | None:
    return work / f"piece-{number:06}" if intake.links > HELD_LINKS else None


def _judge(intake: Intake, work: Path, order: Order) -> tuple[Done, list[Path]]:
    """Judge all pieces and write what grows with them; return what they come down to, and the tables for a workbook."""
    facts = gather([piece.give_counts() for piece in intake.pieces])
    tallies: list[Tally] = []
    tables: list[Path] = []
    with ExitStack() as files:
        csv = files.enter_context((work / f"{NAME}.csv").open("wb")) if "csv" in order.formats else None
        json = (
            files.enter_context((work / f"{NAME}.json").open("w", encoding="utf-8"))
            if "json" in order.formats
            else None
        )

        def written() -> Iterator[pl.DataFrame]:
            for number, (assessment, tally) in enumerate(_judged(intake, facts, order)):
                tallies.append(tally)
                if "xlsx" in order.formats:
                    tables.append(work / f"table-{number:06}.arrow")
                    assessment.table.write_ipc(tables[-1])
                _append(csv, json, assessment, is_first=number == 0)
                yield assessment.table
                order.progress("judging", (number + 1) / len(intake.pieces))

        summary = summarise(written())
        profile = profile_of(tallies, facts, order.today)
        if json:
            json.write(closing(profile, intake.not_read, intake.notes))
    return Done((), summary, profile, intake), tables


def _judged(intake: Intake, facts: ListFacts, order: Order) -> Iterator[tuple[Assessment, Tally]]:
    """Yield the pieces with their verdicts, in order; some are judged ahead while the first is written."""

    def judged(piece: Piece) -> tuple[Assessment, Tally]:
        assessment = judge(piece.take(), facts, order.practice, order.owner, order.today)
        return assessment, tally_of(assessment.table)

    ahead: deque[Future[tuple[Assessment, Tally]]] = deque()
    with ThreadPoolExecutor(WORKERS) as pool:
        for piece in intake.pieces:
            ahead.append(pool.submit(judged, piece))
            if len(ahead) > WORKERS:
                yield ahead.popleft().result()
        while ahead:
            yield ahead.popleft().result()


def _append(csv: IO[bytes] | None, json: IO[str] | None, assessment: Assessment, is_first: bool) -> None:
    if csv:
        if is_first:
            csv.write(MARK)
        append_csv(csv, assessment.table, is_first)
    if json:
        if is_first:
            json.write(OPENING)
        json.writelines(link_parts(assessment, is_first))


def _write_reports(work: Path, tables: Sequence[Path], order: Order, done: Done) -> None:
    intake = done.intake
    if "xlsx" in order.formats:
        pieces = map(pl.read_ipc, tables)
        write_xlsx(work / f"{NAME}.xlsx", pieces, done.summary, intake.not_read, intake.notes)
    if "html" in order.formats:
        statements = (done.profile.conclusion, *(finding.says for finding in done.profile.findings))
        title = order.practice.name or order.practice.domain
        text = html_report(done.summary, statements, intake.not_read, intake.notes, title)
        (work / f"{NAME}.html").write_text(text, encoding="utf-8")
