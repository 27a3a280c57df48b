"""Unclean files lose no row: every one is judged, merged, or reported with its place and reason."""

import io
import json
import zipfile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from links import tables
from links.errors import OwnerError, TooBigError, UnreadableError
from links.read import read
from links.schema import LINK_SCHEMA, Reading

HEADER = "Source url,Target url,Anchor,Nofollow"


def in_balance(reading: Reading) -> bool:
    """Whether every row is accounted for."""
    return reading.rows_in == reading.links.height + reading.duplicates + len(reading.not_read)


def sources(text: str, name: str = "list.csv") -> list[str]:
    """Return the addresses read from a file."""
    return read(text.encode(), name).links["source_url"].to_list()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_encodings_and_separators(encoding, separator):
    """The same list arrives whatever encoding and separator it was written with."""
    rows = [["Source url", "Anchor"], ["https://a.example/x", "Zahnärztin"], ["https://b.example/y", "Café du Lac"]]
    data = "\r\n".join(separator.join(row) for row in rows).encode(encoding)

    assert read(data, "list.csv").links.select("source_url", "anchor").rows() == [tuple(row) for row in rows[1:]]


def test_unclosed_quote_swallows_nothing():
    """A quote that is opened and never closed costs at most the looks of its own row."""
    text = f'{HEADER}\nhttps://a.example,https://p.example,"cheap botox,true\n' + "".join(
        f"https://b{i}.example,https://p.example,x,false\n" for i in range(200)
    )
    reading = read(text.encode(), "list.csv")

    assert reading.links.height == 201
    assert any("row 2 a quotation mark" in note for note in reading.notes)


def test_quoted_line_break_is_one_row():
    """A title with a line break in quotes is one row, as a spreadsheet shows it."""
    text = f'{HEADER}\nhttps://a.example,https://p.example,"cheap\nbotox",true\nhttps://b.example,https://p.example,x,false\n'
    reading = read(text.encode(), "list.csv")

    assert reading.links.select("row", "anchor").rows() == [(2, "cheap\nbotox"), (3, "x")]


def test_row_with_too_many_cells_is_realigned_by_its_addresses():
    """A comma that should have been quoted moves the cells after it; the addresses show by how much."""
    text = (
        "Title,Source url,Target url,Anchor\n"
        "Skin, hair and nails,https://a.example,https://p.example,botox\n"
        "Title,https://b.example,https://p.example,botox, cheap\n"
    )
    reading = read(text.encode(), "list.csv")

    assert reading.links.select("source_url", "target_url", "anchor").rows() == [
        ("https://a.example", "https://p.example", "botox"),
        ("https://b.example", "https://p.example", None),
    ]
    assert any("more cells than column names" in note for note in reading.notes)


def test_short_rows_nuls_and_duplicate_headers():
    """A row cut short, NUL characters and a header that occurs twice are no obstacle."""
    text = "Source url,Anchor,Anchor\nhttps://a.example\n\0https://b.ex\0ample,first,second\n"

    assert read(text.encode(), "l.csv").links.select("source_url", "anchor").rows() == [
        ("https://a.example", ""),
        ("https://b.example", "first"),
    ]


def test_words_that_other_readers_take_for_missing():
    """NA, null and 007 are anchors like any other."""
    rows = "".join(
        f"https://a{i}.example,https://p.example,{word},\n" for i, word in enumerate(["NA", "null", "None", "007"])
    )

    assert read(f"{HEADER}\n{rows}".encode(), "l.csv").links["anchor"].to_list() == ["NA", "null", "None", "007"]


def test_rows_without_an_address_are_reported():
    """A row without an address keeps its place and shows what it held."""
    reading = read(
        f"{HEADER}\nhttps://a.example,,x,\n,,Best Botox deals,\nftp://b.example,,y,\nnowhere,,z,\n".encode(), "l.csv"
    )

    assert [(unread.row, unread.text) for unread in reading.not_read] == [
        (3, "Best Botox deals"),
        (4, "ftp://b.example"),
        (5, "nowhere"),
    ]
    assert in_balance(reading)


def test_identical_rows_are_merged_and_counted():
    """A row that repeats source, target, anchor and rel is the same link; another anchor is another link."""
    row = "https://a.example,https://p.example,botox,true\n"
    reading = read(f"{HEADER}\n{row}{row}{row.replace('botox', 'filler')}".encode(), "l.csv")

    assert (reading.links.height, reading.duplicates, reading.rows_in) == (2, 1, 3)


def test_headerless_table_is_read_by_its_contents():
    """Without column names, what the cells hold shows which is the source, the target, the anchor and the rel."""
    text = "".join(f"{i},https://a{i}.example/x,https://p.example/,best derm {i},nofollow\n" for i in range(5))
    link = read(text.encode(), "l.csv").links.row(0, named=True)

    assert (link["source_url"], link["target_url"], link["anchor"]) == (
        "https://a0.example/x",
        "https://p.example/",
        "best derm 0",
    )
    assert link["nofollow"]


def test_spreadsheet_with_preamble_and_two_sheets():
    """Every sheet with links is read, dates and numbers included; a sheet of something else is named."""
    book = openpyxl.Workbook()
    for row in (["An export"], [], ["Source url", "Anchor", "Domain rating"], ["https://a.example", "007", 12.5]):
        book.active.append(row)
    book.create_sheet("More").append(["Source url"])
    book["More"].append(["https://b.example"])
    book.create_sheet("About").append(["Made in November"])
    file = io.BytesIO()
    book.save(file)
    reading = read(file.getvalue(), "list.xlsx")

    assert reading.links.select("source_url", "anchor", "vendor_score").rows() == [
        ("https://a.example", "007", 12.5),
        ("https://b.example", None, None),
    ]
    assert any("“About” was not read" in note for note in reading.notes)


def zipped(files: dict[str, bytes]) -> bytes:
    """Return a ZIP of these files."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def test_zip_of_lists_is_one_list():
    """The lists of a ZIP are joined; a link that two of them name counts once; a file that is no list is reported."""
    files = {
        "gsc.csv": b"Linking page,Last crawled\nhttps://a.example/x,2026-01-02\nhttps://c.example,2026-01-02\n",
        "ahrefs.csv": b"Referring page URL,Target URL,Anchor\nhttps://a.example/x,https://p.example,botox\n",
        "__MACOSX/._gsc.csv": b"junk",
        "photo.png": b"\x89PNG\r\n",
    }
    reading = read(zipped(files), "lists.zip")

    assert sorted(reading.links["source_url"]) == ["https://a.example/x", "https://c.example"]
    assert reading.duplicates == 1
    assert [unread.text for unread in reading.not_read] == ["photo.png"]
    assert in_balance(reading)


def test_bombs_and_broken_archives():
    """What unpacks to a thousandfold is refused before it is unpacked, and so is half a ZIP."""
    with pytest.raises(TooBigError):
        read(zipped({"bomb.csv": b"0" * (50 << 20)}), "bomb.zip")
    with pytest.raises(UnreadableError):
        read(zipped({"a.csv": b"x" * 500})[:60], "half.zip")


def test_big_and_small_files_read_alike(monkeypatch):
    """The way for big files and the careful way say the same of one list."""
    rows = "".join(
        f'"T, {i}",https://s{i % 97}.example/{i},https://p.example,{"botox" if i % 3 else ""},{i % 2 == 0},'
        f'2026-0{i % 9 + 1}-11,"1,{i:03}"\n'
        for i in range(400)
    )
    data = f"Title,Source url,Target url,Anchor,Nofollow,First seen,External links\n{rows}\n\n".encode()
    careful = read(data, "l.csv")
    monkeypatch.setattr("links.read.BULK_BYTES", 0)
    quick = read(data, "l.csv")

    assert quick.links.equals(careful.links)
    assert quick.rows_in == careful.rows_in == 400
    assert careful.links["external_links"][7] == 1007


def test_big_file_with_an_open_quote_goes_the_careful_way(monkeypatch):
    """The way for big files never swallows rows that follow an open quote."""
    monkeypatch.setattr("links.read.BULK_BYTES", 0)
    rows = "".join(f"https://s{i}.example,https://p.example,x,true\n" for i in range(50))
    text = f'{HEADER}\n{rows}https://t.example,https://p.example,"open,true\n{rows.replace("s", "u")}'

    for ending in ("", 'https://v.example,https://p.example,"closed",true\n'):
        reading = read((text + ending).encode(), "l.csv")

        assert reading.links["source_url"].str.starts_with("https://").all()
        assert reading.rows_in == 101 + bool(ending)


def test_schema_is_always_whole():
    """Whatever is read has the columns and types of the schema."""
    for data in ("https://a.example", "nothing", f"{HEADER}\nhttps://a.example,,,\n"):
        assert dict(read(data).links.schema) == LINK_SCHEMA


CELLS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=12) | st.sampled_from(
    ["https://a.example/x", "b.example", "nofollow", "2026-01-02", '"', "=1+1", "1,240", "https://exa mple", "TRUE"]
)
HEADERS = st.sampled_from(
    ["Source url", "Anchor", "Nofollow", "First seen", "Domain rating", "Type", "Rel", "x", "", "Lost"]
)


@settings(max_examples=150, deadline=None)
@given(
    header=st.lists(HEADERS, min_size=1, max_size=6),
    rows=st.lists(st.lists(CELLS, max_size=8), max_size=8),
    separator=st.sampled_from([",", ";", "\t"]),
    encoding=st.sampled_from(["utf-8", "utf-16", "utf-8-sig"]),
    quoted=st.booleans(),
    careful=st.booleans(),
)
def test_random_tables_keep_the_row_equation(header, rows, separator, encoding, quoted, careful):
    """Random tables, quoted or not, in any encoding: an explanation or a balanced reading, never a crash."""
    quote = (lambda cell: '"' + cell.replace('"', '""') + '"') if quoted else str
    data = "\n".join(separator.join(map(quote, row)) for row in [header, *rows]).encode(encoding)
    bulk_bytes = tables.BULK_BYTES if careful else 0
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("links.read.BULK_BYTES", bulk_bytes)
        try:
            reading = read(data, "random.csv")
        except OwnerError as error:
            assert str(error)  # noqa: PT017 - the other outcome of two
        else:
            assert in_balance(reading)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200) | st.lists(CELLS, max_size=12).map(" ".join) | st.lists(CELLS, max_size=12).map("\n".join))
def test_random_pastes_keep_the_row_equation(text):
    """Any pasted text gives a balanced reading or an explanation."""
    try:
        reading = read(text)
    except OwnerError:
        return

    assert in_balance(reading)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_random_bytes_never_crash(data):
    """Any bytes give a balanced reading or an explanation."""
    try:
        reading = read(data, "file.bin")
    except OwnerError:
        return

    assert in_balance(reading)


KEYS = st.sampled_from(["source_url", "rel", "links", "anchor", "items"])
LEAVES = st.none() | st.booleans() | st.integers() | CELLS


def nested(inner):
    """Return lists and objects of what was made before."""
    return st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4)


@settings(max_examples=100, deadline=None)
@given(st.recursive(LEAVES, nested, max_leaves=12))
def test_random_json_never_crashes(document):
    """Any JSON gives a balanced reading or an explanation."""
    try:
        reading = read(json.dumps(document).encode(), "file.json")
    except OwnerError:
        return

    assert in_balance(reading)
