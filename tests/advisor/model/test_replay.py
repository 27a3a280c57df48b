"""Real traffic with a real small model, played again: the real client reads it, and the check stands in its way.

The evidence comes from a corpus of two pages that never changes, so that a recording outlives edits of the real one.
Recorded with `python scripts/real_model.py --serve` in one shell, and in another, with the address that it prints:
`RECORD=1 OPENAI_BASE_URL=… pytest tests/advisor/model/test_replay.py`.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from advisor.answer import Role
from advisor.draft import Quote
from advisor.evidence import Evidence
from advisor.model.cassettes import recorded
from advisor.model.trouble import UNSUPPORTED
from advisor.model.writer import ModelWriter
from advisor.settings import read_settings
from advisor.spending import Purse
from advisor.thread import Thread
from advisor.verify import verify
from advisor.writer import Brief, NoWordsError, Written
from knowledge.pages import read_pages, read_sources
from retrieval.embeddings import MiniLM
from retrieval.index import build_index, embedded_texts
from retrieval.library import Library
from retrieval.passages import passages
from tests.advisor.model.conftest import TODAY

REPLIES = Path(__file__).parents[3] / "evals" / "replies"
SERVER = (
    os.environ.get("OPENAI_BASE_URL", "http://127.0.0.1:1/v1") if os.environ.get("RECORD") else "http://127.0.0.1:1/v1"
)


@pytest.fixture
def small_library(corpus: Path) -> Library:
    """A library of two pages."""
    pages, _ = read_pages(corpus)
    sources, _ = read_sources(corpus)
    pieces = passages(pages)
    embedder = MiniLM()
    index = build_index(pieces, embedder.embed([text for _, text in embedded_texts(pieces)]), embedder, {}, {})
    return Library({page.id: page for page in pages}, sources, {piece.id: piece for piece in pieces}, index, "small")


@pytest.fixture
def written(small_library: Library, purse: Purse) -> Callable[[str], tuple[Written | NoWordsError, Evidence]]:
    """Write an answer from the small library with the recorded model."""

    def run(question: str) -> tuple[Written | NoWordsError, Evidence]:
        evidence = Evidence(small_library, (), TODAY)
        drafts = tuple(Quote(one, one.sentences[0], Role.DIRECT) for one in small_library.passages.values())
        settings = read_settings(
            {
                "OPENAI_BASE_URL": SERVER,
                "BACKLINK_ADVISOR_MODEL": "SmolLM2-135M-Instruct",
                "BACKLINK_ADVISOR_MODEL_TOOLS": "no",
                "BACKLINK_ADVISOR_ANSWER_TOKENS": "200",
                "BACKLINK_ADVISOR_TEMPERATURE": "0",
                "BACKLINK_ADVISOR_READ_SECONDS": "300",
                "BACKLINK_ADVISOR_TOTAL_SECONDS": "600",
            },
            env_file=None,
        )
        writer = ModelWriter(settings, purse, recorded(REPLIES, os.environ))
        try:
            *_, last = writer.write(Brief(question, Thread(), drafts, evidence, small_library, TODAY))
        except NoWordsError as error:
            return error, evidence
        assert isinstance(last, Written)
        return last, evidence

    return run


@pytest.mark.parametrize(
    "question", ["What does a red thing cost?", "How do I get a red thing?", "Does a clinic need a blue thing?"]
)
def test_real_traffic_is_read_and_checked(
    written: Callable[[str], tuple[Written | NoWordsError, Evidence]], question: str
) -> None:
    """A real server's stream is read to its end and counted, and only what the evidence bears out is kept."""
    outcome, evidence = written(question)

    assert outcome.usage.tokens_in > 500
    assert 0 < outcome.usage.tokens_out <= 400  # an answer, and at most one repair
    assert not outcome.usage.estimated
    if isinstance(outcome, NoWordsError):
        assert outcome.notice == UNSUPPORTED
        return
    cited = {one.number: one for one in evidence.citations}
    assert all(verify(one.text, one.citations, cited).supported for one in outcome.statements if one.citations)
