"""What is unknown about a link is tried out: only answers that would change its verdict are named."""

from links import OwnerFacts, Verdict, assess
from links.unknowns import changes


def test_a_search_phrase_on_a_guest_post_would_make_it_risky(make_links, practice):
    """Without its text a guest post needs a look; a search phrase in it would make it risky, and that comes first."""
    assessment = assess(make_links("https://blog.example.com/guest-post/skin-care-tips"), practice)
    found = changes(assessment.findings(0), OwnerFacts())

    assert assessment.table["verdict"][0] == "look"
    assert ("anchor_is_exact_match", Verdict.RISKY) in {(change.signal, change.verdict) for change in found}


def test_the_furthest_change_comes_first(make_links, practice):
    """From “look”, becoming “helps” is further away than becoming “ignored”."""
    found = changes(assess(make_links("https://blog.example.com/skin"), practice).findings(0), OwnerFacts())
    scale = list(Verdict)
    steps = [abs(scale.index(change.verdict) - scale.index(Verdict.LOOK)) for change in found]

    assert steps == sorted(steps, reverse=True)
    assert 0 not in steps


def test_nothing_unknown_changes_nothing():
    """A link without findings has nothing that could change."""
    assert changes((), OwnerFacts()) == ()
