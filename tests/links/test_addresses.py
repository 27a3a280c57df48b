"""Hosts and sites as browsers see them, one by one and over a whole column."""

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from links.addresses import site_of, sites_of, split, with_addresses
from links.words import comparable, has, hold_any, pattern_of, words, words_of

CASES = [
    ("https://www.Example.com/A?b#c", "example.com", "example.com", "/a?b#c"),
    ("example.co.uk/x", "example.co.uk", "example.co.uk", "/x"),
    ("http://a.b.example.com", "a.b.example.com", "example.com", "/"),
    ("drjane.blogspot.com", "drjane.blogspot.com", "drjane.blogspot.com", "/"),
    ("http://user:word@example.com:8080/x", "example.com", "example.com", "/x"),
    ("http://bad.com\\@good.com", "bad.com", "bad.com", "/@good.com"),
    ("http://münchen.de/", "xn--mnchen-3ya.de", "xn--mnchen-3ya.de", "/"),
    ("http://203.0.113.7/a", "203.0.113.7", "203.0.113.7", "/a"),
]


@pytest.mark.parametrize(("url", "host", "site", "path"), CASES)
def test_split(url: str, host: str, site: str, path: str) -> None:
    """An address has the host that a browser would visit, and the site that its owner registered."""
    address = split(url)

    assert address
    assert (address.host, address.site, address.path) == (host, site, path)


@pytest.mark.parametrize("url", ["", "not an address", "ftp://example.com", "mailto:a@b.com", "http://", "localhost"])
def test_no_address(url: str) -> None:
    """What no browser would visit as a public page is no address."""
    assert split(url) is None


def test_a_column_is_cut_as_single_addresses_are() -> None:
    """The quick way over a column gives the same host and path as the parser, and null where there is no address."""
    urls = [case[0] for case in CASES] + ["not an address", None]
    cut = with_addresses(pl.DataFrame({"source_url": urls}), "source_url", "source")

    assert cut["source_host"].to_list() == [*(case[1] for case in CASES), None, None]
    assert cut["source_path"].to_list() == [*(case[3] for case in CASES), None, None]


def test_words_over_a_column() -> None:
    """Words of a column are the words of each text, whether plain, foreign or disguised."""
    texts = ["Dr. Lee's Clinic!", "dermatólogo", "c\u0430s\u200bino", "%63asino-bonus", "казино", "", "→"]

    assert words_of(pl.Series("t", [*texts, None])).to_list() == [*(words(text) for text in texts), None]


PHRASES = ("guest post", "botox", "казино", "c", "write for us")
PIECES = st.sampled_from(
    [*PHRASES, "Guest", "post", "é", "pré", "'", "%20", "_", "-", " ", "\u200b", "\u0441", "ſ", "K", "/", "x", "1", "İ"]
)


@settings(deadline=None)  # a busy machine is no error
@given(st.lists(st.lists(PIECES, max_size=8).map("".join) | st.none(), min_size=1, max_size=8))
def test_pattern_says_what_cutting_into_words_says(texts):
    """Looking for phrases in the text as it is finds the same as looking for them among its words."""
    series = pl.Series("t", texts, dtype=pl.String)
    by_words = words_of(series).to_frame().select(has("t", PHRASES)).to_series()

    assert comparable(series).str.contains(pattern_of(PHRASES)).to_list() == by_words.to_list()


@settings(deadline=None)  # a busy machine is no error
@given(
    st.lists(st.sampled_from(["a", "co", "uk", "com", "ck", "blogspot", "github", "io", "1", "xn--p1ai"]), min_size=1)
)
def test_sites_of_many_hosts_are_those_of_each(labels):
    """Cutting many hosts at once gives what cutting each by itself gives."""
    host = ".".join(labels)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("links.addresses.MANY", 0)
        sites = sites_of(pl.Series([host, None, "[::1]", "10.0.0.1"]))

    assert sites.to_list() == [site_of(host), None, "[::1]", "10.0.0.1"]


@settings(deadline=None)  # a busy machine is no error
@given(st.lists(st.lists(PIECES, max_size=8).map("".join) | st.none(), min_size=1, max_size=8))
def test_few_texts_are_searched_like_many(texts):
    """Searching a few texts phrase by phrase finds what Polars finds in many."""
    series = words_of(pl.Series("t", texts, dtype=pl.String))

    assert hold_any(series, PHRASES).to_list() == series.to_frame().select(has("t", PHRASES)).to_series().to_list()
