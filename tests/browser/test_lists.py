"""A list in a real browser: brought in any form, judged, looked through, asked about, and taken along."""

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest
from playwright.sync_api import FilePayload, Locator, Page, expect

from advisor.store.database import open_store
from advisor.store.owners import Facts, keep_facts
from ui.access import LOCAL

pytestmark = pytest.mark.browser

HEAD = "Source url,Target url,Anchor,Nofollow,First seen\n"
HELPS = "https://www.mayoclinic.org/departments,https://lakesidederm.com/,Lakeside Dermatology,false,2026-01-02\n"
RISKY = "https://best-seo-links.shop/guest-post/cheap-botox,https://lakesidederm.com/,cheap botox austin,,2026-02-02\n"
IGNORED = "https://www.statshow.com/www/lakesidederm.com,https://lakesidederm.com/,lakesidederm.com,true,2026-03-02\n"
CSV = HEAD + HELPS + RISKY + IGNORED
HOSTILE = "<img src=http://evil.example/x.png> ![](http://evil.example/y.png) <script>alert(1)</script> :red[a] $b$"
PAGE_ROWS = 25
MOST_BYTES = 2_000_000  # what a list of any length may send to the browser from the upload to an opened row
FEW_SECONDS = 5_000  # milliseconds for one look around in 100,000 links, on a machine that does other things too


def csv(text: str = CSV, name: str = "links.csv") -> FilePayload:
    """Return a text as a file to upload."""
    return {"name": name, "mimeType": "text/csv", "buffer": text.encode()}


def bring(page: Page, *files: FilePayload) -> None:
    """Upload files and wait until each was looked at."""
    page.locator("input[type=file]").first.set_input_files(list(files))
    expect(page.locator(".card")).to_have_count(len(files))


def judge(page: Page) -> Locator:
    """Have what was brought judged, and return the rows of the table."""
    page.get_by_role("button", name="Judge").click()
    expect(page.locator(".diagnosis")).to_be_visible()
    return page.locator(".verdicts tbody tr")


def text_of(page: Page, button: str) -> bytes:
    """Press a download button and return the file."""
    with page.expect_download() as download:
        page.get_by_role("button", name=button, exact=True).click()
    return Path(download.value.path()).read_bytes()


@pytest.fixture
def lists(app, visit) -> Callable[..., Page]:
    """Open the page for lists, with nothing known of the practice."""
    database = open_store(app.store)
    keep_facts(database, LOCAL, Facts())
    database.close()

    def open_page(size: str = "desktop", scheme: str = "light") -> Page:
        page: Page = visit(f"{app.url}/lists", size, scheme)
        expect(page.get_by_role("heading", name="Check a list")).to_be_visible()
        return page

    return open_page


@pytest.fixture
def judged(lists) -> Page:
    """Three links, judged: one helps, one is risky, one is ignored."""
    page = lists()
    bring(page, csv())
    expect(judge(page)).to_have_count(3)
    return page


def sheet() -> bytes:
    """Return one link as a spreadsheet."""
    buffer = io.BytesIO()
    pl.DataFrame({"Source url": ["https://sheet.example/"], "Anchor": ["a sheet"]}).write_excel(buffer)
    return buffer.getvalue()


def archive() -> bytes:
    """Return one link in a file of a ZIP."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        packed.writestr("inside.csv", HEAD + "https://zip.example/,https://lakesidederm.com/,x,,\n")
    return buffer.getvalue()


def test_files_of_every_kind_are_recognised(lists):
    """CSV, UTF-16, ZIP and XLSX are read; a picture and a table of other things say why not; all count as one list."""
    page = lists()
    wide = "Referring page URL\tAnchor\nhttps://wide.example/\tx\n".encode("utf-16")
    table = "Target page,Incoming links,Linking sites\nhttps://lakesidederm.com/,5,3\n"
    bring(
        page,
        csv(),
        {"name": "wide.csv", "mimeType": "text/csv", "buffer": wide},
        {"name": "packed.zip", "mimeType": "application/zip", "buffer": archive()},
        {"name": "sheet.xlsx", "mimeType": "application/octet-stream", "buffer": sheet()},
        {"name": "broken.csv", "mimeType": "text/csv", "buffer": b"\x89PNG\r\n\x1a\n123"},
        csv(table, "pages.csv"),
    )

    for name, said in (
        ("links.csv", "3 rows: 3 links to judge."),
        ("wide.csv", "1 row: 1 link to judge."),
        ("packed.zip", "1 row: 1 link to judge."),
        ("sheet.xlsx", "1 row: 1 link to judge."),
        ("broken.csv", "is a picture"),
        ("pages.csv", "Top linked pages"),
    ):
        expect(page.locator(".card").filter(has_text=name).first).to_contain_text(said)
    expect(judge(page)).to_have_count(6)


def test_pasted_links_are_judged(lists):
    """Links that were typed or pasted take the same way."""
    page = lists()
    page.get_by_text("Or paste links").click()
    page.get_by_label("Links, one per line").fill("https://a.example/x\nhttps://b.example/y")
    page.get_by_role("button", name="Read these links").click()

    expect(page.locator(".card")).to_contain_text("2 links to judge")
    expect(judge(page)).to_have_count(2)


def test_filters_narrow_and_a_row_opens(judged):
    """A verdict, a word and a site each narrow the table; a row opens its reasons, with citations that open too."""
    rows = judged.locator(".verdicts tbody tr")
    judged.get_by_test_id("stButtonGroup").get_by_text("Risky").click()
    expect(rows).to_have_count(1)
    judged.locator(".why").click()
    inside = judged.locator(".inside")
    expect(inside.locator(".direct")).to_contain_text("best-seo-links.shop looks risky.")
    expect(inside.get_by_role("heading", name="What the list does not tell")).to_be_visible()
    inside.locator(".marker").last.click()
    expect(inside.locator(".evidence:visible")).to_have_count(1)
    judged.get_by_test_id("stButtonGroup").get_by_text("Risky").click()
    search = judged.get_by_role("textbox", name="Search")
    search.fill("mayoclinic")
    search.press("Enter")

    expect(rows).to_have_count(1)
    expect(rows.first).to_contain_text("Helps")

    search.fill("zebra")
    search.press("Enter")

    expect(judged.get_by_text("No link passes these filters.")).to_be_visible()


def test_a_row_opens_by_keyboard_and_keeps_its_place(judged):
    """Enter on “Why?” opens the row and stays on its button; Enter again closes it."""
    button = judged.locator(".why").first
    button.focus()
    judged.keyboard.press("Enter")
    expect(judged.locator(".inside")).to_be_visible()

    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "true")

    judged.keyboard.press("Enter")

    expect(judged.locator(".inside")).to_have_count(0)
    expect(button).to_be_focused()


def test_downloads_hold_what_was_judged(judged):
    """CSV, JSON, report and spreadsheet have the three links and their verdicts."""
    judged.get_by_role("tab", name="Downloads").click()
    data = json.loads(text_of(judged, "JSON"))

    assert [link["verdict"] for link in data["links"]] == ["helps", "risky", "ignored"]
    assert b"best-seo-links.shop" in text_of(judged, "CSV")
    assert b"Content-Security-Policy" in text_of(judged, "Report to print or send (HTML)")
    assert pl.read_excel(io.BytesIO(text_of(judged, "Spreadsheet (XLSX)")), sheet_name="Links").height == 3


def test_a_disavow_needs_the_owners_word(judged):
    """Without the two facts the page says why there is no disavow file; with one of them it is there, with reasons."""
    tab = judged.get_by_role("tab", name="Downloads")
    tab.click()
    expect(judged.get_by_text("No disavow file was made.")).to_be_visible()
    judged.get_by_text("Two things that only you know").click()
    placed = judged.get_by_role("radiogroup", name="Did you or an agency ever buy, swap or place links?")
    placed.get_by_text("Yes").click()
    judged.get_by_role("button", name="Save the answers").click()
    expect(judged.locator(".verdicts .action").first).to_contain_text("Disavow")
    tab.click()
    lines = text_of(judged, "Disavow file").decode().splitlines()

    assert "domain:best-seo-links.shop" in lines
    assert lines[lines.index("domain:best-seo-links.shop") - 1].startswith("# ")


def test_what_was_told_of_the_practice_is_kept(judged):
    """The practice is told once: it judges anew, and is still known after a look at the glossary."""
    judged.get_by_text("Your practice (nothing told yet)").click()
    judged.get_by_label("City").fill("Austin")
    judged.get_by_role("button", name="Judge again").click()
    expect(judged.get_by_text("Your practice (Austin)")).to_be_visible()
    judged.get_by_role("link", name="Glossary").click()
    expect(judged.locator(".terms").first).to_be_visible()
    judged.get_by_role("link", name="Check a list").click()

    expect(judged.get_by_text("Your practice (Austin)")).to_be_visible()
    expect(judged.locator(".verdicts tbody tr")).to_have_count(3)


def test_a_list_is_carried_into_the_chat(judged):
    """“Ask about this list” opens a conversation that has the file and answers about it."""
    judged.get_by_role("button", name="Ask about this list").click()

    expect(judged.get_by_text("links.csv")).to_be_visible()
    expect(judged.locator("section.answer .verdicts tbody tr")).to_have_count(3)


def test_hostile_cells_and_names_stay_text(lists):
    """Markup in anchors and in the file's name is shown as its characters; nothing runs and nothing is fetched."""
    page = lists()
    dialogs = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    row = f'https://blog.example/<script>alert(1)</script>,https://lakesidederm.com/,"{HOSTILE}",,\n'
    bring(page, csv(HEAD + row + HELPS, "<img src=http:--evil.example-z.png onerror=alert(1)> ![](x) :red[n].csv"))
    expect(page.locator(".card h2")).to_contain_text("<img src=http:--evil.example-z.png onerror=alert(1)>")
    judge(page)
    expect(page.locator(".verdicts .anchor").first).to_contain_text("<script>alert(1)</script> :red[a] $b$")
    page.locator(".why").first.click()
    expect(page.locator(".inside")).to_be_visible()

    assert page.locator(".document :is(img, script, iframe), .stMain img[src*=evil], .katex").count() == 0
    assert page.locator("a[href*=evil], a[href*='blog.example']").count() == 0
    assert dialogs == []


def test_a_hundred_thousand_links_stay_quick(lists):
    """Only a page of rows ever reaches the browser, and opening, searching and turning pages take moments."""
    page = lists()
    received: list[int] = []

    def count(frame: str | bytes) -> None:
        received.append(len(frame))

    page.on("websocket", lambda socket: socket.on("framereceived", count))
    page.reload()
    expect(page.get_by_role("heading", name="Check a list")).to_be_visible()
    text = HEAD + "".join(
        f"https://site{n}.example/page,https://lakesidederm.com/,word{n % 97},,2026-0{n % 9 + 1}-01\n"
        for n in range(100_000)
    )
    bring(page, csv(text))
    rows = judge(page)
    expect(rows).to_have_count(PAGE_ROWS)
    page.set_default_timeout(FEW_SECONDS)
    page.locator(".why").first.click()
    page.locator(".inside").wait_for()
    search = page.get_by_role("textbox", name="Search")
    search.fill("site99999.")
    search.press("Enter")
    page.get_by_text("1 of 100,000 links").wait_for()
    search.fill("")
    search.press("Enter")
    page.get_by_text("All 100,000 links").wait_for()
    page.get_by_role("button", name="Page 2", exact=True).click()
    page.locator(".row-number", has_text="50").first.wait_for()

    expect(rows).to_have_count(PAGE_ROWS)
    assert sum(received) < MOST_BYTES


@pytest.mark.parametrize(("size", "scheme"), [("desktop", "light"), ("phone", "dark")])
def test_every_part_fits(lists, keep, size, scheme):
    """No part of the page scrolls sideways, on a desk or on a phone."""
    page = lists(size, scheme)
    keep(page, f"lists-empty-{scheme}")
    bring(page, csv())
    keep(page, f"lists-preview-{scheme}")
    judge(page)
    page.locator(".why").first.click()
    expect(page.locator(".inside")).to_be_visible()
    for name in ("Links", "Charts", "Downloads", "Files"):
        page.get_by_role("tab", name=name).click()
        expect(page.get_by_role("tabpanel", name=name)).to_be_visible()
        keep(page, f"lists-{name.lower().replace(' ', '-')}-{scheme}")

        assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
        for part in page.locator(".document").all():
            assert part.evaluate("part => part.scrollWidth <= part.clientWidth")


def test_the_example_takes_an_owner_through(lists):
    """Who has no list at hand sees with the example what the page does: one row is not read, the rest is judged."""
    page = lists()
    page.get_by_role("button", name="Try it with an example").click()

    expect(page.locator(".card")).to_contain_text("11 rows: 10 links to judge, 1 not read.")
    expect(judge(page)).to_have_count(10)
