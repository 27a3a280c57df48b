"""What is a link to the practice, and what should the owner do? The only place that weighs signals.

A signal that holds adds its points to one or more of seven scales. A scale that reaches ENOUGH speaks; the rules below
are tried from top to bottom, and the first one that fits decides. All points are our judgement, never Google's numbers.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from links.schema import Action, OwnerFacts, Verdict

ENOUGH = 3


class Scale(StrEnum):
    """What a signal speaks for or against."""

    TRUST = "an institution or a newsroom stands behind the page"
    NORMAL = "a place where practices are normally listed"
    JUNK = "nothing in it for the practice, and nobody placed it"
    SCHEME = "a pattern that Google's spam policies name"
    PLACED = "a sign that it was placed for the practice"
    DOUBT = "not a pattern by itself, but no recommendation either"
    NATURAL = "the way people link by themselves, to something that concerns them"


@dataclass(frozen=True, slots=True)
class Weight:
    """How much a signal counts on a scale, and why; for a scheme, the example in Google's policies that it matches."""

    signal: str
    scale: Scale
    points: int
    reason: str


T, N, J, S, P, D, A = Scale
WEIGHTS: tuple[Weight, ...] = (
    # Who stands behind the page
    Weight("source_is_hospital", T, 3, "hospitals link to doctors who work with them"),
    Weight("source_is_medical_school", T, 3, "schools link to teachers and alumni"),
    Weight("source_is_university", T, 3, "colleges link by choice, though scholarship pages are an exception"),
    Weight("source_is_government", T, 3, "public bodies sell no links"),
    Weight("source_is_professional_body", T, 3, "boards and societies list their members"),
    Weight("source_is_medical_journal", T, 3, "journals cite authors and studies"),
    Weight("source_is_health_publisher", T, 3, "edited health information"),
    Weight("source_is_insurer", T, 3, "insurers list the doctors of their network"),
    Weight("source_is_community_organization", T, 3, "charities, schools and clubs thank those who help"),
    Weight("source_is_local_press", T, 3, "a newsroom chose to report"),
    Weight("source_is_national_press", T, 3, "a newsroom chose to report"),
    Weight("source_is_reference_work", T, 3, "references are edited by others"),
    Weight("page_finds_doctors", T, 2, "only institutions search for their own doctors"),
    Weight("source_ends_in_org", T, 1, "the ending of charities and societies; alone it is no recommendation"),
    Weight("source_is_about_health", T, 1, "the topic fits; alone it is no recommendation"),
    # Where practices are normally listed
    Weight("source_is_chamber", N, 3, "dues are a normal business expense, and members are listed"),
    Weight("source_is_health_directory", N, 3, "patients look there"),
    Weight("source_is_general_directory", N, 3, "patients look there"),
    Weight("source_is_social_profile", N, 3, "a profile or a share"),
    Weight("link_is_sponsored", N, 3, "an advertisement marked as Google asks for"),
    Weight("page_thanks_sponsors", N, 3, "sponsoring an event is normal"),
    Weight("source_is_press_wire", N, 3, "a press release is normal when its link is the firm's name"),
    Weight("page_is_press_release", N, 3, "a press release is normal when its link is the firm's name"),
    Weight("source_is_job_board", N, 3, "employers look for staff there"),
    Weight("page_is_job_offer", N, 3, "employers look for staff there"),
    Weight("source_is_health_vendor", N, 3, "makers and suppliers list the practices that work with them"),
    Weight("page_finds_doctors", N, 3, "patients look there"),
    Weight("source_is_shortener", N, 3, "somebody shortened the address to share it"),
    # Nothing in it for the practice
    Weight("anchor_has_spam_words", J, 3, "spam for another trade, usually from a hacked or automatic page"),
    Weight("source_has_spam_name", J, 3, "spam host"),
    Weight("page_has_spam_words", J, 3, "spam page"),
    Weight("source_is_statistics_site", J, 3, "an automatic page about every website"),
    Weight("page_is_statistics_report", J, 3, "an automatic page about every website"),
    Weight("page_is_about_a_site", J, 3, "an automatic page about every website"),
    Weight("source_is_copy_of_pages", J, 3, "a copy of another page"),
    Weight("source_copies_articles", J, 3, "a copy of another page"),
    Weight("page_is_copied_article", J, 3, "a copy of another page"),
    Weight("page_has_many_links", J, 1, "one among hundreds; alone it says nothing"),
    Weight("source_is_free_host", J, 1, "anybody can open a free site; alone it says nothing"),
    Weight("anchor_is_in_another_script", J, 3, "random foreign links are no problem, says Google"),
    Weight("anchor_is_disguised", J, 3, "hidden letters are meant for filters"),
    Weight("source_is_bare_ip_address", J, 3, "no real site is known by its number"),
    Weight("target_has_spam_words", J, 3, "the target was made by a hacker"),
    Weight("page_is_redirect", J, 3, "a redirect that anybody can aim anywhere"),
    Weight("source_suffix_is_cheap", J, 2, "bought in bulk, but honest sites have it too"),
    Weight("anchor_is_bare_address", J, 1, "machine-made lists paste addresses; alone it says nothing"),
    Weight("source_name_is_in_another_script", J, 3, "random foreign links are no problem, says Google"),
    Weight("source_suffix_is_foreign", J, 3, "random foreign links are no problem, says Google"),
    Weight("link_is_lost", J, 1, "a link that is gone does nothing"),
    # Patterns that Google's spam policies name
    Weight("page_offers_links", S, 3, "“buying or selling links for ranking purposes”"),
    Weight("source_sells_links", S, 3, "“buying or selling links for ranking purposes”"),
    Weight("page_says_it_was_paid", S, 3, "“advertorials or native advertising where payment is received”"),
    Weight("page_is_guest_post", S, 3, "“links with optimized anchor text in articles, guest posts”"),
    Weight("source_is_article_farm", S, 3, "“links with optimized anchor text in articles, guest posts”"),
    Weight("page_is_press_release", S, 3, "“links with optimized anchor text in … press releases”"),
    Weight("source_is_press_wire", S, 3, "“links with optimized anchor text in … press releases”"),
    Weight("page_is_comment", S, 3, "“forum comments with optimized links in the post or signature”"),
    Weight("link_is_in_comment", S, 3, "“forum comments with optimized links in the post or signature”"),
    Weight("page_is_forum", S, 3, "“forum comments with optimized links in the post or signature”"),
    Weight("source_is_forum", S, 3, "“forum comments with optimized links in the post or signature”"),
    Weight("link_is_in_signature", S, 3, "“forum comments with optimized links in the post or signature”"),
    Weight("page_is_member_profile", S, 2, "profiles made only for a link are user-generated spam"),
    Weight("page_belongs_to_empty_member", S, 2, "profiles made only for a link are user-generated spam"),
    Weight("page_says_treatment_was_free", S, 3, "“exchanging goods or services for links”"),
    Weight("page_is_scholarship", S, 3, "“exchanging goods or services for links”"),
    Weight("page_is_link_exchange", S, 3, "“excessive link exchanges” or partner pages for cross-linking"),
    Weight("source_is_open_directory", S, 3, "“low-quality directory or bookmark site links”"),
    Weight("page_is_open_directory", S, 3, "“low-quality directory or bookmark site links”"),
    Weight("page_is_coupon", S, 2, "coupon pages live on paid links"),
    Weight("source_is_coupon_site", S, 2, "coupon sites live on paid links"),
    Weight("link_is_in_widget", S, 3, "“keyword-rich, hidden, or low-quality links embedded in widgets”"),
    Weight("link_is_in_footer", S, 3, "“widely distributed links in the footers or templates of various sites”"),
    Weight("link_is_sitewide", S, 3, "“widely distributed links in the footers or templates of various sites”"),
    Weight("same_template_on_several_sites", S, 3, "“creating low-value content primarily for … manipulating linking”"),
    Weight("sites_share_a_name", S, 2, "“using automated programs or services to create links to your site”"),
    Weight(
        "source_has_generic_blog_name", S, 2, "such names are common among sellers of posts, and among honest blogs"
    ),
    Weight("source_name_is_search_phrase", S, 3, "“creating low-value content primarily for … manipulating linking”"),
    Weight("page_slug_is_search_phrase", S, 3, "“creating low-value content primarily for … manipulating linking”"),
    Weight("sales_phrase_repeated", S, 1, "free people choose different words"),
    Weight("site_came_in_a_spike", S, 1, "ordered links arrive together; so do links to news"),
    Weight("anchor_is_stuffed", S, 2, "“links with optimized anchor text”"),
    # Signs that it was placed for the practice
    Weight("anchor_is_exact_match", P, 3, "the practice's own search phrase serves only the practice"),
    Weight("anchor_is_stuffed", P, 3, "several search phrases serve only the practice"),
    Weight("anchor_is_partial_match", P, 1, "a search phrase in a sentence can be anybody's wording"),
    # No pattern, but no recommendation either
    Weight("source_is_off_topic", D, 2, "an unrelated trade rarely has a reason to link"),
    Weight("page_is_off_topic", D, 2, "an unrelated trade rarely has a reason to link"),
    Weight("source_is_a_blog", D, 1, "anybody can have a blog"),
    Weight("source_is_free_host", D, 2, "anybody can open a free site"),
    Weight("source_suffix_is_cheap", D, 1, "bought in bulk"),
    Weight("source_suffix_is_foreign", D, 1, "far from your patients"),
    Weight("site_links_often", D, 1, "many links from one site count little"),
    Weight("page_has_many_links", D, 1, "one among hundreds"),
    # The way people link by themselves
    Weight("anchor_is_brand", A, 2, "people who mean the practice say its name"),
    Weight("anchor_names_a_doctor", A, 2, "people who mean the doctor say the name"),
    Weight("source_is_a_practice", A, 2, "colleagues refer patients to each other"),
    Weight("anchor_is_bare_address", A, 2, "people paste addresses"),
    Weight("anchor_is_generic", A, 1, "nobody pays for “click here”"),
    Weight("page_is_about_health", A, 1, "the topic fits"),
    Weight("source_names_the_city", A, 2, "a neighbour"),
    Weight("page_names_the_city", A, 1, "a neighbour"),
    Weight("page_names_the_practice", A, 2, "the page is about the practice"),
    Weight("page_is_listing", A, 2, "one entry among others"),
    Weight("page_lists_people", A, 2, "an organization names its people"),
    Weight("page_recommends_colleagues", A, 2, "colleagues refer patients to each other"),
)

# On a trusted host these patterns stay suspicious: anybody can post a comment, and scholarships buy .edu links.
STRONG_ON_TRUSTED = frozenset(
    {
        "page_is_scholarship",
        "page_is_comment",
        "link_is_in_comment",
        "page_is_forum",
        "link_is_in_signature",
        "page_offers_links",
    }
)
# They head their pages with the trade and the place of all whom they list, or copy them from everywhere.
LISTS_EVERYBODY = frozenset(
    {
        "source_is_chamber",
        "source_is_health_directory",
        "source_is_general_directory",
        "source_is_health_vendor",
        "source_is_job_board",
        "source_is_social_profile",
        "source_is_statistics_site",
    }
)
# Where doctors are listed, a page's address is the trade and the place by nature.
INSTITUTION_CUES = frozenset(
    {"page_finds_doctors", "page_lists_people", "source_is_a_practice", "source_ends_in_org", "page_thanks_sponsors"}
)
FORUMS = frozenset({"page_is_forum", "source_is_forum"})
COMMENTS = frozenset({"page_is_comment", "link_is_in_comment", "link_is_in_signature"})
# These tell nothing about a site that we have reason to trust, or where somebody placed a search phrase.
EXCUSED = frozenset(
    {"page_is_about_a_site", "source_suffix_is_foreign", "page_has_many_links", "page_is_copied_article"}
)
# Such names are as usual for directories and practices, so the practice's own name in the link clears them.
MILD = frozenset(
    {
        "page_slug_is_search_phrase",
        "source_name_is_search_phrase",
        "page_is_member_profile",
        "page_says_treatment_was_free",
    }
)
# They thank and list by name, so a search phrase there was somebody else's wish.
BY_NAME_ONLY = frozenset({"source_is_community_organization", "source_is_university"})
NAMES = frozenset({"anchor_is_brand", "anchor_names_a_doctor"})
# “Dr. Mona Lee, Austin Family Dental” is a name with its firm, not a string of search phrases.
NOT_BESIDE_A_NAME = frozenset({"anchor_is_stuffed"})
IN_A_SENTENCE = frozenset({"anchor_is_partial_match", "link_is_in_signature"})
SOLD = frozenset({"page_offers_links", "page_says_it_was_paid", "page_is_guest_post"})
ADVERTISEMENTS = frozenset({"page_says_it_was_paid", "page_thanks_sponsors", "page_is_listing"})
NO_CREDIT = frozenset({"link_is_nofollow", "link_is_ugc", "link_is_sponsored"})
NO_CREDIT_LEFT = "The link passes no ranking credit, so there is nothing to do."
CHECK_YOUR_SITE = "Check your own site for a hack, because spam links at odd pages often follow one."


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict with its action, the signals that made it, the strongest first, and what to say when none did."""

    verdict: Verdict
    action: Action
    decisive: tuple[str, ...]
    default: str = ""
    advice: str = ""


def decide(holds: frozenset[str], owner: OwnerFacts) -> Decision:
    """Return the verdict for a link of which exactly the signals in `holds` are known to be true."""
    verdict, scales, default = _verdict(holds)
    decisive = tuple(dict.fromkeys(name for scale in scales for name in _strongest(holds, scale)))
    risky = Action.DISAVOW if owner.unlock_disavow else Action.ASK
    action = risky if verdict is Verdict.RISKY else ACTIONS[verdict]
    hacked = "target_has_spam_words" in holds or ("anchor_has_spam_words" in holds and _sum(holds, T) >= ENOUGH)
    return Decision(verdict, action, decisive, default, CHECK_YOUR_SITE if hacked else "")


ACTIONS = {
    Verdict.HELPS: Action.KEEP,
    Verdict.FINE: Action.KEEP,
    Verdict.IGNORED: Action.NOTHING,
    Verdict.LOOK: Action.LOOK,
}


def _verdict(holds: frozenset[str]) -> tuple[Verdict, tuple[Scale, ...], str]:
    if holds & NAMES:
        holds = holds - NOT_BESIDE_A_NAME
    trusted, normal = _sum(holds, T) >= ENOUGH, _sum(holds, N) >= ENOUGH
    placed, credit = _sum(holds, P) >= ENOUGH, not holds & NO_CREDIT
    if holds & INSTITUTION_CUES:
        holds = holds - {"page_slug_is_search_phrase"}
    known = trusted or bool(holds & LISTS_EVERYBODY)
    strong = holds & STRONG_ON_TRUSTED
    if "source_is_university" not in holds:
        strong -= {"page_is_scholarship"}  # it is .edu links that scholarships buy
    pattern = _sum(holds, S) >= ENOUGH and (not known or bool(strong))
    if "source_is_copy_of_pages" in holds:
        return Verdict.IGNORED, (J,), ""
    if pattern and placed and credit:
        return Verdict.RISKY, (S, P), ""
    if _is_junk(holds, placed, known=trusted or normal):
        return Verdict.IGNORED, (J,), ""
    if "link_is_sponsored" in holds:
        return Verdict.FINE, (N,), ""
    if not placed and not normal and (post := _of_peoples_posts(holds)):  # elsewhere a post is what all pages are
        return post, (S, A), ""
    if trusted and "source_is_health_directory" not in holds:
        return _of_trusted(holds, placed, credit)
    return _of_others(holds, placed, credit, normal)


def _is_junk(holds: frozenset[str], placed: bool, known: bool) -> bool:
    """Whether the page is nothing to care about; sellers of posts name spam trades too, and are looked at instead."""
    if known or placed or "anchor_is_brand" in holds:
        holds = holds - EXCUSED
    if holds & {"page_is_guest_post", "page_offers_links"}:
        holds = holds - {"page_has_spam_words"}
    return _sum(holds, J) >= ENOUGH


def _of_peoples_posts(holds: frozenset[str]) -> Verdict | None:
    """Return the verdict of a comment or a forum post in which somebody named the practice or its address."""
    patterns = {weight.signal for weight in _ON[S] if weight.signal in holds}
    if not patterns or patterns - FORUMS - COMMENTS - MILD:
        return None
    if patterns & COMMENTS:
        return Verdict.IGNORED if _sum(holds, A) >= ENOUGH - 1 else None
    return Verdict.FINE if patterns & FORUMS and not holds & IN_A_SENTENCE else None


def _of_trusted(holds: frozenset[str], placed: bool, credit: bool) -> tuple[Verdict, tuple[Scale, ...], str]:
    natural = bool(holds & NAMES) and "page_offers_links" not in holds
    if holds & (FORUMS | COMMENTS):
        return (Verdict.LOOK if credit else Verdict.IGNORED), (S, T), ""
    if holds & SOLD and credit and not natural:
        return Verdict.LOOK, (S, T), ""
    if "page_is_scholarship" in holds:
        if "anchor_is_brand" in holds and (not credit or "source_is_community_organization" in holds):
            return Verdict.FINE, (A, T), ""
        return (Verdict.LOOK if credit else Verdict.IGNORED), (S, T), ""
    if placed and credit and holds & BY_NAME_ONLY:
        return Verdict.LOOK, (P, T), ""
    if "source_is_insurer" in holds:
        return Verdict.FINE, (T,), ""
    clubs_list = {"source_is_community_organization", "page_is_member_profile"} <= holds
    return (Verdict.FINE if clubs_list or "link_is_ugc" in holds else Verdict.HELPS), (T,), ""


def _of_others(
    holds: frozenset[str], placed: bool, credit: bool, normal: bool
) -> tuple[Verdict, tuple[Scale, ...], str]:
    natural = _sum(holds, A) >= ENOUGH - 1
    scheme = _sum(holds - MILD if holds & NAMES else holds, S)
    if normal:
        if placed and credit and (scheme >= ENOUGH or "source_is_shortener" in holds):
            return Verdict.LOOK, (P, N), ""
        if placed and not credit and "source_is_social_profile" in holds:
            return Verdict.IGNORED, (), NO_CREDIT_LEFT
        return Verdict.FINE, (N,), ""
    if not credit:
        if holds & ADVERTISEMENTS and natural and not placed and not holds & COMMENTS:
            return Verdict.FINE, (A,), ""
        return Verdict.IGNORED, (S,), NO_CREDIT_LEFT
    if placed or scheme >= ENOUGH - 1:
        return Verdict.LOOK, (P, S), ""
    if natural and _sum(holds, D) < ENOUGH - 1:
        return Verdict.FINE, (A,), ""
    return Verdict.LOOK, (D, P), "Nothing in what we have tells what this site is, so somebody should look at it."


def _sum(holds: frozenset[str], scale: Scale) -> int:
    return sum(weight.points for weight in _ON[scale] if weight.signal in holds)


def _strongest(holds: Iterable[str], scale: Scale) -> list[str]:
    """Return the signals that hold on the scale, the weightiest first, in the table's order."""
    held = [weight for weight in _ON[scale] if weight.signal in holds]
    return [weight.signal for weight in sorted(held, key=lambda weight: -weight.points)]


_ON = {scale: tuple(weight for weight in WEIGHTS if weight.scale is scale) for scale in Scale}
