"""Which writer answers in a lane? None offline, a recorded model in replay, the model that is set up in live."""

import os
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from advisor.answer import Answer
from advisor.model import trouble
from advisor.model.cassettes import recorded
from advisor.model.writer import ModelWriter
from advisor.settings import read_settings
from advisor.store.database import open_store
from advisor.store.spending import StoredPurse
from advisor.writer import Writer
from evals.cases import SUITES, Case, CasesError

LANES = ("offline", "replay", "live")
REPLIES = Path(__file__).parent / "replies"
MODELLED = ("answers", "followups")  # where a model's words count; everything else is decided by code
RECORDED = {"answers": 7}  # development cases that are recorded: the first of each cluster
REPEATS = 3  # a live model says something else each time
# What the recordings were made with; a real model small enough to come as a wheel (scripts/real_model.py).
SMALL_MODEL = {
    "OPENAI_API_KEY": "",
    "OPENAI_BASE_URL": "http://127.0.0.1:1/v1",
    "BACKLINK_ADVISOR_MODEL": "SmolLM2-135M-Instruct",
    "BACKLINK_ADVISOR_MODEL_TOOLS": "no",
    "BACKLINK_ADVISOR_CONTEXT_WINDOW": "1700",
    "BACKLINK_ADVISOR_ANSWER_TOKENS": "200",
    "BACKLINK_ADVISOR_TEMPERATURE": "0",
    "BACKLINK_ADVISOR_READ_SECONDS": "300",
    "BACKLINK_ADVISOR_TOTAL_SECONDS": "600",
}


# What says something of the server, the key or the budget, and nothing of how well a model answers.
INFRASTRUCTURE = frozenset(
    {
        trouble.UNREACHABLE,
        trouble.TOO_SLOW,
        trouble.KEY,
        trouble.BUSY,
        trouble.NO_CREDIT,
        trouble.NO_SUCH_MODEL,
        trouble.NOT_TAKEN,
        trouble.BROKEN,
        trouble.CUT,
        trouble.NOT_A_MODEL,
        trouble.CAP_REACHED,
    }
)


@dataclass(frozen=True, slots=True)
class Lane:
    """How the cases of a run are asked."""

    name: str = "offline"
    writer: Writer | None = None
    repeats: int = 1


def open_lane(name: str, environ: Mapping[str, str] = os.environ) -> Lane:
    """Return the lane. Raises CasesError for a live lane without a model that is set up."""
    if name == "offline":
        return Lane()
    if name == "replay":
        address = {"OPENAI_BASE_URL": environ["OPENAI_BASE_URL"]} if environ.get("RECORD") == "1" else {}
        settings = read_settings(SMALL_MODEL | address, env_file=None)
        purse = StoredPurse(open_store(f"sqlite:///{Path(tempfile.mkdtemp()) / 'spending.db'}"))
        return Lane(name, ModelWriter(settings, purse, recorded(REPLIES, environ)))
    settings = read_settings()
    if not settings.has_model:
        raise CasesError("The live lane needs a model: set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of yours.")
    return Lane(name, ModelWriter(settings, StoredPurse(open_store(settings.database_url))), REPEATS)


def infrastructure(answers: Sequence[Answer]) -> str:
    """Return what went wrong outside the model, in the words that the owner was told; empty for nothing."""
    told = [notice for answer in answers for notice in answer.notices if notice in INFRASTRUCTURE]
    return told[0] if told else ""


def suites_of(lane: str) -> tuple[str, ...]:
    """Return the suites that a lane has something to say about."""
    return SUITES if lane == "offline" else MODELLED


def chosen_for(lane: str, cases: Mapping[tuple[str, str], Case]) -> dict[tuple[str, str], Case]:
    """Return the cases that a lane asks: all of them, or in replay the few that are recorded."""
    if lane != "replay":
        return dict(cases)
    first: dict[tuple[str, str], tuple[str, str]] = {}
    for key, case in cases.items():
        if case.split == "dev":
            first.setdefault((case.suite, case.cluster), key)
    kept = [key for suite, most in RECORDED.items() for key in [k for k in first.values() if k[0] == suite][:most]]
    return {key: cases[key] for key in kept}
