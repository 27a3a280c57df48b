"""Public collections: read in BEIR's form, searched with our own code, and skipped visibly when they are not there."""

import json
from pathlib import Path

import pytest

from evals.__main__ import main
from evals.external import FOLDER, CollectionError, read_collection, report

DOCUMENTS = [
    {"_id": "d1", "title": "Vitamin D and bones", "text": "Vitamin D lowers the risk of fractures in older women."},
    {"_id": "d2", "title": "Sleep", "text": "Short sleep goes along with a higher weight in children."},
    {"_id": "d3", "title": "Aspirin", "text": "Low doses of aspirin prevent some heart attacks."},
]


@pytest.fixture
def collection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with three documents and two questions, one of them judged in two grades."""
    folder = tmp_path / "scifact"
    (folder / "qrels").mkdir(parents=True)
    (folder / "corpus.jsonl").write_text("\n".join(map(json.dumps, DOCUMENTS)))
    questions = [{"_id": "q1", "text": "Does aspirin prevent heart attacks?"}, {"_id": "q2", "text": "Not judged"}]
    (folder / "queries.jsonl").write_text("\n".join(map(json.dumps, questions)))
    (folder / "qrels" / "test.tsv").write_text("query-id\tcorpus-id\tscore\nq1\td3\t2\nq1\td2\t1\nq2\td1\t0\n")
    monkeypatch.setenv(FOLDER, str(tmp_path))
    monkeypatch.setenv("BACKLINK_ADVISOR_CACHE", str(tmp_path / "cache"))
    return folder


def test_grades_above_zero_are_relevant(collection: Path) -> None:
    """A question whose judgements are all 0 is not measured; a title goes with its text into one passage."""
    found = read_collection(collection)

    assert found.relevant == {"q1": {"d3": 2, "d2": 1}}
    assert found.documents[0].indexed == f"Vitamin D and bones.\n{DOCUMENTS[0]['text']}"
    assert found.documents[0].aliases == ()


def test_the_report_gives_a_figure_for_each_ranking(collection: Path) -> None:
    """Each ranking has nDCG@10 with an interval; the grade of a document weighs in."""
    said = report("scifact")

    assert "documents: 3" in said
    assert "BM25 alone                   0.760 [0.760–0.760]" in said  # d3 first, d2 (no shared word) not found
    assert "fused                        1.000 [1.000–1.000]" in said or "fused                        0.950" in said


def test_what_is_not_there_is_skipped_visibly(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without the environment variable, or without the folder, the command says so and does not fail."""
    monkeypatch.delenv(FOLDER, raising=False)
    assert main(["external", "scifact"]) == 0
    assert f"skipped  scifact: {FOLDER} is not set" in capsys.readouterr().out
    monkeypatch.setenv(FOLDER, str(tmp_path))
    assert main(["external", "nfcorpus"]) == 0
    assert "skipped  nfcorpus: there is no folder" in capsys.readouterr().out


def test_a_damaged_or_unknown_collection_is_an_error(collection: Path) -> None:
    """What is there but cannot be read is no skip: the command ends with 2."""
    (collection / "corpus.jsonl").write_text("nonsense")
    with pytest.raises(CollectionError, match="expected a collection in the form of BEIR"):
        read_collection(collection)
    assert main(["external", "scifact"]) == 2
    assert main(["external", "msmarco"]) == 2
