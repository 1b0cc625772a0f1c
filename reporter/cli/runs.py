"""`reporter runs` and `reporter show`: what has been made."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from reporter.cli import output
from reporter.cli.options import AsJson, Root


def runs(root: Root = None, as_json: AsJson = False) -> None:
    """List the runs, newest first."""
    # Imported here to keep --help fast.
    from reporter.project import memos_folder
    from reporter.runs import index

    root = root or memos_folder()
    found = index(root)
    if as_json:
        output.put_json([asdict(run) for run in found])
    elif not found:
        output.say(f"No runs in {root}.")
    else:
        header = ("RUN", "DATE", "ENGINE", "STATEMENTS", "REFUSED", "FOLDER", "TITLE")
        rows = [(r.run_id, r.date, r.engine, str(r.statements), str(r.refused), str(r.folder), r.title) for r in found]
        output.put_table([header, *rows])


def show(
    run: Annotated[str, typer.Argument(metavar="RUN", help="A run folder, a run id or its beginning, or last.")],
    root: Root = None,
    as_json: AsJson = False,
) -> None:
    """Print the memo of a run."""
    # Imported here to keep --help fast.
    from reporter.memo.markdown import render_markdown
    from reporter.memo.record import MEMO
    from reporter.prompting.templates import load_template
    from reporter.runs import find, load
    from reporter.runs.store import as_json as written

    folder = find(run, root)
    memo = folder / MEMO
    if as_json:
        output.put_bytes(written(load(folder)).encode("utf-8", "replace"))
    elif memo.is_file():
        output.put_bytes(memo.read_bytes())
    else:
        stored = load(folder)
        output.put_bytes(render_markdown(stored, load_template(stored.memo.template)).encode("utf-8", "replace"))
