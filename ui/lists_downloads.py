"""In which files can the owner take the judged list along?"""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
import streamlit as st

from links.errors import OwnerError
from links.exports.disavow import LOCKED, DisavowFile, disavow_file
from ui.lists_desk import Judged
from ui.render import label

NAME = "backlinks"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def csv_of(table: pl.DataFrame) -> bytes:
    """Return the links as CSV, formulas defused."""
    from links.exports.as_csv import csv_parts

    return b"".join(csv_parts([table]))


def xlsx_of(judged: Judged) -> bytes:
    """Return the links as a spreadsheet, with a summary and what was not read."""
    from links.exports.as_xlsx import write_xlsx
    from links.exports.summary import summarise

    table, reading = judged.assessment.table, judged.reading
    filled = table.select(column.name for column in table if column.null_count() < table.height)
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"{NAME}.xlsx"
        write_xlsx(path, [filled], summarise([table]), reading.not_read, reading.notes)
        return path.read_bytes()


def html_of(judged: Judged) -> bytes:
    """Return the report that an owner can print or send to an agency; it loads nothing and runs nothing."""
    from links.exports.as_html import html_report
    from links.exports.summary import summarise

    profile, reading = judged.assessment.profile, judged.reading
    said = (profile.conclusion, *(finding.says for finding in profile.findings))
    title = judged.practice.name or judged.practice.domain
    return html_report(summarise([judged.assessment.table]), said, reading.not_read, reading.notes, title).encode()


def json_of(judged: Judged) -> bytes:
    """Return the links with the findings behind their verdicts, the diagnosis, and what was not read, as JSON."""
    from links.exports.as_json import json_parts

    assessment, reading = judged.assessment, judged.reading
    return "".join(json_parts([assessment], assessment.profile, reading.not_read, reading.notes)).encode()


def downloads(judged: Judged, shown: pl.DataFrame) -> None:
    """Draw a button for each file; `shown` are the links that pass the filter, if it leaves some out."""
    table = judged.assessment.table
    with st.container(horizontal=True, key="downloads"):
        _button("Report to print or send (HTML)", ".html", lambda: html_of(judged), "text/html")
        _button("Spreadsheet (XLSX)", ".xlsx", lambda: xlsx_of(judged), XLSX)
        _button("CSV", ".csv", lambda: csv_of(table), "text/csv")
        _button("JSON", ".json", lambda: json_of(judged), "application/json")
        if 0 < shown.height < table.height:
            kept = shown.select(table.columns)
            _button(f"CSV of the {shown.height:,} chosen", "-chosen.csv", lambda: csv_of(kept), "text/csv")


def _button(name: str, ending: str, make: Callable[[], bytes], mime: str) -> None:
    """Draw a button whose file is made only when it is pressed."""
    st.download_button(label(name), make, f"{NAME}{ending}", mime, on_click="ignore", icon=":material/download:")


def disavow(judged: Judged) -> None:
    """Offer the disavow file where the owner's two facts allow one, and otherwise say why there is none."""
    st.subheader("Disavow file", anchor=False)
    if not judged.owner.unlock_disavow:
        st.text(LOCKED)
        return
    old = st.file_uploader(
        "The disavow file you uploaded before, if any: a new one replaces it, so its entries are kept",
        key="old-disavow",
    )
    try:
        made = disavow_file(
            judged.assessment.table, judged.owner, old.getvalue().decode("utf-8", "replace") if old else ""
        )
    except OwnerError as error:
        st.text(str(error))
        return
    _offer(made)


def _offer(made: DisavowFile) -> None:
    st.text(
        f"{made.entries:,} new {'entry' if made.entries == 1 else 'entries'}, each with its reason. Ask the sites to "
        "remove the links first, and read the file before you upload it."
    )
    for note in made.refused:
        st.text(note)
    st.download_button(
        "Disavow file", made.text.encode(), "disavow.txt", "text/plain", on_click="ignore", icon=":material/download:"
    )
