"""The reports: a page that needs nothing from elsewhere and takes every text as data, and JUnit for a build."""

import json
import re
from xml.etree.ElementTree import fromstring

from advisor.answer import Answer, PassageCitation, Role, Statement
from evals.cases import AnswerCase
from evals.gate import Judgement
from evals.graders import Grade
from evals.junit import junit
from evals.observations import Observation
from evals.page import page
from evals.plots import calibration, confusion

HOSTILE = "</script><img src=x onerror=alert(1)>"
CITED = PassageCitation(1, "backlink", "Backlink", "", f"One. {HOSTILE} Two.", 0, 4, ())
ANSWER = Answer("One. [1]", (Statement("One.", Role.DIRECT, (1,)),), (CITED,), False, "quoting")


def case(name: str, split: str) -> AnswerCase:
    """Return a case that asks with hostile words."""
    return AnswerCase.model_validate(
        {
            "id": name,
            "suite": "answers",
            "split": split,
            "cluster": name,
            "provenance": "by hand",
            "turns": [f"{split} words {HOSTILE}"],
            "facts": ["one"],
        }
    )


def reported() -> str:
    """Return the page of one failing development case and one failing held case."""
    cases = {("answers", one.id): one for one in (case("a", "dev"), case("b", "held"))}
    found = {key: Observation(*key, answers=(ANSWER,)) for key in cases}
    grades = [Grade("answers", one.id, one.split, one.id, False, f"why {one.split}") for one in cases.values()]
    return page(grades, cases, found, Judgement(worse=("answers a: why dev",)), "offline")


def test_the_page_asks_for_nothing_from_elsewhere() -> None:
    """No address is loaded, and the page forbids it too."""
    said = reported()

    assert "default-src 'none'" in said
    assert not re.search(r"(?:src|href)\s*=\s*[\"'](?!data:)", said)


def test_texts_reach_the_page_as_data() -> None:
    """Markup in a question or a passage cannot end the script or become an element."""
    said = reported()

    assert HOSTILE not in said
    assert said.count("</script>") == 2
    assert HOSTILE in json.loads(said.split('id="data">')[1].split("</script>")[0])[0]["turns"][0]["question"]


def test_held_cases_stay_unread() -> None:
    """The page counts the failing held cases and shows no word of them."""
    said = reported()

    assert "1 of 1 held-out cases fail" in said
    assert "held words" not in said


def test_junit_fails_only_what_got_worse() -> None:
    """A known failure is skipped, so that a build turns red for a change and not for the past."""
    grades = [
        Grade("answers", "a", "dev", "a", False, "why \x1b"),
        Grade("answers", "b", "dev", "b", False, "known"),
        Grade("answers", "c", "dev", "c", True),
    ]
    suite = fromstring(junit(grades, frozenset({"answers a"})))[0]

    assert suite.attrib == {"name": "answers", "tests": "3", "failures": "1", "skipped": "1"}


def test_plots_tell_their_counts_in_words() -> None:
    """Each square and point has a title that says what it shows."""
    links = [Grade("links", "a", "dev", "a", True, values={"expected": "risky", "got": "look"})]

    assert "1 of 1 links that are risky were called look" in confusion(links)
    assert "1 of 2 questions with a chance of about 0.85" in calibration([(0.81, True), (0.89, False)])
    assert confusion([]) == calibration([]) == ""
