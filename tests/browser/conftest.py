"""Debian's Chromium through Playwright; without either, the browser tests are skipped and say so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from reporter.memo.html import render_html
from tests.html_sample import sample_markdown, sample_run

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP room.example 127.0.0.1",
]


# By module: Playwright's event loop must be gone before the asynchronous tests of other modules run.
@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api", reason="browser tests need the playwright package")
    if not CHROMIUM.exists():
        pytest.skip(f"browser tests need {CHROMIUM}: apt-get install chromium")
    with playwright.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def memo_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The sample memo as a file."""
    path = tmp_path_factory.mktemp("memo") / "memo.html"
    path.write_text(render_html(sample_markdown(), sample_run()), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def open_memo(browser: Any, memo_url: str) -> Iterator[Callable[..., Any]]:
    """Opens the sample memo; any error in the page, and any request out of it, fails the test."""
    troubles: list[str] = []
    opened: list[Any] = []

    def open_page(width: int = 1280, height: int = 800, **options: Any) -> Any:
        session = browser.new_context(viewport={"width": width, "height": height}, **options)
        opened.append(session)
        page = session.new_page()
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("console", lambda message: troubles.append(message.text))
        page.on("request", lambda request: request.url.startswith("file:") or troubles.append(request.url))
        page.goto(memo_url)
        return page

    yield open_page
    for session in opened:
        session.close()
    assert not troubles
