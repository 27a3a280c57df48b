"""What can only be counted over a whole list? Sites per anchor, page and name, and new sites a month.

Counting is done batch by batch (`count`), so a list need not fit into memory.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import polars as pl

from links.hashes import is_among
from links.prepare import Prepared, label_of

MIN_MONTHS = 6  # below it a median says nothing; our judgement
MIN_SPIKE = 5  # new sites in a month; fewer are never called a spike
MOST_PAIRS = 2_000_000  # counted at a time, at some 100 bytes each
ROBUST_Z = 6.0  # distance from the median in robust standard deviations (1.4826 · MAD); our judgement


Part = pl.DataFrame | Path  # of a long list, the counts wait on disk too


@dataclass(frozen=True, slots=True)
class Counts:
    """What one batch adds to the counts of its list."""

    anchors: Part  # anchor_key, site: each pair once
    templates: Part  # template, site: each pair once
    sites: Part  # source_site, site_links, site_first_seen, example
    labels: frozenset[str]  # names of the sites that the links point at; two say as much as more


@dataclass(frozen=True, slots=True)
class ListFacts:
    """Counts over one list, keyed as the prepared tables are; what occurs once is left out."""

    anchors: pl.DataFrame  # anchor_key, anchor_sites
    templates: pl.DataFrame  # template, template_sites (only those on two sites or more)
    sites: pl.DataFrame  # source_site, site_links, site_first_seen, example, family, family_sites, spike_month
    months: pl.DataFrame  # month, new_sites, is_spike
    copies: pl.DataFrame  # template_sites, sites: up to five sites each of the pages that several sites carry
    labels: frozenset[str]  # names of the sites that the links point at; of several, some two


def count(batch: Prepared) -> Counts:
    """Return the counts of one batch of a list."""
    pairs = batch.rows.select("anchor_key", "template", site=batch.hosts["site_key"].gather(batch.rows["host_id"]))
    seen = batch.rows.group_by("host_id", maintain_order=True).agg(
        site_links=pl.len(), site_first_seen=pl.col("first_seen").min(), example=pl.col("source_url").first()
    )
    sites = batch.hosts["source_site"].gather(seen["host_id"])
    return Counts(
        anchors=pairs.select("anchor_key", "site").drop_nulls().unique(),
        templates=pairs.select("template", "site").drop_nulls().unique(),
        sites=seen.select(sites, "site_links", "site_first_seen", "example"),
        labels=frozenset(sorted(set(map(label_of, batch.targets["target_site"].drop_nulls().unique())))[:2]),
    )


def gather(batches: Iterable[Counts]) -> ListFacts:
    """Return the counts of a whole list."""
    counts = list(batches)
    merged = _with_families(_sites([one.sites for one in counts]))
    months = _months(merged)
    month = pl.col("site_first_seen").dt.truncate("1mo")
    spikes = months.filter("is_spike")["month"].implode()
    anchors = _shared([one.anchors for one in counts], "anchor_key")
    shared = pl.concat(_shared([one.templates for one in counts], "template"))
    templates = _sites_per(shared, "template", "template_sites")
    return ListFacts(
        anchors=pl.concat(_sites_per(pairs, "anchor_key", "anchor_sites") for pairs in anchors),
        templates=templates,
        sites=merged.with_columns(spike_month=pl.when(month.is_in(spikes)).then(month)),
        months=months,
        copies=_copies(shared, templates, merged),
        labels=frozenset[str]().union(*(one.labels for one in counts)),
    )


def _copies(pairs: pl.DataFrame, counts: pl.DataFrame, sites: pl.DataFrame) -> pl.DataFrame:
    """Return the ten pages that most sites carry, with the names of up to five sites each."""
    if counts.is_empty():
        return pl.DataFrame(schema={"template": pl.UInt64, "template_sites": pl.UInt32, "sites": pl.List(pl.String)})
    most = counts.filter(pl.col("template_sites") >= 3).sort("template_sites", "template", descending=True).head(10)
    named = sites.select("source_site", site=pl.col("source_site").hash(5))
    found = pairs.join(most, on="template").unique().join(named, on="site").sort("source_site")
    return (
        found.group_by("template", "template_sites", maintain_order=True)
        .agg(sites=pl.col("source_site").head(5))
        .sort("template_sites", descending=True)
    )


def _shared(parts: Sequence[Part], key: str) -> Iterator[pl.DataFrame]:
    """Yield the pairs whose key occurs more than once, some keys at a time, so that few pairs are in memory at once."""
    turns = 1 + sum(_read(part).height for part in parts) // MOST_PAIRS
    for turn in range(turns):
        mine = pl.col(key) % turns == turn
        pairs = pl.concat(_read(part) if turns == 1 else _read(part).filter(mine) for part in parts)
        keys = np.sort(pairs[key].to_numpy())
        twice = np.unique(keys[1:][keys[1:] == keys[:-1]])
        yield pairs.filter(pl.Series(is_among(pairs[key].to_numpy(), twice)))


def _read(part: Part) -> pl.DataFrame:
    return pl.read_ipc(part) if isinstance(part, Path) else part


def _sites_per(pairs: pl.DataFrame, key: str, name: str) -> pl.DataFrame:
    """Return how many sites share each key."""
    return pairs.group_by(key).agg(pl.col("site").n_unique().alias(name))


def _sites(parts: Sequence[Part]) -> pl.DataFrame:
    """Return each site once; parts are added up as soon as they outweigh what is known already."""
    known, *rest = parts
    sites = _added([known])
    waiting: list[pl.DataFrame] = []
    for part in rest:
        waiting.append(_read(part))
        if sum(one.height for one in waiting) > sites.height:
            sites, waiting = _added([sites, *waiting]), []
    return _added([sites, *waiting]) if waiting else sites


def _added(parts: Sequence[Part]) -> pl.DataFrame:
    sums = pl.col("site_links").sum(), pl.col("site_first_seen").min(), pl.col("example").first()
    return pl.concat(map(_read, parts)).drop_nulls("source_site").group_by("source_site").agg(*sums)


def _with_families(sites: pl.DataFrame) -> pl.DataFrame:
    label = pl.col("source_site").str.split(".").list.first()
    # “bestlinks1.xyz” and “bestlinks27.top” are one family; stems under six letters are left out as coincidence.
    stem = label.str.replace_all(r"[0-9-]+", "")
    sites = sites.with_columns(family=pl.when(stem.str.len_chars() >= 6).then(stem))
    sized = pl.when(pl.col("family").is_not_null()).then(pl.len().over("family")).otherwise(1)
    return sites.with_columns(family_sites=sized)


def _months(sites: pl.DataFrame) -> pl.DataFrame:
    seen = sites.select(month=pl.col("site_first_seen").dt.truncate("1mo")).drop_nulls()
    if seen.is_empty():
        return pl.DataFrame(schema={"month": pl.Date, "new_sites": pl.UInt32, "is_spike": pl.Boolean})
    counts = seen.group_by("month").agg(new_sites=pl.len())
    span = seen.select(pl.date_range(pl.col("month").min(), pl.col("month").max(), "1mo").alias("month"))
    months = span.join(counts, on="month", how="left").with_columns(pl.col("new_sites").fill_null(0)).sort("month")
    median = pl.col("new_sites").median()
    spread = (pl.col("new_sites") - median).abs().median() * 1.4826
    far = pl.col("new_sites") > median + ROBUST_Z * pl.max_horizontal(spread, pl.lit(1.0))
    return months.with_columns(is_spike=far & (pl.col("new_sites") >= MIN_SPIKE) & (pl.len() >= MIN_MONTHS))


def with_facts(prepared: Prepared, facts: ListFacts) -> Prepared:
    """Return the tables with the list's counts joined to hosts, anchors and rows."""
    hosts = prepared.hosts.join(
        facts.sites.drop("example", "family"), on="source_site", how="left", maintain_order="left"
    )
    anchors = prepared.anchors.join(facts.anchors, on="anchor_key", how="left", maintain_order="left").with_columns(
        pl.when(pl.col("anchor_key").is_not_null()).then(pl.col("anchor_sites").fill_null(1)).alias("anchor_sites")
    )
    rows = prepared.rows.join(facts.templates, on="template", how="left", maintain_order="left").with_columns(
        pl.when(pl.col("template").is_not_null()).then(pl.col("template_sites").fill_null(1)).alias("template_sites")
    )
    return Prepared(rows, hosts, anchors, prepared.pages, prepared.targets)
