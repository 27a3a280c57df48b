"""Two app processes on one PostgreSQL: an owner moves between them in mid-thread, even in mid-answer."""

import os
import re
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import FAKE, ROOT, App, free_port, running
from tests.browser.test_conversations import SIX
from tests.postgres import MISSING, binaries, postgres

pytestmark = pytest.mark.browser

HALF = re.compile("Usually not: half")


@pytest.fixture(scope="module")
def database() -> Iterator[str]:
    """An empty PostgreSQL; without its server the tests are skipped, except on the build machine."""
    if binaries() is None:
        if os.environ.get("CI") == "true":
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    with postgres(free_port()) as url:
        yield url


@pytest.fixture
def pair(request: pytest.FixtureRequest, database: str, tmp_path: Path) -> Iterator[tuple[App, App]]:
    """Two processes of the same app on that database."""
    with ExitStack() as stack:
        one, other = (stack.enter_context(running(request.param, tmp_path, DATABASE_URL=database)) for _ in range(2))
        yield one, other


@pytest.mark.parametrize("pair", [ROOT / "app.py"], indirect=True)
def test_an_owner_moves_in_mid_thread(pair, visit, ask):
    """A list judged by one process is understood by the other in a follow-up, and the first shows that answer."""
    one, other = pair
    here = visit(one.url)
    ask(here, SIX)
    there = visit(here.url.replace(one.url, other.url))
    expect(there.locator("section.answer")).to_have_count(1)
    answer = ask(there, "What about the second one?")
    expect(answer).to_contain_text("healthgrades")
    here.reload()

    expect(here.locator("section.answer")).to_have_count(2)
    expect(here.locator("section.answer").nth(1)).to_contain_text("healthgrades")


@pytest.mark.parametrize("pair", [FAKE], indirect=True)
def test_an_owner_moves_in_mid_answer(pair, visit):
    """The other process shows the answer as it grows, and its stop ends the work in the first."""
    one, other = pair
    here = visit(one.url)
    box = here.get_by_test_id("stChatInputTextArea")
    box.fill("endless")
    box.press("Enter")
    expect(here.get_by_text(HALF)).to_be_visible()
    there = visit(here.url.replace(one.url, other.url))
    expect(there.get_by_text(HALF)).to_be_visible()
    there.get_by_role("button", name="Stop", exact=True).click()

    expect(there.get_by_role("button", name="Ask again")).to_be_visible()
    expect(here.get_by_role("button", name="Ask again")).to_be_visible()
