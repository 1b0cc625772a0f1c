"""`reporter init`: a project folder."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from reporter.cli import output


def init(folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder to lay out.")] = Path()) -> None:
    """Lay out a project folder; nothing in it is overwritten."""
    # Imported here to keep --help fast.
    from reporter.authoring.layout import lay_out

    made = lay_out(folder)
    for path in made:
        output.put(f"{path}/" if path.is_dir() else str(path))
    if not made:
        output.say(f"{folder.resolve()} is laid out already: nothing to make.")
