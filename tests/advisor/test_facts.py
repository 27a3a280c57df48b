"""Facts: only what the owner says outright unlocks or sharpens anything."""

import pytest

from advisor.facts import owner_facts_in, practice_in
from links.schema import OwnerFacts, Practice


@pytest.mark.parametrize(
    ("message", "facts"),
    [
        ("We bought these links last year.", OwnerFacts(None, True)),
        ("My old agency placed guest posts for us.", OwnerFacts(None, True)),
        ("We got a manual action for unnatural links.", OwnerFacts(True, None)),
        ("There is no manual action.", OwnerFacts(False, None)),
        ("We never bought links.", OwnerFacts()),
        ("What if we bought links?", OwnerFacts()),
        ("Should we worry about a manual action?", OwnerFacts()),
        ("", OwnerFacts()),
    ],
)
def test_the_two_facts_are_heard_only_when_said(message: str, facts: OwnerFacts) -> None:
    """A question, a doubt or a denial unlocks nothing."""
    assert owner_facts_in(message, OwnerFacts()) == facts


def test_the_practice_is_heard_in_passing() -> None:
    """Specialty, city and address are taken from a sentence about the owner's own practice, and then kept."""
    told = practice_in("I run a dermatology clinic in Austin, our website is www.oakderm.com", Practice())

    assert (told.specialty, told.city, told.domain) == ("dermatologist", "Austin", "oakderm.com")
    assert practice_in("a dentist in Dallas links to us", told) == told
