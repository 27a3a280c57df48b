"""Whatever a list holds, every report of it reads back."""

import csv
import io
import json
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
from hypothesis import example, given, settings
from hypothesis import strategies as st

from links.errors import NotAListError
from links.job import FORMATS, run
from links.read import read

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=12)
HOSTILE = ["=1+1", "'x", '"', "a,b", "</script>", "\u202egpj", "@x", "-1", "+1 512 555 0100", "NA", " padded "]
CELLS = WORDS | st.sampled_from(HOSTILE)
LINKS = st.fixed_dictionaries(
    {
        "source_url": st.sampled_from(["https://a.example/x", "b.example", "https://c.example/?q=1#f", "nowhere", ""])
        | WORDS.map("https://d.example/{}".format),
        "anchor": st.none() | CELLS,
        "source_title": st.none() | CELLS,
        "context": CELLS,
        "nofollow": st.none() | st.booleans(),
        "first_seen": st.none() | st.dates().map(str),
        "vendor_score": st.none() | st.integers(0, 100),
    }
)


@settings(max_examples=10, deadline=None)
@given(st.lists(LINKS, min_size=1, max_size=6))
@example([{"source_url": "https://a.example/=1", "anchor": "=1+1", "source_title": "'=2", "context": "\u2028"}])
def test_every_report_of_random_links_reads_back(links):
    """The row equation holds, and CSV, XLSX, JSON and HTML give back each judged link in its order."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "list.jsonl"
        path.write_text("\n".join(json.dumps(link) for link in links), encoding="utf-8")
        try:
            done = run([path], Path(folder) / "out", formats=FORMATS)
        except NotAListError:
            assert not list((Path(folder) / "out").iterdir())
            return
        reports = {path.suffix: path.read_bytes() for path in done.written}
    document = json.loads(reports[".json"])
    addresses = [link["source_url"] for link in document["links"]]

    assert done.intake.rows_in == len(links) == len(addresses) + done.intake.duplicates + len(document["not_read"])
    given_order = iter(link["source_url"].strip() for link in links)
    assert all(address in given_order for address in addresses)
    assert read(reports[".json"], "b.json").links["source_url"].to_list() == addresses
    table = read(reports[".csv"], "b.csv").links
    assert table["source_url"].to_list() == addresses
    rows = list(csv.DictReader(io.StringIO(reports[".csv"].decode("utf-8-sig"), newline="")))
    assert [row["verdict"] for row in rows] == [link["verdict"] for link in document["links"]]
    sheet = openpyxl.load_workbook(io.BytesIO(reports[".xlsx"]))["Links"]
    assert sheet.max_row == len(addresses) + 1
    assert not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)
    assert f"{len(addresses):,} links from" in reports[".html"].decode()
