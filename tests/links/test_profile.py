"""What a whole list shows: anchor mix, waves of new sites, networks, concentration, and the conclusion."""

from datetime import date
from typing import Any

import polars as pl

from links import LINK_SCHEMA, Outcome, assess
from tests.links.conftest import LAKESIDE


def with_dates(months: list[int], spike: int = 0) -> pl.DataFrame:
    """Return one link a site: as many sites in each month of 2025 as given, and `spike` more in June."""
    seen = [date(2025, month + 1, 3) for month, count in enumerate(months) for _ in range(count)]
    seen += [date(2025, 6, 9)] * spike
    urls = [f"https://site-{chr(97 + n % 26)}{chr(97 + n // 26)}-page.com/p" for n in range(len(seen))]
    return pl.DataFrame({"source_url": urls, "first_seen": seen, "anchor": ["Lakeside Dermatology"] * len(seen)})


def test_anchor_mix(make_links: Any) -> None:
    """Every link counts once, under the surest kind of its text; a missing text is unknown and not empty."""
    texts = [
        "Lakeside Dermatology",
        "www.lakesidederm.com",
        "click here",
        "botox austin",
        "皮肤科",
        "",
        None,
        "a story",
    ]
    links = pl.DataFrame({"source_url": [f"https://a{n}b.com" for n in range(8)], "anchor": texts})
    anchors = assess(links, LAKESIDE).profile.anchors

    assert {kind: count for kind, count in anchors.items() if count} == {
        "brand": 1, "bare address": 1, "generic": 1, "exact": 1, "other language": 1, "empty": 1,
        "unknown": 1, "other": 1,
    }  # fmt: skip


def test_a_wave_is_named_with_date_and_links() -> None:
    """A month far above the median is a spike, with its month and addresses in a sentence."""
    profile = assess(with_dates([2] * 12, spike=30), LAKESIDE).profile

    assert [month.month for month in profile.spikes] == [date(2025, 6, 1)]
    assert "June 2025" in profile.findings[0].says
    assert "https://site-" in profile.findings[0].says


def test_steady_growth_is_no_wave() -> None:
    """Months that differ by a few sites hold no spike, and neither does the month that is still running."""
    steady = assess(with_dates([3, 5, 4, 6, 5, 7, 6, 5, 8, 7, 6, 8]), LAKESIDE)
    running = assess(with_dates([2] * 6, spike=30), LAKESIDE, today=date(2025, 6, 20))

    assert not steady.profile.spikes
    assert not running.profile.spikes


def test_networks(make_links: Any) -> None:
    """Sites with one page or one name form networks that are named."""
    copies = make_links(
        *[f"https://{name}.com/ten-reasons-to-smile" for name in ("oak", "elm", "ash")], anchor="a text"
    )
    family = make_links(*[f"https://bestlinks{n}.xyz" for n in range(4)])
    profile = assess(pl.concat([copies, family]), LAKESIDE).profile

    assert [(network.shares, network.sites) for network in profile.networks] == [("page", 3), ("name", 4)]
    assert profile.networks[0].examples == ("ash.com", "elm.com", "oak.com")


def test_concentration_and_follow_share(make_links: Any) -> None:
    """The busiest site's share is told; links without known marks stay out of the follow share."""
    busy = make_links(*[f"https://a.com/{n}" for n in range(60)], nofollow=True)
    profile = assess(busy, LAKESIDE).profile

    assert (profile.top_site_share, profile.sitewide) == (1.0, (("a.com", 60),))
    assert "60 of 60 links come from a.com" in profile.findings[-1].says
    assert (profile.follow_share, profile.not_followed) == (0.0, 60)
    assert assess(make_links("https://a.com"), LAKESIDE).profile.follow_share is None


def test_the_conclusion_has_two_sentences(make_links: Any) -> None:
    """A sound, a risky and an empty list each end in two sentences."""
    sound = assess(make_links("https://mayoclinic.org"), LAKESIDE).profile.conclusion
    risky = assess(make_links("https://a.com/guest-post-x", anchor="botox austin"), LAKESIDE).profile.conclusion
    empty = assess(pl.DataFrame(schema=LINK_SCHEMA), LAKESIDE).profile.conclusion

    assert [text.count(".") for text in (sound, risky, empty)] == [2, 2, 2]
    assert "Do nothing" in sound
    assert "spam policies" in risky


def test_a_list_with_nofollow_marks_alone_is_known(make_links):
    """A link that the list calls followed counts as followed, though the list has no column for the rarer marks."""
    profile = assess(make_links("https://a.example/", "https://b.example/", nofollow=False)).profile

    assert (profile.followed, profile.follow_unknown) == (2, 0)


def test_a_list_without_texts_is_no_all_clear(make_links: Any) -> None:
    """Ten bare addresses say that the texts are missing; one with a text, or a short list, does not."""
    hosts = [f"https://hospital{chr(97 + n)}.org/doctors" for n in range(10)]
    bare = assess(make_links(*hosts), LAKESIDE).profile
    told = assess(make_links(*hosts, anchor="Lakeside Dermatology"), LAKESIDE).profile
    short = assess(make_links(*hosts[:9]), LAKESIDE).profile

    assert [finding.outcome for finding in bare.findings] == [Outcome.UNKNOWN]
    assert "no all-clear" in bare.conclusion
    assert not told.findings
    assert "10 of 10 known link texts are the practice's name or address" in told.conclusion
    assert not short.findings
