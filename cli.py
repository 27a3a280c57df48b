"""The command `backlink-advisor`: ask a question, judge a list of links, open the app, check the corpus."""

import json
import os
import shutil
import socket
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any, TextIO

import typer

ROOT = Path(__file__).parent
main = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, help=__doc__)
knowledge = typer.Typer(no_args_is_help=True, help="Look after the corpus.")
main.add_typer(knowledge, name="knowledge")

EXIT_BAD_INPUT = 2
EXIT_NOT_ALL_READ = 3
BAR = 30  # characters of the progress bar
FEW_NOT_READ = 5  # rows that were not read, as shown on the terminal
WORST_FIRST = ("risky", "look", "ignored", "fine", "helps")
MOST_ROWS = 100  # what a terminal can show; --out writes all


@main.command()
def ask(
    question: Annotated[str, typer.Argument(help="The question; “-” reads it from standard input.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Write the answer as JSON.")] = False,
    batch: Annotated[
        Path | None, typer.Option(help='JSON Lines of {"id", "turns": [...]}; one answer per line.')
    ] = None,
    writer: Annotated[str, typer.Option(help="quoting, model, or auto: the model where one is set up.")] = "auto",
) -> None:
    """Answer a question, or a file of conversations."""
    if batch:
        for record in answers(batch, writer_named(writer)):
            print(json.dumps(record, ensure_ascii=False), flush=True)
        return
    if not question:
        fail("No question was given. Write it in quotation marks: backlink-advisor ask “Is this link risky?”")
    text = sys.stdin.read() if question == "-" else question
    record = answer([text], writer=writer_named(writer))
    print(json.dumps(record, ensure_ascii=False, indent=2) if as_json else readable(record))


def writer_named(name: str) -> Any:
    """Return the writer that was asked for, None for quoting."""
    if name == "quoting":
        return None
    from advisor.settings import SettingsError, read_settings

    try:
        settings = read_settings({"BACKLINK_ADVISOR_WRITER": name})
    except SettingsError as error:
        fail(str(error))
    if not settings.has_model:
        return None
    from advisor.model.choice import writer_for
    from advisor.store.database import open_store
    from advisor.store.spending import StoredPurse
    from links.errors import OwnerError

    try:
        return writer_for(settings, StoredPurse(open_store(settings.database_url)))
    except OwnerError as error:
        fail(str(error))


def answers(batch: Path, writer: Any = None) -> Iterator[dict[str, Any]]:
    """Yield the answer to the last turn of each conversation in the file, in order."""
    try:
        lines = batch.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        fail(f"{batch} could not be read: {error.strerror}.")
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            turns = record["turns"]
            if not isinstance(turns, list) or not all(isinstance(turn, str) for turn in turns):
                raise TypeError
        except (ValueError, KeyError, TypeError):
            fail(f'{batch}, line {number}: expected {{"id": …, "turns": ["…"]}} on one line.')
        yield {"id": record.get("id"), **answer(turns, writer=writer)}


def answer(turns: list[str], files: Sequence[Path] = (), practice: Any = None, writer: Any = None) -> dict[str, Any]:
    """Return the answer to the last of `turns` as plain data; files are attached to it."""
    from advisor.answer import Attachment
    from advisor.ask import answer_to
    from advisor.thread import Thread

    thread = Thread(practice=practice) if practice else Thread()
    attachments = [Attachment(file.name, read_bytes(file)) for file in files]
    *before, last = turns or [""]
    for turn in before:
        thread = answer_to(turn, thread, library(), today=today(), writer=writer).thread
    said = answer_to(last, thread, library(), attachments, today(), writer=writer).answer
    return {
        "text": said.text,
        "statements": [asdict(statement) for statement in said.statements],
        "citations": [
            {
                **asdict(citation),
                "kind": "passage" if hasattr(citation, "page_title") else "finding",
                "words": citation.words,
            }
            for citation in said.citations
        ],
        "abstained": said.abstained,
        "writer": said.writer,
        "links": [asdict(row) for row in said.table],
        "notices": list(said.notices),
        "dropped": said.dropped,
        "prompt": said.prompt,
        "tokens_in": said.tokens_in,
        "tokens_out": said.tokens_out,
        "cost_usd": said.cost_micro_usd / 1_000_000,
    }


@main.command()
def assess(
    files: Annotated[list[Path], typer.Argument(help="Lists of links in any format; “-” reads standard input.")],
    as_json: Annotated[bool, typer.Option("--json", help="Write the answer as JSON.")] = False,
    practice: Annotated[Path | None, typer.Option(help="YAML with name, specialty, city, state, domain.")] = None,
    out: Annotated[
        Path | None, typer.Option(help="Folder for reports; “-” writes one report to standard output.")
    ] = None,
    formats: Annotated[
        str, typer.Option("--format", help="csv, xlsx, json, html; several with commas. Without --out, one is printed.")
    ] = "",
    strict: Annotated[bool, typer.Option(help="Exit with 3 if a row could not be read.")] = False,
) -> None:
    """Judge lists of links: an answer as on the page, or reports with --out or --format.

    Exit codes: 0 the links were judged; 2 nothing could be judged, and the line on standard error says why; 3 with
    --strict, the links were judged and some rows could not be read.
    """
    from links.errors import OwnerError

    facts = practice_from(practice)
    try:
        if out is None and not formats:
            record = answer(["Which of these links are risky?"], files, facts)
            if not record["links"]:
                fail("\n".join(record["notices"]) or "There are no links in these files to judge.")
            print(json.dumps(record, ensure_ascii=False, indent=2) if as_json else readable(record))
            return
        done = reports(files, facts, None if out is None or str(out) == "-" else out, (formats or "csv").split(","))
    except OwnerError as error:
        fail(str(error))
    if strict and done.intake.not_read_count:
        raise typer.Exit(EXIT_NOT_ALL_READ)


def reports(files: list[Path], practice: Any, out: Path | None, formats: list[str]) -> Any:
    """Judge the files and write the reports, or one to standard output; progress and a summary go to the terminal."""
    from links.job import FORMATS, run

    if unknown := set(formats) - set(FORMATS):
        fail(f"Unknown format {', '.join(sorted(unknown))}. Use some of {', '.join(FORMATS)}.")
    if out is None and len(formats) > 1:
        fail("Standard output takes one format. Name a folder with --out for several.")
    with TemporaryDirectory() as folder:
        work = Path(folder)
        lists = [file_of(path, work) for path in files]
        done = run(lists, out or work / "reports", practice, formats=formats, today=today(), progress=progress)
        if out is None:
            with done.written[0].open("rb") as report:
                shutil.copyfileobj(report, sys.stdout.buffer)
            sys.stdout.buffer.flush()
    summary(done, sys.stderr if out is None else sys.stdout, () if out is None else done.written)
    return done


def file_of(path: Path, folder: Path) -> Path:
    """Return a file that can be read more than once: standard input is saved into `folder` first."""
    if str(path) != "-":
        if not path.is_file():
            fail(f"{path} could not be read: {'it is a folder' if path.is_dir() else 'there is no such file'}.")
        return path
    saved = folder / "standard input"
    with saved.open("wb") as file:
        shutil.copyfileobj(sys.stdin.buffer, file)
    return saved


def progress(what: str, share: float) -> None:
    """Draw how far the work is, where somebody watches."""
    if sys.stderr.isatty():
        bar = "█" * round(share * BAR)
        sys.stderr.write(f"\r{what:<8} {bar:·<{BAR}} {share:4.0%}{chr(10) if share >= 1 else ''}")
        sys.stderr.flush()


def summary(done: Any, to: TextIO, written: Sequence[Path]) -> None:
    """Print what the lists come down to."""
    from advisor.cleaning import cleaned

    intake = done.intake
    print(
        f"{intake.rows_in:,} rows: {intake.links:,} links judged, {intake.duplicates:,} repeated, "
        f"{intake.not_read_count:,} not read.",
        file=to,
    )
    for verdict, count in done.profile.verdicts.items():
        print(f"{count:>11,}  {verdict}", file=to)
    print(done.profile.conclusion, file=to)
    for note in intake.notes:
        print(f"Note: {cleaned(note)}", file=to)  # a file's own words may hold what would retitle a terminal
    for unread in intake.not_read[:FEW_NOT_READ]:
        where = f"{unread.list_name}, row {unread.row}" if unread.list_name else f"Row {unread.row}"
        print(cleaned(f"{where}: “{unread.text}” {unread.reason}"), file=to)
    if (left := intake.not_read_count - FEW_NOT_READ) > 0:
        print(f"… and {left:,} more rows were not read; the JSON, XLSX and HTML reports list them.", file=to)
    for path in written:
        print(f"Wrote {path}", file=to)


@main.command()
def disavow(
    files: Annotated[list[Path], typer.Argument(help="Lists of links.")],
    out: Annotated[Path, typer.Option(help="The disavow file to write.")],
    manual_action: Annotated[bool, typer.Option(help="Google sent a manual action for unnatural links.")] = False,
    placed: Annotated[bool, typer.Option(help="We or an agency bought, swapped or placed links.")] = False,
    old: Annotated[Path | None, typer.Option(help="The file uploaded before: an upload replaces it.")] = None,
    practice: Annotated[Path | None, typer.Option(help="YAML with name, specialty, city, state, domain.")] = None,
) -> None:
    """Write a disavow file, where one is in order."""
    import polars as pl

    from links.assess import assess
    from links.errors import OwnerError
    from links.exports.disavow import disavow_file
    from links.read import read
    from links.schema import OwnerFacts

    owner = OwnerFacts(manual_action or None, placed or None)
    try:
        links = pl.concat([read(read_bytes(file), file.name).links for file in files])
        table = assess(links, practice_from(practice), owner, today()).table
        made = disavow_file(table, owner, read_bytes(old).decode("utf-8-sig") if old else "")
    except OwnerError as error:
        fail(str(error))
    out.write_text(made.text, encoding="utf-8", newline="\n")
    print(f"Wrote {out}. Ask the sites to remove the links first; an upload replaces the file that is there.")
    for note in made.refused:
        print(note)


def practice_from(path: Path | None) -> Any:
    """Return the practice that a YAML file describes, or one of which nothing is known."""
    from links.schema import Practice

    if path is None:
        return Practice()
    import yaml

    try:
        told = yaml.safe_load(read_bytes(path)) or {}
    except yaml.YAMLError as error:
        fail(f"{path} is no YAML: {' '.join(str(error).split())}")
    known = set(Practice.__dataclass_fields__)
    if not isinstance(told, dict) or (told.keys() - known):
        fail(f"{path}: expected some of {', '.join(sorted(known))}, each with its value.")
    languages = tuple(map(str, told.pop("languages", ("en",))))
    return Practice(**{key: str(value) for key, value in told.items()}, languages=languages)


def read_bytes(path: Path) -> bytes:
    """Return a file's bytes, or those of standard input for “-”."""
    if str(path) == "-":
        return sys.stdin.buffer.read()
    try:
        return path.read_bytes()
    except OSError as error:
        fail(f"{path} could not be read: {error.strerror}.")
        raise


def readable(record: dict[str, Any]) -> str:
    """Return an answer as text with its numbered sources below."""
    from advisor.cleaning import cleaned

    lines = [record["text"].replace("**", "").replace("\\", ""), ""]
    urgent = sorted(record["links"], key=lambda row: WORST_FIRST.index(row["verdict"]))[:MOST_ROWS]
    for row in urgent:
        lines.append(f"{row['row']:>4}  {row['verdict']:<8} {row['action']:<26} {row['source_url']}")
    if left := len(record["links"]) - len(urgent):
        lines.append(f"… and {left} more; --out FOLDER writes them all.")
    if record["links"]:
        lines.append("")
    for citation in record["citations"]:
        lines.append(f"[{citation['number']}] {source_line(citation)}")
    lines += [f"Note: {notice}" for notice in record["notices"]]
    if record["prompt"]:
        lines.append(written_by(record))
    return "\n".join(cleaned(line) for line in lines)  # a list may hold what would recolor or retitle a terminal


def written_by(record: dict[str, Any]) -> str:
    """Return who wrote the answer and what asking the model took."""
    who = "Quoted from the guidance" if record["writer"] == "quoting" else f"Written by {record['writer']}"
    return f"{who}; {record['tokens_in']} tokens in, {record['tokens_out']} out, ${record['cost_usd']:.4f}."


def source_line(citation: dict[str, Any]) -> str:
    """Return where a citation comes from, on one line."""
    if citation["kind"] == "finding":
        read = f"read from “{citation['read_from']}”" if citation["read_from"] else "read from the list"
        return f"{citation['words']} ({read}; explained on the page “{citation['page_id']}”)"
    section = f", “{citation['section']}”" if citation["section"] else ""
    sources = "; ".join(f"{one['publisher']}, {one['address']} (read {one['read_on']})" for one in citation["sources"])
    return f"{citation['page_title']}{section}. {sources}"


@main.command()
def app(
    port: Annotated[int, typer.Option(help="The port to listen on.")] = 8501,
    headless: Annotated[bool, typer.Option(help="Don't open a browser.")] = False,
    address: Annotated[
        str, typer.Option(help="Where to listen. Anywhere but on this computer needs a login, see docs/deploy.md.")
    ] = "127.0.0.1",
    name: Annotated[list[str] | None, typer.Option(help="A name under which others open the app.")] = None,
) -> None:
    """Open the web app."""
    if taken(port):
        free = next(one for one in range(port + 1, port + 100) if not taken(one))
        fail(f"Port {port} is in use by another program. Try: make run PORT={free}")
    has_screen = sys.stdout.isatty() and (os.environ.get("DISPLAY") or sys.platform in ("darwin", "win32"))
    command = [sys.executable, "-m", "ui.server", "--port", str(port), "--address", address]
    command += [word for one in name or [] for word in ("--name", one)]
    command += ["--headless"] if headless or not has_screen else []
    os.chdir(ROOT)  # Streamlit reads its configuration from the folder it starts in
    os.execv(sys.executable, command)  # noqa: S606 - our own interpreter


def taken(port: int) -> bool:
    """Return whether something listens on a port of this machine already."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


@knowledge.command("check")
def knowledge_check(
    reviews: Annotated[bool, typer.Option("--reviews", help="Count overdue reviews as problems too.")] = False,
) -> None:
    """List every problem of the corpus; exit with 1 if there is one."""
    from knowledge.check import check

    problems = check(today=today() if reviews else None, embed=question_vectors)
    for problem in problems:
        print(problem)
    print(
        f"{len(problems)} problem{'' if len(problems) == 1 else 's'} in the corpus."
        if problems
        else "The corpus is sound."
    )
    raise typer.Exit(1 if problems else 0)


@knowledge.command("new")
def knowledge_new(
    kind: Annotated[str, typer.Argument(help="glossary, guidance or signal")],
    page_id: Annotated[str, typer.Argument(metavar="ID", help="The file's name without .md, such as nofollow-link.")],
) -> None:
    """Begin a page from the template."""
    from knowledge.drafts import DraftError, write_draft
    from knowledge.pages import where_is

    try:
        path = write_draft(kind, page_id, today())
    except DraftError as error:
        fail(str(error))
    print(f"{where_is(path)} is begun. Write it, then run: backlink-advisor knowledge check")


@knowledge.command("stale")
def knowledge_stale(
    within: Annotated[int, typer.Option(min=0, help="Also what falls due in so many days.")] = 0,
) -> None:
    """List the pages that are due for review, the longest overdue first."""
    from knowledge.pages import read_pages
    from knowledge.reviews import due

    pages = due(read_pages()[0], today(), within)
    for page in pages:
        print(f"{page.review_due()}  {page.id} (last reviewed on {page.head.last_reviewed_on})")
    ahead = f" within {within} days" if within else ""
    print(f"{len(pages)} page{'' if len(pages) == 1 else 's'} due for review{ahead}.")


def question_vectors(texts: Sequence[str]) -> Any:
    """Return the vectors of questions of the corpus, most of which the search index has computed already."""
    from retrieval.embeddings import MiniLM
    from retrieval.library import corpus_cache
    from retrieval.vectors import cached_vectors

    embedder = MiniLM()
    return cached_vectors(embedder, texts, corpus_cache(embedder), drop_others=False)


_library: Any = None


def library() -> Any:
    """Return the library, opened at first use: the commands that need none start fast."""
    global _library
    if _library is None:
        from retrieval.library import CorpusError, open_library

        try:
            _library = open_library()
        except CorpusError as error:
            fail(f"The corpus has problems, so nothing can be answered from it:\n{error}")
    return _library


def today() -> Any:
    """Return today's date; the core is given it, so that its tests don't depend on the clock."""
    from datetime import UTC, datetime

    return datetime.now(UTC).date()


def fail(message: str) -> Any:
    """Stop with one clear line."""
    print(message, file=sys.stderr)
    raise typer.Exit(EXIT_BAD_INPUT)


if __name__ == "__main__":
    main()
