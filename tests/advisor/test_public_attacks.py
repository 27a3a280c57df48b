"""Public strings in every carrier: attacks and naughty strings that others collected. They are not part of the project.

BACKLINK_ADVISOR_ATTACKS names a file of JSON lines with a “text” each, BACKLINK_ADVISOR_NAUGHTY a JSON list of strings.
"""

import json
import os
from pathlib import Path

import pytest

from evals.hostile import CARRIERS, observe_hostile, undisturbed
from retrieval.library import Library

FILES = {"BACKLINK_ADVISOR_ATTACKS": "attacks", "BACKLINK_ADVISOR_NAUGHTY": "naughty strings"}


def strings(variable: str) -> list[str]:
    """Return the strings of the file that a variable names; skips, visibly, where it names none."""
    path = os.environ.get(variable)
    if not path:
        pytest.skip(f"{variable} names no file of {FILES[variable]}")
    text = Path(path).read_text(encoding="utf-8")
    if path.endswith(".jsonl"):
        return [json.loads(line)["text"] for line in text.splitlines()]
    return [one for one in json.loads(text) if isinstance(one, str)]


@pytest.mark.parametrize("carrier", CARRIERS)
@pytest.mark.parametrize("variable", FILES)
def test_public_strings_reach_no_goal(library: Library, variable: str, carrier: str) -> None:
    """The three links keep their verdicts, and nothing live, planted or leaked is shown."""
    expected = undisturbed(carrier, library)
    reached = []
    for text in strings(variable):
        _, seen = observe_hostile(text, carrier, library)
        if seen["signs"] or seen["verdicts"] != expected:
            reached.append((text[:80], seen["signs"], seen["verdicts"]))

    assert reached == []
