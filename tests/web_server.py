"""`reporter serve` as a process of its own, over a project of the tests' own; for tests and benchmarks."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Self

import httpx

from tests.seed_run import seed_folder

GLASS = """Glass works in Liberec to close one furnace

The glass works in Liberec will close one of its three furnaces on 30 September 2025, the company said.
The furnace makes 12,000 tons of window glass a year. Gas prices rose by 40 percent in two years.

Car makers buy most of the glass. They could face delays if the other two furnaces cannot make up for it.
Two dealers said that stocks cover about six weeks. The works employs 310 people, and 45 of them will leave.
"""
SEEDED = "rare-earths"
FORM_MARK = re.compile(r'name="csrf" value="([0-9a-f]+)"')


def new_project(root: Path, *, seeded: bool = True) -> Path:
    """A project with one small source and, where it is to be read in, a run."""
    (root / "sources").mkdir(parents=True)
    (root / "reporter.toml").touch()
    (root / "sources" / "glass.txt").write_text(GLASS, encoding="utf-8")
    (root / "memos").mkdir()
    if seeded:
        seed_folder(root / "memos")
    return root


class Serving:
    """A running server; a context manager."""

    def __init__(self, project: Path, *words: str, environment: Mapping[str, str] | None = None) -> None:
        self.project = project
        self.output = project / "server.txt"
        with self.output.open("w", encoding="utf-8") as said:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "reporter", "serve", "--port", "0", *words],
                cwd=project,
                stdout=subprocess.PIPE,
                stderr=said,
                text=True,
                env={**os.environ, **(environment or {})},
            )
        assert self.process.stdout is not None
        # The line comes once the address is bound: from then on connections wait, and none is refused.
        self.url = self.process.stdout.readline().strip()
        assert self.url, self.output.read_text("utf-8")

    def browser(self) -> httpx.Client:
        """A client that keeps cookies, and is not sent on by itself."""
        return httpx.Client(base_url=self.url, timeout=60)

    def stop(self) -> int:
        """Ask the server to end; returns its exit code."""
        self.process.terminate()
        return self.process.wait(20)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        assert self.process.stdout is not None
        self.process.stdout.close()


def form_mark(client: httpx.Client, path: str = "/new") -> str:
    """What the forms of a visit carry."""
    found = FORM_MARK.search(client.get(path).text)
    assert found
    return found[1]


def ended(client: httpx.Client, job: str, *, within: float = 60) -> dict[str, object]:
    """A job once it has ended."""
    until = time.monotonic() + within
    while time.monotonic() < until:
        found: dict[str, object] = client.get(f"/api/v1/jobs/{job}").json()["job"]
        if found["state"] in ("done", "failed", "stopped", "interrupted"):
            return found
        time.sleep(0.05)
    raise AssertionError(f"job {job} did not end")
