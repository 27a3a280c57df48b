"""Links that the owner says were bought: the word counts for the links it names, and for no others."""

import pytest

from advisor.ask import answer_to
from advisor.intake import take_in
from advisor.thread import Thread
from links.schema import Action
from retrieval.library import Library

LINKS = "https://topmedposts.example/lasik-omaha\nhttps://eyebloghub.example/lasik-omaha-cheap"


@pytest.mark.parametrize(
    ("said", "rows"),
    [
        ("My agency bought these.", (1, 2)),
        ("The old agency placed both for money and won't remove them.", (1, 2)),
        ("I paid for the second one.", (2,)),
        ("Our previous SEO admitted these are his own sites and he placed our links.", (1, 2)),
        ("My agency bought some of these.", ()),
        ("We bought links once.", ()),
        ("What if we bought these?", ()),
        ("Our agency says that a competitor bought these and they paid for them.", ()),
        ("The agency wants us to disavow these.", ()),
    ],
)
def test_only_the_links_that_are_named_were_placed(said: str, rows: tuple[int, ...]) -> None:
    """“These” names all links and “the second one” names one; a doubt or a vague word names none."""
    thread = take_in(LINKS, (), Thread()).thread

    assert take_in(said, (), thread).thread.placed == rows


def test_a_placed_link_that_needs_a_look_may_be_disavowed() -> None:
    """Who placed it is the open question of such a link, so the owner's word settles it; without it nothing is."""
    told = take_in("My agency bought these. Make the disavow file.\n" + LINKS, (), Thread()).thread
    untold = take_in("Make the disavow file.\n" + LINKS, (), Thread()).thread

    assert told.assessment is not None
    assert untold.assessment is not None
    assert set(told.assessment.table["action"]) == {Action.DISAVOW}
    assert Action.DISAVOW not in set(untold.assessment.table["action"])


def test_a_good_link_stays_good() -> None:
    """A listing that the owner paid for is not offered for disavowal."""
    thread = take_in("We bought these.\nhttps://www.healthgrades.com/dentist/dr-jane-doe", (), Thread()).thread

    assert thread.assessment is not None
    assert Action.DISAVOW not in set(thread.assessment.table["action"])


def test_a_new_list_is_judged_afresh() -> None:
    """What was said of one list does not unlock the links of the next."""
    before = take_in("My agency bought these.\n" + LINKS, (), Thread()).thread
    after = take_in("And these?\nhttps://omaha-lasik-news.example/best", (), before).thread

    assert after.placed == ()
    assert after.assessment is not None
    assert Action.DISAVOW not in set(after.assessment.table["action"])


def test_what_is_told_later_counts_for_the_list_before(library: Library) -> None:
    """Told in the second message, the fact leads to removal first and to a disavow in the third."""
    listed = answer_to("Check these\n" + LINKS, Thread(), library)
    told = answer_to("My agency placed both for money.", listed.thread, library)
    asked = answer_to("Then write me the disavow file", told.thread, library)

    assert "remove-a-bad-link" in told.thread.pages
    assert {row.row for row in asked.answer.table} == {1, 2}
    assert all(row.action is Action.DISAVOW for row in asked.answer.table)


def test_a_manual_action_told_later_unlocks_risky_links(library: Library) -> None:
    """The list is judged again when the owner tells of a manual action."""
    link = "best dental implants austin – https://buy-guest-posts.example.com/health/implants (dofollow)"
    listed = answer_to("Is this risky?\n" + link, Thread(), library)
    told = answer_to("We got a manual action for unnatural links.", listed.thread, library)

    assert listed.thread.assessment is not None
    assert told.thread.assessment is not None
    assert listed.thread.assessment.table["action"].to_list() != [Action.DISAVOW]
    assert told.thread.assessment.table["action"].to_list() == [Action.DISAVOW]
