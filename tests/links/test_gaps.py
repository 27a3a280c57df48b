"""Which missing fact of a link is worth finding out first."""

from typing import Any

from links import Practice, assess
from links.gaps import MARKS
from tests.links.conftest import LAKESIDE


def test_a_bare_address_lacks_its_text_most(make_links: Any) -> None:
    """Of an unknown site's bare address, the link's text could change the verdict most."""
    assert assess(make_links("https://janesblog.net/post"), LAKESIDE).would_change_most(0) == "the link's text"


def test_a_comment_lacks_its_marks(make_links: Any) -> None:
    """A comment with a sales phrase would be harmless if it were marked."""
    links = make_links("https://example.com/p#comment-3", anchor="best dermatologist austin", image=False)

    assert assess(links, LAKESIDE).would_change_most(0) == MARKS


def test_a_copy_lacks_nothing(make_links: Any) -> None:
    """A copy of a page is junk whatever else is known."""
    assert assess(make_links("https://web.archive.org/web/x"), Practice()).would_change_most(0) == ""
