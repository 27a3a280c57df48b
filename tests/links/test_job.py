"""A whole order: files in, reports out, in pieces or at once, and never half done."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from links.errors import NotAListError
from links.job import UNFINISHED, run
from links.read import read
from links.scan import scan
from links.schema import Practice

ROOT = Path(__file__).parents[2]
PRACTICE = Practice(name="Lakeside Dermatology", city="Austin", domain="lakesidederm.com")


def a_list(rows: int) -> str:
    """Return a table of links, every tenth row twice."""
    header = "Source url,Target url,Anchor,Nofollow,First seen\n"
    row = "https://s{0}.example/{1},https://lakesidederm.com/,anchor {2},{3},2026-0{4}-11\n"
    lines = [row.format(i % 37, i, i % 5, i % 2 == 0, i % 9 + 1) for i in range(rows)]
    return header + "".join(line * (2 if i % 10 == 0 else 1) for i, line in enumerate(lines)) + ",,no address,,\n"


@pytest.fixture
def in_small_pieces(monkeypatch):
    """Make every text one that is read in pieces of 50 rows."""
    monkeypatch.setattr("links.scan.STREAM_BYTES", 0)
    monkeypatch.setattr("links.tables.BATCH_ROWS", 50)
    monkeypatch.setattr("links.scan.BATCH_ROWS", 50)


def test_all_formats_and_the_row_equation(tmp_path):
    """Every format is written; rows in are rows judged, merged or reported."""
    (tmp_path / "list.csv").write_text(a_list(60))
    done = run([tmp_path / "list.csv"], tmp_path / "out", PRACTICE, formats=("csv", "xlsx", "json", "html"))
    document = json.loads((tmp_path / "out" / "backlinks.json").read_text())

    assert {path.name for path in (tmp_path / "out").iterdir()} == {path.name for path in done.written}
    assert len(done.written) == 4
    assert (done.intake.rows_in, done.intake.links, done.intake.duplicates, done.intake.not_read_count) == (
        67,
        60,
        6,
        1,
    )
    assert [link["source_url"] for link in document["links"]] == [f"https://s{i % 37}.example/{i}" for i in range(60)]
    assert {"source_url", "verdict", "action", "findings", "unknown"} <= document["links"][0].keys()
    assert document["not_read"][0]["row"] == 68
    assert read((tmp_path / "out" / "backlinks.json").read_bytes(), "b.json").links.height == 60


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("broken", ["", 'https://t.example,https://lakesidederm.com,"open,true,2026-01-01\n'])
def test_pieces_give_the_same_verdicts(tmp_path, monkeypatch, encoding, broken):
    """A list read in pieces, cleanly or row by row, comes out as the list read at once."""
    path = tmp_path / "list.csv"
    path.write_bytes((a_list(300) + broken).encode(encoding))
    whole = run([path], tmp_path / "whole", PRACTICE)
    monkeypatch.setattr("links.scan.STREAM_BYTES", 0)
    monkeypatch.setattr("links.tables.BATCH_ROWS", 50)
    monkeypatch.setattr("links.job.HELD_LINKS", 0)
    pieces = run([path], tmp_path / "pieces", PRACTICE)

    assert whole.written[0].read_bytes() == pieces.written[0].read_bytes()
    assert whole.summary.verdicts == pieces.summary.verdicts
    assert (whole.intake.links, whole.intake.duplicates) == (pieces.intake.links, pieces.intake.duplicates)


def test_long_list_without_columns(tmp_path, in_small_pieces):
    """A long list of bare addresses and long JSON Lines are read in pieces too, with their line numbers kept."""
    (tmp_path / "a.txt").write_text("".join(f"https://s{i}.example/x\n" for i in range(120)) + "no address here\n")
    (tmp_path / "b.jsonl").write_text("".join(f'{{"source_url": "https://s{i}.example/x"}}\n' for i in range(120)))
    text = list(scan(tmp_path / "a.txt", tmp_path).batches())
    objects = list(scan(tmp_path / "b.jsonl", tmp_path).batches())

    assert [reading.links.height for reading in text] == [50, 50, 20]
    assert text[2].links["row"].to_list() == list(range(101, 121))
    assert [unread.row for unread in text[2].not_read] == [121]
    assert sum(reading.links.height for reading in objects) == 120
    assert objects[2].links["row"][0] == 101


def test_same_link_in_two_files_counts_once(tmp_path):
    """A link that stands in two files is one link."""
    for name in ("a.csv", "b.csv"):
        (tmp_path / name).write_text(a_list(20))
    done = run([tmp_path / "a.csv", tmp_path / "b.csv"], tmp_path / "out", PRACTICE)

    assert (done.intake.links, done.intake.duplicates, done.intake.not_read_count) == (20, 24, 2)


def test_bare_address_joins_the_fuller_row_of_another_file(tmp_path):
    """An address of Search Console is the link that another file tells more of, whichever file comes first."""
    (tmp_path / "a.csv").write_text("Linking page,Last crawled\nhttps://a.example/x,2026-01-02\nhttps://c.example,\n")
    (tmp_path / "b.csv").write_text(
        "Source url,Target url,Anchor\nhttps://a.example/x,https://lakesidederm.com,botox\n"
    )

    for order in (("a.csv", "b.csv"), ("b.csv", "a.csv")):
        done = run([tmp_path / name for name in order], tmp_path / "out", PRACTICE, formats=("json",))
        links = json.loads(done.written[0].read_text())["links"]

        assert {link["source_url"]: link["anchor"] for link in links} == {
            "https://a.example/x": "botox",
            "https://c.example": None,
        }
        assert (done.intake.rows_in, done.intake.links, done.intake.duplicates) == (3, 2, 1)


def test_brand_of_the_whole_list_counts_in_each_piece(tmp_path, monkeypatch):
    """Without a practice, the one site that all links point at names the brand; pieces must not find one each."""
    rows = [("one", "https://mysmile.com/"), *[("two", "https://othersite.com/")] * 1]
    lines = [f"https://{name}{i}.example/p,{target},my smile\n" for name, target in rows for i in range(60)]
    (tmp_path / "list.csv").write_text("Source url,Target url,Anchor\n" + "".join(lines))
    whole = run([tmp_path / "list.csv"], tmp_path / "whole").written[0].read_bytes()
    monkeypatch.setattr("links.scan.STREAM_BYTES", 0)
    monkeypatch.setattr("links.tables.BATCH_ROWS", 50)

    assert run([tmp_path / "list.csv"], tmp_path / "pieces").written[0].read_bytes() == whole


KILLED = """
import sys
from pathlib import Path
from links import scan, tables
from links.job import run

scan.STREAM_BYTES = 0
tables.BATCH_ROWS = 50

def told(what, share):
    if what == "judging" and share < 1:
        print(what, flush=True)
        sys.stdin.read()  # until it is killed

run([Path(sys.argv[1])], Path(sys.argv[2]), formats=("csv", "json"), progress=told)
"""


def test_killed_job_leaves_no_report_and_the_next_one_starts_over(tmp_path):
    """After kill -9 in the middle of writing there is no report, half or whole; the next run gives the whole one."""
    (tmp_path / "list.csv").write_text(a_list(300))
    arguments = [sys.executable, "-c", KILLED, str(tmp_path / "list.csv"), str(tmp_path / "out")]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT) as job:
        assert job.stdout
        assert job.stdout.readline() == b"judging\n"
        job.kill()
        job.wait()

    assert [path.name for path in (tmp_path / "out").iterdir()] == [UNFINISHED]
    assert (tmp_path / "out" / UNFINISHED / "backlinks.csv").stat().st_size > 0

    again = run([tmp_path / "list.csv"], tmp_path / "out", formats=("csv", "json"))
    unharmed = run([tmp_path / "list.csv"], tmp_path / "other", formats=("csv", "json"))

    assert {path.name for path in (tmp_path / "out").iterdir()} == {"backlinks.csv", "backlinks.json"}
    assert [path.read_bytes() for path in again.written] == [path.read_bytes() for path in unharmed.written]


def test_failed_job_leaves_nothing_and_old_reports_alone(tmp_path, monkeypatch):
    """A job that dies half-way leaves no half report; what a killed one left is cleared away by the next."""
    (tmp_path / "list.csv").write_text(a_list(20))
    out = tmp_path / "out"
    (out / UNFINISHED).mkdir(parents=True)
    (out / UNFINISHED / "backlinks.csv").write_text("half")
    (out / "backlinks.csv").write_text("an older report")
    monkeypatch.setattr("links.job.summarise", lambda _: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        run([tmp_path / "list.csv"], out, PRACTICE)

    assert [path.name for path in out.iterdir()] == ["backlinks.csv"]
    assert (out / "backlinks.csv").read_text() == "an older report"


def test_files_without_links_raise_for_the_owner(tmp_path):
    """A file that is no list raises before anything is written."""
    (tmp_path / "a.txt").write_text("nothing here\n")

    with pytest.raises(NotAListError, match=r"a\.txt"):
        run([Path(tmp_path / "a.txt")], tmp_path / "out")

    assert not list((tmp_path / "out").iterdir())


def test_progress_is_told(tmp_path):
    """The caller hears what is being done and how far it is."""
    (tmp_path / "list.csv").write_text(a_list(20))
    told: list[tuple[str, float]] = []
    run([tmp_path / "list.csv"], tmp_path / "out", progress=lambda what, share: told.append((what, share)))

    assert told[-1] == ("judging", 1.0)
    assert {what for what, _ in told} == {"reading", "judging"}
