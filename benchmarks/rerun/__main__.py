"""What the cache saves: a long run killed ten times, a rerun from the cache, two processes at once.

    python -m benchmarks.rerun

Asks a stand-in server on this machine that answers after 20 ms. Writes RESULTS.md beside this file.
"""

from __future__ import annotations

import json
import logging
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from random import Random

from benchmarks.machine import as_installed, described
from reporter import Settings, brief
from reporter.llm.cache import open_cache
from tests.many_sources import write_notes
from tests.standin import Slow, Standin, echo

RESULTS = Path(__file__).with_name("RESULTS.md")
LONG, KILLS = 200, 10
CACHED, TIMES, GOAL = 100, 5, 2.0  # sources, runs, seconds
TRIES, SMALL = 100, 3
IN_FLIGHT = 8


def command(folder: Path, *words: str) -> list[str]:
    """A `reporter` command that is quiet and writes to the folder."""
    return [sys.executable, "-m", "reporter", *words, "-q", "-o", str(folder)]


def environment(standin: Standin, cache: Path) -> dict[str, str]:
    """Where the commands find the stand-in and the cache; the clock is fixed."""
    ours = {"REPORTER_BASE_URL": standin.url, "REPORTER_CACHE": str(cache), "SOURCE_DATE_EPOCH": "1750000000"}
    return {**os.environ, **ours, "REPORTER_MAX_CONCURRENCY": str(IN_FLIGHT)}


def killed(standin: Standin, folder: Path) -> list[str]:
    """A run of many sources, killed at random points and run again until it is done."""
    sources, out, whole = write_notes(folder / "many", LONG), folder / "out", folder / "whole"
    brief_command = ("brief", str(sources), "-m", "openai:killed")
    calls = 2 * LONG + 4
    points = sorted(Random(7).sample(range(10, calls), KILLS))
    for point in points:
        process = subprocess.Popen(
            command(out, *brief_command), env=environment(standin, folder / "killed"), stdout=subprocess.DEVNULL
        )
        while len(standin.requests) < point and process.poll() is None:
            time.sleep(0.002)
        process.kill()
        process.wait()
    subprocess.run(
        command(out, *brief_command), env=environment(standin, folder / "killed"), check=True, capture_output=True
    )
    asked = Counter(json.dumps(request.body, sort_keys=True) for request in standin.requests)
    subprocess.run(
        command(whole, *brief_command),
        env=environment(standin, folder / "whole.sqlite"),
        check=True,
        capture_output=True,
    )
    same = all((out / name).read_bytes() == (whole / name).read_bytes() for name in ("memo.md", "memo.html"))
    return [
        f"{LONG} sources, killed with SIGKILL after {', '.join(map(str, points))} requests of {calls}, at most "
        f"{IN_FLIGHT} in flight:",
        "",
        f"- requests asked more than once: {asked.total() - len(asked)}, at most {KILLS * IN_FLIGHT} were in flight",
        f"- memo.md and memo.html as those of an uninterrupted run, byte for byte: {_yes(same)}",
        f"- run.json as well, but for its usage: {_yes(_record(out) == _record(whole))}",
    ]


def cached(standin: Standin, folder: Path) -> list[str]:
    """Wall time of `reporter rerun` where nothing is asked, start-up included."""
    sources, env = write_notes(folder / "hundred", CACHED), environment(standin, folder / "cached")
    subprocess.run(
        command(folder / "first", "brief", str(sources), "-m", "openai:cached"),
        env=env,
        check=True,
        capture_output=True,
    )
    standin.requests.clear()
    taken = []
    for number in range(TIMES):
        begun = time.perf_counter()
        subprocess.run(
            command(folder / f"again{number}", "rerun", str(folder / "first")), env=env, check=True, capture_output=True
        )
        taken.append(time.perf_counter() - begun)
    record = json.loads((folder / "first" / "run.json").read_bytes())
    return [
        f"`reporter rerun` of a run over {CACHED} sources with {len(record['claims'])} claims, nothing changed, "
        f"{TIMES} times:",
        "",
        f"- calls made: {len(standin.requests)}",
        f"- seconds, start-up included: {statistics.median(taken):.2f} (median), {min(taken):.2f} to {max(taken):.2f}; "
        f"the goal is under {GOAL}",
    ]


def together(standin: Standin, folder: Path) -> list[str]:
    """Two processes that compile the same sources at once into a new cache, many times."""
    sources = write_notes(folder / "few", SMALL)
    calls = 2 * SMALL + 4
    failures, kept, asked = 0, Counter[int](), 0
    with ProcessPoolExecutor(2) as pool:
        for number in range(TRIES):
            cache = folder / f"shared{number}.sqlite"
            standin.requests.clear()
            started = [pool.submit(compiled, str(sources), standin.url, str(cache)) for _ in range(2)]
            failures += sum(len(process.result()) for process in started)
            kept[sum(model.replies for model in open_cache(Settings(cache=str(cache))).kept())] += 1
            asked += len(standin.requests)
    return [
        f"Two processes, {SMALL} sources of {calls} calls, a new cache each time, {TRIES} times:",
        "",
        f"- errors and warnings of the cache: {failures}",
        f"- replies kept: {', '.join(f'{count} in {times} tries' for count, times in kept.items())}",
        f"- calls made: {asked / TRIES:.1f} a try by both together ({calls} to {2 * calls} are possible)",
    ]


def compiled(sources: str, url: str, cache: str) -> list[str]:
    """What was warned of during a run in a process of its own."""
    said: list[str] = []

    class Heard(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append(record.getMessage())

    heard = Heard()
    logging.getLogger("reporter").addHandler(heard)
    brief([sources], settings=Settings.load(model="openai:shared", base_url=url, cache=cache))
    logging.getLogger("reporter").removeHandler(heard)
    return said


def _record(folder: Path) -> dict[str, object]:
    return {key: value for key, value in json.loads((folder / "run.json").read_bytes()).items() if key != "usage"}


def _yes(holds: bool) -> str:
    return "yes" if holds else "NO"


def main() -> None:
    """Measure, print, write."""
    as_installed()
    lines = ["# Rerun"]
    with tempfile.TemporaryDirectory() as name, Standin() as standin:
        standin.reply = lambda step, request: Slow(0.02, echo(step, request))
        for measure in (killed, cached, together):
            standin.requests.clear()
            lines += ["", *measure(standin, Path(name))]
    lines += ["", described("python -m benchmarks.rerun", "sqlalchemy")]
    report = "\n".join(lines) + "\n"
    print(report)
    RESULTS.write_text(report, "utf-8")


if __name__ == "__main__":
    main()
