"""How long a large memo page takes to make, to open, to scroll and to show a source.

    python -m benchmarks.page

Drives Debian's Chromium through Playwright. Writes RESULTS.md beside this file.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from benchmarks.machine import described, written
from benchmarks.page.sample import CLAIMS, LENGTH, SOURCES, STATEMENTS, large_run
from reporter.memo.html import render_html

RESULTS = Path(__file__).with_name("RESULTS.md")
CHROMIUM = Path("/usr/bin/chromium")
TIMES = 5
GOAL = 1000  # milliseconds to open
FRAME = 50  # milliseconds after which a frame counts as a jolt

OPENED = """() => {
  const [way] = performance.getEntriesByType("navigation");
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  return [paint ? paint.startTime : NaN, way.loadEventEnd];
}"""
# Scrolls an element (the page where none is named) from end to end; the milliseconds between frames.
SCROLLED = """async ([selector, steps]) => {
  const box = selector ? document.querySelector(selector) : document.scrollingElement;
  const frame = () => new Promise(requestAnimationFrame);
  box.scrollTop = 0;
  await frame();
  const gaps = [];
  let last = await frame();
  for (let step = 1; step <= steps; step++) {
    box.scrollTop = (box.scrollHeight - box.clientHeight) * step / steps;
    const now = await frame();
    gaps.push(now - last);
    last = now;
  }
  return gaps;
}"""
SHOWN = """async (number) => {
  const frame = () => new Promise(requestAnimationFrame);
  const begun = performance.now();
  document.querySelectorAll("a.cite[data-passage]")[number].click();
  await frame();
  await frame();
  return performance.now() - begun;
}"""
STEPS = 120


def measured() -> list[str]:
    """The rows of the table and what they mean."""
    text, run = large_run()
    spent = [_cpu(lambda: render_html(text, run)) for _ in range(TIMES)]
    page = render_html(text, run)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        file = Path(folder) / "memo.html"
        file.write_text(page, encoding="utf-8")
        browser = driver.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox", "--disable-gpu"])
        seen = [_visit(browser, file.as_uri()) for _ in range(TIMES)]
        version = browser.version
        browser.close()
    rows = {name: [visit[name] for visit in seen] for name in seen[0]}
    return [
        f"{STATEMENTS} statements, {CLAIMS} claims, {SOURCES} sources of {LENGTH // 1000} kB; the page has "
        f"{len(page.encode()) / 1e6:.1f} MB. The goal for opening is under {GOAL} ms. Medians of {TIMES}, 1280 × 800:",
        "",
        "| measure | median | worst |",
        "| --- | --- | --- |",
        f"| making the page, CPU ms | {1000 * statistics.median(spent):.0f} | {1000 * max(spent):.0f} |",
        *(f"| {name} | {statistics.median(values):.0f} | {max(values):.0f} |" for name, values in rows.items()),
        "",
        f"A frame of more than {FRAME} ms is a jolt; scrolling goes from end to end in {STEPS} steps, one a frame. "
        f"Wall times are of a shared machine without a graphics card, where a frame takes 17 ms at best.",
        "",
        described("python -m benchmarks.page", "playwright") + f" Chromium {version}.",
    ]


def _visit(browser: Browser, address: str) -> dict[str, float]:
    session = browser.new_context(viewport={"width": 1280, "height": 800})
    page = session.new_page()
    devtools = session.new_cdp_session(page)
    devtools.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(address)
    page.wait_for_timeout(200)
    painted, loaded = page.evaluate(OPENED)
    opening = _metrics(devtools)
    gaps = page.evaluate(SCROLLED, ["", STEPS])
    shown = [page.evaluate(SHOWN, number) for number in (5, 120, 250)]
    inside = page.evaluate(SCROLLED, ["#panel .reader", STEPS])
    result = {
        "first paint, ms": painted,
        "loaded, ms": loaded,
        "main thread until then, CPU ms": 1000 * opening["TaskDuration"],
        "of that the page's own script, CPU ms": 1000 * opening["ScriptDuration"],
        "event listeners": opening["JSEventListeners"],
        "citation to source beside it, ms": statistics.median(shown),
        "scrolling the memo: frame, ms": statistics.median(gaps),
        "scrolling the memo: jolts": sum(gap > FRAME for gap in gaps),
        "scrolling a source: frame, ms": statistics.median(inside),
        "scrolling a source: jolts": sum(gap > FRAME for gap in inside),
    }
    _no_errors(page)
    session.close()
    return result


def _metrics(devtools: CDPSession) -> dict[str, float]:
    return {entry["name"]: entry["value"] for entry in devtools.send("Performance.getMetrics")["metrics"]}


def _no_errors(page: Page) -> None:
    if not page.locator("#panel mark.current").count():
        raise SystemExit("the panel shows no passage")


def _cpu(work: Callable[[], Any]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


if __name__ == "__main__":
    lacking = None if CHROMIUM.exists() else f"{CHROMIUM} is missing: apt-get install chromium"
    sys.exit(written(["# The memo page", ""], lacking, measured, RESULTS))
