"""Calls of pandoc, which sees no file but those named here, and no network."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reporter.errors import ExportError

# The Markdown that memo.html is made from, too. HTML of a template is read as such, and then left out.
_READER = (
    "markdown_strict+footnotes+pipe_tables+backtick_code_blocks+all_symbols_escapable+intraword_underscores"
    "+space_in_atx_header+blank_before_header+strikeout+markdown_in_html_blocks-raw_tex-raw_attribute"
)
_SECONDS = 120
REMEDY = "memo.html prints well from a browser, too"
# Bounds what a memo that is very large, or made to be hard to parse, may take.
_MEMORY = "-M1G"


def read_markdown(text: str) -> dict[str, Any]:
    """Markdown as a tree; raises ExportError."""
    tree: dict[str, Any] = json.loads(_run(["--from", _READER, "--to", "json"], text.encode("utf-8", "replace")))
    return tree


def write(tree: dict[str, Any], form: str, options: Sequence[str] = ()) -> bytes:
    """A tree in a form that pandoc writes; raises ExportError."""
    return _run(["--from", "json", "--to", form, "--standalone", *options], json.dumps(tree).encode())


def asset(name: str) -> str:
    """The path of a file beside this module."""
    return str(Path(__file__).with_name(name))


def _run(arguments: Sequence[str], given: bytes) -> bytes:
    # Imported here because it is an optional extra.
    import pypandoc

    command = [pypandoc.get_pandoc_path(), "+RTS", _MEMORY, "-RTS", "--sandbox", "--quiet", *arguments]
    try:
        # The program is the one that the package carries, the arguments are ours, nothing goes through a shell.
        done = subprocess.run(command, input=given, capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603 - our own words
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ExportError(f"pandoc: {error}", hint=REMEDY) from error
    if done.returncode:
        said = " ".join(done.stderr.decode(errors="replace").split()) or f"exit code {done.returncode}"
        raise ExportError(f"pandoc: {said}", hint=REMEDY)
    return done.stdout
