"""The page itself: quick, usable by keyboard and on a phone, safe against what a list may hold, calm when stopped."""

import re
import time
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

FIRST_PAGE_SECONDS = 3
CSV = "Source url,Anchor\nhttps://www.mayoclinic.org/a,our dentist\nhttps://cheap-links.shop/b,cheap implants austin\n"


def no_wider_than_the_screen(page: Page) -> bool:
    """Return whether nothing makes the page scroll sideways."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))


def test_the_first_page_is_quick(running_app, visit, fake):
    """From the start of the process to a page that can be used: under three seconds in the better of two tries."""
    visit(fake.url)  # starts the browser's own machinery, which is not what is measured
    took = []
    for _ in range(2):
        with running_app() as started:
            expect(visit(started.url).get_by_test_id("stChatInputTextArea")).to_be_enabled()
            took.append(time.monotonic() - started.started)

    assert min(took) < FIRST_PAGE_SECONDS, took


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_the_welcome_fits(app, visit, keep, size, scheme):
    """The welcome shows its starters without scrolling sideways, in both themes."""
    page = visit(app.url, size, scheme)
    expect(page.get_by_role("heading", name="Backlink Advisor")).to_be_visible()
    expect(
        page.get_by_test_id("stMainBlockContainer").get_by_role("button", name="What is a nofollow link?")
    ).to_be_visible()
    expect(page.get_by_test_id("stChatInputTextArea")).to_be_enabled()
    keep(page, f"welcome-{scheme}")

    assert no_wider_than_the_screen(page)


def test_asking_and_opening_by_keyboard_alone(fake, visit):
    """Without a mouse: type, send, step to the number, open it with Enter, close it with Escape."""
    page = visit(fake.url)
    page.get_by_test_id("stChatInputTextArea").focus()
    page.keyboard.type("What is it?")
    page.keyboard.press("Enter")
    marker = page.locator(".marker")
    panel = page.locator("#evidence-1")
    expect(marker).to_be_visible()
    for _ in range(40):
        if marker.evaluate("button => button.getRootNode().activeElement === button"):
            break
        page.keyboard.press("Shift+Tab")

    expect(marker).to_be_focused()
    assert marker.evaluate("button => getComputedStyle(button).outlineStyle") == "solid"

    page.keyboard.press("Enter")
    expect(panel).to_be_visible()
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(marker).to_be_focused()


@pytest.mark.parametrize(("host", "status"), [("evil.example", 403), ("127.0.0.1", 101), ("localhost", 101)])
def test_a_foreign_name_is_not_served(fake, host, status):
    """A page elsewhere that points its own name at this machine gets no connection (DNS rebinding)."""
    handshake = {
        "Host": f"{host}:{fake.port}",
        "Origin": f"http://{host}:{fake.port}",
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
    }
    with closing(HTTPConnection("127.0.0.1", fake.port, timeout=20)) as connection:
        connection.putrequest("GET", "/_stcore/stream", skip_host=True)
        for name, value in handshake.items():
            connection.putheader(name, value)
        connection.endheaders()

        assert connection.getresponse().status == status


def test_only_one_panel_is_open(app, visit, ask):
    """Opening a second number closes the first, and the same number closes its own panel."""
    answer = ask(visit(app.url), "What is a nofollow link?")
    first, second = answer.locator(".marker").nth(0), answer.locator(".marker").nth(1)
    first.click()
    second.click()
    expect(answer.locator(".evidence:visible")).to_have_count(1)
    second.click()
    expect(answer.locator(".evidence:visible")).to_have_count(0)


def test_a_dropped_file_is_judged(app, visit, keep, tmp_path: Path):
    """A CSV put into the question box is named in the question and judged without a word being typed."""
    file = tmp_path / "links.csv"
    file.write_text(CSV, encoding="utf-8")
    page = visit(app.url)
    page.locator("input[type=file]").set_input_files(file)
    expect(page.get_by_text("links.csv")).to_be_visible()
    page.get_by_test_id("stChatInputSubmitButton").click()

    expect(page.locator("section.answer .verdicts tbody tr")).to_have_count(2)
    expect(page.get_by_text("links.csv · 1 KB")).to_be_visible()
    keep(page, "file")


def test_hostile_text_stays_text(fake, visit, ask):
    """HTML, images, scripts and directives in links, findings and questions are characters, and nothing is fetched."""
    page = visit(fake.url)
    dialogs = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    answer = ask(page, "hostile <img src='http://evil.example/q.png'> ![](http://evil.example/r.png) :red[x] $y$")
    answer.locator(".marker").click()

    assert answer.locator("img, script, iframe").count() == 0
    assert answer.locator("a[href*=evil], a[href^=javascript]").count() == 0
    expect(answer.locator(".evidence .says")).to_contain_text("<img src='http://evil.example/a.png'>")
    expect(page.get_by_text("hostile <img src='http://evil.example/q.png'>")).to_be_visible()
    assert page.locator(".stMain img[src*=evil], .stMain .katex").count() == 0
    assert dialogs == []


def test_a_stopped_answer_can_be_asked_again(fake, visit):
    """Stop ends the writing; the question stays and can be asked again."""
    page = visit(fake.url)
    page.get_by_test_id("stChatInputTextArea").fill("endless")
    page.get_by_test_id("stChatInputTextArea").press("Enter")
    expect(page.get_by_text("more more")).to_be_visible()
    page.get_by_test_id("stChatInputStopButton").click()

    expect(page.get_by_role("button", name="Ask again")).to_be_visible()
    expect(page.get_by_text("endless", exact=True)).to_be_visible()


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_the_glossary_reads_and_searches(app, visit, keep, size):
    """All pages are listed, a search narrows them, and a page shows its sources; the way on keeps the session."""
    page = visit(f"{app.url}/glossary", size)
    expect(page.locator(".terms a").first).to_be_visible()
    keep(page, "glossary")
    search = page.get_by_role("textbox", name="Search")
    search.fill("nofollow")
    search.press("Enter")
    page.locator(".terms").get_by_text("Nofollow link", exact=True).click()
    expect(page.get_by_role("heading", name="Nofollow link", exact=True)).to_be_visible()
    expect(page.get_by_role("heading", name="Sources")).to_be_visible()
    keep(page, "glossary-page")

    assert no_wider_than_the_screen(page)


def test_reading_the_glossary_keeps_the_conversation(app, visit, ask):
    """Going to the glossary, through two pages and back finds the conversation as it was."""
    page = visit(app.url)
    ask(page, "What is a nofollow link?")
    page.get_by_role("link", name="Glossary").click()
    page.locator(".terms").get_by_text("Nofollow link", exact=True).click()
    page.locator(".related a").first.click()
    page.get_by_role("link", name="Ask").click()

    expect(page.locator("section.answer")).to_have_count(1)


def test_the_map_of_a_page_is_walked_by_keyboard(app, visit):
    """A page on the map is reached with Tab and turned to with Enter; on a phone the list below says the same."""
    page = visit(f"{app.url}/glossary?page=nofollow-link")
    link = page.locator(".term-map a").first
    name = link.get_attribute("data-page")
    link.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"page={name}$"))
    phone = visit(f"{app.url}/glossary?page=nofollow-link", "phone")
    expect(phone.locator(".related a").first).to_be_visible()

    expect(phone.locator(".term-map")).to_be_hidden()


def test_a_page_is_asked_about(app, visit):
    """“Ask about this” puts the page's own question to the chat, and the answer quotes the page."""
    page = visit(f"{app.url}/glossary?page=nofollow-link")
    page.get_by_role("button", name="Ask about this").click()

    expect(page.locator("section.answer")).to_contain_text("A nofollow link is a link with a small mark")


def test_a_lost_connection_is_told_in_our_words(running_app, visit):
    """When the app stops, the page says what to do, and not what the framework would say."""
    with running_app() as started:
        page = visit(started.url)
        expect(page.get_by_test_id("stChatInputTextArea")).to_be_enabled()
    message = page.get_by_role("dialog").locator("div > div").last

    expect(message).to_be_visible()
    assert "start it again" in message.evaluate("part => getComputedStyle(part, '::after').content")
    assert message.evaluate("part => getComputedStyle(part).fontSize") == "0px"
