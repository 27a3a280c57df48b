"""Patient data: what is found, what is left alone, and that taking it out is final and cheap."""

import json
import time
from itertools import pairwise
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.answer import Attachment
from advisor.ask import answer_to
from advisor.patient.lists import without_patient_data
from advisor.patient_data import found_in, redacted
from advisor.thread import Thread
from links.assess import assess
from links.read import read
from retrieval.library import Library

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "evals/cases/patient.jsonl").read_text("utf-8").splitlines()
]
IDENTIFIERS = [
    "jane.doe@gmail.com", "(512) 555-0147", "219-09-9999", "MRN 4471902", "DOB 3/14/1962", "my patient Jane Doe",
    "https://x.example.com/?dob=1962-03-14&mrn=44", "/patients/jane-doe", "Mrs. Alvarez's biopsy", "member id W21455",
]  # fmt: skip


@pytest.mark.parametrize("case", [case for case in CASES if case["split"] == "dev"], ids=lambda case: case["id"])
def test_what_is_labelled_does_not_survive(case: dict) -> None:
    """Each labelled identifier is gone from the redacted message, which is not held again."""
    left = redacted(case["text"])

    assert bool(found_in(case["text"])) is case["held"]
    assert all(one["words"] not in left for one in case["identifiers"])
    assert found_in(left) == ()


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Jane Doe, 03/14/1962, 512-555-0147", "[name], [date of birth], [phone number]"),
        ("Chart 44812 posted a link", "Chart [record number] posted a link"),
        ("We have 5 stars and Tom Brown's Plumbing links to us", None),
        ("Jackson Dental, 5/4/1998, 512-555-0101, https://dir.example.com/a", None),
        ("Our partner Grant Miller wants links for his spine surgery page", None),
        ("ＭＲＮ ４４７１９０２ says hi", "ＭＲＮ [record number] says hi"),
    ],
)
def test_a_row_is_told_from_a_business(text: str, left: str | None) -> None:
    """A person's row is taken out without any label; a business with a person's name is left alone."""
    assert redacted(text) == (left or text)


@given(st.lists(st.one_of(st.text(max_size=40), st.sampled_from(IDENTIFIERS)), max_size=8))
def test_redacting_once_is_enough(pieces: list[str]) -> None:
    """Whatever is mixed with identifiers, offsets fit, findings don't overlap, and nothing is found afterwards."""
    text = " ".join(pieces)
    found = found_in(text)

    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert found_in(redacted(text)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "." * 200_000,
        ". " * 100_000,
        "a.b" * 60_000,
        "@" * 200_000,
        "a@" * 100_000,
        "(512) " * 30_000,
        "1-" * 100_000,
        "Jane " * 40_000,
        "patient , " * 20_000,
        "http://" * 30_000,
        "https://a.example/" + "a=b&" * 50_000,
        "my patient Jane Doe has diabetes. " * 6_000,
        "Mrs. " * 40_000,
        "\n" * 200_000,
        "member id " * 20_000,
        "born " * 40_000,
    ],
    ids=lambda text: text[:12],
)
def test_hostile_text_costs_linear_time(text: str) -> None:
    """Four times the text takes nowhere near sixteen times as long, whatever it repeats."""
    quarter, whole = cost(text[: len(text) // 4]), cost(text)

    assert whole < 8 * quarter + 0.5


def cost(text: str) -> float:
    """Return the processor seconds of looking through a text."""
    begun = time.process_time()
    found_in(text)
    return time.process_time() - begun


def test_a_message_is_looked_through_in_milliseconds() -> None:
    """The cases together cost less than five milliseconds each."""
    begun = time.process_time()
    for case in CASES:
        found_in(case["text"])

    assert (time.process_time() - begun) / len(CASES) < 0.005


def test_a_list_keeps_its_verdicts() -> None:
    """Values in addresses are gone, hosts are not, and every link is judged as before."""
    reading = read("\n".join(case["text"] for case in CASES if case["cluster"].startswith(("query", "path", "lists"))))
    clean, changed = without_patient_data(reading)
    before, after = assess(reading.links).table, assess(clean.links).table

    assert changed > 20
    assert before["source_host"].to_list() == after["source_host"].to_list()
    assert before["verdict"].to_list() == after["verdict"].to_list()
    assert without_patient_data(clean)[1] == 0


def test_a_file_with_patient_data_is_judged_without_it(library: Library) -> None:
    """A list that comes as a file is not held: its links are judged, the values are gone, and a notice says so."""
    data = b"source_url,anchor\nhttps://portal.example.com/v?mrn=4471902,here\nhttps://dir.example.org/a,512-555-0100\n"
    finished = answer_to("Which are risky?", Thread(), library, [Attachment("list.csv", data)])

    assert len(finished.answer.table) == 2
    assert "4471902" not in repr(finished)
    assert "512-555-0100" in repr(finished)
    assert any("patient" in notice for notice in finished.answer.notices)


def test_a_clean_list_is_not_touched() -> None:
    """A list without identifiers comes back as the same frame."""
    reading = read(
        "https://www.mayoclinic.org/x\nhttps://blog.example.com/author/emily-watson?page=2\nbest botox - a.example"
    )
    clean, changed = without_patient_data(reading)

    assert changed == 0
    assert isinstance(clean.links, pl.DataFrame)
    assert clean.links.equals(reading.links)
