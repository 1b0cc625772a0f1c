"""What goes where: results to stdout, messages and progress to stderr."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.progress import Progress as Bars
    from rich.progress import TaskID

    from reporter.errors import ReporterError
    from reporter.progress import Progress
    from reporter.prompting.places import Listing

_STAGES = {
    "read": "Reading the sources",
    "extract": "Extracting claims",
    "verify": "Checking what rules cannot decide",
    "write": "Writing sections",
    "test": "Trying cases",
}


# A source may hold what a terminal obeys: it is shown as a sign that something was there.
_OBEYED = {code: "\ufffd" for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"}


def say(message: str) -> None:
    """A message to the user."""
    print(message.translate(_OBEYED), file=sys.stderr, flush=True)  # noqa: T201 (the one place that prints)


def put(text: str) -> None:
    """A line of the result, out at once: whoever reads a pipe may wait for it, as for a server's address."""
    print(text.translate(_OBEYED), flush=True)  # noqa: T201 (the one place that prints)


def put_bytes(content: bytes) -> None:
    """A file as the result, byte for byte."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def put_json(result: Any) -> None:
    """The result for machines; paths and dates become text."""
    print(json.dumps(result, indent=1, ensure_ascii=False, default=str))  # noqa: T201 (the one place that prints)


def put_json_line(result: Any) -> None:
    """One of several results for machines, on a line of its own, out at once."""
    print(json.dumps(result, ensure_ascii=False, default=str), flush=True)  # noqa: T201 (the one place that prints)


def put_table(rows: Iterable[Sequence[str]]) -> None:
    """Rows in aligned columns, the last as long as it is."""
    rows = [tuple(row) for row in rows]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row[:-1], widths, strict=False)]
        put("  ".join([*cells, row[-1]]).rstrip())


def put_listings(found: Sequence[Listing], *, as_json: bool) -> None:
    """Prompt sets or templates by name."""
    if as_json:
        put_json([asdict(entry) for entry in found])
    else:
        put_table((entry.name, entry.origin, entry.description) for entry in found)


def say_error(error: ReporterError) -> None:
    """What went wrong and what to do about it."""
    say(f"error: {error.message}")
    if error.hint:
        say(f"hint: {error.hint}")


def tolerate_unprintable() -> None:
    """Show what the terminal's encoding lacks by number, instead of failing over a sign in a source."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


@contextmanager
def progress(*, quiet: bool) -> Iterator[Progress]:
    """Progress bars where somebody is watching; else only notes, and with ``quiet`` nothing."""
    # Imported here: rich costs start-up time, and only a watched run shows bars.
    if quiet:
        from reporter.progress import Silent

        yield Silent()
    elif not sys.stderr.isatty():
        yield _Notes()
    else:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        with Progress(*columns, console=Console(stderr=True), transient=True) as bars:
            yield _Bars(bars)


class _Notes:
    """Progress for logs and pipes: only what the user should know."""

    def start(self, stage: str, total: int | None) -> None:
        """Nothing: a log needs no bars."""

    def advance(self, stage: str, by: int = 1) -> None:
        """Nothing: a log needs no bars."""

    def note(self, message: str) -> None:
        """A line."""
        say(message)


class _Bars:
    """A bar per stage."""

    def __init__(self, bars: Bars) -> None:
        self._bars = bars
        self._tasks: dict[str, TaskID] = {}

    def start(self, stage: str, total: int | None) -> None:
        """A new bar."""
        self._tasks[stage] = self._bars.add_task(_STAGES.get(stage, stage), total=total)

    def advance(self, stage: str, by: int = 1) -> None:
        """A step of a bar."""
        if stage in self._tasks:
            self._bars.advance(self._tasks[stage], by)

    def note(self, message: str) -> None:
        """A line above the bars."""
        self._bars.console.print(message, markup=False, highlight=False)
