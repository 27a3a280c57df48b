"""Each signal: links that match, links that nearly match, and links that cannot be judged."""

from typing import Any

import pytest

from knowledge.pages import FOLDER
from links import Outcome, Practice, assess
from links.signals import BY_NAME, SIGNALS
from links.verdict import WEIGHTS
from tests.links.conftest import LAKESIDE

T, F, U = Outcome.TRUE, Outcome.FALSE, Outcome.UNKNOWN


def link(url: str = "https://example.com/page", **columns: Any) -> dict[str, Any]:
    """One link's columns."""
    return {"source_url": url, **columns}


def at(url: str) -> dict[str, Any]:
    """A link of which only the address is known."""
    return link(url)


def text(anchor: str | None) -> dict[str, Any]:
    """A link with this text from a page that says nothing."""
    return link(anchor=anchor)


NO_PRACTICE = "no practice"
# signal: links that match, links that nearly match, links that cannot be judged (None where an address always tells)
CASES: dict[str, tuple[list[dict[str, Any]], list[dict[str, Any]], list[dict[str, Any]] | str | None]] = {
    "source_is_about_health": ([at("https://austinskindoctor.com")], [at("https://example.com")], None),
    "page_is_about_health": (
        [at("https://a.com/dental-care"), link(context="my dentist is great")],
        [at("https://a.com/accidental")],
        None,
    ),
    "source_names_the_city": ([at("https://austinmoms.com")], [at("https://dallasmoms.com")], NO_PRACTICE),
    "page_names_the_city": ([at("https://a.com/best-of-austin")], [at("https://a.com/faustina")], NO_PRACTICE),
    "page_names_the_practice": (
        [link(source_title="Meet Lakeside Dermatology")],
        [link(source_title="Lakeside Diner")],
        NO_PRACTICE,
    ),
    "source_is_off_topic": ([at("https://cryptodigger.com")], [at("https://traveldoctor.com")], None),
    "page_is_off_topic": ([at("https://a.com/bitcoin-today")], [at("https://a.com/travel-vaccines")], None),
    "source_suffix_is_foreign": ([at("https://a.ru")], [at("https://a.co"), at("https://a.com")], None),
    "source_is_hospital": (
        [at("https://st-marys-hospital24.com"), at("https://care.mayoclinic.org/x")],
        [at("https://hospitalityjobs.com"), at("https://hospitalnewsblog.com"), at("https://guestposthospital.com")],
        None,
    ),
    "source_is_medical_school": (
        [at("https://dentistry.small.edu")],
        [at("https://law.small.edu"), at("https://dentistry.com/x")],
        None,
    ),
    "source_is_university": ([at("https://small.edu"), at("https://x.ac.uk")], [at("https://small-edu.com")], None),
    "source_is_government": (
        [at("https://health.texas.gov"), at("https://ci.austin.tx.us")],
        [at("https://gov-grants.com")],
        None,
    ),
    "source_is_professional_body": (
        [at("https://traviscountydentalsociety.org"), at("https://ada.org")],
        [at("https://dentalsocietyparty.xyz"), at("https://chesssociety.org")],
        None,
    ),
    "source_is_medical_journal": (
        [at("https://nejm.org/a"), at("https://journalofskin.com")],
        [at("https://traveljournal.com")],
        None,
    ),
    "source_is_health_publisher": ([at("https://www.healthline.com/x")], [at("https://healthline-tips.com")], None),
    "source_is_insurer": ([at("https://bcbsofx.com"), at("https://aetna.com")], [at("https://carinsurance.com")], None),
    "source_is_community_organization": (
        [at("https://stpaulschurch.org"), at("https://lms.ci.k12.tx.us")],
        [at("https://churchill.org.xyz"), at("https://old.com")],
        None,
    ),
    "source_is_local_press": (
        [at("https://hillcountryherald.com"), at("https://kxyztv.com")],
        [at("https://heraldry.xyz")],
        None,
    ),
    "source_is_national_press": ([at("https://nytimes.com/a")], [at("https://nytimes-posts.com")], None),
    "source_is_reference_work": ([at("https://en.wikipedia.org/wiki/Acne")], [at("https://wikipediapage.com")], None),
    "source_is_chamber": ([at("https://roundrockchamber.org")], [at("https://chambermusic.org")], None),
    "source_is_health_directory": (
        [at("https://healthgrades.com/x"), at("https://austinfindadoctor.com")],
        [at("https://grades.com")],
        None,
    ),
    "source_is_general_directory": ([at("https://m.yelp.com/biz/x")], [at("https://yelping.com")], None),
    "source_is_social_profile": ([at("https://facebook.com/x")], [at("https://facebook-fans.com")], None),
    "source_is_statistics_site": (
        [at("https://hypestat.com/x"), at("https://bigsiteworth.net")],
        [at("https://statistics-course.com")],
        None,
    ),
    "page_is_statistics_report": ([at("https://a.com/whois/lakesidederm.com")], [at("https://a.com/who-is-who")], None),
    "source_copies_articles": (
        [at("https://dailynewsmirror24.info"), at("https://local-copy.live")],
        [at("https://copywriters.com"), at("https://skyscrapers.com")],
        None,
    ),
    "page_is_copied_article": (
        [link(context="Originally published elsewhere."), link(source_title="A story - auto generated")],
        [link(context="The original was published in print")],
        [link()],
    ),
    "page_belongs_to_empty_member": ([link(context="Joined today - 0 posts")], [link(context="210 posts")], [link()]),
    "page_is_job_offer": (
        [at("https://a.com/jobs/771"), link(source_title="Now hiring: a hygienist")],
        [at("https://a.com/jobsons-story")],
        None,
    ),
    "source_is_job_board": (
        [at("https://practicelink.com/x"), at("https://physicianjobs.net")],
        [at("https://stevejobsmuseum.com")],
        None,
    ),
    "source_is_health_vendor": ([at("https://invisalign.com/x")], [at("https://invisalign-tips.com")], None),
    "page_recommends_colleagues": (
        [at("https://a.com/referrals"), at("https://a.com/trusted-doctors")],
        [at("https://a.com/preferral")],
        None,
    ),
    "page_says_treatment_was_free": (
        [link(context="The clinic gifted me this treatment")],
        [link(context="A gifted surgeon treated me")],
        [link()],
    ),
    "source_ends_in_org": (
        [at("https://arthritis.example.org"), at("https://smallsociety.org")],
        [at("https://smallsociety.com"), at("https://healthtipsdaily.org"), at("https://links88.org")],
        None,
    ),
    "source_is_copy_of_pages": ([at("https://web.archive.org/web/x")], [at("https://example.com/archive")], None),
    "source_has_spam_name": (
        [at("https://royalcasino.net"), at("https://cheap-cialis.com"), at("https://sex-tube.com")],
        [
            at("https://essex.com"),
            at("https://specialist.com"),
            at("https://slotnick-law.com"),
            at("https://betterhealth.com"),
        ],
        None,
    ),
    "page_has_spam_words": (
        [at("https://a.com/online-casino"), at("https://a.com/c%61sino")],
        [at("https://a.com/monte-carlo-simulation"), at("https://a.com/essex-analysis")],
        None,
    ),
    "source_suffix_is_cheap": ([at("https://a.xyz")], [at("https://xyz.com")], None),
    "source_is_bare_ip_address": ([at("http://203.0.113.7/a")], [at("https://203.example.com")], None),
    "page_is_guest_post": (
        [at("https://a.com/guest-post-skin"), link(source_title="A Guest Post by Jane")],
        [at("https://a.com/guesthouse-posters")],
        None,
    ),
    "page_says_it_was_paid": ([link(source_title="Sponsored Post: skin")], [link(source_title="Our sponsors")], None),
    "page_offers_links": ([link(context="Buy backlinks with high DA here")], [link(context="I buy golf balls")], None),
    "source_sells_links": (
        [at("https://guestpostking.com"), at("https://best-backlinks.net/hospital")],
        [at("https://hyperlinkmuseum.com")],
        None,
    ),
    "source_is_article_farm": ([at("https://ezinearticles.com/x")], [at("https://articles.com")], None),
    "source_has_generic_blog_name": (
        [at("https://healthtipsdaily.com")],
        [at("https://hillcountryherald.com"), at("https://medicalnewstoday.com")],
        None,
    ),
    "page_is_comment": (
        [at("https://a.com/p?replytocom=4"), at("https://a.com/p#comment-4")],
        [at("https://a.com/commentary")],
        None,
    ),
    "link_is_in_comment": ([link(position="Comment")], [link(position="content")], [link()]),
    "page_is_forum": (
        [at("https://a.com/viewtopic.php?t=3"), at("https://a.com/community/a77123441"), at("https://a.com/t/ear/811")],
        [
            at("https://a.com/performance"),
            at("https://a.com/community/partners"),
            at("https://a.com/community/fair-2026"),
            at("https://a.com/topic/skin"),
        ],
        None,
    ),
    "source_is_forum": (
        [at("https://forum.a.com"), at("https://skinforums.com"), at("https://city-data.com/x")],
        [at("https://formula.com")],
        None,
    ),
    "link_is_in_signature": ([link(context="-- forum signature --")], [at("https://a.com/signal")], None),
    "page_is_member_profile": (
        [at("https://a.com/profile.php?id=3"), at("https://a.com/u/jane")],
        [at("https://a.com/profiled"), at("https://a.com/about-u/jane")],
        None,
    ),
    "page_is_scholarship": ([at("https://small.edu/outside-scholarships")], [at("https://small.edu/scholar")], None),
    "source_is_press_wire": (
        [at("https://prnewswire.com/x"), at("https://mynewswire.net")],
        [at("https://wireworld.com")],
        None,
    ),
    "page_is_press_release": (
        [at("https://a.com/press-release/new")],
        [at("https://a.com/press/released-inmates")],
        None,
    ),
    "page_is_link_exchange": (
        [at("https://a.com/links.html"), link(source_title="Our link partners")],
        [at("https://a.com/golf-links")],
        None,
    ),
    "source_is_open_directory": ([at("https://freewebdirectory.biz")], [at("https://director.com")], None),
    "page_is_open_directory": ([at("https://a.com/submit-site")], [at("https://a.com/submission")], None),
    "page_is_coupon": ([at("https://a.com/coupon/botox")], [at("https://a.com/couple")], None),
    "source_is_coupon_site": (
        [at("https://retailmenot.com/x"), at("https://couponville.net")],
        [at("https://coup.com")],
        None,
    ),
    "link_is_in_widget": (
        [at("https://a.com/widget/1"), link(context="Website by Lakeside")],
        [at("https://a.com/midget-golf")],
        None,
    ),
    "page_thanks_sponsors": ([at("https://a.com/our-sponsors")], [at("https://a.com/sponsored")], None),
    "page_lists_people": ([at("https://a.com/find-a-doctor")], [at("https://a.com/find-a-plumber")], None),
    "page_is_listing": ([at("https://a.com/biz/lakeside")], [at("https://a.com/bizarre")], None),
    "page_is_redirect": (
        [at("https://a.com/out.php?id=1"), at("https://a.com/?url=https://b.com")],
        [at("https://a.com/outing")],
        None,
    ),
    "source_is_shortener": ([at("https://bit.ly/x")], [at("https://bitly-news.com")], None),
    "source_is_free_host": ([at("https://drjane.blogspot.com")], [at("https://blogspotting.com")], None),
    "source_is_a_blog": ([at("https://janesblog.com")], [at("https://biologics.com")], None),
    "anchor_is_brand": (
        [text("Lakeside Dermatology"), text("lakesidederm")],
        [text("Peacock Dermatology")],
        NO_PRACTICE,
    ),
    "anchor_is_bare_address": ([text("www.lakesidederm.com/about")], [text("Dr. Lee, M.D.")], [text(None)]),
    "anchor_is_generic": ([text("Click here!")], [text("Click clack")], [text(None)]),
    "anchor_is_empty": ([text(""), text("\u200b"), text("→")], [text("a")], [text(None)]),
    "anchor_is_exact_match": (
        [
            text("dermatologist in Austin"),
            text("Best Dermatologist Austin TX"),
            text("botox"),
            text("bоtox austin"),
            text("dermatólogo en Austin"),
        ],
        [
            text("Essex specialist"),
            text("Peacock Dermatology"),
            text("our doctors"),
            text("skin assessment"),
            text("analysis"),
            text("Lakeside Dermatology"),
            text("Monte Carlo simulation"),
            text("dermatologist Jane Lee answers"),
            text("clinic"),
        ],
        [text(None)],
    ),
    "anchor_is_partial_match": (
        [text("what Jane learned about botox")],
        [text("Peacock Dermatology"), text("botox austin")],
        [text(None)],
    ),
    "anchor_has_spam_words": (
        [text("online casino"), text("Buy CIАLIS now"), text("c\u200basino"), text("казино онлайн"), text("%63asino")],
        [
            text("specialist"),
            text("Essex"),
            text("Monte Carlo simulation"),
            text("analysis"),
            text("assessment"),
            text("Peacock Dermatology"),
        ],
        [text(None)],
    ),
    "anchor_is_in_another_script": ([text("皮肤科")], [text("clínica")], [text(None)]),
    "anchor_is_disguised": ([text("bоtox"), text("bo\u200btox")], [text("казино"), text("botox")], [text(None)]),
    "anchor_is_stuffed": (
        [text("botox austin, best dermatologist, laser hair removal texas")],
        [text("Botox, explained")],
        [text(None)],
    ),
    "target_has_spam_words": (
        [link(target_url="https://lakesidederm.com/casino/x")],
        [link(target_url="https://lakesidederm.com/essex")],
        [link()],
    ),
    "target_is_another_site": (
        [link(target_url="https://other.com")],
        [link(target_url="https://www.lakesidederm.com/a")],
        [link()],
    ),
    "page_has_many_links": ([link(external_links=101)], [link(external_links=100)], [link()]),
    "link_is_nofollow": ([link(nofollow=True)], [link(nofollow=False)], [link()]),
    "link_is_sponsored": ([link(sponsored=True)], [link(sponsored=False)], [link()]),
    "link_is_ugc": ([link(ugc=True)], [link(ugc=False)], [link()]),
    "link_passes_credit": (
        [link(nofollow=False, sponsored=False, ugc=False)],
        [link(nofollow=True), link(sponsored=True)],
        [link(), link(nofollow=False)],
    ),
    "link_is_lost": ([link(lost=True)], [link(lost=False)], [link()]),
    "link_is_image": ([link(image=True)], [link(image=False)], [link()]),
    "link_is_sitewide": ([link(sitewide=True)], [link(sitewide=False)], [link()]),
    "anchor_names_a_doctor": (
        [text("Dr. Mona Lee"), text("Mona Lee, DDS")],
        [text("drive safely"), text("doctor near me")],
        [text(None)],
    ),
    "source_is_a_practice": (
        [at("https://hillsiderheumatology.com")],
        [at("https://rheumatologytips.com"), at("https://hillside.com")],
        None,
    ),
    "page_is_about_a_site": (
        [at("https://a.com/whois/lakesidederm.com"), at("https://a.com/check?q=lakesidederm.com")],
        [at("https://a.com/our-company"), at("https://a.com/index.html")],
        None,
    ),
    "page_slug_is_search_phrase": (
        [at("https://a.com/best-dentist-in-austin-tx/"), at("https://a.com/blog/botox-austin.html")],
        [at("https://a.com/botox"), at("https://a.com/how-a-dentist-in-austin-fixed-my-smile")],
        None,
    ),
    "source_name_is_search_phrase": (
        [at("https://bestbotoxaustin.com"), at("https://bestbotoxaustin.blogspot.com")],
        [at("https://austindance.com"), at("https://botoxology.com")],
        None,
    ),
    "source_name_is_in_another_script": (
        [at("https://xn--80aacc4bir7b.xn--p1ai")],
        [at("https://xn--mnchen-3ya.de"), at("https://xn--.com")],
        None,
    ),
    "page_finds_doctors": ([at("https://a.org/find-a-doctor/lee")], [at("https://a.org/find-a-plumber")], None),
    "link_is_in_footer": ([link(position="Footer")], [link(position="content")], [link()]),
}
OVER_THE_LIST = {
    "sales_phrase_repeated",
    "site_links_often",
    "same_template_on_several_sites",
    "sites_share_a_name",
    "site_came_in_a_spike",
}


def outcome(name: str, columns: dict[str, Any], make_links: Any, practice: Practice = LAKESIDE) -> Outcome:
    """Return the signal's answer for one link."""
    links = make_links(columns["source_url"], **{k: v for k, v in columns.items() if k != "source_url"})
    return next(f.outcome for f in assess(links, practice).findings(0) if f.signal == name)


@pytest.mark.parametrize("name", CASES)
def test_match(name: str, make_links: Any) -> None:
    """Links that match hold the signal."""
    assert [outcome(name, case, make_links) for case in CASES[name][0]] == [T] * len(CASES[name][0])


@pytest.mark.parametrize("name", CASES)
def test_near_match(name: str, make_links: Any) -> None:
    """Links that nearly match do not hold the signal."""
    assert [outcome(name, case, make_links) for case in CASES[name][1]] == [F] * len(CASES[name][1])


@pytest.mark.parametrize("name", [name for name in CASES if CASES[name][2]])
def test_unknown(name: str, make_links: Any) -> None:
    """Without the text or the practice fact that it is read from, the signal is unknown and not false."""
    cases = CASES[name][2]
    if cases == NO_PRACTICE:
        found = [outcome(name, CASES[name][0][0], make_links, Practice())]
    else:
        found = [outcome(name, case, make_links) for case in cases or []]

    assert found == [U] * len(found)


def test_an_unreadable_address_leaves_signals_of_the_address_unknown(make_links: Any) -> None:
    """What can only be read off an address is unknown where the address is none."""
    found = {f.signal: f.outcome for f in assess(make_links("not an address"), LAKESIDE).findings(0)}

    assert {found[name] for name, cases in CASES.items() if cases[2] is None and name.startswith("page_is")} == {U}


def test_every_signal_has_cases() -> None:
    """No signal goes without a test."""
    assert {s.name for s in SIGNALS} == CASES.keys() | OVER_THE_LIST


def test_every_signal_has_its_page() -> None:
    """A signal and its page in the corpus go by one name."""
    pages = {path.stem.replace("-", "_") for path in (FOLDER / "signals").glob("*.md")}

    assert pages == {s.name for s in SIGNALS}


def test_weights_name_signals() -> None:
    """The table of weights names only signals that exist, and each of them once a scale."""
    assert {w.signal for w in WEIGHTS} <= BY_NAME.keys()
    assert len({(w.signal, w.scale) for w in WEIGHTS}) == len(WEIGHTS)


def test_sales_phrase_on_three_sites(make_links: Any) -> None:
    """Three sites with one sales phrase hold the signal; two sites, or three with the brand, do not."""
    three = assess(make_links("https://a.com/x", "https://b.com/y", "https://c.com/z", anchor="botox austin"), LAKESIDE)
    two = assess(make_links("https://a.com/x", "https://b.com/y", "https://b.com/z", anchor="botox austin"), LAKESIDE)
    brand = assess(make_links("https://a.com/x", "https://b.com/y", "https://c.com/z", anchor="Lakeside"), LAKESIDE)

    assert "sales_phrase_repeated" in three.table["signals"][0]
    assert "sales_phrase_repeated" not in two.table["signals"][0] + brand.table["signals"][0]


def test_same_page_on_three_sites(make_links: Any) -> None:
    """Three sites with one long path and one text hold the signal; different paths do not."""
    path = "/why-you-need-a-doctor"
    same = assess(make_links(*[f"https://{site}.com{path}" for site in "abc"], anchor="a text"), LAKESIDE)
    other = assess(make_links(*[f"https://{site}.com{path}-{site}" for site in "abc"], anchor="a text"), LAKESIDE)

    assert "same_template_on_several_sites" in same.table["signals"][0]
    assert "same_template_on_several_sites" not in other.table["signals"][0]


def test_numbered_names(make_links: Any) -> None:
    """Three sites whose names differ in numbers and endings are a family; three different names are none."""
    family = assess(
        make_links("https://bestlinks1.xyz", "https://bestlinks22.top", "https://best-links3.com"), LAKESIDE
    )
    others = assess(make_links("https://oakstreet.com", "https://elmstreet.com", "https://news1.com"), LAKESIDE)

    assert "sites_share_a_name" in family.table["signals"][0]
    assert "sites_share_a_name" not in others.table["signals"][0]


def test_busy_site(make_links: Any) -> None:
    """Fifty links from one site hold the signal; forty-nine do not."""
    fifty = assess(make_links(*[f"https://a.com/{n}" for n in range(50)]), LAKESIDE)
    fewer = assess(make_links(*[f"https://a.com/{n}" for n in range(49)]), LAKESIDE)

    assert "site_links_often" in fifty.table["signals"][0]
    assert "site_links_often" not in fewer.table["signals"][0]
