"""The tools that a model may call: each only reads, numbers what it brings, and stops where the window is full."""

import pytest

from advisor.ask import answer_to
from advisor.evidence import Evidence
from advisor.model import tools
from advisor.model.tools import NO_LIST, NO_ROOM, NOTHING, Desk
from advisor.thread import Thread
from advisor.writer import Brief
from retrieval.library import Library
from tests.advisor.model.conftest import TODAY

LIST = """Which of these are risky?
https://www.mayoclinic.org/departments-centers/dermatology
best dental implants austin – https://buy-guest-posts.example.com/health/implants (dofollow)"""


def desk(library: Library, thread: Thread | None = None, room: int = 10_000) -> Desk:
    """A desk with room for that many words."""
    evidence = Evidence(library, (), TODAY)
    brief = Brief("", thread or Thread(), (), evidence, library, TODAY)
    return Desk(brief, room, lambda text: len(text.split()), ())


@pytest.fixture
def with_list(library: Library) -> Desk:
    """A desk in a conversation about two links."""
    return desk(library, answer_to(LIST, Thread(), library).thread)


def test_a_search_brings_numbered_passages(library: Library) -> None:
    """Each line has the number of the evidence that it shows, and the same passage keeps it when asked for again."""
    one = desk(library)
    text, cited = tools.search_guidance(one, "does a nofollow link help")
    again, same = tools.search_guidance(one, "does a nofollow link help")

    assert [line.split("|")[0] for line in text.splitlines()] == [f"S{citation.number}" for citation in cited]
    assert same == cited
    assert all(line.endswith("(shown above)") for line in again.splitlines())


def test_a_term_brings_its_definition(library: Library) -> None:
    """A term or an alias leads to the opening of its page; a word that is none leads nowhere."""
    _, cited = tools.glossary_term(desk(library), "PBN")

    assert cited[0].page_id == "private-blog-network"
    assert tools.glossary_term(desk(library), "xylophone") == (NOTHING, [])
    assert tools.search_guidance(desk(library), " ") == (NOTHING, [])


def test_links_are_read_by_their_place(with_list: Desk) -> None:
    """The verdict and the findings of the asked rows come from code; places that the list lacks bring nothing."""
    text, cited = tools.assess_links(with_list, [1, 1, 99, -3])

    assert "mayoclinic[.]org helps you" in text
    assert {citation.row for citation in cited} == {1}
    assert tools.assess_links(with_list, [0]) == (NOTHING, [])


def test_the_profile_is_counted_by_code(with_list: Desk) -> None:
    """Counts come as one finding about the whole list."""
    text, cited = tools.link_profile(with_list)

    assert "The list has 2 links" in text
    assert cited[0].row == 0


def test_a_disavow_is_not_written(with_list: Desk) -> None:
    """The tool tells whether one is in order; without the owner's facts it brings the reasons against."""
    text, _ = tools.draft_disavow(with_list)

    assert "disavow" in text.lower()
    assert "domain:" not in text


def test_without_a_list_there_is_nothing_to_judge(library: Library) -> None:
    """Tools about links say so where the conversation has none."""
    assert tools.assess_links(desk(library), [1]) == (NO_LIST, [])
    assert tools.link_profile(desk(library)) == (NO_LIST, [])


@pytest.mark.parametrize("room", [0, 50, 120, 200])
def test_tools_stop_where_the_window_is_full(library: Library, room: int) -> None:
    """Whole lines come as long as they fit; the model is told when there is no room for more."""
    text, cited = tools.search_guidance(desk(library, room=room), "does a nofollow link help")
    lines = text.splitlines()

    assert sum(len(line.split()) + 1 for line in lines if line != NO_ROOM) <= room
    assert len(cited) == sum(line != NO_ROOM for line in lines)
    assert (lines[-1] == NO_ROOM) is (len(cited) < tools.MOST_PASSAGES)
