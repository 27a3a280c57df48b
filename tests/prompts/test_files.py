"""Prompt files: each says what it is for, names its variables, and is filled in one pass."""

from pathlib import Path

import pytest

from prompts import files
from prompts.files import PromptError, load
from prompts.wording import CANT_TELL

VERSIONS = sorted(path.stem for path in files.FOLDER.glob("*.v*.md"))


@pytest.mark.parametrize("version", VERSIONS)
def test_every_prompt_file_is_sound(version: str) -> None:
    """Each file has a purpose, and its head names exactly the variables that its text uses."""
    assert load(version).purpose.endswith(".")


def test_a_value_cannot_bring_in_another_variable() -> None:
    """A value that looks like a variable stays as it is: an owner's text must not be able to fill in others."""
    filled = load("evidence.v1").filled(evidence="{{history}}", history="before")

    assert filled.count("before") == 1
    assert "{{history}}" in filled


def test_the_sentence_for_not_knowing_is_the_one_constant() -> None:
    """The prompt takes “I can't tell …” from the fixed sentences, so that code recognises it."""
    assert CANT_TELL in load("answer.v1").filled(cant_tell=CANT_TELL)
    with pytest.raises(PromptError, match="cant_tell"):
        load("answer.v1").filled(cant_say=CANT_TELL)


def test_a_malformed_prompt_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file without a head, one whose head does not fit its text and one that is missing are told by name."""
    monkeypatch.setattr(files, "FOLDER", tmp_path)
    (tmp_path / "bare.v1.md").write_text("Hello.")
    (tmp_path / "other.v1.md").write_text("---\npurpose: None.\nvariables: [a]\n---\n{{b}}")

    with pytest.raises(PromptError, match=r"bare\.v1\.md: expected a head"):
        load("bare.v1")
    with pytest.raises(PromptError, match=r"names \['a'\], the text uses \['b'\]"):
        load("other.v1")
    with pytest.raises(PromptError, match="missing"):
        load("none.v1")
