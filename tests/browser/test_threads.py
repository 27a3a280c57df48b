"""Conversations in a real browser: nothing is lost by a reload, nobody sees another's, and all can be found again."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import FAKE, running

pytestmark = pytest.mark.browser

HALF = re.compile("Usually not: half")
SECRET = "A question that only Ann knows"


def start(page: Page, question: str) -> None:
    """Type a question and send it, without waiting for an answer."""
    box = page.get_by_test_id("stChatInputTextArea")
    box.fill(question)
    box.press("Enter")


def asked(page: Page, question: str) -> Locator:
    """Return where the conversation shows a question."""
    return page.locator(".stChatMessage").get_by_text(question, exact=True)


def open_menu(page: Page) -> None:
    """Open what can be done with the conversation that is shown."""
    page.get_by_role("button", name="This conversation").click()


@pytest.fixture
def fresh(browser: Browser, tmp_path: Path):
    """The chat page with a made-up advisor and an empty store."""
    with running(FAKE, tmp_path) as started:
        yield started


def test_a_reload_in_mid_answer_loses_nothing(fake, visit):
    """The question, the half answer and the work go on after a reload; stop then ends it."""
    page = visit(fake.url)
    start(page, "endless after a reload")
    expect(page.get_by_text(HALF)).to_be_visible()
    page.reload()
    expect(asked(page, "endless after a reload")).to_be_visible()
    expect(page.get_by_text(HALF)).to_be_visible()
    page.get_by_role("button", name="Stop", exact=True).click()
    again = page.get_by_role("button", name="Ask again")
    expect(again).to_be_visible()
    page.reload()
    expect(again).to_be_visible()

    expect(page.get_by_text(HALF)).to_be_visible()


def test_a_reload_shows_the_answers(fake, visit, ask):
    """After a reload the conversation is as it was, and goes on."""
    page = visit(fake.url)
    ask(page, "First?")
    page.reload()
    expect(page.locator("section.answer")).to_have_count(1)
    ask(page, "Second?")

    expect(asked(page, "First?")).to_be_visible()
    expect(page.locator("section.answer")).to_have_count(2)


def test_a_second_tab_sees_what_the_first_asked(fake, visit, ask):
    """The same address in another tab shows the conversation, and each tab can begin one of its own."""
    first = visit(fake.url)
    ask(first, "From the first tab?")
    second = visit(first.url)
    expect(second.locator("section.answer")).to_have_count(1)
    other = visit(fake.url)

    expect(other.get_by_role("heading", name="Backlink Advisor")).to_be_visible()
    expect(other.locator("section.answer")).to_have_count(0)


def test_finding_renaming_and_deleting(fresh, visit, ask):
    """A conversation is found by a word of its question, keeps its new title, and is gone after deleting it."""
    page = visit(fresh.url)
    ask(page, "What about the chamber of commerce?")
    page.get_by_test_id("stSidebar").get_by_role("button", name="New conversation").click()
    expect(page.locator("section.answer")).to_have_count(0)
    ask(page, "What about the dentist list?")
    threads = page.locator(".st-key-threads")
    expect(threads.get_by_role("button")).to_have_count(2)
    search = page.get_by_role("textbox", name="Search conversations")
    search.fill("chamber")
    search.press("Enter")
    expect(threads.get_by_role("button")).to_have_count(1)
    threads.get_by_role("button", name="What about the chamber").click()
    expect(asked(page, "What about the chamber of commerce?")).to_be_visible()
    open_menu(page)
    title = page.get_by_role("textbox", name="Title")
    title.fill("Our chamber")
    title.press("Enter")
    expect(threads.get_by_role("button", name="Our chamber")).to_be_visible()
    page.get_by_role("button", name="Delete this conversation").click()
    page.get_by_role("button", name="Yes, delete it").click()
    expect(page.locator("section.answer")).to_have_count(0)
    address = page.url
    search.fill("")
    search.press("Enter")
    expect(threads.get_by_role("button")).to_have_count(1)

    assert "thread=" not in address


def test_saving_a_conversation(fresh, visit, ask):
    """Markdown and PDF are downloaded under the title's name and hold the question."""
    page = visit(fresh.url)
    ask(page, "Is it risky?")
    open_menu(page)
    with page.expect_download() as markdown:
        page.get_by_role("button", name="Save as Markdown").click()
    with page.expect_download() as pdf:
        page.get_by_role("button", name="Save as PDF").click()

    assert markdown.value.suggested_filename == "is-it-risky.md"
    assert "> Is it risky?" in markdown.value.path().read_text(encoding="utf-8")
    assert pdf.value.suggested_filename == "is-it-risky.pdf"
    assert pdf.value.path().read_bytes().startswith(b"%PDF-")


def test_the_last_question_in_other_words(fake, visit, ask):
    """Editing replaces the last question and its answer."""
    page = visit(fake.url)
    ask(page, "Frist?")
    page.get_by_role("button", name="Edit question").click()
    page.get_by_role("textbox", name="Your question").fill("First?")
    page.get_by_role("button", name="Ask this instead").click()
    expect(asked(page, "First?")).to_be_visible()
    expect(page.locator("section.answer")).to_have_count(1)

    expect(asked(page, "Frist?")).to_have_count(0)


def test_a_thumb_with_a_reason_is_kept(fake, visit, ask):
    """A thumb stays after a reload, and a reason can be given."""
    page = visit(fake.url)
    ask(page, "Is it good?")
    page.get_by_test_id("stFeedback").get_by_role("radio").first.click(force=True)
    reason = page.get_by_role("textbox", name="What was good or wrong")
    reason.fill("clear words")
    reason.press("Enter")
    expect(page.get_by_text("Your reason is kept")).to_be_visible()
    page.reload()

    expect(page.get_by_role("textbox", name="What was good or wrong")).to_be_visible()


def test_an_answer_is_copied(fake, browser, ask):
    """The button puts the answer's words onto the clipboard."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(fake.url)
    ask(page, "Copy it?")
    page.get_by_role("button", name="Copy", exact=True).click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()

    assert page.evaluate("navigator.clipboard.readText()").startswith("A nofollow link carries a mark. [1]")
    context.close()


def test_two_people_do_not_see_each_others(browser: Browser, tmp_path: Path, ask: Callable[[Page, str], Locator]):
    """Where several people may open the app, each browser has its own conversations; an address opens nobody's."""
    with running(FAKE, tmp_path, "--name", "advisor.example", BACKLINK_ADVISOR_OPEN="1") as app:
        ann, bob = browser.new_context(), browser.new_context()
        hers, his = ann.new_page(), bob.new_page()
        hers.goto(app.url)
        ask(hers, SECRET)
        his.goto(hers.url)
        expect(his.get_by_text("This conversation is not here")).to_be_visible()
        seen = his.content()
        hers.goto(app.url)
        listed = hers.locator(".st-key-threads").get_by_role("button", name=SECRET[:20])
        expect(listed).to_be_visible()
        ann.close()
        bob.close()

    assert SECRET not in seen
