"""No address gets lost without a word, whatever it came in."""

import io
import json

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from links import conservation
from links.conservation import signs_in
from links.job import run
from links.read import read

ROW = "https://a{0}.example/x,https://p.example/,see https://b{0}.example,\n"


def table(rows: int, extra: str = "") -> str:
    """Return a table with three addresses a row, two of them in columns for addresses."""
    return "Source url,Target url,Anchor,Nofollow\n" + "".join(map(ROW.format, range(rows))) + extra


@settings(deadline=None)  # a busy machine is no error
@given(st.lists(st.sampled_from([b"://", b":", b"/", b"\n", b"\0", b"x"])), st.integers(1, 9))
def test_signs_are_counted_over_the_borders_of_chunks(parts, chunk):
    """Counting chunk by chunk gives what counting the whole gives, wherever a chunk ends."""
    data = b"".join(parts)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(conservation, "CACHED", chunk)
        signs = signs_in(data)

    assert (signs.line_feeds, signs.nulls, signs.addresses) == (
        data.count(b"\n"),
        data.count(b"\0"),
        data.count(b"://"),
    )


@pytest.mark.parametrize("bulk_bytes", [0, 1 << 20])
def test_clean_lists_say_nothing_of_lost_addresses(monkeypatch, bulk_bytes):
    """A preamble, quoted cells and columns that are not in use hold addresses too, and none is missed."""
    monkeypatch.setattr("links.read.BULK_BYTES", bulk_bytes)
    text = "Backlinks of https://p.example/\n" + table(
        20, 'https://c.example,,"a, https://d.example",https://e.example\n'
    )

    assert not [note for note in read(text.encode(), "list.csv").notes if "web addresses" in note]


def test_cells_that_could_not_be_told_apart_are_explained():
    """A row whose cells moved by different distances loses an address, and the note counts it."""
    text = "Title,Source url,Anchor,Target url,Comment\nA,https://a.example,b,c https://x.example,https://p.example,d\n"
    reading = read(text.encode(), "list.csv")

    assert reading.links["source_url"].to_list() == ["https://a.example"]
    assert any("It holds 3 web addresses, and the rows hold 2" in note for note in reading.notes)


def test_long_table_is_counted_as_a_short_one(tmp_path, monkeypatch):
    """A table that is read in pieces tells of a lost address too."""
    lost = "https://a.example,x https://y.example,https://p.example,b,c\n"
    (tmp_path / "list.csv").write_text("Source url,Anchor,Target url,Nofollow\n" + lost + table(5).partition("\n")[2])
    monkeypatch.setattr("links.scan.STREAM_BYTES", 0)
    whole = read((tmp_path / "list.csv").read_bytes(), "list.csv")
    notes = run([tmp_path / "list.csv"], tmp_path / "out").intake.notes

    assert [note for note in notes if "web addresses" in note] == [
        note for note in whole.notes if "web addresses" in note
    ]


def test_second_list_of_a_json_file_is_not_dropped_in_silence():
    """Only the list of links is read; that other addresses stand beside it is said."""
    document = {"links": [{"source_url": "https://a.example/"}], "lost": ["https://b.example/", "https://c.example/"]}
    escaped = json.dumps(document).replace("/", "\\/")

    for text in (json.dumps(document), escaped):
        assert any("holds 3 web addresses, and the rows hold 1" in note for note in read(text.encode(), "a.json").notes)


def test_addresses_behind_the_words_of_a_sheet_are_named():
    """A cell that shows words and links to an address is reported with that address; one that shows it is not."""
    book = openpyxl.Workbook()
    for row in (["Source url", "Anchor"], ["https://a.example/x", "botox"], ["https://b.example/y", "look here"]):
        book.active.append(row)
    book.active["A2"].hyperlink = "https://a.example/x"
    book.active["B3"].hyperlink = "https://hidden.example/?a=1&b=2"
    file = io.BytesIO()
    book.save(file)
    notes = [note for note in read(file.getvalue(), "list.xlsx").notes if "Behind" in note]

    assert len(notes) == 1
    assert "not read: 1 (https://hidden.example/?a=1&b=2)" in notes[0]


def test_picture_inside_a_link_is_said():
    """The address of a picture is not judged, which a note says; an address within another is no loss."""
    picture = '<a href="https://a.example"><img src="https://i.example/x.png" alt="x"></a>'

    assert any("holds 2 web addresses, and the rows hold 1" in note for note in read(picture).notes)
    assert not read("https://web.example/https://a.example/ and [https://b.example](https://b.example/)").notes
