"""Which prompt sets a set builds on: ``set.yaml`` names the one it extends; the last of all is ``default``."""

from __future__ import annotations

from pathlib import Path

from reporter.declarations import Declarations, read_declarations
from reporter.errors import PromptSetError
from reporter.prompting.places import Entry, Shelf
from reporter.prompting.steps import STEPS

DEFAULT_SET = "default"
DECLARATION = "set.yaml"

_KEYS = ("description", "extends")


def _holds_prompts(path: Path) -> bool:
    return path.is_dir() and any((path / file).is_file() for file in (DECLARATION, *(f"{step}.md" for step in STEPS)))


PROMPT_SETS = Shelf(
    "prompt set",
    f"a folder with {DECLARATION} or any of {', '.join(f'{step}.md' for step in STEPS)}",
    "prompts",
    "",
    _holds_prompts,
    PromptSetError,
)


def declaration_of(folder: Path) -> Declarations | None:
    """A set's ``set.yaml``, checked; None where it has none."""
    misnamed = folder / "set.yml"
    if misnamed.is_file():
        raise PromptSetError(f"{misnamed}: it is not read under this name", hint=f"rename it to {DECLARATION}")
    path = folder / DECLARATION
    if not path.is_file():
        return None
    declared = read_declarations(path, PromptSetError)
    declared.check_keys(_KEYS)
    for key in declared.values:
        declared.text(key)
    return declared


def lineage(entry: Entry) -> tuple[Entry, ...]:
    """The set and those it builds on, the nearest first; raises PromptSetError on an unknown one or a circle.

    A set that extends its own name builds on the next one of that name: a project's ``skeptic`` on the built-in.
    """
    found = [entry]
    while (parent := _parent(found)) is not None:
        found.append(parent)
    return tuple(found)


def _parent(found: list[Entry]) -> Entry | None:
    declared = declaration_of(found[-1].path)
    named = str(declared.values["extends"]) if declared and "extends" in declared.values else None
    seen = {entry.path.resolve() for entry in found}
    candidates = _named(named or DEFAULT_SET, found[-1].path, declared)
    parent = next((entry for entry in candidates if entry.path.resolve() not in seen), None)
    if parent is None and declared is not None and named is not None:
        circle = " → ".join([*(entry.name for entry in found), named])
        raise declared.fault(f"sets extend one another in a circle: {circle}", "extends")
    return parent


def _named(name: str, folder: Path, declared: Declarations | None) -> tuple[Entry, ...]:
    """The sets of a name, or the one at a path relative to the set that names it."""
    try:
        if "/" in name:
            return (PROMPT_SETS.find(folder / Path(name).expanduser()),)
        return PROMPT_SETS.all_named(name) or (PROMPT_SETS.find(name),)
    except PromptSetError as error:
        if declared is None:
            raise
        raise declared.fault(error.message, "extends", hint=error.hint) from error
