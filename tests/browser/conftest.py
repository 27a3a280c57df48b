"""A real app on a free port, and a real Chromium that watches what the app asks the network for."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

ROOT = Path(__file__).parent.parent.parent
FAKE = ROOT / "tests" / "ui" / "fake_app.py"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
OURS = re.compile(r"^(https?|ws)://127\.0\.0\.1[:/]|^(blob|data|about):")
PATIENCE = 30_000  # milliseconds: the machine that runs the tests may be busy
SIZES = {"desktop": {"width": 1440, "height": 900}, "phone": {"width": 375, "height": 812}}

expect.set_options(timeout=PATIENCE)


@dataclass(frozen=True, slots=True)
class App:
    """A running app: where it is, and when its process began."""

    url: str
    started: float
    store: str  # the database, for tests that begin with a clean one

    @property
    def port(self) -> int:
        """The port on which it listens."""
        return int(self.url.rpartition(":")[2])


def free_port() -> int:
    """Return a port on which nothing listens now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@contextmanager
def running(script: Path, folder: Path, *options: str, **environment: str) -> Iterator[App]:
    """Run a script as the owner would, with a store of its own in a folder, and stop it afterwards."""
    port = free_port()
    store = f"sqlite:///{folder}/store-{port}.db"
    started = time.monotonic()
    command = [sys.executable, "-m", "ui.server", "--script", str(script), "--headless", "--port", str(port), *options]
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": store, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout
    rest = Thread(target=process.stdout.read)  # a full pipe would stop the app
    try:
        said = []
        for line in process.stdout:
            said.append(line)
            if "Backlink Advisor is at" in line:
                break
        else:
            rest.start()
            pytest.fail("the app did not start:\n" + "".join(said))
        rest.start()
        yield App(f"http://127.0.0.1:{port}", started, store)
    finally:
        process.terminate()
        process.wait(timeout=20)
        rest.join()
        process.stdout.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; where it is missing the tests are skipped, except on the build machine, where they fail."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if not chromium:
        reason = "Chromium is not installed, so the page was not tried in a browser"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def app(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """The real app."""
    with running(ROOT / "app.py", tmp_path_factory.mktemp("app")) as started:
        yield started


@pytest.fixture(scope="session")
def fake(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """The chat page with a made-up advisor."""
    with running(FAKE, tmp_path_factory.mktemp("fake")) as started:
        yield started


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open an address at a size; at the end no page may have asked another host for anything."""
    pages: list[Page] = []
    strangers: list[str] = []

    def note(address: str) -> None:
        if not OURS.match(address):
            strangers.append(address)

    def open_page(url: str, size: str = "desktop", scheme: str = "light") -> Page:
        page = browser.new_page(viewport=SIZES[size], color_scheme=scheme)
        page.set_default_timeout(PATIENCE)
        page.on("request", lambda request: note(request.url))
        page.on("websocket", lambda socket: note(socket.url))
        pages.append(page)
        page.goto(url)
        return page

    yield open_page
    for page in pages:
        page.close()

    assert strangers == []


@pytest.fixture(scope="session")
def keep(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Page, str], Path]:
    """Write a picture of the whole conversation: to $SCREENSHOTS if it names a folder, else to a temporary one."""
    folder = Path(os.environ.get("SCREENSHOTS") or tmp_path_factory.mktemp("screenshots"))
    folder.mkdir(parents=True, exist_ok=True)

    def write(page: Page, name: str) -> Path:
        size = page.viewport_size
        assert size
        tall = int(page.evaluate("document.querySelector('.stMain').scrollHeight"))
        page.set_viewport_size({"width": size["width"], "height": max(size["height"], tall)})
        page.evaluate("document.fonts.ready.then(() => new Promise(requestAnimationFrame))")
        path = folder / f"{name}-{size['width']}.png"
        page.screenshot(path=path, animations="disabled")
        page.set_viewport_size(size)
        return path

    return write


@pytest.fixture
def ask() -> Callable[[Page, str], Locator]:
    """Type a question, send it, and return its finished answer."""

    def send(page: Page, question: str) -> Locator:
        answers = page.locator("section.answer")
        before = answers.count()
        box = page.get_by_test_id("stChatInputTextArea")
        box.fill(question)
        box.press("Enter")
        expect(answers).to_have_count(before + 1)
        return answers.nth(before)

    return send


@pytest.fixture
def running_app(tmp_path: Path) -> Callable[[], AbstractContextManager[App]]:
    """Start the real app once more, for a test that measures the start."""
    return lambda: running(ROOT / "app.py", tmp_path)
