"""Write a picture of every page in both themes and two widths, to be looked at.

    python scripts/screenshots.py [FOLDER]     # screenshots/ unless another folder is named

Starts the app with an empty store of its own, goes through the pages as an owner would, and stops it.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, expect, sync_playwright

ROOT = Path(__file__).parent.parent
SIZES = {"1440": (1440, 900), "375": (375, 812)}
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
PATIENCE = 60_000  # milliseconds
TALLEST = 4_000  # pixels of a page that a picture shows
SETTLED = 400  # milliseconds for transitions of the framework to end
OFFER = "My SEO agency offers 50 dofollow links on DA 60+ health blogs for $499. Is it worth it?"

Keep = Callable[[Page, str], None]


def main(folder: Path) -> None:
    """Take all pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if not chromium:
        sys.exit("Chromium is not installed, so there is nothing to take pictures with.")
    with sync_playwright() as playwright, _app() as url:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for scheme in ("light", "dark"):
            for width in SIZES:
                _tour(browser, url, scheme, width, folder)
        browser.close()
    print(f"Wrote {len(list(folder.glob('*.png')))} pictures to {folder}")


@contextmanager
def _app() -> Iterator[str]:
    """Run the app on a free port with an empty store."""
    with socket.socket() as probe, tempfile.TemporaryDirectory() as store:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        process = subprocess.Popen(
            [sys.executable, "-m", "cli", "app", "--headless", "--port", str(port)],
            cwd=ROOT,
            env={**os.environ, "DATABASE_URL": f"sqlite:///{store}/store.db"},
            stdout=subprocess.DEVNULL,
        )
        try:
            _wait(port)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(timeout=20)


def _wait(port: int) -> None:
    """Wait until the app listens."""
    until = time.monotonic() + PATIENCE / 1000
    while time.monotonic() < until:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    sys.exit("The app did not start; try “make run” to see why.")


def _tour(browser: Browser, url: str, scheme: str, width: str, folder: Path) -> None:
    wide, tall = SIZES[width]
    page = browser.new_page(
        viewport={"width": wide, "height": tall}, color_scheme="dark" if scheme == "dark" else "light"
    )
    page.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)

    def keep(page: Page, name: str) -> None:
        page.locator('.stApp[data-test-script-state="notRunning"]').wait_for()
        page.wait_for_timeout(SETTLED)
        whole = int(page.evaluate("document.querySelector('.stMain').scrollHeight"))
        page.set_viewport_size({"width": wide, "height": max(tall, min(whole, TALLEST))})
        page.wait_for_timeout(SETTLED)
        page.screenshot(path=folder / f"{name}-{scheme}-{width}.png", animations="disabled")
        page.set_viewport_size({"width": wide, "height": tall})

    for part in (_chat, _list, _glossary, _settings):
        part(page, url, keep)
    page.close()


def _chat(page: Page, url: str, keep: Keep) -> None:
    page.goto(url)
    box = page.get_by_test_id("stChatInputTextArea")
    expect(box).to_be_enabled()
    keep(page, "welcome")
    box.fill(OFFER)
    box.press("Enter")
    page.locator("section.answer .marker").first.click()
    keep(page, "offer")


def _list(page: Page, url: str, keep: Keep) -> None:
    page.goto(f"{url}/lists")
    expect(page.get_by_role("heading", name="Check a list")).to_be_visible()
    keep(page, "list-empty")
    page.get_by_role("button", name="Try it with an example").click()
    expect(page.locator(".card")).to_have_count(1)
    page.get_by_label("Name of the practice").fill("Lakeside Dermatology")
    page.get_by_label("City").fill("Austin")
    keep(page, "list-preview")
    page.get_by_role("button", name="Judge").click()
    page.locator(".why").first.wait_for()
    keep(page, "list-judged")
    page.locator(".why").first.click()
    page.locator(".inside").wait_for()
    keep(page, "list-opened")
    for name in ("Charts", "Downloads"):
        page.get_by_role("tab", name=name).click()
        keep(page, f"list-{name.lower()}")


def _glossary(page: Page, url: str, keep: Keep) -> None:
    page.goto(f"{url}/glossary")
    page.locator(".terms a").first.wait_for()
    keep(page, "glossary")
    page.goto(f"{url}/glossary?page=nofollow-link")
    page.get_by_role("heading", name="Sources").wait_for()
    keep(page, "glossary-page")


def _settings(page: Page, url: str, keep: Keep) -> None:
    page.goto(f"{url}/settings")
    page.get_by_role("heading", name="Settings").first.wait_for()
    keep(page, "settings")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "screenshots"))
