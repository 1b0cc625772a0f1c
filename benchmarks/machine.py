"""What a result table says of where it was made."""

from __future__ import annotations

import compileall
import os
import platform
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path

import reporter


def described(command: str, *packages: str) -> str:
    """Machine, versions and the command, for the head or foot of a table."""
    versions = "".join(f", {package} {version(package)}" for package in packages)
    return (
        f"Machine: {os.cpu_count()} cores, {platform.machine()}, {platform.system()}; "
        f"Python {platform.python_version()}{versions}. Command: `{command}`."
    )


def written(head: Sequence[str], missing: str | None, measured: Callable[[], list[str]], results: Path) -> int:
    """Measure, print and write a result table; the exit code, 1 where something to measure on is missing."""
    if missing:
        print(missing, file=sys.stderr)
        return 1
    text = "\n".join([*head, *measured()]) + "\n"
    results.write_text(text, encoding="utf-8")
    sys.stdout.write(text)
    return 0


def as_installed() -> None:
    """Compile the package's modules, as pip does: a checkout may have none of their bytecode, or be kept from it."""
    compileall.compile_dir(Path(reporter.__file__).parent, quiet=1)
