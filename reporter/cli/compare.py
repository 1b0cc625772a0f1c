"""`reporter compare`: runs side by side."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reporter.cli import output
from reporter.cli.options import AsJson, Root

if TYPE_CHECKING:
    from reporter.runs.comparison import Comparison

PAGES = ("compare.html", "compare.md")


def compare(
    runs: Annotated[
        list[str], typer.Argument(metavar="RUN RUN...", help="Two to eight runs: folders, run ids or last.")
    ],
    out: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="DIR", help="Write compare.html and compare.md there.")
    ] = None,
    root: Root = None,
    as_json: AsJson = False,
) -> None:
    """Set the memos of runs side by side, with what they cost."""
    # Imported here to keep --help fast.
    from reporter.runs import find, load
    from reporter.runs.comparison import compare as compared
    from reporter.runs.comparison import comparison_markdown, labels_of

    folders = [find(name, root) for name in runs]
    loaded = [load(folder) for folder in folders]
    found = compared(loaded, labels_of(loaded, [folder.name for folder in folders]))
    if out is not None:
        for path in write(found, out):
            output.say(f"Written: {path}")
    if as_json:
        output.put_json(asdict(found))
    else:
        output.put(comparison_markdown(found).rstrip())


def write(comparison: Comparison, folder: Path) -> list[Path]:
    """Write a comparison's two pages to a folder; returns where they stand."""
    # Imported here to keep --help fast.
    from reporter.runs.comparison import comparison_html, comparison_markdown
    from reporter.runs.writing import write_together

    texts = (comparison_html(comparison), comparison_markdown(comparison))
    paths = [folder / name for name in PAGES]
    write_together({path: text.encode("utf-8", "replace") for path, text in zip(paths, texts, strict=True)})
    return paths
