"""A saved conversation says what the page said, and nothing of it acts in whatever opens the file."""

import io
from datetime import UTC, datetime

import pytest
from markdown_it import MarkdownIt
from pypdf import PdfReader

from advisor.answer import Role
from advisor.store.turns import FileNote, OpenThread, Status, StoredTurn
from advisor.thread import Thread
from ui.transcript import answer_as_text, as_markdown, file_name
from ui.transcript_pdf import as_pdf

HOSTILE = "<img src=http://evil.example/a.png> ![x](http://evil.example/b.png) [y](javascript:alert(1)) | # *z* http://evil.example"
ASKED = datetime(2026, 11, 2, 9, tzinfo=UTC)


@pytest.fixture
def opened(make_answer, say, passage, finding, make_row):
    """Make a conversation with one answered question."""

    def make(question="Is it risky?", title="Is it risky?", anchor="cheap botox", files=()):
        answer = make_answer(
            say("Usually not.", 1, role=Role.DIRECT),
            say("Ask for the mark.", role=Role.ADVICE),
            say("I can't see the page.", role=Role.LIMIT),
            citations=(passage(), finding(read_from=anchor)),
            table=(make_row(anchor=anchor),),
            notices=("One row was not read.",),
        )
        turn = StoredTurn("t", question, Status.FINISHED, ASKED, files, answer=answer)
        return OpenThread("x", title, (turn,), Thread(), None)

    return make


def pdf_text(data):
    """Return the words of a PDF, line ends as spaces."""
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(data)).pages)


def test_markdown_says_what_the_page_said(opened):
    """Question, answer, advice, limits, verdicts, notes and sources are all there, with the numbers that tie them."""
    text = as_markdown(opened(files=(FileNote("links.csv", 3),))).replace("\\", "")

    for part in ("> Is it risky?", "> links.csv", "Usually not. [1]", "## What to do", "- Ask for the mark."):
        assert part in text
    for part in ("I can't see the page.", "look, look at it", "One row was not read.", "read November 22, 2026"):
        assert part in text
    assert "Asked on November 2, 2026" in text


def test_hostile_text_does_not_act_in_markdown(opened):
    """A Markdown reader makes no image, no link and no HTML of what a list or a question held."""
    made = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(
        as_markdown(opened(question=f"{HOSTILE}\n- x\n1. y\n# z\n---", title=HOSTILE, anchor=HOSTILE))
    )

    assert "<img" not in made
    assert "<a " not in made
    assert "evil.example" in made
    assert made.count("<h1>") == 1
    assert "<hr" not in made
    assert "<ol>" not in made


def test_a_pdf_says_the_same(opened):
    """The PDF can be read as text, umlauts and arrows included; what the font lacks is a box."""
    text = pdf_text(as_pdf(opened(question="Ist das für Zürich → 日本 gut?", anchor=HOSTILE)))

    assert "Ist das für Zürich → □□ gut?" in text
    assert "Usually not. [1]" in text
    assert "What I can't tell" in text


def test_nothing_in_a_pdf_acts(opened):
    """No link, no script, no form and no file is in the PDF, whatever the list held."""
    reader = PdfReader(io.BytesIO(as_pdf(opened(question=HOSTILE, anchor=HOSTILE))))

    assert all("/Annots" not in page for page in reader.pages)
    root = reader.trailer["/Root"]
    assert not {"/Names", "/AcroForm", "/AA"} & set(root)
    assert root["/OpenAction"][1] == "/FitH"  # how wide the page is shown first, which is no action


def test_a_long_word_and_an_empty_answer_fit(opened, make_answer):
    """A word wider than the page and an answer without text make a PDF all the same."""
    turn = StoredTurn("t", "x" * 5000, Status.STOPPED, ASKED)

    assert "no answer yet" in pdf_text(as_pdf(OpenThread("x", "t", (turn,), Thread(), None)))


def test_a_file_is_named_after_its_title_alone(opened):
    """Only letters and digits of the title reach the file's name."""
    assert file_name(opened(title="../Is “it” risky?"), "pdf") == "is-it-risky.pdf"
    assert file_name(opened(title="…"), "md") == "conversation.md"


def test_copied_text_is_plain(opened):
    """What is copied holds the words and numbers, without marks."""
    text = answer_as_text(opened().turns[0].answer)

    assert text.startswith("Usually not. [1]\nWhat to do\n- Ask for the mark.")
