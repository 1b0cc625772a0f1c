"""How quickly pages come while memos are being made: 50 readers, 5 compilations, one server.

    python -m benchmarks.web

Readers are connections of this process; server and compilations are processes of their own on the same machine.
Writes RESULTS.md beside this file.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from random import Random

import httpx

from benchmarks.machine import described
from reporter.runs import load, save
from reporter.types import Run
from tests.many_sources import write_notes
from tests.web_server import SEEDED, Serving, new_project

RESULTS = Path(__file__).with_name("RESULTS.md")
READERS, COMPILATIONS, SECONDS, PAUSE = 50, 5, 20.0, 1.0
SOURCES = 500  # of each compilation: long enough to be at work all the while
LARGE, STATEMENTS, SOURCE_BYTES = "large", 300, 2_000_000
GOAL = 100.0  # milliseconds, the median of a memo page

Times = dict[str, list[float]]


def enlarged(run: Run) -> Run:
    """A run with many statements over much text: its own, again and again."""
    first = run.documents[0]
    grown = first.text
    while len(grown.encode()) < SOURCE_BYTES:
        grown += "\n\n" + first.text
    section = run.sections[0]
    statements = [statement for section in run.sections for statement in section.statements]
    many = tuple(statements[number % len(statements)] for number in range(STATEMENTS))
    sections = (section.model_copy(update={"statements": many}), *run.sections[1:])
    documents = (first.model_copy(update={"text": grown}), *run.documents[1:])
    return run.model_copy(
        update={"documents": documents, "memo": run.memo.model_copy(update={"sections": sections, "title": LARGE})}
    )


async def read(url: str, name: str, until: float, pause: float, times: Times, random: Random) -> int:
    """One reader: the memo's page and what it frames, again and again; returns the number of errors."""
    errors = 0
    async with httpx.AsyncClient(base_url=url, timeout=30) as browser:
        await asyncio.sleep(random.uniform(0, pause))
        while time.monotonic() < until:
            for kind, path in (("page", f"/runs/{name}"), ("frame", f"/runs/{name}/memo.html"), ("list", "/")):
                begun = time.perf_counter()
                try:
                    errors += (await browser.get(path)).status_code != 200
                except httpx.HTTPError:
                    errors += 1
                times[kind].append((time.perf_counter() - begun) * 1000)
            await asyncio.sleep(random.uniform(0, 2 * pause))
    return errors


async def readers(url: str, name: str, pause: float, seconds: float = SECONDS) -> tuple[Times, int]:
    """All readers at once: the times of their requests in milliseconds, and how many went wrong."""
    times: Times = defaultdict(list)
    until, random = time.monotonic() + seconds, Random(7)
    errors = await asyncio.gather(*(read(url, name, until, pause, times, random) for _ in range(READERS)))
    return times, sum(errors)


def row(what: str, times: Times, errors: int) -> str:
    """A line of the table."""
    cells = [f"{statistics.median(times[kind]):.0f} / {_late(times[kind]):.0f}" for kind in ("page", "frame", "list")]
    return f"| {what} | {sum(map(len, times.values())):,} | {' | '.join(cells)} | {errors} |"


def _late(times: Sequence[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


def first_view(url: str, name: str) -> float:
    """Seconds until a memo that nobody has read yet is there."""
    begun = time.perf_counter()
    with httpx.Client(base_url=url, timeout=60) as browser:
        for path in (f"/runs/{name}", f"/runs/{name}/memo.html"):
            browser.get(path).raise_for_status()
    return time.perf_counter() - begun


def measured(folder: Path) -> list[str]:
    """The table."""
    project = new_project(folder / "project")
    save(enlarged(load(project / "memos" / SEEDED)), project / "memos" / LARGE)
    notes = write_notes(project / "notes", SOURCES)
    with Serving(project, "--workers", str(COMPILATIONS)) as server:
        large = first_view(server.url, LARGE)
        first_view(server.url, SEEDED)
        alone = asyncio.run(readers(server.url, SEEDED, PAUSE, SECONDS / 2))
        order = {"sources": [notes.name]}
        jobs = [httpx.post(f"{server.url}api/v1/jobs", json=order).json()["id"] for _ in range(COMPILATIONS)]
        busy = asyncio.run(readers(server.url, SEEDED, PAUSE))
        left = sum(_at_work(server.url, job) for job in jobs)
        busy_large = asyncio.run(readers(server.url, LARGE, PAUSE, SECONDS / 2))
        while any(_at_work(server.url, job) for job in jobs):
            time.sleep(0.2)
        states = [httpx.get(f"{server.url}api/v1/jobs/{job}").json()["job"]["state"] for job in jobs]
    pages = len(busy[0]["page"])
    return [
        "Milliseconds, median / 95th percentile: the memo's page, the memo that it frames, the list of runs.",
        "",
        f"| {READERS} readers | requests | page | memo | list | errors |",
        "| --- | --- | --- | --- | --- | --- |",
        row("nothing else at work", *alone),
        row(f"{COMPILATIONS} compilations at work", *busy),
        row(f"the same, a memo of {STATEMENTS} statements over {SOURCE_BYTES / 1e6:.0f} MB", *busy_large),
        "",
        f"- readers open a page every {PAUSE:g} s on average, {pages / SECONDS:.0f} pages a second by all",
        f"- compilations of {SOURCES} sources each; at work when the second row ended: {left}; "
        f"came to their end: {states.count('done')} of {COMPILATIONS}",
        f"- the large memo, read for the first time: {large:.2f} s",
        f"- the goal, a memo page under {GOAL:.0f} ms (median) beside the compilations: "
        f"{'met' if statistics.median([*busy[0]['page'], *busy[0]['frame']]) < GOAL else 'NOT met'}",
    ]


def _at_work(url: str, job: str) -> bool:
    return httpx.get(f"{url}api/v1/jobs/{job}").json()["job"]["state"] in ("waiting", "running")


def main() -> None:
    """Measure, print, write."""
    with tempfile.TemporaryDirectory() as name:
        os.environ["REPORTER_CACHE"] = str(Path(name, "cache.sqlite"))
        lines = ["# The reading room, measured", "", *measured(Path(name))]
    lines += ["", described("python -m benchmarks.web", "fastapi", "uvicorn")]
    report = "\n".join(lines) + "\n"
    print(report)
    RESULTS.write_text(report, "utf-8")


if __name__ == "__main__":
    main()
