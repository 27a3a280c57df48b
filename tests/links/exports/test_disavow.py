"""A disavow file is made only when called for, and always one that Google accepts."""

import pytest

from links.errors import DisavowLimitError, DisavowLockedError, NotAListError
from links.exports.disavow import MAX_LINES, check, disavow_file
from links.formats.disavow import is_disavow
from links.read import read
from links.schema import OwnerFacts

OWNER = OwnerFacts(has_manual_action=True)


@pytest.fixture
def to_disavow(judged):
    """Return a factory of assessed tables with one link of each site."""
    return lambda *sites, action="disavow": judged(
        source_url=[f"https://{site}/page" for site in sites],
        source_host=list(sites),
        source_site=list(sites),
        action=[action] * len(sites),
        reason=["Paid  post with\nyour keyword."] * len(sites),
    )


def test_locked_without_the_two_facts(to_disavow):
    """Without a manual action or placed links there is no file, and the owner reads why."""
    with pytest.raises(DisavowLockedError, match="most sites do not need one"):
        disavow_file(to_disavow("seller.example"), OwnerFacts())


def test_entry_with_its_reason(to_disavow):
    """Each site is one domain: line under a comment with its reason; the file is UTF-8 without a mark."""
    made = disavow_file(to_disavow("seller.example", "seller.example", "b.example"), OWNER)

    assert made.text.splitlines()[1:] == [
        "# Paid post with your keyword.",
        "domain:b.example",
        "# Paid post with your keyword.",
        "domain:seller.example",
    ]
    assert not made.text.startswith("\ufeff")
    assert made.entries == 2
    assert is_disavow(made.text)
    assert read(made.text.encode(), "disavow.txt").links["source_url"].to_list() == ["b.example", "seller.example"]


def test_old_file_is_merged(to_disavow):
    """An upload replaces the old file, so its entries and comments stay, put right and once each."""
    old = "\ufeff# by the agency\r\nDOMAIN: Old.example\r\nhttps://x.example/page\r\ndomain:seller.example\r\n"
    lines = disavow_file(to_disavow("seller.example", "new.example"), OWNER, old).text.splitlines()

    assert lines.count("domain:seller.example") == 1
    assert {"# by the agency", "domain:old.example", "https://x.example/page", "domain:new.example"} <= set(lines)


def test_merging_twice_changes_nothing(to_disavow):
    """A file that we made, given back as the old one, comes out with the same entries."""
    first = disavow_file(to_disavow("seller.example"), OWNER, "domain:old.example\n")
    second = disavow_file(to_disavow("seller.example"), OWNER, first.text)

    entries = [{line for line in made.text.splitlines() if not line.startswith("#")} for made in (first, second)]
    assert entries[0] == entries[1] == {"domain:old.example", "domain:seller.example"}


def test_trusted_hosts_are_refused(to_disavow):
    """A hospital or a university is never disavowed, whatever one of its pages holds."""
    made = disavow_file(to_disavow("mayoclinic.org", "state.edu", "health.gov", "seller.example"), OWNER)

    assert [line for line in made.text.splitlines() if line.startswith("domain:")] == ["domain:seller.example"]
    assert len(made.refused) == 3


def test_nothing_to_disavow_is_said(to_disavow):
    """No link to disavow and no old file: no empty file, but the reason."""
    with pytest.raises(NotAListError, match="would be empty"):
        disavow_file(to_disavow("seller.example", action="do nothing"), OWNER)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("domain:a.example/path\n", "line 1"),
        ("domain:https://a.example\n", "line 1"),
        ("domain: a.example\n", "line 1"),
        ("a.example\n", "line 1"),
        ("https://a.example/" + "x" * 2_048 + "\n", "characters"),
        ("#\n" * (MAX_LINES + 1), "lines"),
        ("# " + "x" * (2 * 1024 * 1024) + "\n", "bytes"),
        ("\ufeff# x\n", "byte order mark"),
    ],
)
def test_limits(text, problem):
    """Each of Google's limits is checked, and the error names the line or the number."""
    with pytest.raises(DisavowLimitError, match=problem):
        check(text)
