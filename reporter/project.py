"""The project folder, which holds ``reporter.toml``, ``sources/``, ``prompts/``, ``templates/`` and ``memos/``."""

from __future__ import annotations

import os
from pathlib import Path

from reporter.errors import UsageError

SETTINGS_FILE = "reporter.toml"
SOURCES, PROMPTS, TEMPLATES, MEMOS = "sources", "prompts", "templates", "memos"


def settings_file() -> Path | None:
    """The nearest ``reporter.toml`` from the working directory up; None where there is none.

    Relative to the working directory, as all paths of the project are, so that they print as users write them.
    """
    here = Path.cwd()
    for depth, folder in enumerate((here, *here.parents)):
        # Unlike Path.is_file it also says no where a folder above may not be searched.
        if os.path.isfile(folder / SETTINGS_FILE):  # noqa: PTH113 - see above
            return Path(*[".."] * depth, SETTINGS_FILE)
    return None


def project_folder() -> Path:
    """The folder of the nearest ``reporter.toml``; the working directory where there is none."""
    file = settings_file()
    return file.parent if file else Path()


def sources_folder() -> Path:
    """The project's ``sources/``; raises UsageError where there is no project, or nothing in the folder."""
    if settings_file() is None:
        raise UsageError(
            "no sources are named, and this is no project folder",
            hint=f"name files, folders or URLs; or lay out a project, with its {SOURCES}/, by `reporter init`",
        )
    folder = project_folder() / SOURCES
    if not folder.is_dir() or not any(path for path in folder.iterdir() if not path.name.startswith(".")):
        raise UsageError(
            f"no sources are named, and there are none in {folder}",
            hint="put documents there, or name files, folders or URLs",
        )
    return folder


def memos_folder() -> Path:
    """The folder that holds the project's run folders."""
    return project_folder() / MEMOS
