"""The command line: the same answers as the page, as text, as JSON and in batches; bad input is one clear line."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

import cli
from advisor.answer import Attachment
from advisor.ask import answer_to
from advisor.thread import Thread
from retrieval.library import Library

RUN = CliRunner()


@pytest.fixture(autouse=True)
def shared_library(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """Use the library of the tests instead of opening another one."""
    monkeypatch.setattr(cli, "_library", library)


def test_ask_gives_the_same_answer_as_the_door(library: Library) -> None:
    """`ask --json` has the very statements and citations that the page shows."""
    question = "what is a nofollow link"
    result = RUN.invoke(cli.main, ["ask", question, "--json"])
    answer = answer_to(question, Thread(), library).answer

    record = json.loads(result.stdout)
    assert record["text"] == answer.text
    assert [one["text"] for one in record["statements"]] == [one.text for one in answer.statements]
    assert [one["words"] for one in record["citations"]] == [one.words for one in answer.citations]
    assert record["citations"][0]["sources"][0]["address"].startswith("https://")
    assert record["abstained"] is False
    assert record["writer"] == "quoting"


def test_ask_as_text_names_its_sources() -> None:
    """The readable answer ends with one line per citation."""
    result = RUN.invoke(cli.main, ["ask", "what is a nofollow link"])

    assert result.exit_code == 0
    assert "[1] Nofollow link" in result.stdout
    assert "**" not in result.stdout


def test_batch_answers_the_last_turn_of_each_conversation(tmp_path: Path) -> None:
    """Each line is a conversation of its own; ids come back in order, and blank lines are skipped."""
    batch = tmp_path / "batch.jsonl"
    lines = [{"id": "a", "turns": ["what is a nofollow link?", "are they bad?"]}, {"id": "b", "turns": ["hi"]}]
    batch.write_text("\n\n".join(json.dumps(line) for line in lines))
    records = [json.loads(line) for line in RUN.invoke(cli.main, ["ask", "--batch", str(batch)]).stdout.splitlines()]

    assert [record["id"] for record in records] == ["a", "b"]
    assert "nofollow" in records[0]["text"].lower()
    assert set(records[0]) >= {"id", "text", "statements", "citations", "abstained", "writer"}


@pytest.mark.parametrize("line", ["not json", '{"id": 1}', '{"id": 1, "turns": 5}', "[1]"])
def test_a_bad_batch_line_is_named(tmp_path: Path, line: str) -> None:
    """The message says which line of which file is wrong and what was expected."""
    batch = tmp_path / "batch.jsonl"
    batch.write_text('{"id": 0, "turns": ["hi"]}\n' + line)
    result = RUN.invoke(cli.main, ["ask", "--batch", str(batch)])

    assert result.exit_code == cli.EXIT_BAD_INPUT
    assert "batch.jsonl, line 2" in result.stderr


def test_no_question_is_one_clear_line() -> None:
    """Asking nothing is a mistake of use, not a traceback."""
    result = RUN.invoke(cli.main, ["ask"])

    assert result.exit_code == cli.EXIT_BAD_INPUT
    assert "No question was given" in result.stderr


def test_a_port_in_use_is_told_with_the_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """The app does not fight for a port; the line names one that is free."""
    monkeypatch.setattr(cli, "taken", lambda port: port == 8501)
    result = RUN.invoke(cli.main, ["app", "--headless"])

    assert result.exit_code == cli.EXIT_BAD_INPUT
    assert "make run PORT=8502" in result.stderr


def test_the_corpus_check_says_that_it_is_sound() -> None:
    """`knowledge check` exits with 0 only for a corpus without a problem."""
    result = RUN.invoke(cli.main, ["knowledge", "check"])

    assert (result.exit_code, "sound" in result.stdout) == (0, True)


LIST = """Source url,Anchor,Nofollow
https://www.mayoclinic.org/x,Mayo,FALSE
https://www.statshow.com/www/a.com,a.com,FALSE
"""


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    """A small list of links."""
    path = tmp_path / "list.csv"
    path.write_text(LIST)
    return path


def test_assess_gives_the_same_verdicts_as_the_page(listed: Path, library: Library) -> None:
    """`assess` goes through the same door as a file dropped into the chat."""
    record = json.loads(RUN.invoke(cli.main, ["assess", str(listed), "--json"]).stdout)
    answer = answer_to(
        "Which of these links are risky?", Thread(), library, [Attachment("list.csv", LIST.encode())]
    ).answer

    assert record["text"] == answer.text
    assert [row["verdict"] for row in record["links"]] == ["helps", "ignored"]


def test_assess_reads_standard_input_and_shows_a_table(listed: Path) -> None:
    """A list can be piped in; each link stands on a line with its verdict and action."""
    result = RUN.invoke(cli.main, ["assess", "-"], input=LIST)

    assert "https://www.mayoclinic.org/x" in result.stdout
    assert "do nothing" in result.stdout


def test_reports_are_written_whole(listed: Path, tmp_path: Path) -> None:
    """`--out` writes each format that was asked for and tells the row equation."""
    result = RUN.invoke(cli.main, ["assess", str(listed), "--out", str(tmp_path / "out"), "--format", "csv,json,html"])

    assert "2 rows: 2 links judged, 0 repeated, 0 not read." in result.stdout
    assert sorted(path.suffix for path in (tmp_path / "out").iterdir()) == [".csv", ".html", ".json"]


def test_standard_output_takes_one_report(listed: Path) -> None:
    """`--out -` writes the JSON report with the links in the order they came."""
    record = json.loads(RUN.invoke(cli.main, ["assess", str(listed), "--out", "-", "--format", "json"]).stdout)

    assert [link["verdict"] for link in record["links"]] == ["helps", "ignored"]
    assert record["not_read"] == []


def test_format_alone_prints_the_report(tmp_path: Path) -> None:
    """`--format json` prints links in the order they came, each with findings and what is unknown; rows add up."""
    rows = [
        {"source_url": "https://www.statshow.com/www/a.com", "rel": "nofollow", "anchor": "a.com"},
        {"source_url": "https://www.mayoclinic.org/x", "target_url": "https://p.example/", "first_seen": "2026-01-02"},
        {"source_url": "https://www.mayoclinic.org/x", "target_url": "https://p.example/", "first_seen": "2026-01-02"},
        {"anchor": "no address"},
    ]
    (tmp_path / "list.jsonl").write_text("\n".join(map(json.dumps, rows)))
    result = RUN.invoke(cli.main, ["assess", str(tmp_path / "list.jsonl"), "--format", "json"])
    record = json.loads(result.stdout)

    assert result.exit_code == 0
    assert list(record)[:3] == ["links", "profile", "not_read"]
    assert [(link["row"], link["source_url"]) for link in record["links"]] == [
        (1, "https://www.statshow.com/www/a.com"),
        (2, "https://www.mayoclinic.org/x"),
    ]
    assert record["links"][0]["nofollow"] is True
    assert record["links"][1]["first_seen"] == "2026-01-02"
    assert all(link["verdict"] and link["action"] and link["findings"] for link in record["links"])
    assert "link_is_nofollow" in record["links"][1]["unknown"]
    assert "link_is_nofollow" not in record["links"][0]["unknown"]
    assert [unread["row"] for unread in record["not_read"]] == [4]
    assert "4 rows: 2 links judged, 1 repeated, 1 not read." in result.stderr
    assert "Row 4: “no address”" in result.stderr


def test_strict_tells_by_its_exit_code_that_rows_were_left_out(listed: Path, tmp_path: Path) -> None:
    """With --strict a row that could not be read gives the exit code 3, and the reports are written all the same."""
    listed.write_text(LIST + ",no address,\n")
    arguments = ["assess", str(listed), "--out", str(tmp_path / "out")]

    assert RUN.invoke(cli.main, arguments).exit_code == 0
    assert RUN.invoke(cli.main, [*arguments, "--strict"]).exit_code == cli.EXIT_NOT_ALL_READ
    assert (tmp_path / "out" / "backlinks.csv").exists()


def test_standard_input_goes_into_reports_and_out_again(tmp_path: Path) -> None:
    """A list can be piped in beside files, and every format can be piped out."""
    (tmp_path / "more.csv").write_text(LIST + "https://b.example/x,b,FALSE\n")
    arguments = ["assess", "-", str(tmp_path / "more.csv"), "--out"]
    result = RUN.invoke(cli.main, [*arguments, str(tmp_path / "out")], input=LIST)
    page = RUN.invoke(cli.main, [*arguments, "-", "--format", "html"], input=LIST).stdout

    assert "5 rows: 3 links judged, 2 repeated, 0 not read." in result.stdout
    assert page.startswith("<!doctype html>")
    assert "https://b.example/x" in page


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["missing.csv"], "could not be read"),
        (["missing.csv", "--out", "out"], "there is no such file"),
        (["list.csv", "--format", "csv,json"], "one format"),
        (["list.csv", "--practice", "list.csv"], "expected some of"),
        (["list.csv", "--practice", "missing.yaml"], "could not be read"),
        (["list.csv", "--out", "out", "--format", "pdf"], "Unknown format pdf"),
    ],
)
def test_bad_use_is_one_clear_line(
    listed: Path, arguments: list[str], says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Missing files and unknown formats are told in a line, with the exit code for bad input."""
    monkeypatch.chdir(listed.parent)
    result = RUN.invoke(cli.main, ["assess", *arguments])

    assert result.exit_code == cli.EXIT_BAD_INPUT
    assert says in result.stderr


def test_a_disavow_file_stays_locked_without_the_facts(listed: Path, tmp_path: Path) -> None:
    """Without a manual action or placed links nothing is written, and the line says why."""
    result = RUN.invoke(cli.main, ["disavow", str(listed), "--out", str(tmp_path / "disavow.txt")])

    assert result.exit_code == cli.EXIT_BAD_INPUT
    assert not (tmp_path / "disavow.txt").exists()


def test_a_model_that_cannot_be_reached_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """With a model set up, the answer says who wrote it, what it took, and why it is quoted where the model failed."""
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'cli.db'}")
    record = json.loads(RUN.invoke(cli.main, ["ask", "what is a nofollow link", "--json"]).stdout)
    shown = RUN.invoke(cli.main, ["ask", "what is a nofollow link", "--writer", "model"]).stdout

    assert (record["writer"], record["prompt"], record["tokens_out"], record["cost_usd"]) == (
        "quoting",
        "answer.v1",
        0,
        0,
    )
    assert "could not be reached" in record["notices"][0]
    assert "Quoted from the guidance; 0 tokens in, 0 out, $0.0000." in shown


def test_quoting_can_be_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """With `--writer quoting` no model is asked, though one is set up."""
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    record = json.loads(RUN.invoke(cli.main, ["ask", "hi there", "--json", "--writer", "quoting"]).stdout)

    assert (record["notices"], record["prompt"]) == ([], "")


@pytest.mark.parametrize(("writer", "told"), [("model", "set OPENAI_API_KEY"), ("poet", "BACKLINK_ADVISOR_WRITER")])
def test_a_writer_that_is_not_there_is_one_clear_line(monkeypatch: pytest.MonkeyPatch, writer: str, told: str) -> None:
    """A model that was never set up, or a writer that does not exist, ends with what to do."""
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL"):
        monkeypatch.setenv(name, "")
    result = RUN.invoke(cli.main, ["ask", "hi", "--writer", writer])

    assert result.exit_code == cli.EXIT_BAD_INPUT
    assert told in result.output
