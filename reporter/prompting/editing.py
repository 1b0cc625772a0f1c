"""Prompt sets to be written: a new one, or a copy of a built-in one."""

from __future__ import annotations

from pathlib import Path

from reporter.errors import PromptSetError
from reporter.prompting.lineage import DECLARATION, PROMPT_SETS
from reporter.prompting.places import Entry, write_new
from reporter.prompting.sets import load_prompt_set
from reporter.prompting.steps import STEPS, PromptStep
from reporter.suggestions import did_you_mean


def step_named(name: str) -> PromptStep:
    """The step that a name or a file's name stands for; raises PromptSetError."""
    step = next((step for step in STEPS if step == name.removesuffix(".md")), None)
    if step is None:
        raise PromptSetError(f"no step is named {name!r}", hint=did_you_mean(name, STEPS))
    return step


def new_prompt_set(name: str, folder: Path | None = None, *, extends: str | None = None) -> Path:
    """A new set in the project's ``prompts/``: all of the default set's files, or one that extends another.

    Returns where it stands; never overwrites.
    """
    target = PROMPT_SETS.target(name, folder)
    if extends is None:
        write_new({target / file.path.name: file.source for file in load_prompt_set().files.values()})
        return target
    parent = load_prompt_set(extends)
    # A path is kept whole: it was given relative to another folder.
    named = parent.path.resolve().as_posix() if parent.origin == "path" else parent.name
    write_new({target / DECLARATION: f"description: As {parent.name}\nextends: {named}\n".encode()})
    return target


def files_to_edit(name_or_path: str | Path, step: PromptStep | None = None) -> tuple[Path, ...]:
    """The files of a set that an editor is to open: that of a step, or all that the set brings.

    A built-in set is first copied to the project's ``prompts/``, and a step's file that the set takes from
    another is copied into it.
    """
    entry = PROMPT_SETS.find(name_or_path)
    folder = _own_copy(entry)
    if step is None:
        return _brought(folder)
    path = folder / f"{step}.md"
    if not path.is_file():
        write_new({path: load_prompt_set(folder).files[step].source})
    return (path,)


def _own_copy(entry: Entry) -> Path:
    if entry.origin != "built in":
        return entry.path
    # In a checkout of reporter the built-in sets are the project's own.
    target = PROMPT_SETS.place_of(entry.name)
    if target.resolve() == entry.path.resolve():
        return target
    write_new({target / path.name: path.read_bytes() for path in _brought(entry.path)})
    return target


def _brought(folder: Path) -> tuple[Path, ...]:
    files = (folder / name for name in (*(f"{step}.md" for step in STEPS), DECLARATION))
    return tuple(path for path in files if path.is_file())
