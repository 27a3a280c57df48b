"""What does the list as a whole show, and what would a careful assessor conclude from it?

Every number is a count over the list. The thresholds are our judgement, and Google names none.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import polars as pl

from links.list_facts import ListFacts
from links.schema import Finding, Outcome, Verdict

# The first that holds names the kind of a link's text; the order goes from the surest to the vaguest.
ANCHOR_KINDS = {
    "empty": "anchor_is_empty",
    "bare address": "anchor_is_bare_address",
    "brand": "anchor_is_brand",
    "other language": "anchor_is_in_another_script",
    "spam": "anchor_has_spam_words",
    "exact": "anchor_is_exact_match",
    "partial": "anchor_is_partial_match",
    "generic": "anchor_is_generic",
}
NATURAL_KINDS = ("empty", "bare address", "brand", "generic")
MANY_EXACT = 0.15  # share of sales phrases among known texts from which we speak of it
CONCENTRATED = 0.5  # share of links from one site
MIN_KNOWN = 10  # shares of fewer links say nothing
SHOWN = 5
# Whether a mark takes the credit away; lists that name nofollow links seldom name the two rarer marks as well.
MARKED = pl.col("nofollow") | pl.col("sponsored").fill_null(value=False) | pl.col("ugc").fill_null(value=False)


@dataclass(frozen=True, slots=True)
class Month:
    """A month of the list: how many sites were first seen in it, and whether that is far above the others."""

    month: date
    new_sites: int
    is_spike: bool
    examples: tuple[str, ...]  # addresses of up to five of its links; only for spikes


@dataclass(frozen=True, slots=True)
class Network:
    """Sites that look like one owner's: they share a page or a name."""

    shares: str  # "page" or "name"
    sites: int
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """The diagnosis of a list."""

    links: int
    sites: int
    verdicts: dict[str, int]
    anchors: dict[str, int]  # by kind; "other" is ordinary wording, "unknown" where the list has no texts
    followed: int
    not_followed: int
    follow_unknown: int
    months: tuple[Month, ...]
    networks: tuple[Network, ...]
    sitewide: tuple[tuple[str, int], ...]  # sites with fifty links or more, with their counts
    top_site_share: float  # share of the links that come from the busiest site; 0.0 for an empty list
    findings: tuple[Finding, ...]  # what stands out, in full sentences; `page` is the corpus page that explains it
    conclusion: str  # two sentences

    @property
    def follow_share(self) -> float | None:
        """The share of followed links among those whose marks are known, or None if none are."""
        known = self.followed + self.not_followed
        return self.followed / known if known else None

    @property
    def spikes(self) -> tuple[Month, ...]:
        """The months with far more new sites than the others."""
        return tuple(month for month in self.months if month.is_spike)

    @property
    def pages(self) -> tuple[str, ...]:
        """The corpus pages that say what Google holds of what stands out, the general one last."""
        return (*dict.fromkeys(finding.page for finding in self.findings), "link-spam")


@dataclass(frozen=True, slots=True)
class Tally:
    """What the links of one batch of an assessed list come down to."""

    links: int
    verdicts: dict[str, int]
    anchors: dict[str, int]
    followed: int
    not_followed: int


def tally_of(table: pl.DataFrame) -> Tally:
    """Return the counts over one assessed batch."""
    marked, unmarked = table.select(MARKED.sum().alias("yes"), (~MARKED).sum().alias("no")).row(0)
    return Tally(table.height, dict(table["verdict"].value_counts().iter_rows()), _anchors(table), unmarked, marked)


def profile_of(tallies: Iterable[Tally], facts: ListFacts, today: date | None = None) -> Profile:
    """Return the diagnosis of an assessed list; months that `today` has not seen the end of are never spikes."""
    parts = list(tallies)
    links = sum(part.links for part in parts)
    followed, not_followed = sum(part.followed for part in parts), sum(part.not_followed for part in parts)
    verdicts = _added((dict.fromkeys(map(str, Verdict), 0), *(part.verdicts for part in parts)))
    anchors = _added((dict.fromkeys((*ANCHOR_KINDS, "other", "unknown"), 0), *(part.anchors for part in parts)))
    busiest = facts.sites.sort("site_links", "source_site", descending=[True, False])
    share = busiest["site_links"][0] / links if links and busiest.height else 0.0
    months = _months(facts, today)
    networks = _networks(facts)
    sitewide = tuple(
        busiest.filter(pl.col("site_links") >= 50).select("source_site", "site_links").head(10).iter_rows()
    )
    findings = tuple(
        finding
        for finding in (
            _no_texts_finding(anchors, links),
            _exact_finding(anchors),
            *(_spike_finding(month) for month in months if month.is_spike),
            *(_network_finding(network) for network in networks[:3]),
            _concentration_finding(share, busiest, links),
        )
        if finding
    )
    return Profile(
        links,
        facts.sites.height,
        verdicts,
        anchors,
        followed,
        not_followed,
        links - followed - not_followed,
        months,
        networks,
        sitewide,
        share,
        findings,
        _conclusion(verdicts, anchors, findings, links),
    )


def _anchors(table: pl.DataFrame) -> dict[str, int]:
    signals = pl.concat_str(pl.lit(", "), "signals", pl.lit(","))
    kind = pl.lit("other")
    for name, signal in reversed(ANCHOR_KINDS.items()):
        kind = pl.when(signals.str.contains(f", {signal},", literal=True)).then(pl.lit(name)).otherwise(kind)
    kind = pl.when("no_anchor").then(pl.lit("unknown")).otherwise(kind)
    tally = table.group_by("signals", pl.col("anchor").is_null().alias("no_anchor")).agg(links=pl.len())
    return dict(tally.group_by(kind.alias("kind")).agg(pl.col("links").sum()).iter_rows())


def _added(parts: Iterable[dict[str, int]]) -> dict[str, int]:
    total: dict[str, int] = {}
    for part in parts:
        for kind, count in part.items():
            total[kind] = total.get(kind, 0) + count
    return total


def _months(facts: ListFacts, today: date | None) -> tuple[Month, ...]:
    running = today.replace(day=1) if today else None
    rows = []
    for month, new_sites, is_spike in facts.months.iter_rows():
        spike = is_spike and month != running
        came = facts.sites.filter(pl.col("spike_month") == month).sort("source_site") if spike else facts.sites.head(0)
        rows.append(Month(month, new_sites, spike, tuple(came["example"].head(SHOWN))))
    return tuple(rows)


def _networks(facts: ListFacts) -> tuple[Network, ...]:
    named = (
        facts.sites.filter(pl.col("family_sites") >= 3)
        .group_by("family")
        .agg(pl.col("family_sites").first(), pl.col("source_site").sort().head(SHOWN))
        .sort("family_sites", "family", descending=[True, False])
        .head(10)
    )
    copied = [
        Network("page", count, tuple(sites)) for count, sites in facts.copies.select("template_sites", "sites").rows()
    ]
    return (*copied, *(Network("name", count, tuple(sites)) for _, count, sites in named.rows()))


def _no_texts_finding(anchors: dict[str, int], links: int) -> Finding | None:
    if links < MIN_KNOWN or anchors["unknown"] < links:
        return None
    says = (
        "The list gives no link texts (anchors), so we cannot tell whether they use phrases that patients search for."
    )
    return Finding("anchor_text_mix", Outcome.UNKNOWN, says, "", "anchor")


def _exact_finding(anchors: dict[str, int]) -> Finding | None:
    known = sum(anchors.values()) - anchors["unknown"]
    if known < MIN_KNOWN or anchors["exact"] < MANY_EXACT * known:
        return None
    says = f"{anchors['exact']} of {known} links with known text use nothing but a phrase that patients search for."
    return _finding("anchor_text_mix", says, "anchor")


def _spike_finding(month: Month) -> Finding:
    named = ", ".join(month.examples[:3])
    says = f"In {month.month:%B %Y}, {month.new_sites} new sites appeared at once, among them {named}."
    return _finding("site_came_in_a_spike", says, "first_seen", named)


def _network_finding(network: Network) -> Finding:
    named = ", ".join(network.examples)
    if network.shares == "page":
        says = f"{network.sites} sites carry the same page with the same link, among them {named}."
        return _finding("same_template_on_several_sites", says, "source_url", named)
    says = f"{network.sites} sites share one name with other numbers or endings: {named}."
    return _finding("sites_share_a_name", says, "source_url", named)


def _concentration_finding(share: float, busiest: pl.DataFrame, links: int) -> Finding | None:
    if links < MIN_KNOWN or share < CONCENTRATED:
        return None
    site, count = busiest["source_site"][0], busiest["site_links"][0]
    return _finding("site_links_often", f"{count} of {links} links come from {site} alone.", "source_url", site)


def _finding(signal: str, says: str, column: str, read_from: str = "") -> Finding:
    return Finding(signal, Outcome.TRUE, says, read_from, column)


def _conclusion(verdicts: dict[str, int], anchors: dict[str, int], findings: tuple[Finding, ...], links: int) -> str:
    if not links:
        return "There are no links in this list. Nothing can be said about it."
    risky, look = verdicts["risky"], verdicts["look"]
    good = verdicts["helps"] + verdicts["fine"]
    if risky:
        says = f"{risky} of {links} links look placed for ranking in a way that Google's spam policies name."
        return f"{says} Find out who ordered them before you do anything else."
    if look > links / 2:
        return (
            f"Nothing in the list is clearly risky, but {look} of {links} links cannot be judged from what it says. "
            "Look at a few of them, and start with those that use your search phrases."
        )
    says = f"Nothing in the list looks risky: {good} of {links} links help or are fine"
    if anchors["unknown"] == links:
        says += f", and {verdicts['ignored']} need no care, as far as addresses alone can tell."
        return f"{says} Do nothing for now, but export a list with link texts, because this one is no all-clear."
    says += f", {verdicts['ignored']} need no care, and {_named(anchors)}."
    if any(finding.outcome is Outcome.TRUE for finding in findings):
        return f"{says} The pattern over the list still deserves a question to whoever runs your marketing."
    return f"{says} Do nothing, and keep earning links from people who know your work."


def _named(anchors: dict[str, int]) -> str:
    """Return how many of the known texts are the practice's name or address, as people write by themselves."""
    known = sum(anchors.values()) - anchors["unknown"]
    own = anchors["brand"] + anchors["bare address"]
    return f"{own} of {known} known link texts are the practice's name or address"
