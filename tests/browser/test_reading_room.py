"""The reading room in a browser: from a PDF to a memo, its sources, questions, another version, and what changed."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from reporter.web.jobs import Job, Jobs
from tests.web_server import SEEDED, Serving, new_project

PDF = Path(__file__).parents[2] / "seeds" / "market-note.pdf"
SEEDED_RUN = f"/runs/{SEEDED}"
SOURCE = f"{SEEDED_RUN}/sources/d1?start=5&end=80"
FAILED = "20250601-120000-0000abcd"
PAGES = [
    "/",
    "/new",
    SEEDED_RUN,
    f"{SEEDED_RUN}/ledger",
    f"{SEEDED_RUN}/rerun",
    "/compare",
    "/api",
    "/runs/none",
    SOURCE,
    f"/jobs/{FAILED}",
]
PAIRS = [f"/compare?run={SEEDED}&run=twin", f"/diff?old={SEEDED}&new=twin"]
QUESTIONS = ("What rose to 270,000 metric tons in 2024?", "And how much did U.S. mines produce?")

Visit = Callable[..., Any]


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    project = new_project(tmp_path_factory.mktemp("room") / "project")
    shutil.copytree(project / "memos" / SEEDED, project / "memos" / "twin")
    (project / "jobs" / FAILED).mkdir(parents=True)
    job = Job(id=FAILED, created="2025-06-01", state="failed", sources=("a.pdf",), error="a.pdf: it is empty")
    Jobs(project / "jobs").write(job)
    with Serving(project) as server:
        yield server


# The room first: its run is compiled in an event loop, and Playwright has one of its own running.
@pytest.fixture
def visit(room: Serving, browser: Any) -> Iterator[Visit]:
    """Opens a page of the room; an error in it, or a request that leaves the server, fails the test."""
    troubles: list[str] = []
    opened: list[Any] = []

    def open_page(path: str = "/", width: int = 1280, height: int = 800, **options: Any) -> Any:
        session = browser.new_context(viewport={"width": width, "height": height}, base_url=room.url, **options)
        opened.append(session)
        page = session.new_page()
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("console", lambda message: "404" in message.text or troubles.append(message.text))
        page.on("request", lambda request: request.url.startswith(room.url) or troubles.append(request.url))
        page.goto(path)
        return page

    yield open_page
    for session in opened:
        session.close()
    assert not troubles


def test_from_a_pdf_to_a_memo_and_on(visit: Visit) -> None:
    page = visit("/new")
    page.set_input_files("#files", PDF)
    page.get_by_label("Title").fill("Rare earths, briefly")
    page.get_by_role("button", name="Make the memo").click()
    page.wait_for_url("**/runs/**")
    memo = page.frame_locator("iframe[name=memo]")
    assert memo.locator("h1").inner_text() == "Rare earths, briefly"

    memo.locator("a.cite").first.click()
    assert memo.locator("#panel mark.current").first.is_visible()

    for number, question in enumerate(QUESTIONS, start=1):
        page.get_by_label("Your question").fill(question)
        page.get_by_role("button", name="Ask").click()
        page.locator(".turn:not([aria-busy])").nth(number - 1).wait_for()
    first = page.locator(".turn").first
    assert "270,000 metric tons" in first.locator(".said p").first.inner_text()
    assert "45,000 metric tons" in page.locator(".turn").nth(1).inner_text()
    cited = first.locator(".quotes a").first
    quote = cited.locator("q").inner_text().rstrip("….")
    cited.click()
    marked = memo.locator("mark.current, mark:target").first
    marked.wait_for()
    assert quote[:40] in " ".join(marked.inner_text().split())

    memo_url = page.url
    page.get_by_role("link", name="Rerun").click()
    page.get_by_label("Prompt set").select_option("skeptic")
    page.get_by_label("Audience").fill("the board")
    page.get_by_role("button", name="Rerun").click()
    page.wait_for_url(lambda url: "/runs/" in url and not url.endswith("/rerun"))
    assert page.url != memo_url
    assert "For the board" in page.frame_locator("iframe[name=memo]").locator(".byline").inner_text()
    page.get_by_role("link", name="Changes").click()
    changes = page.frame_locator("iframe")
    changes.get_by_text("the board").first.wait_for()
    page.get_by_role("link", name="Side by side").click()
    page.frame_locator("iframe").get_by_text("skeptic").first.wait_for()
    page.goto(memo_url)
    page.locator(".tools summary").click()
    page.get_by_role("link", name="Print view").click()
    assert page.locator("h1").inner_text() == "Rare earths, briefly"
    assert page.pdf().count(b"/Type /Page\n") > 1  # printed whole
    page.goto(memo_url)
    page.locator(".tools summary").click()
    for label, beginning in {"Word": b"PK", "PDF": b"%PDF-", "Markdown": b"---"}.items():
        with page.expect_download() as started:
            page.get_by_role("link", name=label).click()
        assert Path(started.value.path()).read_bytes().startswith(beginning)
        page.locator(".tools summary").click() if page.locator(".tools details[open]").count() == 0 else None


def test_over_a_network_by_name_and_token(browser: Any, tmp_path: Path) -> None:
    token = {"REPORTER_TOKEN": "a token of some length"}
    with Serving(
        new_project(tmp_path / "project"), "--host", "0.0.0.0", "--allow-host", "room.example", environment=token
    ) as server:
        # Browsers send less to a name without TLS than to this machine: no Sec-Fetch-Site.
        address = server.url.replace("127.0.0.1", "room.example")
        page = browser.new_page()
        page.goto(address)
        page.get_by_label("Token").fill(token["REPORTER_TOKEN"])
        page.get_by_role("button", name="Log in").click()
        page.goto(f"{address.rstrip('/')}{SEEDED_RUN}")
        page.get_by_label("Your question").fill(QUESTIONS[0])
        page.get_by_role("button", name="Ask").click()
        page.locator(".turn:not([aria-busy]) .quotes a").first.click()
        page.frame_locator("iframe[name=memo]").locator("mark.current").first.wait_for()
        page.get_by_role("button", name="Log out").click()
        page.wait_for_url("**/login")
        page.close()


def test_by_keyboard_alone(visit: Visit) -> None:
    page = visit(SEEDED_RUN)
    page.frame_locator("iframe[name=memo]").locator("a.cite").first.wait_for()
    reached = []
    for _ in range(16):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.textContent.trim() || document.activeElement.tagName"))
    assert reached[0] == "Skip to the page"
    assert {"Runs", "Ledger", "Rerun", "Compare", "Export"} <= set(reached)
    assert "IFRAME" in reached
    page.locator("#question").focus()
    page.keyboard.type(QUESTIONS[0])
    page.keyboard.press("Enter")
    page.locator(".turn:not([aria-busy]) .quotes a").first.wait_for()
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.closest('.quotes') !== null")
    page.keyboard.press("Enter")
    page.frame_locator("iframe[name=memo]").locator("mark.current, mark:target").first.wait_for()
    page.locator(".tools summary").focus()
    page.keyboard.press("Enter")
    assert page.get_by_role("link", name="Markdown").is_visible()
    page.keyboard.press("Escape")
    assert page.get_by_role("link", name="Markdown").is_hidden()


@pytest.mark.parametrize("width", [360, 1600])
def test_no_width_scrolls_sideways(visit: Visit, width: int) -> None:
    page = visit("/", width)
    for path in (*PAGES, *PAIRS):
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth") == width, path
    page.goto(SEEDED_RUN)
    beside = page.locator("#chat").bounding_box()["x"] > page.locator("iframe").bounding_box()["x"]
    assert beside is (width == 1600)


def test_axe_finds_nothing(visit: Visit) -> None:
    page = visit("/", color_scheme="light")
    for path in (*PAGES, *PAIRS):
        page.goto(path)
        page.emulate_media(color_scheme="light")
        assert_accessible(page, path)
        page.emulate_media(color_scheme="dark")
        assert_accessible(page, f"{path}, dark", runOnly=["color-contrast"])  # it differs in its colours only


def assert_accessible(page: Any, what: str, **options: list[str]) -> None:
    found = Axe().run(page, options={"resultTypes": ["violations"], **options})
    assert found.violations_count == 0, f"{what}: {found.generate_report()}"


def test_without_scripts_everything_can_still_be_done(visit: Visit, room: Serving) -> None:
    page = visit("/new", java_script_enabled=False)
    page.get_by_label("Addresses and folders").fill("sources")
    page.get_by_role("button", name="Make the memo").click()
    page.wait_for_url("**/runs/**")  # by way of a page that loads itself again
    memo = page.frame_locator("iframe[name=memo]")
    memo.locator("a.cite").first.click()
    memo.locator("li:target a.passage").click()
    assert memo.locator("mark:target").first.is_visible()
    page.get_by_label("Your question").fill("How many people does the works employ?")
    page.get_by_role("button", name="Ask").click()
    page.locator("#latest .quotes a").first.click()
    memo.locator("mark:target").first.wait_for()
    assert "310 people" in page.locator("#latest").inner_text()
    page.get_by_role("link", name="Ledger").click()
    page.get_by_label("Text").fill("furnaces")
    page.get_by_role("button", name="Filter").click()
    rows = page.locator("tbody tr").all_inner_texts()
    assert rows
    assert all("furnaces" in row for row in rows)
    assert room.url in page.url
