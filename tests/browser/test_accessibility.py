"""Every page passes axe's rules for WCAG 2.2 AA in both themes: no serious or critical violation."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
GRAVE = {"serious", "critical"}
TRANSITIONS_ENDED = """Promise.all(document.getAnimations()
    .filter(one => one.effect.getTiming().iterations !== Infinity)
    .map(one => one.finished.catch(() => null))).then(() => null)"""
CSV = b"""Source url,Anchor,First seen
https://www.mayoclinic.org/a,Lakeside Dermatology,2026-01-03
https://best-seo-links.shop/guest-post/cheap-botox,cheap botox austin,2026-03-03
no address,x,
"""


def grave(page: Page) -> list[str]:
    """Return what axe finds that keeps people out, each with the element.

    The whole page is made visible first: axe leaves the colors of what is scrolled out of sight unjudged.
    """
    size = page.viewport_size
    assert size
    tall = int(page.evaluate("document.querySelector('.stMain').scrollHeight"))
    page.mouse.move(0, 0)
    page.set_viewport_size({"width": size["width"], "height": max(size["height"], tall)})
    page.evaluate(TRANSITIONS_ENDED)
    found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
    page.set_viewport_size(size)
    return [f"{one['id']}: {node['html'][:160]}" for one in found if one["impact"] in GRAVE for node in one["nodes"]]


@pytest.fixture(params=[("desktop", "light"), ("phone", "dark"), ("phone", "light"), ("desktop", "dark")])
def open_page(request, app, visit) -> Callable[[str], Page]:
    """Open an address of the app at a size and in a theme."""
    return lambda path: visit(f"{app.url}/{path}", *request.param)


def test_welcome_and_answer(open_page, ask):
    """The first page, and an answer with its evidence and steps opened."""
    page = open_page("")
    expect(page.get_by_test_id("stChatInputTextArea")).to_be_enabled()

    assert grave(page) == []

    answer = ask(page, "What is a nofollow link?")
    answer.locator(".marker").first.click()
    page.locator(".stExpander summary").first.click()

    assert grave(page) == []


def test_a_list(open_page):
    """The place to bring a list, its preview, its links with one opened, its charts and its downloads."""
    page = open_page("lists")
    expect(page.get_by_role("heading", name="Check a list")).to_be_visible()

    assert grave(page) == []

    page.locator("input[type=file]").first.set_input_files(
        [{"name": "links.csv", "mimeType": "text/csv", "buffer": CSV}, {"name": "x.csv", "mimeType": "", "buffer": b""}]
    )
    expect(page.locator(".card")).to_have_count(2)

    assert grave(page) == []

    page.get_by_role("button", name="Judge").click()
    page.locator(".why").first.click()
    expect(page.locator(".inside")).to_be_visible()

    assert grave(page) == []

    for name in ("Charts", "Downloads", "Files"):
        page.get_by_role("tab", name=name).click()
        expect(page.get_by_role("tabpanel", name=name)).to_be_visible()

        assert grave(page) == [], name


def test_the_glossary(open_page):
    """The list of pages, and a page."""
    page = open_page("glossary")
    expect(page.locator(".terms a").first).to_be_visible()

    assert grave(page) == []

    page.locator(".terms").get_by_text("Nofollow link", exact=True).click()
    expect(page.get_by_role("heading", name="Sources")).to_be_visible()

    assert grave(page) == []


def test_the_settings(open_page):
    """What is kept, who writes, and how fresh the corpus is."""
    page = open_page("settings")
    expect(page.get_by_role("heading", name="Settings").first).to_be_visible()

    assert grave(page) == []
