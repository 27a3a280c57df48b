"""Every export that owners bring is read by its header names, in any column order."""

import random
from datetime import date

import pytest

from links.errors import NotAListError, OwnerError
from links.read import read

PAGE = "https://blog.example.org/post"
OWN = "https://practice.example/botox"
ROWS: dict[str, tuple[str, dict[str, str]]] = {  # format → (its name for the owner, header → cell)
    "gsc latest": ("Search Console “Latest links” export", {"Linking page": PAGE, "Last crawled": "2026-07-15"}),
    "gsc sample": ("Search Console “More sample links” export", {"Linking page": PAGE}),
    "gsc hebrew": ("Search Console “Latest links” export", {"דף מקשר": PAGE, "נסרק לאחרונה": "15/07/2026"}),
    "ahrefs": (
        "Ahrefs backlinks export",
        {"Referring page title": "A, title", "Referring page URL": PAGE, "Domain rating": "71",
        "External links": "1,240",
         "Target URL": OWN, "Left context": "see", "Anchor": "best botox", "Right context": "here", "Type": "text",
         "Is spam": "false", "Nofollow": "true", "UGC": "false", "Sponsored": "false", "Lost status": "",
         "First seen": "2026-01-02 03:04:05", "Last seen": "2026-07-15 01:02:03"},
    ),
    "ahrefs broken": (
        "Ahrefs broken backlinks export",
        {"Referring page URL": PAGE, "Target URL": OWN, "Target page HTTP code": "404", "Anchor": "best botox",
         "Nofollow": "true", "Last seen": "2026-07-15 01:02:03"},
    ),
    "semrush": (
        "Semrush backlinks export",
        {"Page ascore": "12", "Source title": "A, title", "Source url": PAGE, "Target url": OWN,
        "Anchor": "best botox",
         "External links": "1,240", "Nofollow": "TRUE", "Sponsored": "FALSE", "Ugc": "FALSE", "Image": "FALSE",
         "Sitewide": "TRUE", "First seen": "2026-01-02", "Last seen": "2026-07-15", "Lost link": "FALSE"},
    ),
    "semrush old": (
        "Semrush backlinks export (older)",
        {"Page score": "1", "Page trust score": "2", "Source title": "t", "Source url": PAGE, "Target url": OWN,
         "Anchor": "best botox", "Nofollow": "true", "First seen": "2026-01-02", "Last seen": "2026-07-15"},
    ),
    "semrush audit": (
        "Semrush Backlink Audit export",
        {"Source URL": PAGE, "Source Page Title": "A, title", "Source Domain": "blog.example.org", "Target URL": OWN,
         "Anchor": "best botox", "Anchor Type": "Money", "Link Type": "text", "No Follow": "true",
         "Toxic Score": "61",
         "Last Seen": "2026-07-15"},
    ),
    "semrush audit variant": (
        "Semrush Backlink Audit export",
        {"Source title": "t", "Source url": PAGE, "Target url": OWN, "Anchor": "best botox", "Toxicity Score": "61",
         "Toxic markers": "Link Network", "Nofollow": "true", "Last seen": "2026-07-15"},
    ),
    "moz": (
        "Moz Link Explorer export",
        {"URL": PAGE, "Title": "t", "Anchor Text": "best botox", "Spam Score": "3", "Page Authority": "20",
         "Domain Authority": "30", "Origin": "External", "Target URL": OWN, "Only rel=nofollow": "Yes",
         "Only follow": "No"},
    ),
    "majestic": (
        "Majestic backlinks export",
        {"Target URL": OWN, "Source URL": PAGE, "Anchor Text": "best botox", "Source Crawl Date": "2026-07-15",
         "Source First Found Date": "2026-01-02", "FlagNoFollow": "1", "FlagImageLink": "",
         "SourceCitationFlow": "20",
         "SourceTrustFlow": "10"},
    ),
    "ubersuggest": (
        "Ubersuggest backlinks export",
        {"No": "1", "Source Page Title": "t", "Source URL": PAGE, "Target URL": OWN, "Domain Authority": "30",
         "Page Authority": "20", "Spam Score": "1", "Anchor Text": "best botox", "Last Seen": "2026-07-15"},
    ),
    "bing": ("Bing Webmaster Tools backlinks export", {"Source Url": PAGE, "Anchor text": "best botox",
    "Target Url": OWN}),
}  # fmt: skip


def table(cells: dict[str, str], separator: str = ",") -> str:
    """Return a table of one row, all cells quoted."""
    return "\r\n".join(separator.join(f'"{cell}"' for cell in row) for row in (cells, cells.values())) + "\r\n"


@pytest.mark.parametrize("case", ROWS)
@pytest.mark.parametrize("order", [0, 1])
def test_format_is_known_by_its_headers(case, order):
    """Each export is recognised, in its own column order and in any other, and says the same."""
    name, cells = ROWS[case]
    keys = list(cells)
    random.Random(order).shuffle(keys) if order else None
    reading = read(table({key: cells[key] for key in keys}).encode(), "list.csv")
    link = reading.links.row(0, named=True)

    assert reading.format == name
    assert link["source_url"] == PAGE
    assert link["target_url"] in (OWN, None)
    assert link["anchor"] in ("best botox", None)
    assert link["nofollow"] in (True, None)
    assert link["last_seen"] in (date(2026, 7, 15), None)
    assert ("anchor" in reading.columns) == (link["anchor"] is not None)


def test_ahrefs_as_it_comes():
    """Ahrefs writes UTF-16 with a mark and tabs; every cell arrives in its column."""
    _, cells = ROWS["ahrefs"]
    link = read(b"\xff\xfe" + table(cells, "\t").encode("utf-16-le"), "backlinks.csv").links.row(0, named=True)

    assert link["external_links"] == 1240
    assert (link["sponsored"], link["ugc"], link["lost"], link["image"]) == (False, False, False, False)
    assert link["first_seen"] == date(2026, 1, 2)
    assert link["context"] == "see best botox here"
    assert (link["vendor_score"], link["vendor_score_name"]) == (71.0, "Ahrefs Domain Rating")


def test_moz_preamble_is_passed_over_and_told():
    """The lines above Moz's header are no links, and the owner is told that they were passed over."""
    text = "Moz Link Explorer\n\nInbound links for practice.example\nNovember 2026\n\n\n" + table(ROWS["moz"][1])
    reading = read(text.encode(), "moz.csv")

    assert reading.rows_in == reading.links.height == 1
    assert any("Inbound links for practice.example" in note for note in reading.notes)


def test_majestic_empty_flag_is_no():
    """Majestic leaves a flag empty where others write false."""
    link = read(table({**ROWS["majestic"][1], "FlagNoFollow": ""}).encode(), "m.csv").links.row(0, named=True)

    assert (link["nofollow"], link["image"]) == (False, False)


@pytest.mark.parametrize("header", ["Site,Linking pages,Target pages", "אתר,דפים מקשרים,דפי יעד", "Seite,Links,Ziele"])
def test_top_linking_sites_in_any_language(header):
    """Search Console's table of sites is known by its header or by its contents, and the owner is told its limits."""
    reading = read(f'\ufeff{header}\n"blog.example.org","1,240","3"\n"a.example","12","1"\n'.encode(), "sites.csv")

    assert reading.format == "Search Console “Top linking sites” export"
    assert reading.links["source_url"].to_list() == ["blog.example.org", "a.example"]
    assert any("sites, not pages" in note for note in reading.notes)


def test_localised_latest_links_by_content():
    """A header in a language that we don't know is no obstacle: addresses and dates show what the columns are."""
    reading = read(f"Seite mit Link,Zuletzt gecrawlt\n{PAGE},15.07.2026\n{PAGE}/2,01.08.2026\n".encode(), "x.csv")

    assert reading.format == "Search Console “Latest links” export"
    assert reading.links["last_seen"].to_list() == [date(2026, 7, 15), date(2026, 8, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Target page,Incoming links,Linking sites\nhttps://practice.example/,12,3\n",
        "Zielseite,Links,Seiten\nhttps://practice.example/,12,3\nhttps://practice.example/botox,2,1\n",
        "Type,Source,Destination,Alt Text,Anchor,Status Code,Follow,Rel,Link Path\n,https://p.example/,https://p.example/a,,x\n",
        '"Anchor","Backlinks Count"\n"best botox","12"\n',
    ],
)
def test_lists_of_something_else_are_refused(text):
    """The owner's own pages, internal links and counts of anchors are explained, not judged."""
    with pytest.raises(NotAListError) as error:
        read(text.encode(), "list.csv")

    assert "list.csv is a" in str(error.value)


def test_bing_domains_are_sites():
    """Bing writes whole addresses under “Domain” and begins with a mark."""
    reading = read('\ufeff"Domain","Backlinks Count"\n"https://blog.example.org","1,234"\n'.encode(), "bing.csv")

    assert reading.links["source_url"].to_list() == ["https://blog.example.org"]
    assert any("sites, not pages" in note for note in reading.notes)


def test_dataforseo_json():
    """DataForSEO nests its rows in tasks, results and items."""
    text = (
        '{"tasks": [{"result": [{"total_count": 1, "items": [{"domain_from": "blog.example.org", "url_from": "'
        + PAGE
        + '", "anchor": null, "semantic_location": "footer", "dofollow": false, "backlink_spam_score": 12,'
        ' "first_seen": "2026-01-02 03:04:05 +00:00", "page_from_external_links": 7}]}]}]}'
    )
    reading = read(text.encode(), "export.json")
    link = reading.links.row(0, named=True)

    assert reading.format == "DataForSEO backlinks"
    assert (link["nofollow"], link["anchor"], link["position"], link["vendor_spam"]) == (
        True,
        None,
        "footer",
        12.0,
    )


def test_json_lines_with_our_own_names():
    """JSON Lines use the names of our schema; rel is taken apart, an empty one means followed, null means unknown."""
    text = (
        '{"source_url": "https://a.example/", "anchor": "", "rel": "ugc nofollow", "first_seen": "2026-01-02"}\n'
        '{"source_url": "https://b.example/", "rel": ""}\n'
        "not json\n"
        '{"source_url": "https://c.example/", "rel": null}\n'
    )
    reading = read(text.encode(), "links.jsonl")

    assert reading.links.select("nofollow", "sponsored", "ugc").rows() == [
        (True, False, True),
        (False, False, False),
        (None, None, None),
    ]
    assert reading.links["anchor"].to_list() == ["", None, None]
    assert [unread.row for unread in reading.not_read] == [3]
    assert reading.rows_in == 4


def test_disavow_file():
    """A disavow file is read as a list of what it names; its comments are none, its bad lines are reported."""
    reading = read(b"# from 2024\r\ndomain:spam.example\r\nhttps://a.example/x\r\n\r\njunk here\r\n", "disavow.txt")

    assert reading.format == "disavow file"
    assert reading.links["source_url"].to_list() == ["spam.example", "https://a.example/x"]
    assert [unread.row for unread in reading.not_read] == [5]


@pytest.mark.parametrize(
    "data", [b"", b"\xef\xbb\xbf", b"\n\n", b"Source url,Anchor\n", b"%PDF-1.7", b"\x89PNG\r\n", b"[]"]
)
def test_nothing_to_read_says_what_to_do(data):
    """A file without a list raises an error whose text the owner can act on."""
    with pytest.raises(OwnerError) as error:
        read(data, "list.csv")

    assert "list.csv" in str(error.value)
    assert len(str(error.value).split(". ")) >= 2
