"""Five conversations in a real browser: each answer comes, and every citation opens the words that it cites."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser

SIX = """Which of these are risky?
https://www.mayoclinic.org/departments-centers/dermatology
https://www.healthgrades.com/dentist/dr-jane-example-abc12
https://www.austinchamber.com/members/smile-dental
https://best-seo-links.shop/buy-da60-dofollow-links/cheap-dental-implants-austin
https://www.statshow.com/www/smiledental.com
https://random-lifestyle-blog.com/2021/05/teeth-whitening-austin"""
CONVERSATIONS = {
    "nofollow": ["What is a nofollow link?"],
    "offer": ["My SEO agency offers 50 dofollow links on DA 60+ health blogs for $499, worth it?"],
    "six-links": [SIX],
    "follow-up": [SIX, "What about the second one?"],
    "weather": ["What will the weather be tomorrow?"],
}


def opens_its_words(page: Page, answer: Locator) -> int:
    """Open every citation of the answer and see its words marked in the text around them; return how many."""
    markers = answer.locator(".marker")
    for index in range(markers.count()):
        marker = markers.nth(index)
        marker.click()
        panel = answer.locator(f"#{marker.get_attribute('aria-controls')}")
        expect(panel).to_be_visible()
        expect(marker).to_have_attribute("aria-expanded", "true")
        _shows_what_it_stands_on(panel)
    return markers.count()


def _shows_what_it_stands_on(panel: Locator) -> None:
    """A passage holds its marked words and a dated, linked source; a finding shows what it was read from."""
    if panel.locator(".passage").count():
        marked = panel.locator("mark").inner_text()

        assert marked
        assert marked in panel.locator(".passage").inner_text()
        assert ", read " in panel.locator(".source").first.inner_text()
        assert (panel.locator(".source a").first.get_attribute("href") or "").startswith("http")
    else:
        expect(panel.locator(".says")).not_to_be_empty()
        assert all(text.strip() for text in panel.locator("dd").all_inner_texts())


@pytest.mark.parametrize("size", ["desktop", "phone"])
@pytest.mark.parametrize("name", list(CONVERSATIONS))
def test_conversation(
    app, visit: Callable[..., Page], ask: Callable[[Page, str], Locator], keep: Callable[[Page, str], Path], name, size
):
    """The answer is there, each of its citations opens, and the page is never wider than the screen."""
    page = visit(app.url, size)
    for question in CONVERSATIONS[name]:
        answer = ask(page, question)
    opened = opens_its_words(page, answer)
    keep(page, name)

    assert opened or name == "weather"
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
    assert answer.evaluate("part => part.scrollWidth <= part.clientWidth")


def test_the_table_says_every_link_and_links_to_none(app, visit, ask):
    """Six links make six rows, each with a verdict in words, and no address in the table can be clicked."""
    answer = ask(visit(app.url), SIX)
    rows = answer.locator(".verdicts tbody tr")

    expect(rows).to_have_count(6)
    assert all(text.strip() for text in answer.locator(".verdicts td.verdict").all_inner_texts())
    assert answer.locator(".verdicts a").count() == 0


def test_weather_is_declined(app, visit, ask):
    """A question about something else is declined without a citation."""
    answer = ask(visit(app.url), CONVERSATIONS["weather"][0])

    expect(answer).to_contain_text("I can't help")
    assert answer.locator(".marker").count() == 0
