"""What does the list as a whole show, in charts that also read in words?"""

from collections.abc import Mapping

from advisor.link_answers import COUNTED
from links.profile import NATURAL_KINDS, Profile
from links.schema import Verdict
from ui.charts import bars, month_columns, share
from ui.tree import Element, element
from ui.verdicts import badge

ANCHORS = {
    "brand": "Your name",
    "bare address": "A bare address",
    "generic": "“Click here” and the like",
    "empty": "No words",
    "exact": "A search phrase alone",
    "partial": "A search phrase in a sentence",
    "other language": "Another script",
    "spam": "A spam trade",
    "other": "Other words",
}
FOLLOW = {"followed": "Passes credit", "not followed": "Passes none", "unknown": "The list does not say"}


def charts(profile: Profile) -> Element:
    """Return the four charts: verdicts, link texts, follow marks, and new sites by month."""
    verdicts: Mapping[str, int] = {verdict.value: profile.verdicts[verdict.value] for verdict in reversed(Verdict)}
    badges = {verdict.value: badge(verdict) for verdict in Verdict}
    anchors = {kind: profile.anchors[kind] for kind in ANCHORS}
    follow = {"followed": profile.followed, "not followed": profile.not_followed, "unknown": profile.follow_unknown}
    return element(
        "div",
        bars("What the links are", verdicts_in_words(profile), verdicts, badges),
        bars("The links' words", anchors_in_words(profile), anchors, ANCHORS),
        bars("Do they pass credit?", follow_in_words(profile), follow, FOLLOW),
        month_columns("New sites by month", months_in_words(profile), profile.months),
        cls="charts",
    )


def verdicts_in_words(profile: Profile) -> str:
    """Return how many links ask for attention, in one sentence."""
    urgent = [(verdict, profile.verdicts[verdict.value]) for verdict in (Verdict.RISKY, Verdict.LOOK)]
    parts = [f"{count:,} {COUNTED[verdict][count > 1]}" for verdict, count in urgent if count]
    if not parts:
        return f"None of the {profile.links:,} links asks anything of you."
    rest = profile.links - sum(count for _, count in urgent)
    return f"Of {profile.links:,} links, {' and '.join(parts)}; {rest:,} ask nothing of you."


def anchors_in_words(profile: Profile) -> str:
    """Return what kind of words the links use, or that the list does not say."""
    known = sum(profile.anchors.values()) - profile.anchors["unknown"]
    if not known:
        return "The list has no link texts, so nothing can be said about them."
    natural = sum(profile.anchors[kind] for kind in NATURAL_KINDS)
    exact = profile.anchors["exact"]
    return (
        f"Of {known:,} links with known words, {natural:,} ({share(natural, known)}) use your name, an address or "
        f"ordinary words, and {exact:,} ({share(exact, known)}) nothing but a phrase that patients search for."
    )


def follow_in_words(profile: Profile) -> str:
    """Return how many links pass ranking credit, or that the list does not say."""
    known = profile.followed + profile.not_followed
    if not known:
        return "The list has no follow marks, so whether these links pass ranking credit can't be told."
    said = f"Of {known:,} links with known marks, {profile.followed:,} ({share(profile.followed, known)}) pass credit."
    return said if not profile.follow_unknown else f"{said} For {profile.follow_unknown:,} the list does not say."


def months_in_words(profile: Profile) -> str:
    """Return from when to when the list is dated and which months stick out, or that it has no dates."""
    months = [month for month in profile.months if month.new_sites]
    if not months:
        return "The list has no dates, so when the links came can't be told."
    first, last = f"{months[0].month:%B %Y}", f"{months[-1].month:%B %Y}"
    when = f"in {first}" if first == last else f"from {first} to {last}"
    said = f"{sum(month.new_sites for month in months):,} sites were first seen {when}."
    if not profile.spikes:
        return f"{said} No month stands out."
    peaks = ", ".join(f"{month.month:%B %Y} ({month.new_sites:,} sites)" for month in profile.spikes[:4])
    more = f", and {len(profile.spikes) - 4} more" if len(profile.spikes) > 4 else ""
    return f"{said} Far more than usual came in {peaks}{more}."
