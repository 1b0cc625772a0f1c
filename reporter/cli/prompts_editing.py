"""`reporter prompts edit`: a set's files in the user's editor, checked afterwards."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from reporter.cli import output
from reporter.errors import PromptSetError, UsageError


def edit(
    name: Annotated[str, typer.Argument(metavar="SET", help="A prompt set, by name or path.")],
    step: Annotated[
        str | None, typer.Argument(metavar="STEP", help="One of its files, e.g. write; else all that it brings.")
    ] = None,
) -> None:
    """Open a prompt set in your editor, and check it.

    The editor is what $VISUAL or $EDITOR names. A built-in set is first copied to prompts/.
    """
    # Imported here to keep --help fast.
    from reporter.authoring.examples import check_set
    from reporter.prompting.editing import files_to_edit, step_named

    files = files_to_edit(name, step_named(step) if step else None)
    _open(files)
    folder = files[0].parent
    faults = check_set(folder)
    for fault in faults:
        output.put(str(fault))
    if faults:
        raise PromptSetError(f"{folder} cannot be used as it is", hint="correct what is named above")
    output.put(str(folder))


def _open(files: Sequence[Path]) -> None:
    """Wait for the editor that $VISUAL or $EDITOR names; raises UsageError where there is none."""
    command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "")
    paths = ", ".join(str(file) for file in files)
    if not command:
        raise UsageError("no editor is set", hint=f"set EDITOR, or open the file yourself: {paths}")
    try:
        ended = subprocess.run([*command, *map(str, files)], check=False)  # noqa: S603 (the user's own editor)
    except OSError as error:
        reason = error.strerror or error
        raise UsageError(f"{command[0]}: {reason}", hint=f"set EDITOR, or open the file yourself: {paths}") from error
    if ended.returncode:
        raise UsageError(f"{command[0]} ended with {ended.returncode}", hint=f"the file is as it was left: {paths}")
