"""A list and its links are spoken of in sentences that the check accepted, each with its evidence."""

from datetime import date

import pytest

from advisor.answer import PassageCitation, Role
from advisor.list_report import link_report, list_report
from links import Practice, assess
from links.read import read

TODAY = date(2026, 11, 22)
LIST = """source_url,anchor,nofollow
https://www.mayoclinic.org/departments-centers/dermatology,Lakeside Dermatology,false
https://best-seo-links.shop/guest-post/cheap-botox,cheap botox austin,false
https://www.statshow.com/www/lakesidederm.com,lakesidederm.com,true
"""


@pytest.fixture
def judged():
    """Three links: one helps, one is risky, one is ignored."""
    return assess(read(LIST.encode(), "links.csv").links, Practice(name="Lakeside Dermatology", city="Austin"))


def test_the_diagnosis_concludes_and_says_what_google_says(judged, library):
    """It opens with the conclusion in two sentences and quotes at least one page that names Google, with its source."""
    answer = list_report(judged, library, TODAY)
    direct = [said.text for said in answer.statements if said.role is Role.DIRECT]
    quoted = [one for one in answer.citations if isinstance(one, PassageCitation)]

    assert " ".join(direct) == judged.profile.conclusion
    assert any("Google" in one.words and one.sources for one in quoted)
    assert answer.dropped == 0


def test_every_sentence_has_evidence(judged, library):
    """No sentence about a list or a link stands without a number."""
    answers = [list_report(judged, library, TODAY), *(link_report(row, judged, library, TODAY) for row in (1, 2, 3))]

    assert all(said.citations for answer in answers for said in answer.statements if said.role is not Role.FIXED)


def test_a_link_is_told_by_its_place(judged, library):
    """Row 2 is the second link of the list."""
    assert "best-seo-links.shop looks risky" in link_report(2, judged, library, TODAY).text.replace("\\", "")


def test_an_empty_list_says_so(library):
    """Nothing is concluded from nothing."""
    nothing = assess(read("no links here").links)

    assert "no links" in list_report(nothing, library, TODAY).text
