"""The runs under a folder, as `reporter runs` lists them and as they are named on the command line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reporter.errors import RunNotFound
from reporter.memo.record import MEMO, RECORD, read_raw
from reporter.project import memos_folder

LAST = "last"


@dataclass(frozen=True, slots=True, kw_only=True)
class RunLine:
    """A run in one line; ``statements`` and ``refused`` are counts."""

    run_id: str
    title: str
    date: str
    created: str
    status: str
    engine: str
    statements: int
    refused: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RunSummary(RunLine):
    """A run's line, and where it lies."""

    folder: Path

    @property
    def name(self) -> str:
        """What it is called by in its project."""
        return self.folder.name


def index(root: Path | None = None) -> list[RunSummary]:
    """The runs in a folder's folders (the project's memos, if none is named), newest first.

    Folders that hold no readable run are passed over.
    """
    root = root or memos_folder()
    return sorted(_summaries(root), key=lambda run: (run.created, str(run.folder)), reverse=True)


def find(name: str, root: Path | None = None) -> Path:
    """The folder of a run named by folder, run.json, memo.md, run id, its unique beginning, or ``last``."""
    path = Path(name)
    if path.name in (RECORD, MEMO) or path.is_file():
        return path.parent
    if path.is_dir() or "/" in name:
        return path
    root = root or memos_folder()
    runs = index(root)
    if not runs:
        raise RunNotFound(f"no run in {root}", hint="name its folder, or make one with `reporter brief`")
    if name == LAST:
        return runs[0].folder
    return _named(name, runs, root).folder


def memo_at(name: str) -> Path:
    """A memo or run at a path, else the folder of the run of that name; raises RunNotFound."""
    path = Path(name)
    return path if path.exists() else find(name)


def _named(name: str, runs: Sequence[RunSummary], root: Path) -> RunSummary:
    exact = [run for run in runs if name in (run.run_id, run.folder.name)]
    found = exact or [run for run in runs if run.run_id.startswith(name) or run.folder.name.startswith(name)]
    if not found:
        raise RunNotFound(f"no run {name!r} in {root}", hint="`reporter runs` lists them")
    if len(found) > 1:
        names = ", ".join(run.folder.name for run in found[:5])
        raise RunNotFound(f"{len(found)} runs begin with {name!r}: {names}", hint="write more of the name")
    return found[0]


def _summaries(root: Path) -> Iterator[RunSummary]:
    for record in (root / RECORD, *sorted(root.glob(f"*/{RECORD}"))):
        try:
            raw = read_raw(record)
        except RunNotFound:
            continue
        summary = summarized(raw, record.parent)
        if summary is not None:
            yield summary


def summarized(raw: Mapping[str, Any], folder: Path) -> RunSummary | None:
    """A run's line; None where the record holds no run. Not all of it is checked: many runs must be quick to list."""
    try:
        memo = raw["memo"]
        return RunSummary(
            run_id=str(raw["run_id"]),
            folder=folder,
            title=str(memo["title"]),
            date=str(memo["date"]),
            created=str(raw["created"]),
            status=str(raw.get("status", "complete")),
            engine=str(raw["engine"]),
            statements=sum(len(section["statements"]) for section in memo["sections"]),
            refused=len(raw["refused"]),
        )
    except (KeyError, TypeError):
        return None
