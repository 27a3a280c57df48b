"""The labelled pairs of the check: enough of each kind, apart where they must be, and good figures on them."""

import json
from pathlib import Path

import pytest

from evals import attribution
from evals.__main__ import main
from evals.cases import CasesError
from evals.check_pairs import TRUE, auc, checked, read_sources, share_refused
from evals.external import CollectionError

SOURCES = read_sources()
DEV = checked(SOURCES, "dev")


def test_there_are_enough_pairs_of_both_sides() -> None:
    """At least 900 pairs, 300 of them true, and a third of the true ones held."""
    pairs = [(source.split, pair.kind) for source in SOURCES for pair in source.pairs]
    true = [split for split, kind in pairs if kind == TRUE]

    assert len(pairs) >= 900
    assert len(true) >= 300
    assert true.count("held") >= 0.25 * len(true)


@pytest.mark.parametrize(
    ("kind", "least"), [("number", 0.99), ("address", 0.99), ("verdict", 0.99), ("negation", 0.93)]
)
def test_faults_of_one_word_are_refused(kind: str, least: float) -> None:
    """On the development pairs the check refuses what it was made to refuse."""
    assert share_refused(kind)(DEV) >= least


def test_true_statements_are_kept() -> None:
    """On the development pairs at most 5 % of the true statements are lost."""
    assert share_refused(TRUE)(DEV) <= 0.05


def test_more_support_for_true_statements_than_for_faulty_ones() -> None:
    """Support ranks true statements before faulty ones far more often than chance."""
    assert auc(DEV) > 0.9


def test_a_held_pair_is_never_shown(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Even with --failures, only development pairs are printed; a held pair that is read is a held pair no more."""
    monkeypatch.setattr("evals.check_pairs.RESAMPLES", 2)
    main(["verify", "--failures"])
    printed = capsys.readouterr().out
    held = [pair.statement for source in SOURCES if source.split == "held" for pair in source.pairs]

    assert "was accepted" in printed
    assert not [statement for statement in held if f"“{statement}”" in printed]


def test_a_cluster_stands_on_one_side(tmp_path: Path) -> None:
    """Pages that repeat one another must not be read on one side and measured on the other."""
    line = {"id": "a", "split": "dev", "cluster": "c", "cited": [{"words": "Some words."}]}
    line["pairs"] = [{"statement": "Some words.", "kind": "true", "by": "hand"}]
    path = tmp_path / "pairs.jsonl"
    path.write_text("".join(json.dumps(line | {"id": split, "split": split}) + "\n" for split in ("dev", "held")))

    with pytest.raises(CasesError, match="both sides of the split: c"):
        read_sources(path)


def test_without_the_collection_attributionbench_is_skipped_visibly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody takes a skipped collection for a measured one."""
    monkeypatch.delenv(attribution.FOLDER, raising=False)

    assert attribution.report().startswith("skipped")


def test_attributionbench_is_measured_by_origin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each claim is checked against all its references, and each origin has its own line."""
    common = {"references": ["Ludacris raps in Baby.", "The song is of 2010."], "src_dataset": "Made"}
    right = common | {"id": "1", "claim": "Ludacris raps in Baby.", "attribution_label": "attributable"}
    wrong = common | {"id": "2", "claim": "The song is of 2011.", "attribution_label": "not attributable"}
    (tmp_path / attribution.FILE).write_text(json.dumps(right) + "\n" + json.dumps(wrong) + "\n")
    monkeypatch.setenv(attribution.FOLDER, str(tmp_path))
    report = attribution.report()

    assert "Made" in report
    assert "refused 0.000 and 1.000" in report


def test_another_form_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is not AttributionBench is named with what was expected."""
    (tmp_path / attribution.FILE).write_text("{}\n")
    monkeypatch.setenv(attribution.FOLDER, str(tmp_path))

    with pytest.raises(CollectionError, match="in the form of AttributionBench"):
        attribution.report()
