"""What a result table says of where it was made."""

from __future__ import annotations

import os
import platform
from importlib.metadata import version


def described(command: str, *packages: str) -> str:
    """Machine, versions and the command, for the head or foot of a table."""
    versions = "".join(f", {package} {version(package)}" for package in packages)
    return (
        f"Machine: {os.cpu_count()} cores, {platform.machine()}, {platform.system()}; "
        f"Python {platform.python_version()}{versions}. Command: `{command}`."
    )
