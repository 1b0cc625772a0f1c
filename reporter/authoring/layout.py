"""A project folder laid out: the settings with their defaults, and the folders that commands look into."""

from __future__ import annotations

import json
from pathlib import Path

from reporter.errors import OutputError
from reporter.project import MEMOS, PROMPTS, SETTINGS_FILE, SOURCES, TEMPLATES
from reporter.settings import Settings

_FOLDERS = (SOURCES, PROMPTS, TEMPLATES, MEMOS)
_KEPT = ".gitkeep"  # git keeps no empty folder
_HEAD = """\
# The settings of this project. What stands here are the defaults, or examples where there is none: take the
# leading # off a line to change it. A flag comes first, then the environment (REPORTER_MODEL …), then this
# file. Keys of model providers are read from the environment only. Paths are relative to this file.
#
# sources/    what `reporter brief` compiles when no sources are named
# prompts/    your prompt sets: `reporter prompts new NAME`
# templates/  your memo templates: `reporter templates new NAME`
# memos/      what the runs leave
"""


def lay_out(folder: Path) -> tuple[Path, ...]:
    """Make what a project folder lacks, and nothing that is there already; returns what was made.

    Raises OutputError.
    """
    made = []
    contents = {SETTINGS_FILE: commented_defaults()} | {f"{name}/{_KEPT}": "" for name in _FOLDERS}
    try:
        for name, text in contents.items():
            path = folder / name
            standing = path.parent if path.name == _KEPT else path
            if standing.exists():
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8") as new:
                new.write(text)
            made.append(standing)
    except OSError as error:
        raise OutputError(
            f"{error.filename or folder}: {error.strerror or error}", hint="choose another folder"
        ) from error
    return tuple(made)


def commented_defaults() -> str:
    """The text of a ``reporter.toml`` that sets nothing: each setting with its meaning and its default."""
    parts = [_HEAD]
    for name, field in Settings.model_fields.items():
        example = field.examples[0] if field.examples else ""
        value = example if field.default is None else field.default
        # JSON writes text, numbers, truth values and lists as TOML does.
        parts.append(f"# {field.description}\n# {name} = {json.dumps(value, ensure_ascii=False)}\n")
    return "\n".join(parts)
