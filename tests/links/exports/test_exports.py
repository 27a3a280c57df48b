"""What leaves the house is safe to open, complete, and reads back."""

import io
import json
import re
from datetime import date

import openpyxl
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from links.exports.as_csv import csv_parts
from links.exports.as_html import html_report
from links.exports.as_json import to_json
from links.exports.as_xlsx import write_xlsx
from links.exports.charts import bars
from links.exports.summary import summarise
from links.formulas import defused, plain_again
from links.read import read
from links.schema import NotRead

LIVE = [
    "=1+1", "+cmd|' /C calc'!A0", "-2+3+cmd", "@SUM(A1)",
    "\t=1", "\r=1", "\n=1", "\0=1", "＝1+1", "＋1a", "－1a", "＠SUM(1)",
    "  =1+1", "\ufeff=1+1", "\u200b=1+1", "\u00a0=1+1", "'=1+1", "=HYPERLINK(\"https://a.example\")", "−2+cmd",
]  # fmt: skip
LETTERS = st.characters(exclude_characters="\0", exclude_categories=["Cs"])
HARMLESS = ["-12.5", "+1 512 555 0100", "(512) 555-0100", "-3", "botox - cheap", "a=b", "1+1", "'tis", "", "2026-01-02"]


def defuse(texts: list[str]) -> list[str]:
    """Return the texts as they are written."""
    return pl.DataFrame({"text": texts}).select(defused(pl.col("text"))).to_series().to_list()


@pytest.mark.parametrize("text", LIVE)
def test_formula_is_defused(text):
    """Every form in which a spreadsheet runs a cell gets a single quote in front."""
    assert defuse([text]) == ["'" + text]


@pytest.mark.parametrize("text", HARMLESS)
def test_harmless_text_is_unchanged(text):
    """Numbers, phone numbers, dates and ordinary anchors keep their form."""
    assert defuse([text]) == [text]


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=20))
def test_defusing_can_be_undone(text):
    """What was defused comes back exactly."""
    written = pl.DataFrame({"text": [text]}).select(defused(pl.col("text")))

    assert written.select(plain_again(pl.col("text"))).item() == text


def test_csv_quotes_everything_and_reads_back(judged):
    """The CSV has all columns and rows, every field quoted; read again it is the same list."""
    table = judged(anchor=["=1+1", 'a "quoted", one', "line\nbreak", "ünï"], nofollow=[True, None, False, None])
    data = b"".join(csv_parts([table.head(2), table.tail(2)]))
    reading = read(data, "backlinks.csv")

    assert data.startswith(b'\xef\xbb\xbf"')
    assert b'"\'=1+1"' in data
    assert reading.format == "Backlink Advisor export"
    assert reading.links.select("source_url", "anchor", "nofollow").equals(
        table.select("source_url", "anchor", "nofollow")
    )


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1, max_size=10), min_size=1
    )
)
def test_random_anchors_survive_the_csv(judged, anchors):
    """Whatever an anchor holds, the CSV gives it back, blanks at its ends apart."""
    table = judged(anchor=anchors, source_url=[f"https://s{i}.example/" for i in range(len(anchors))])
    reading = read(b"".join(csv_parts([table])), "backlinks.csv")
    expected = pl.Series(anchors).str.replace_all("\r\n?", "\n").str.strip_chars()

    assert reading.links.height == len(anchors)
    for given_back, anchor in zip(reading.links["anchor"], expected, strict=True):
        assert (given_back or "").replace("\r\n", "\n").replace("\r", "\n").split() == anchor.split()


def test_xlsx_holds_texts_as_texts(tmp_path, judged):
    """No cell of the spreadsheet is a formula or a link; dates and numbers keep their types."""
    table = judged(anchor=LIVE[:4], first_seen=[date(2026, 1, 2)] * 4, external_links=[7] * 4)
    path = tmp_path / "backlinks.xlsx"
    write_xlsx(path, [table], summarise([table]), [NotRead(3, "=x", "No address.")], ["A note."])
    book = openpyxl.load_workbook(path)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]

    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]
    assert {"Summary", "Links", "Not read"} == set(book.sheetnames)
    assert read(path.read_bytes(), "backlinks.xlsx").links["source_url"].to_list() == table["source_url"].to_list()


def test_html_report_loads_and_runs_nothing(judged):
    """Hostile anchors, addresses and file names stay words; nothing is loaded from elsewhere."""
    hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>\u202e'
    table = judged(
        anchor=[hostile], source_url=["javascript:alert('x')\"><b>"], reason=[hostile], first_seen=[date(2026, 1, 2)]
    )
    page = html_report(summarise([table]), [hostile], [NotRead(2, hostile, hostile)], [hostile], hostile)

    assert "<script" not in page
    assert "<img" not in page
    assert "<b>" not in page.replace("<dt><b>", "")
    assert not re.search(r"(?:src|href|url)\s*[=(]", page.replace("img src=x", "").replace("&lt;", ""))
    assert "default-src &#x27;none&#x27;" in page or "default-src 'none'" in page
    assert "\u202e" not in page
    assert page.count("<svg") == 4


def test_chart_of_nothing_is_nothing():
    """Without counts there is no chart."""
    assert bars("Months", {}) == bars("Months", {"2026-01": 0}) == ""


def test_summary_adds_up_over_tables(judged):
    """A list in two pieces has the same summary as the list in one."""
    table = judged(
        verdict=["fine", "risky", "fine"], nofollow=[True, False, None], source_site=["a", "a", "b"],
        first_seen=[date(2026, 1, 2), date(2026, 1, 9), date(2026, 3, 1)],
    )  # fmt: skip
    whole, pieces = summarise([table]), summarise([table.head(1), table.tail(2)])

    assert (whole.links, whole.sites, whole.verdicts["fine"], whole.verdicts["risky"]) == (3, 2, 2, 1)
    assert (whole.follow, whole.months) == (
        {"followed": 1, "not followed": 1, "unknown": 1},
        {"2026-01": 2, "2026-03": 1},
    )
    assert (pieces.links, pieces.sites, pieces.verdicts, pieces.follow, pieces.months) == (
        whole.links, whole.sites, whole.verdicts, whole.follow, whole.months,
    )  # fmt: skip
    assert whole.shown["verdict"][0] == "risky"


def test_json_of_what_json_lacks():
    """Dates become ISO texts, infinities null, sets and tuples lists."""
    assert json.loads(to_json({"day": date(2026, 1, 2), "far": float("inf"), "all": (1, "ü")})) == {
        "day": "2026-01-02",
        "far": None,
        "all": [1, "ü"],
    }


def test_big_sheet_goes_on_in_the_next(tmp_path, monkeypatch, judged):
    """Rows beyond a sheet's limit go on in a further sheet."""
    monkeypatch.setattr("links.exports.as_xlsx.MAX_ROWS", 2)
    table = judged(anchor=["a", "b", "c", "d", "e"])
    write_xlsx(tmp_path / "x.xlsx", [table], summarise([table]), [], [])
    book = openpyxl.load_workbook(io.BytesIO((tmp_path / "x.xlsx").read_bytes()))

    assert [sheet.max_row - 1 for sheet in book if sheet.title.startswith("Links")] == [2, 2, 1]
