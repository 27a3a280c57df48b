"""Search with parts left out: the parts can be told apart, and the report says what it measures."""

import pytest

from evals import variants
from evals.cases import read_cases
from evals.variants import MEANING, WORDS, rank_fusion, report, weighted
from retrieval.library import Library


def test_parts_can_be_left_out(library: Library) -> None:
    """BM25 alone finds nothing where no word is shared, and meaning alone still finds something."""
    foreign = "zahnarzt praxis werbung"

    assert weighted(WORDS)(foreign, library.index, 5) == []
    assert len(weighted(MEANING)(foreign, library.index, 5)) == 5


def test_rank_fusion_prefers_what_both_rankings_like(library: Library) -> None:
    """A passage that is first in both rankings is first, and no passage comes twice."""
    question = "What is a nofollow link?"
    found = rank_fusion(question, library.index, 40)

    assert found[0].page_id == "nofollow-link"
    assert len(found) == len(set(found)) == 40


def test_the_report_names_its_measures_and_splits(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every figure of the table is defined above it, for both parts of the questions."""
    few = [case for split in ("dev", "held") for case in [c for c in read_cases("retrieval") if c.split == split][:3]]
    monkeypatch.setattr(variants, "read_cases", lambda suite: few)
    said = report(library)

    assert "success_at_5: Share of questions" in said
    assert "dev: 3 questions" in said
    assert "held: 3 questions" in said
    assert said.count("BM25 alone") == 2
