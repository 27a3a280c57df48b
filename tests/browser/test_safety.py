"""A page can load nothing from elsewhere even if something hostile reached it, and the app itself calls nobody."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import ROOT, running

pytestmark = pytest.mark.browser

ATTEMPTS = """address => {
  const image = new Image(); image.src = address + '/image';
  document.body.insertAdjacentHTML('beforeend', `<iframe src="${address}/frame"></iframe>`);
  const script = document.createElement('script'); script.src = address + '/script'; document.body.append(script);
  const style = document.createElement('link');
  style.rel = 'stylesheet'; style.href = address + '/style'; document.head.append(style);
  const inline = document.createElement('script'); inline.textContent = 'window.acted = true';
  document.body.append(inline);
  return Promise.allSettled([
    fetch(address + '/fetch', {mode: 'no-cors'}),
    new Promise((done) => (image.onload = image.onerror = done)),
    new Promise((done) => (script.onload = script.onerror = done)),
  ]).then(() => window.acted === true);
}"""
WATCH = """import json, os, sys
def note(event, args):
    if event in ("socket.connect", "socket.sendto"):
        address = args[1]
    elif event == "socket.getaddrinfo":
        address = args[0]
    else:
        return
    with open(os.environ["WATCHED"], "a") as file:
        file.write(json.dumps([event, str(address)]) + "\\n")
note("socket.getaddrinfo", ["127.0.0.1 is watched"])
sys.addaudithook(note)
"""
HERE = ("127.0.0.1", "localhost", "::1", "None", "b'127.0.0.1'")


@pytest.fixture
def stranger() -> Iterator[tuple[str, list[str]]]:
    """Another host: its address, and what it was asked for."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.send_header("Access-Control-Allow-Origin", "*")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    thread.join()
    server.server_close()


def attempt(page: Page, address: str) -> bool:
    """Let a page try to load from an address in every way; return whether a script in its text ran."""
    return bool(page.evaluate(ATTEMPTS, address))


def test_a_page_loads_nothing_from_elsewhere(fake, browser, stranger):
    """An image, a frame, a script, a style and a fetch written into our page reach nobody; elsewhere they would."""
    address, asked = stranger
    ours, other = browser.new_page(), browser.new_page()
    ours.goto(fake.url)
    expect(ours.get_by_test_id("stChatInputTextArea")).to_be_enabled()

    assert not attempt(ours, address)
    assert asked == []

    other.goto(address)
    assert attempt(other, address)
    assert {"/image", "/script", "/fetch"} <= set(asked)
    ours.close()
    other.close()


def test_no_other_page_can_frame_ours(fake, browser, stranger):
    """Our page inside a page of somebody else's stays empty."""
    page = browser.new_page()
    page.goto(stranger[0])
    page.evaluate("url => document.body.insertAdjacentHTML('beforeend', `<iframe src='${url}'></iframe>`)", fake.url)
    page.wait_for_load_state("networkidle")

    assert all(not frame.url.startswith(fake.url) for frame in page.frames)
    page.close()


def test_every_answer_of_the_server_has_the_headers(fake, visit):
    """Page, script and health check alike carry the policy, nosniff, no framing and no referrer."""
    page = visit(fake.url)
    for path in ("/", "/_stcore/health", "/static/js/none.js", "/_stcore/host-config"):
        headers = page.request.get(fake.url + path).headers

        assert "default-src 'none'" in headers["content-security-policy"]
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
        assert headers["referrer-policy"] == "no-referrer"


def test_nothing_of_ours_breaks_the_policy(app, visit, ask):
    """A question, its evidence, the glossary and the lists work without one report of a broken policy."""
    page = visit(app.url)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    answer = ask(page, "What is a nofollow link?")
    answer.locator(".marker").first.click()
    expect(answer.locator(".evidence:visible")).to_have_count(1)
    for name in ("Glossary", "Check a list", "Ask"):
        page.get_by_role("link", name=name).first.click()
    expect(page.locator("section.answer")).to_have_count(1)

    assert [text for text in said if "Content Security Policy" in text] == []


def test_a_full_session_calls_nobody(visit, ask, tmp_path: Path):
    """From the start to an answer about links the process connects to nothing and looks up no name but this machine."""
    (tmp_path / "sitecustomize.py").write_text(WATCH)
    watched = tmp_path / "watched.jsonl"
    with running(ROOT / "app.py", tmp_path, PYTHONPATH=str(tmp_path), WATCHED=str(watched)) as started:
        page = visit(started.url)
        ask(page, "What is a nofollow link?")
        ask(page, "Is https://cheap-links.shop/buy risky?")
        page.get_by_role("link", name="Glossary").first.click()
        expect(page.locator(".terms a").first).to_be_visible()
    seen = [json.loads(line) for line in watched.read_text().splitlines()]

    assert "is watched" in seen[0][1]
    assert [one for one in seen if not any(here in one[1] for here in HERE)] == []
