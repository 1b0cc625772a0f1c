"""`reporter diff`: what changed from one run to another."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from reporter.cli import output
from reporter.cli.options import AsJson, Root

_RUN = "A run folder, a run id or its beginning, or last."


def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help=_RUN)],
    new: Annotated[str, typer.Argument(metavar="NEW", help=_RUN)],
    root: Root = None,
    as_json: AsJson = False,
    html: Annotated[
        Path | None, typer.Option("--html", metavar="FILE", help="Write the changes as an HTML page too.")
    ] = None,
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="Exit with 1 where the runs differ in what they say.")
    ] = False,
) -> None:
    """Say what changed from one run to another, and why."""
    # Imported here to keep --help fast.
    from reporter.runs import find, load
    from reporter.runs.diff import diff as compared
    from reporter.runs.diff import diff_html, diff_markdown
    from reporter.runs.writing import write_together

    found = compared(load(find(old, root)), load(find(new, root)))
    if html is not None:
        write_together({html: diff_html(found).encode("utf-8", "replace")})
    if as_json:
        output.put_json({"differ": not found.empty, **found.model_dump(mode="json")})
    else:
        output.put(diff_markdown(found).rstrip())
    if exit_code and not found.empty:
        raise typer.Exit(1)
