"""The endpoint under load and faults, against a stand-in server on this machine.

    python -m benchmarks.endpoint [load] [long] [faults] [--langextract PYTHON]

Writes LOAD.md, LONG.md and FAULTS.md beside this file. ``--langextract``: the Python of an environment that has it;
its pins and ours exclude each other. `benchmarks.endpoint.live` is for a local model.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Protocol

from benchmarks.endpoint.faults import faults
from benchmarks.endpoint.load import load
from benchmarks.endpoint.long import long
from benchmarks.machine import as_installed, described
from tests.standin import Standin


class Table(Protocol):
    """Measures against a stand-in, with a folder for what it writes; gives the lines of a table."""

    def __call__(self, standin: Standin, folder: Path) -> Iterator[str]: ...


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("tables", nargs="*", metavar="TABLE", help="load, long, faults; all, if none is named")
    parser.add_argument("--langextract", metavar="PYTHON")
    given = parser.parse_args()
    as_installed()
    tables: dict[str, tuple[str, Table]] = {
        "load": ("# The endpoint under load", partial(load, python=given.langextract)),
        "long": ("# Long inputs", long),
        "faults": ("# What faults of an endpoint cost", faults),
    }
    for name in given.tables or tables:
        title, table = tables[name]
        with tempfile.TemporaryDirectory() as folder, Standin() as standin:
            lines = [title, "", *table(standin, Path(folder))]
        option = " --langextract PYTHON" if given.langextract else ""
        lines += ["", described(f"python -m benchmarks.endpoint {name}{option}", "langchain-openai", "openai")]
        report = "\n".join(lines) + "\n"
        print(report)
        Path(__file__).with_name(f"{name.upper()}.md").write_text(report, "utf-8")


if __name__ == "__main__":
    main()
