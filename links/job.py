"""How is a whole order carried out: files in, verdicts out, in bounded memory and never half done?

First all files are read and repeated links merged; then the links are judged, at once or, if they are many, in
pieces after a pass that counts what only the whole list shows. Everything is written into a folder of its own inside
the output folder, and each result is moved to its name when all are whole: a job that was killed leaves no report, and
the next one starts over.
"""

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import numpy as np
import polars as pl

from knowledge.sites import read_sites
from links.assess import assess
from links.errors import NotAListError
from links.exports.as_csv import MARK, csv_part
from links.exports.as_html import html_report
from links.exports.as_json import OPENING, closing, link_parts
from links.exports.as_xlsx import write_xlsx
from links.exports.summary import Summary, summarise
from links.list_facts import ListFacts, gather
from links.prepare import keyed
from links.profile import Profile, profile_of
from links.scan import Scan, scan
from links.schema import NotRead, OwnerFacts, Practice
from links.settle import hashes_of
from links.tables import UncleanError

FORMATS = ("csv", "xlsx", "json", "html")
UNFINISHED = ".unfinished"
NAME = "backlinks"
LONG_TEXTS = ("context", "source_title", "reason")  # most of a list's memory
WHOLE_LINKS = 1_200_000  # up to here a list is judged at once, in some 1.5 GB; hosts are then prepared only once
CSV_ROWS = 100_000  # written at a time; the text of a million rows would take as much memory as the list
MAX_NOT_READ = 10_000  # kept with their texts; beyond, they are counted

Progress = Callable[[str, float], None]  # what is being done, and how much of it, from 0 to 1


@dataclass(slots=True)
class Intake:
    """What the first pass found; `rows_in == links + duplicates + not_read_count` holds."""

    pieces: list[Path] = field(default_factory=list)  # laid down on disk, once there are more than WHOLE_LINKS
    held: list[pl.DataFrame] = field(default_factory=list)  # still in memory
    rows_in: int = 0
    links: int = 0
    duplicates: int = 0
    not_read_count: int = 0
    not_read: list[NotRead] = field(default_factory=list)
    formats: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def add(self, links: pl.DataFrame, work: Path) -> None:
        """Keep the links in memory while they are few, on disk from then on."""
        self.links += links.height
        self.held.append(links)
        if self.links > WHOLE_LINKS:
            for piece in self.held:
                path = work / f"links-{len(self.pieces):06}.arrow"
                piece.write_ipc(path)
                self.pieces.append(path)
            self.held.clear()

    def batches(self) -> Iterator[pl.DataFrame]:
        """Yield what is judged at once: all links together if they are in memory, else piece by piece."""
        if self.held:
            yield pl.concat(self.held)
        for piece in self.pieces:
            yield pl.read_ipc(piece)


@dataclass(frozen=True, slots=True)
class Done:
    """A finished job: what was written and what it came down to."""

    written: tuple[Path, ...]
    summary: Summary
    profile: Profile
    intake: Intake


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
        sites = read_sites()
        facts = gather(keyed(piece, practice, sites) for piece in intake.batches()) if intake.pieces else None
        tables: list[Path] = []
        profiles: list[Profile] = []
        with ExitStack() as files:
            judged = _judged(
                intake, work, (tables, profiles), formats, files, (practice, owner, today, facts), progress
            )
            summary = summarise(judged)
            profile = profile_of(_without_texts(tables), facts, today) if facts else profiles[0]
            if "json" in formats:
                with (work / f"{NAME}.json").open("a", encoding="utf-8") as file:
                    file.write(closing(profile, intake.not_read, intake.notes))
        _write_reports(work, tables, formats, Done((), summary, profile, intake), practice)
        wanted = [f"{NAME}.{kind}" for kind in FORMATS if kind in formats]
        written = [(work / name).replace(out / name) for name in wanted]
        return Done(tuple(written), summary, profile, intake)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _take_in(paths: Sequence[Path], work: Path, progress: Progress) -> Intake:
    """Read all files, count their rows, and take in each link once."""
    intake = Intake()
    seen = _Seen()
    for number, path in enumerate(paths):
        progress("reading", number / len(paths))
        found = scan(path, work)
        before, known = replace(intake, pieces=[*intake.pieces], held=[*intake.held]), seen.hashes
        try:
            _take_in_one(found, work, intake, seen)
        except UncleanError:  # known for sure only after the last row: what was taken in of this file is given back
            intake, seen.hashes = before, known
            _take_in_one(replace(found, is_clean=False), work, intake, seen)
    progress("reading", 1.0)
    return intake


def _take_in_one(found: Scan, work: Path, intake: Intake, seen: "_Seen") -> None:
    for reading in found.batches():
        links = seen.new_in(reading.links)
        intake.rows_in += reading.rows_in
        intake.duplicates += reading.duplicates + reading.links.height - links.height
        intake.not_read_count += len(reading.not_read)
        intake.not_read = [*intake.not_read, *reading.not_read[: MAX_NOT_READ - len(intake.not_read)]]
        intake.formats = list(dict.fromkeys([*intake.formats, reading.format]))
        intake.notes = list(dict.fromkeys([*intake.notes, *reading.notes]))
        intake.add(links, work)


def _judged(
    intake: Intake,
    work: Path,
    laid_down: tuple[list[Path], list[Profile]],
    formats: Sequence[str],
    files: ExitStack,
    known: tuple[Practice, OwnerFacts, date | None, ListFacts | None],
    progress: Progress,
) -> Iterator[pl.DataFrame]:
    """Yield each piece with its verdicts, written to what is wanted and laid down for what needs the whole list."""
    practice, owner, today, facts = known
    tables, profiles = laid_down
    csv = files.enter_context((work / f"{NAME}.csv").open("wb")) if "csv" in formats else None
    json = files.enter_context((work / f"{NAME}.json").open("w", encoding="utf-8")) if "json" in formats else None
    if csv:
        csv.write(MARK)
    if json:
        json.write(OPENING)
    pieces = max(1, len(intake.pieces))
    for number, batch in enumerate(intake.batches()):
        assessment = assess(batch, practice, owner, today, facts=facts)
        if csv:
            for place, part in enumerate(assessment.table.iter_slices(CSV_ROWS)):
                csv.write(csv_part(part, is_first=number == place == 0))
        if json:
            json.writelines(link_parts(assessment, is_first=number == 0))
        if facts or "xlsx" in formats:
            tables.append(work / f"table-{number:06}.arrow")
            kept = assessment.table if "xlsx" in formats else assessment.table.drop(LONG_TEXTS)
            kept.write_ipc(tables[-1])
        if not facts:
            profiles.append(assessment.profile)
        yield assessment.table
        progress("judging", (number + 1) / pieces)
    for file in (csv, json):
        if file:
            file.flush()


def _write_reports(work: Path, tables: Sequence[Path], formats: Sequence[str], done: Done, practice: Practice) -> None:
    intake = done.intake
    if "xlsx" in formats:
        pieces = map(pl.read_ipc, tables)
        write_xlsx(work / f"{NAME}.xlsx", pieces, done.summary, intake.not_read, intake.notes)
    if "html" in formats:
        statements = (done.profile.conclusion, *(finding.says for finding in done.profile.findings))
        title = practice.name or practice.domain
        text = html_report(done.summary, statements, intake.not_read, intake.notes, title)
        (work / f"{NAME}.html").write_text(text, encoding="utf-8")


def _without_texts(tables: Sequence[Path]) -> pl.DataFrame:
    """The judged list as one table, without the long texts that its diagnosis does not read."""
    return pl.scan_ipc(list(tables)).drop(LONG_TEXTS, strict=False).collect()


class _Seen:
    """The links that came already, as 64-bit hashes: ten million of them take 80 MB."""

    def __init__(self) -> None:
        self.hashes: np.ndarray = np.empty(0, dtype=np.uint64)

    def new_in(self, links: pl.DataFrame) -> pl.DataFrame:
        """Return the links that did not come in an earlier piece."""
        hashes = hashes_of(links).to_numpy()
        places = np.searchsorted(self.hashes, hashes)
        known = places < self.hashes.size
        known[known] = self.hashes[places[known]] == hashes[known]
        is_new = ~known
        self.hashes = np.sort(np.concatenate([self.hashes, hashes[is_new]]), kind="stable")  # two runs: one merge
        return links if is_new.all() else links.filter(pl.Series(is_new))
