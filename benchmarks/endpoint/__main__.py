"""The endpoint under load and faults, against a stand-in server on this machine.

    python -m benchmarks.endpoint [load] [long] [faults]

Writes LOAD.md, LONG.md and FAULTS.md beside this file.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from benchmarks.endpoint.faults import faults
from benchmarks.endpoint.load import load
from benchmarks.endpoint.long import long
from benchmarks.machine import described
from tests.standin import Standin

TABLES = {
    "load": ("# The endpoint under load", load),
    "long": ("# Long inputs", long),
    "faults": ("# What faults of an endpoint cost", faults),
}


def main() -> None:
    """Measure, print, write."""
    for name in sys.argv[1:] or TABLES:
        title, table = TABLES[name]
        with tempfile.TemporaryDirectory() as folder, Standin() as standin:
            lines = [title, "", *table(standin, Path(folder))]
        lines += ["", described(f"python -m benchmarks.endpoint {name}", "langchain-openai", "openai")]
        report = "\n".join(lines) + "\n"
        print(report)
        Path(__file__).with_name(f"{name.upper()}.md").write_text(report, "utf-8")


if __name__ == "__main__":
    main()
