"""What owners paste into a chat: prose, lists, markup and disguised addresses."""

import pytest

from links.read import read


def pairs(text: str) -> list[tuple[str, str | None]]:
    """Return source and anchor of what was read."""
    return read(text).links.select("source_url", "anchor").rows()


def rel(text: str) -> tuple[bool | None, ...]:
    """Return nofollow, sponsored and ugc of the only link."""
    (row,) = read(text).links.select("nofollow", "sponsored", "ugc").rows()
    return row


@pytest.mark.parametrize(
    "text",
    [
        "Is https://blog.example.org/a risky?",
        "(see https://blog.example.org/a)",
        "“https://blog.example.org/a”.",
        "<https://blog.example.org/a>, thanks",
        "hxxps://blog[.]example[.]org/a",
        "https://blog(dot)example.org/a",
        "1. https://blog.example.org/a",
        "- **https://blog.example.org/a**",
        "> https://blog.example.org/a!",
        "Link: https://blog.example.org/a",
        "https://blog.example\u200b.org/a",
        "My SEO sent me this link - https://blog.example.org/a - is it ok?",
        "https://blog.example.org/a – what do you think?",
    ],
)
def test_address_alone(text):
    """An address is found in whatever stands around it, and talk is not taken for its anchor."""
    assert pairs(text) == [("https://blog.example.org/a", None)]


@pytest.mark.parametrize(
    "text",
    [
        "e.g. this, i.e. that, at 5 p.m.",
        "Dr.Smith and Dr.Best work here.The end.In short: no",
        "v2.0, report.pdf, setup.py, list.csv, Node.js",
        "co.uk alone",
        "jane@clinic.example.org or mailto:jane@clinic.com",
        "Jane Roe, M.D., Ph.D., D.D.S., U.S.",
        "",
        "what is a backlink?",
    ],
)
def test_words_that_are_no_addresses(text):
    """Abbreviations, names, versions, files, bare suffixes and mail addresses are no links."""
    reading = read(text)

    assert (reading.links.height, reading.rows_in) == (0, 0)


@pytest.mark.parametrize(
    "text",
    [
        "cheap botox – https://a.example/x",
        "cheap botox | https://a.example/x | nofollow",
        "https://a.example/x | cheap botox",
        "https://a.example/x\tcheap botox",
        "[cheap botox](https://a.example/x)",
        "[**cheap botox**](https://a.example/x 'title')",
        '<a class="x" href="https://a.example/x">cheap\n<b>botox</b></a>',
        '"cheap botox" https://a.example/x',
        'https://a.example/x with anchor text "cheap botox"',
        "https://a.example/x, anchor: cheap botox",
        "3) cheap botox -> https://a.example/x",
    ],
)
def test_anchor_beside_the_address(text):
    """The words set apart from the address by a dash, a bar, quotes or markup are its anchor."""
    assert pairs(text) == [("https://a.example/x", "cheap botox")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://a.example/x (nofollow)", (True, None, None)),
        ("https://a.example/x | best derm | dofollow", (False, False, False)),
        ("https://a.example/x, sponsored", (None, True, None)),
        ('https://a.example/x rel="nofollow sponsored"', (True, True, False)),
        ("https://a.example/x is a nofollow link.", (True, None, None)),
        ("https://a.example/x is not nofollow", (False, False, False)),
        ("Is https://a.example/x nofollow?", (None, None, None)),
        ('<a href="https://a.example/x" rel="ugc">x</a>', (False, False, True)),
        ('<a href="https://a.example/x">x</a>', (False, False, False)),
        ("[x](https://a.example/x)", (None, None, None)),
    ],
)
def test_rel_beside_the_address(text, expected):
    """Words such as nofollow are read where they are stated, not where they are asked for."""
    assert rel(text) == expected


def test_target_after_an_arrow_or_in_markup():
    """The page that is linked to stands behind an arrow, or in the HTML that was copied from the linking page."""
    texts = ["https://a.example/x → https://p.example/", 'https://a.example/x: <a href="https://p.example/">Austin</a>']

    for text in texts:
        assert read(text).links.select("source_url", "target_url").rows() == [
            ("https://a.example/x", "https://p.example/")
        ]


def test_several_in_one_line():
    """Addresses in one sentence are links of their own, whatever joins them."""
    text = "Look at a.com, https://b.com/x,https://c.com; d.co.uk and https://e.comhttps://f.com"

    assert [source for source, _ in pairs(text)] == [
        "a.com", "https://b.com/x", "https://c.com", "d.co.uk", "https://e.com", "https://f.com",
    ]  # fmt: skip


def test_brackets_and_archives_keep_their_addresses_whole():
    """A bracket that belongs to the address stays, and an address within another one is no second link."""
    texts = ["https://en.wikipedia.org/wiki/Mole_(skin)", "https://web.archive.org/web/2020/https://a.example/x"]

    assert [pairs(f"({text}).") for text in texts] == [[(text, None)] for text in texts]


def test_line_without_an_address_in_a_list_is_reported():
    """In a list, a line without an address is reported with its line; a heading or a greeting is not."""
    text = "Here are my links:\nhttps://a.example/1\nBest Botox deals\nhttps://a.example/2\nhttps://a.example/3\nThanks"
    reading = read(text)

    assert [(unread.row, unread.text) for unread in reading.not_read] == [(3, "Best Botox deals")]
    assert reading.rows_in == 4


def test_broken_addresses_are_reported():
    """What looks like an address and is none is reported, not dropped."""
    reading = read("http:/a.example http//b.example www.nosuch ftp://c.example/x http://exa mple https://")

    assert reading.links.is_empty() or reading.links["source_url"].to_list() == ["http:/a.example"]
    assert {"www.nosuch", "ftp://c.example/x"} <= {unread.text for unread in reading.not_read}


def test_pasted_table():
    """A table pasted from a spreadsheet is read by its header, rows of commas by their shape."""
    assert pairs("Source url\tAnchor\nhttps://a.example/x\tbotox\n") == [("https://a.example/x", "botox")]
    assert pairs("https://a.example/x,botox,nofollow\nhttps://b.example/x,filler,dofollow") == [
        ("https://a.example/x", "botox"),
        ("https://b.example/x", "filler"),
    ]


def test_repeated_addresses_are_merged():
    """An address pasted twice is one link, and counted."""
    reading = read("https://a.example/x\nhttps://a.example/x")

    assert (reading.links.height, reading.duplicates, reading.rows_in) == (1, 1, 2)
