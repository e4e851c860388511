"""The web page as people use it: in Chromium, headless, over TLS, at a desk's width and at a phone's."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.sample_release import released
from tests.server.conftest import Serving, serving_in
from tests.server.paired import Ledger, PairedKiosk, record
from tests.server.web_visitor import PASSWORD

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium (Debian: chromium)"),
    pytest.mark.slow,
]
ROSTER = "employee_number,name,department\nE7,Ada Lovelace,Office\nE8,<script>alert(1)</script>,Office\n"
DESK, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    with serving_in(tmp_path_factory.mktemp("serving")) as served:
        made = served.run("user", "add", "ada", "--role", "admin", "--password-stdin", input=f"{PASSWORD}\n")
        assert made.returncode == 0, made.stderr
        yield served


def logged_in(browser: Browser, server: Serving, size: dict[str, int]) -> tuple[BrowserContext, Page, list[str]]:
    """complaints: whatever the browser's console says: scripts and styles that the policy stopped, too."""
    context = browser.new_context(ignore_https_errors=True, viewport=size)  # type: ignore[arg-type]
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("dialog", lambda dialog: complaints.append(dialog.message))
    page.goto(f"{server.address}/kiosks")
    page.fill("#name", "ada")
    page.fill("#password", PASSWORD)
    page.click("button.primary")
    expect(page.locator("h1")).to_have_text("Kiosks")
    return context, page, complaints


def test_log_in_pair_import_stage_watch_and_export(browser: Browser, server: Serving) -> None:
    context, page, complaints = logged_in(browser, server, DESK)
    with server.client() as web:
        kiosk = _paired_on_the_page(page, web)
        _import_twice(page)
        _stage_an_update(page)
        _watch_and_export(page, kiosk)
    assert complaints == []
    context.close()


def _paired_on_the_page(page: Page, web: object) -> PairedKiosk:
    page.click("text=Pair a kiosk >> nth=0")
    page.fill("#name", "Gate 9")
    page.click("text=Show the code")
    code = page.locator("dd strong").inner_text()
    now = web.get("/v1/time").json()["now_utc_us"] // 1_000_000  # type: ignore[attr-defined]
    kiosk = PairedKiosk(web, lambda: now)  # type: ignore[arg-type]
    kiosk.pair(code)
    expect(page.locator("#arrived")).to_contain_text("Gate 9 is paired")
    return kiosk


def _import_twice(page: Page) -> None:
    for words in ("2 people are new", "Everything in this file is here already"):
        page.click("nav >> text=Import")
        page.set_input_files("#file", {"name": "r.csv", "mimeType": "text/csv", "buffer": ROSTER.encode()})
        page.click("text=Show what it would change")
        if "new" in words:
            page.click("button:text-is('Apply')")
        expect(page.locator("main")).to_contain_text(words)
    page.click("nav >> text=People")
    page.fill("input[type=search]", "lovel")
    expect(page.locator("#found tbody tr")).to_have_count(1)
    page.fill("input[type=search]", "script")
    expect(page.locator("#found tbody tr")).to_contain_text("<script>alert(1)</script>")


def _stage_an_update(page: Page) -> None:
    page.click("nav >> text=Updates")
    page.click("text=Make it early")
    page.click("text=Stage: early kiosks first")
    expect(page.locator("#progress")).to_contain_text("Staged: changes go to the early kiosks only")
    page.click("text=Give it to all")
    expect(page.locator("#progress")).not_to_contain_text("Staged")


def test_a_release_is_sent_by_the_browser_and_given_to_all(browser: Browser, server: Serving, tmp_path: Path) -> None:
    context, page, complaints = logged_in(browser, server, DESK)
    page.click("nav >> text=Versions")
    (tmp_path / "no.clockface-release").write_bytes(b"PK" * 1000)
    page.set_input_files("#file", tmp_path / "no.clockface-release")
    page.click("button:text-is('Add')")
    expect(page.locator("form .note")).to_contain_text("This is no release of Clockface")
    page.set_input_files("#file", released(tmp_path))
    page.click("button:text-is('Add')")
    expect(page.locator("main")).to_contain_text("Version 3.0 is here")
    page.click("text=Give it to all")
    expect(page.locator("#state")).to_contain_text("for all")
    page.click("text=Pause")
    expect(page.locator("#state")).to_contain_text("for nobody")
    assert [said for said in complaints if "409" not in said] == []  # which the browser notes of the refusal
    context.close()


def _watch_and_export(page: Page, kiosk: PairedKiosk) -> None:
    page.goto(page.url.split("/updates")[0] + "/people?q=lovelace")
    person_id = page.locator("#found tbody a").get_attribute("href")
    assert person_id is not None
    page.click("nav >> text=Attendance")
    expect(page.locator("#lines tbody tr")).to_have_count(0)
    ledger = Ledger([record(number, person_id=person_id.rpartition("/")[2]) for number in range(1, 4)])
    kiosk.hello(ledger)
    kiosk.up(ledger.batch())
    expect(page.locator("#lines tbody tr")).to_have_count(3, timeout=5000)
    expect(page.locator("#lines tbody tr >> nth=0")).to_contain_text("Ada Lovelace")
    page.reload()
    expect(page.locator("#lines tbody tr")).to_have_count(3)
    expect(page.locator("#complete")).to_contain_text("All kiosks complete to")
    with page.expect_download() as download:
        page.click("text=CSV")
    rows = list(csv.DictReader(io.StringIO(Path(download.value.path()).read_text("utf-8"))))
    assert [row["display_name"] for row in rows[:-1]] == ["Ada Lovelace"] * 3
    assert rows[-1]["event_id"] == "# complete"


def test_every_page_fits_a_phone_and_its_menu_opens(browser: Browser, server: Serving) -> None:
    context, page, complaints = logged_in(browser, server, PHONE)
    expect(page.locator("nav >> text=Audit")).not_to_be_visible()
    page.click("label.menu")
    page.click("nav >> text=Audit")
    expect(page.locator("h1")).to_have_text("Audit")
    for path in (
        "alarms",
        "kiosks",
        "attendance",
        "people",
        "roster",
        "places",
        "updates",
        "versions",
        "users",
        "settings",
        "me",
    ):
        page.goto(f"{server.address}/{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], path
    assert complaints == []
    context.close()
