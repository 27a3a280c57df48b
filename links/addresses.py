"""Which site does an address belong to, and what follows the host? Parsing by the WHATWG rules that browsers use.

>>> split("HTTP://www.Dr-Lee.Blogspot.com:80/Post?x=1")
Address(host='dr-lee.blogspot.com', site='dr-lee.blogspot.com', path='/post?x=1')
"""

import re
from dataclasses import dataclass
from functools import lru_cache

import ada_url
import polars as pl
from publicsuffixlist import PublicSuffixList

# Plain hosts, which need no parser; everything else (user-info, ports, IDN, backslashes, IP hosts) goes to it.
PLAIN_HOST = r"^[a-z0-9][a-z0-9_-]*(?:\.[a-z0-9_-]+)*\.[a-z][a-z0-9-]*$"
MANY = 5000  # hosts from which cutting them all at once is quicker than one by one
# “mailto:a@b.com” is no page; “example.com:8080” is one, and “http:/…” is repaired by the parser.
OTHER_SCHEME = re.compile(r"(?!https?:)[a-z][a-z0-9+-]*:(?!\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Address:
    """The parts of an address that we judge by, in lower case and without a leading `www.`."""

    host: str
    site: str  # the registrable domain; under a private suffix (blogspot.com) each blog is a site of its own
    path: str  # path, query and fragment


@lru_cache(maxsize=1)
def _suffixes() -> PublicSuffixList:
    return PublicSuffixList()


@lru_cache(maxsize=1)
def _deep_names() -> frozenset[str]:
    """Return the two-label names at or below which a suffix rule of two or more labels lies (co.uk, blogspot.com)."""
    rules = _suffixes()._publicsuffix  # there is no public way to list the rules
    return frozenset(".".join(rule.lstrip("!*.").split(".")[-2:]) for rule in rules if "." in rule)


def site_of(host: str) -> str:
    """Return the registrable domain of a host, or the host itself if it is an IP address or a bare suffix."""
    if host.startswith("[") or host.replace(".", "").isdigit():
        return host
    end = host.rsplit(".", 2)[-2:]
    two = ".".join(end)
    if two not in _deep_names() and len(end) == 2 and ("*." + end[1]) not in _suffixes()._publicsuffix:
        return two
    return _suffixes().privatesuffix(host) or host


def sites_of(hosts: pl.Series) -> pl.Series:
    """Return `site_of` each host, null where it is null; only the hosts under deeper suffixes pass through Python."""
    if len(hosts) < MANY:
        return pl.Series([site_of(host) if host else None for host in hosts], dtype=pl.String)
    host, two = pl.col("host"), pl.col("host").str.extract(r"([^.]+\.[^.]+)$")
    wild = [
        rule.removeprefix("*.") for rule in _suffixes()._publicsuffix if rule.startswith("*.") and rule.count(".") == 1
    ]
    odd = host.str.contains(r"^(?:\[|[0-9.]*$)") | two.str.extract(r"([^.]+)$").is_in(wild) | two.is_in(_deep_names())
    frame = hosts.alias("host").to_frame().select("host", two.alias("site"), odd=odd.fill_null(value=True))
    at = frame["odd"].arg_true()
    return frame["site"].scatter(at, [site_of(host) if host else None for host in frame["host"].gather(at)])


def split(url: str) -> Address | None:
    """Return host, site and path of an http(s) address (a missing scheme is added), or None if it is none."""
    text = url.strip()
    if OTHER_SCHEME.match(text):
        return None
    if "://" not in text[:12]:
        text = "http://" + text.removeprefix("//")
    try:
        parsed = ada_url.URL(text)
    except ValueError:
        return None
    if parsed.protocol not in ("http:", "https:") or not parsed.hostname:
        return None
    host = parsed.hostname.rstrip(".").removeprefix("www.")
    if "." not in host and not host.startswith("["):
        return None
    return Address(host, site_of(host), (parsed.pathname + parsed.search + parsed.hash).lower())


def with_addresses(links: pl.DataFrame, column: str, prefix: str) -> pl.DataFrame:
    """Return `links` with `<prefix>_host`, `<prefix>_path`, null where `column` holds no address.

    Plain addresses are cut by vectorised text operations, the others one by one by the parser.
    """
    host, path = f"{prefix}_host", f"{prefix}_path"
    lowered = pl.col(column).str.to_lowercase().str.strip_chars()
    bare = lowered.str.strip_prefix("https://").str.strip_prefix("http://").str.strip_prefix("www.")
    cut = links.select(bare.str.splitn("/", 2).struct.rename_fields([host, path]).alias("cut")).unnest("cut")
    cut = cut.with_columns(
        pl.when(pl.col(host).is_not_null()).then(pl.concat_str(pl.lit("/"), pl.col(path).fill_null(""))).alias(path),
        plain=pl.col(host).str.contains(PLAIN_HOST),
    )
    is_plain = cut["plain"].fill_null(value=True)
    if not is_plain.all():
        odd = links.select(column).filter(~is_plain).unique()
        parsed = [split(url) for url in odd[column]]
        repaired = odd.with_columns(
            pl.Series("odd_host", [a.host if a else None for a in parsed], pl.String),
            pl.Series("odd_path", [a.path if a else None for a in parsed], pl.String),
        )
        fixed = links.select(column).join(repaired, on=column, how="left", maintain_order="left")
        cut = cut.with_columns(
            pl.when("plain").then(host).otherwise(fixed["odd_host"]).alias(host),
            pl.when("plain").then(path).otherwise(fixed["odd_path"]).alias(path),
        )
    return links.with_columns(cut[host], cut[path])
