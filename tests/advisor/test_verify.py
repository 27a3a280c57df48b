"""The check: what the cited words bear out is accepted, and each way of going beyond them is refused."""

import pytest

from advisor.answer import FindingCitation, PassageCitation
from advisor.verify import verify

PASSAGE = (
    "A disavow file may have at most 100,000 lines. Google does not use Domain Authority. Most sites need no file."
)
CITED = PassageCitation(1, "disavow", "Disavow tool", "", PASSAGE, 0, len(PASSAGE), ())
FOUND = FindingCitation(
    2, 1, "https://a.example/x", "anchor", "anchor", "The link's text is “cheap botox”.", "cheap botox", "anchor"
)


@pytest.mark.parametrize(
    "statement",
    [
        "A disavow file may have at most 100,000 lines.",
        "At most 100000 lines may stand in a disavow file.",
        "Google does not use Domain Authority.",
        "Most sites need no file.",
    ],
)
def test_what_the_words_say_is_supported(statement: str) -> None:
    """A quotation and a close paraphrase pass."""
    assert verify(statement, (1,), {1: CITED}).supported


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("A disavow file may have at most 10,000 lines.", "number"),
        ("Google uses Domain Authority.", "negation"),
        ("Google does use Domain Authority.", "negation"),
        ("Most sites need a file.", "negation"),
        ("A disavow file is uploaded at files.example.com.", "address"),
        ("Google says “use it every month” about a disavow file.", "quotation"),
        ("Guest posts on health blogs bring new patients every week.", "words"),
    ],
)
def test_what_goes_beyond_the_words_is_refused(statement: str, reason: str) -> None:
    """A changed number, a flipped negation, a new address, an invented quotation and another subject are refused."""
    check = verify(statement, (1,), {1: CITED})

    assert not check.supported
    assert reason in check.reason


def test_a_statement_needs_a_citation_that_exists() -> None:
    """No citation and an invented number are refused before any word is read."""
    assert verify("Most sites need no file.", (), {1: CITED}).reason == "cites nothing"
    assert "[7]" in verify("Most sites need no file.", (1, 7), {1: CITED}).reason


def test_a_finding_supports_its_own_sentence() -> None:
    """What was read off a link is evidence like a passage."""
    assert verify("The link's text is “cheap botox”.", (2,), {2: FOUND}).supported
    assert not verify("The link's text is “free botox”.", (2,), {2: FOUND}).supported
