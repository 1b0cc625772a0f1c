"""How two prompt sets differ, by the files that count in each."""

from __future__ import annotations

from difflib import unified_diff

from reporter.prompting.sets import PromptSet
from reporter.prompting.steps import STEPS, PromptStep


def unified(old: PromptSet, new: PromptSet) -> list[str]:
    """A unified diff, without line ends; a step's file may be one that a set takes from another."""
    lines: list[str] = []
    for step in STEPS:
        sides = _lines(old, step), _lines(new, step)
        lines += unified_diff(*sides, _heading(old, step), _heading(new, step), lineterm="")
    return lines


def _lines(prompts: PromptSet, step: PromptStep) -> list[str]:
    return prompts.files[step].source.decode("utf-8-sig").splitlines()


def _heading(prompts: PromptSet, step: PromptStep) -> str:
    """The file, and the set it counts in where it is another's."""
    path = prompts.files[step].path
    return str(path) if path.parent == prompts.path else f"{path}\t(in {prompts.name})"
