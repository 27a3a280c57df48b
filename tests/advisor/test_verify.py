"""The check: what the cited words bear out is accepted, and each way of going beyond them is refused."""

import pytest

from advisor.answer import FindingCitation, PassageCitation
from advisor.verify import verify
from retrieval.library import Library

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


RULES = (
    "The FTC’s rule has been in force since October 21, 2024. Readers must be told about a commission. "
    "Footer links are usually harmless. Five providers agreed in 2025 to pay $182,000. "
    "Nobody can promise a first place."
)
RULED = PassageCitation(3, "rules", "Rules", "", RULES, 0, len(RULES), ())
VERDICT = FindingCitation(
    4, 1, "https://a.example/x", "verdict", "p", "The link from a.example looks risky.", "https://a.example/x", "u"
)
COUNTS = FindingCitation(
    5, 0, "", "list", "p", "Of the 7 links, 1 looks risky, 2 need a look and 4 are fine.", "", "source_url"
)
CITED_ALL = {3: RULED, 4: VERDICT, 5: COUNTS}


@pytest.mark.parametrize(
    ("statement", "number"),
    [
        ("The rule of the FTC has been in force since 21 October 2024.", 3),
        ("5 providers agreed to pay 182,000 dollars in 2025.", 3),
        ("A first place can be promised by nobody.", 3),
        ("You have to tell readers about a commission.", 3),
        ("We judge the link from a.example as risky.", 4),
        ("Of your seven links, one looks risky and two need a look.", 5),
    ],
)
def test_other_words_for_the_same_thing_are_supported(statement: str, number: int) -> None:
    """Dates, number words, the passive, and the verdict in other words do not cost a true statement its support."""
    assert verify(statement, (number,), CITED_ALL).reason == ""


@pytest.mark.parametrize(
    ("statement", "number", "reason"),
    [
        ("The FTC’s rule has been in force since November 21, 2024.", 3, "November"),
        ("Six providers agreed in 2025 to pay $182,000.", 3, "6"),
        ("Five providers agreed in 2025 to pay 182,000 euros.", 3, "euro"),
        ("Readers may be told about a commission.", 3, "may"),
        ("Footer links are always harmless.", 3, "always"),
        ("Footer links are not harmless.", 3, "negation"),
        ("Somebody can promise a first place.", 3, "negation"),
        ("The FDA’s rule has been in force since October 21, 2024.", 3, "FDA"),
        ("Footer links are usually harmless, and your insurance pays for the damage.", 3, "insurance"),
        ("The link from a.example is fine.", 4, "fine"),
        ("Keep the link from a.example.", 4, "keep"),
        ("Of the 7 links, 2 look risky.", 5, "risky"),
    ],
)
def test_one_word_that_changes_the_meaning_is_seen(statement: str, number: int, reason: str) -> None:
    """A month, a count, a currency, a duty, a hedge, a denial, a name, a claim and a verdict each turn a statement."""
    check = verify(statement, (number,), CITED_ALL)

    assert not check.supported
    assert reason in check.reason


def test_half_of_a_cited_sentence_is_not_a_quotation() -> None:
    """“X works” is not borne out by “Nobody knows whether X works”, although its words stand there in a row."""
    words = "Nobody can say that a first place was earned by links."
    cited = PassageCitation(1, "p", "Rank", "", words, 0, len(words), ())

    assert not verify("A first place was earned by links.", (1,), {1: cited}).supported


def test_every_sentence_of_the_corpus_bears_itself_out(library: Library) -> None:
    """What the quoting writer says word for word passes, with the passage or with the sentence alone cited."""
    refused = []
    for passage in library.index.passages:
        for span in passage.sentences:
            for start, end in ((0, len(passage.text)), (span.start, span.end)):
                cited = PassageCitation(
                    1, passage.page_id, passage.title, passage.section, passage.text, start, end, ()
                )
                if not verify(passage.words(span), (1,), {1: cited}).supported:
                    refused.append(passage.words(span))

    assert refused == []
