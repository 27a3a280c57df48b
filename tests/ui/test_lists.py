"""A list's page says what was read, shows the links that pass the filter, and reads its charts out in words."""

import json
from dataclasses import replace
from datetime import date

import polars as pl
import pytest

from advisor.answer import Attachment
from links import OwnerFacts, Practice, Verdict
from links.profile import Month, Profile
from links.unknowns import Change
from ui import lists_diagnosis as diagnosis
from ui.charts import bars, month_columns
from ui.lists_desk import PASTED, Desk, judge
from ui.lists_downloads import csv_of, html_of, json_of, xlsx_of
from ui.lists_preview import preview
from ui.lists_table import Filter, busiest_sites, links_table, matching, unknown_part
from ui.practice import domain_in
from ui.tree import text_of, walk

TODAY = date(2026, 11, 22)
CSV = """Source url,Anchor,Nofollow,First seen
https://www.mayoclinic.org/a,Lakeside Dermatology,false,2026-01-03
https://best-seo-links.shop/guest-post/cheap-botox,cheap botox austin,false,2026-03-03
https://www.statshow.com/www/lakesidederm.com,=HYPERLINK(1),true,2026-02-03
https://www.mayoclinic.org/a,Lakeside Dermatology,false,2026-01-03
no address,x,false,
"""


@pytest.fixture
def desk() -> Desk:
    """A desk with one file of five rows that was looked at."""
    desk = Desk()
    desk.bring({"id": Attachment("links.csv", CSV.encode())})
    assert list(desk.look()) == ["links.csv"]
    return desk


@pytest.fixture
def judged(desk):
    """The file's three links, judged."""
    return judge(desk.readings, Practice(name="Lakeside Dermatology", city="Austin"), OwnerFacts(), TODAY)


def told(desk: Desk) -> str:
    """Return the words of the preview."""
    return text_of(preview(list(desk.looked.values())))


def test_the_preview_counts_every_row(desk):
    """Rows in are links, repeated rows and rows not read, each of the last with its reason."""
    assert "5 rows: 3 links to judge, 1 repeated, 1 not read." in told(desk)
    assert "Row 6: " in told(desk)
    assert "4 columns used" in told(desk)


def test_a_file_that_is_no_list_says_why():
    """A recognised table of another kind stands in the preview with what to bring instead."""
    desk = Desk()
    table = b"Target page,Incoming links,Linking sites\nhttps://lakesidederm.com/,5,3\n"
    desk.bring({"id": Attachment("pages.csv", table)})
    list(desk.look())

    assert "Top linked pages" in told(desk)
    assert "Latest links" in told(desk)
    assert desk.readings == ()


def test_a_pasted_text_stays_when_files_change(desk):
    """Taking a file away keeps the pasted links; pasting nothing takes those away."""
    desk.paste("https://a.example/\nhttps://b.example/")
    desk.bring({})
    list(desk.look())

    assert [reading.links.height for reading in desk.readings] == [2]
    assert list(desk.brought) == [PASTED]

    desk.paste("  ")

    assert desk.brought == {}


def test_text_without_an_address_is_told():
    """Words alone are no list, and the preview says what is missing."""
    desk = Desk()
    desk.paste("just words")
    list(desk.look())

    assert "No web address was found" in told(desk)


@pytest.mark.parametrize(
    ("wanted", "places"),
    [
        (Filter(), [2, 3, 1]),
        (Filter(order="As in the list"), [1, 2, 3]),
        (Filter(order="Newest first"), [2, 3, 1]),
        (Filter(order="By site"), [2, 1, 3]),
        (Filter(verdicts=("helps", "ignored")), [3, 1]),
        (Filter(action="keep"), [1]),
        (Filter(site="mayoclinic.org"), [1]),
        (Filter(words="BOTOX austin"), [2]),
        (Filter(words="botox mayoclinic"), []),
        (Filter(words="(.*"), []),
    ],
)
def test_filters(judged, wanted, places):
    """Every filter narrows, the order holds, and a search is for words and never a pattern."""
    assert matching(judged.assessment.table, wanted)["place"].to_list() == places


def test_an_opened_row_holds_what_is_inside(judged):
    """What is known of a link stands right below its row, and its button says that it is open."""
    view = links_table(
        matching(judged.assessment.table, Filter()), 2, unknown_part((), [("Is it gone?", "link-is-lost")])
    )
    rows = [part for part in walk(view) if part.tag == "tr"]
    button = next(part for part in walk(rows[1]) if part.tag == "button")

    assert button.attributes["aria-expanded"] == "true"
    assert "Is it gone?" in text_of(rows[2])


def test_no_address_of_a_list_can_be_clicked(judged):
    """The table has no link at all: an address in it is a stranger's."""
    view = links_table(matching(judged.assessment.table, Filter()))

    assert [part for part in walk(view) if part.tag == "a"] == []


def test_what_would_change_is_said_with_its_verdict():
    """A question that would turn the verdict names the verdict that it would become."""
    change = Change("link_is_sponsored", "Is the link marked sponsored?", Verdict.FINE)

    assert "Is the link marked sponsored? If so, it is Fine." in text_of(unknown_part([change], [("Q?", "p")])[0])


def test_sites_are_offered_by_size():
    """The site with most links comes first; a link without a site is left out."""
    table = pl.DataFrame({"source_site": ["b.example", "a.example", "a.example", None]})

    assert list(busiest_sites(table).items()) == [("a.example", 2), ("b.example", 1)]


def test_downloads_hold_the_list(judged):
    """Each file has all links, formulas defused."""
    data = json.loads(json_of(judged))

    assert [link["verdict"] for link in data["links"]] == ["helps", "risky", "ignored"]
    assert "'=HYPERLINK(1)" in csv_of(judged.assessment.table).decode("utf-8-sig")
    assert b"Backlinks of Lakeside Dermatology" in html_of(judged)
    assert xlsx_of(judged).startswith(b"PK")


def test_charts_say_their_numbers(judged):
    """Each chart has its conclusion in words and every number beside its bar."""
    said = text_of(diagnosis.charts(judged.assessment.profile))

    assert "Of 3 links, 1 looks risky; 2 ask nothing of you." in said
    assert "3 sites were first seen from January 2026 to March 2026. No month stands out." in said
    assert "Of 3 links with known marks, 2 (67 %) pass credit." in said


def nothing(profile: Profile) -> Profile:
    """Return the profile of a list that says nothing but addresses."""
    return replace(
        profile, months=(), anchors=dict.fromkeys(profile.anchors, 0), followed=0, not_followed=0, follow_unknown=3
    )


def test_a_bare_list_says_what_it_lacks(judged):
    """Without dates, texts and marks each chart says so in place of bars."""
    bare = nothing(judged.assessment.profile)

    assert "no dates" in diagnosis.months_in_words(bare)
    assert "no link texts" in diagnosis.anchors_in_words(bare)
    assert "no follow marks" in diagnosis.follow_in_words(bare)


def test_a_spike_is_marked_and_named(judged):
    """A month far above the others has a sign and its number, and stands in the sentence."""
    months = tuple(Month(date(2026, month, 1), 40 if month == 5 else 2, month == 5, ()) for month in range(1, 8))
    profile = replace(judged.assessment.profile, months=months)

    assert "May 2026 (40 sites)" in diagnosis.months_in_words(profile)
    assert "▲ 40" in text_of(month_columns("H", "S", months))


def test_no_bars_for_nothing():
    """Counts of zero have no bar, and no count has no table."""
    assert [part for part in walk(bars("H", "S", {"helps": 0})) if part.tag == "table"] == []


@pytest.mark.parametrize(("typed", "domain"), [("WWW.Lakeside.com", "lakeside.com"), ("not a site!", ""), ("", "")])
def test_the_website_is_understood(typed, domain):
    """However an owner types the address, the site's name is kept; what is no address is not."""
    assert domain_in(typed) == domain
