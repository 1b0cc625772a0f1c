"""Wall time of ``reporter --help``: the median of ten runs after one to warm the file cache.

    python benchmarks/startup/run.py

Writes RESULTS.md beside this file.
"""

from __future__ import annotations

import os
import platform
import statistics
import subprocess
import sys
import time
from importlib.metadata import version
from pathlib import Path

RUNS = 10
GOAL = 0.2  # seconds
RESULTS = Path(__file__).with_name("RESULTS.md")
REPORTER = Path(sys.executable).with_name("reporter")


def seconds(*command: str) -> list[float]:
    """Wall seconds of each run, sorted."""
    taken = []
    for _ in range(RUNS + 1):
        begun = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        taken.append(time.perf_counter() - begun)
    return sorted(taken[1:])


def main() -> None:
    """Measure, print, write."""
    rows = {
        "`reporter --help`": seconds(str(REPORTER), "--help"),
        "an empty Python script": seconds(sys.executable, "-c", ""),
        "importing typer and rich": seconds(sys.executable, "-c", "import typer, rich.console"),
    }
    lines = [
        "# Start-up\n",
        f"Wall seconds, {RUNS} runs each; the goal for `reporter --help` is under {GOAL} s.\n",
        "| command | median | fastest | slowest |",
        "| --- | --- | --- | --- |",
        *(
            f"| {name} | {statistics.median(taken):.3f} | {taken[0]:.3f} | {taken[-1]:.3f} |"
            for name, taken in rows.items()
        ),
        f"\nMachine: {os.cpu_count()} cores, {platform.machine()}, {platform.system()}; "
        f"Python {platform.python_version()}, typer {version('typer')}, rich {version('rich')}.",
        "\nCommand: `python benchmarks/startup/run.py`",
    ]
    report = "\n".join(lines) + "\n"
    print(report)
    RESULTS.write_text(report, "utf-8")


if __name__ == "__main__":
    main()
