"""The script that draws a tree knows every element and attribute that Python puts into one, and nothing dangerous."""

import re

import pytest

from advisor.answer import Role
from ui.answer_view import answer_view
from ui.document import FOLDER
from ui.icons import PATHS, icon
from ui.render import KEPT
from ui.tree import as_data, element, walk


def listed(name: str) -> set[str]:
    """Return the entries of a list in the script."""
    script = (FOLDER / "document.js").read_text(encoding="utf-8")
    match = re.search(rf"const {name} = new Set\(\[(.*?)\]\)", script, re.DOTALL)
    assert match
    return set(re.findall(r'"([^"]+)"', match.group(1)))


def test_everything_in_an_answer_can_be_drawn(make_answer, say, passage, finding, make_row):
    """No answer holds an element or attribute that the script refuses."""
    view = answer_view(
        make_answer(
            say("A.", 1, role=Role.DIRECT),
            say("B.", 2, role=Role.ADVICE),
            say("C.", role=Role.LIMIT),
            citations=(passage(1, overdue="2026-11-01"), finding(2)),
            table=(make_row(unknown=1),),
            notices=("N.",),
        ),
        {"anchor-is-exact-match"},
    )

    assert {part.tag for part in walk(view)} <= listed("TAGS")
    assert {name for part in walk(view) for name in part.attributes} <= listed("ATTRIBUTES")


def test_every_kept_markdown_element_can_be_drawn():
    """What the sieve for Markdown lets through, the script draws."""
    assert set(KEPT.values()) | {"a", "br", "code", "pre"} <= listed("TAGS")


@pytest.mark.parametrize(
    "tag", ["img", "script", "style", "iframe", "object", "form", "input", "video", "link", "base"]
)
def test_elements_that_load_or_act_are_unknown(tag):
    """The script could not create an element that fetches or runs something."""
    assert tag not in listed("TAGS")


@pytest.mark.parametrize("attribute", ["src", "srcset", "style", "onclick", "onerror", "formaction", "srcdoc"])
def test_attributes_that_load_or_act_are_unknown(attribute):
    """The script could not set an attribute that fetches or runs something."""
    assert attribute not in listed("ATTRIBUTES")


@pytest.mark.parametrize("name", sorted(PATHS))
def test_a_drawing_is_hidden_from_screen_readers(name):
    """The word beside the drawing says the same."""
    assert icon(name).attributes["aria-hidden"] == "true"


def test_a_tree_travels_as_plain_lists():
    """Only lists, texts and names cross to the browser."""
    assert as_data(element("p", "a", element("br"))) == ["p", {}, ["a", ["br", {}, []]]]
