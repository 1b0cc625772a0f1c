"""Prompt sets: a folder with one file per step; what a set does not change comes from those it builds on."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from reporter.errors import PromptSetError
from reporter.prompting.frontmatter import FrontMatterFile, read_front_matter
from reporter.prompting.lineage import DEFAULT_SET, PROMPT_SETS, declaration_of, lineage
from reporter.prompting.places import Entry, Listing, Origin
from reporter.prompting.steps import EMPTY, REQUIRED, STEPS, VARIABLES, PromptStep, samples
from reporter.suggestions import did_you_mean

__all__ = [
    "DEFAULT_SET",
    "STEPS",
    "VARIABLES",
    "PromptFile",
    "PromptSet",
    "faults_in",
    "list_prompt_sets",
    "load_prompt_set",
]

_KEYS = ("description", "variables")
# Material stands on such lines; a prompt that had one would be taken for a source.
_NUMBERED_LINE = re.compile(r"^\[\d+\] ", re.MULTILINE)


@dataclass(frozen=True)
class PromptFile:
    """The prompt of one step as loaded and checked; ``source`` is the file byte for byte."""

    step: PromptStep
    path: Path
    origin: Origin
    description: str
    variables: frozenset[str]
    file: FrontMatterFile

    @property
    def source(self) -> bytes:
        """The file byte for byte."""
        return self.file.source

    def render(self, **variables: object) -> str:
        """The prompt filled in, without white space around it or runs of blank lines within."""
        text = self.file.body.render(**variables)
        return re.sub(r"\n{3,}", "\n\n", text).strip()


@dataclass(frozen=True)
class PromptSet:
    """The prompts of all steps, each with where it comes from; ``lineage`` is the set and those it builds on."""

    name: str
    path: Path
    origin: Origin
    description: str
    files: Mapping[PromptStep, PromptFile]
    lineage: tuple[Entry, ...]

    @property
    def own(self) -> tuple[PromptFile, ...]:
        """The files that the set brings itself."""
        return tuple(file for file in self.files.values() if file.path.parent == self.path)

    def system(self) -> str:
        """The system message, the same for every step."""
        return self.render("system")

    def render(self, step: PromptStep, **variables: object) -> str:
        """The task of a step; `VARIABLES` says what each takes, `EMPTY` what need not be given."""
        return self.files[step].render(**{**EMPTY, **variables})


def load_prompt_set(name_or_path: str | Path = DEFAULT_SET) -> PromptSet:
    """Finds a prompt set by name or path and checks all of it."""
    entry = PROMPT_SETS.find(name_or_path)
    _refuse_misnamed(entry.path)
    line = lineage(entry)
    files: dict[PromptStep, PromptFile] = {}
    for step in STEPS:
        found = next((place for place in line if (place.path / f"{step}.md").is_file()), None)
        if found is None:
            raise PromptSetError(
                f"prompt set {entry.name!r}: no {step}.md", hint="reporter is not installed whole: reinstall"
            )
        files[step] = _load_file(step, found.path / f"{step}.md", found.origin)
    return PromptSet(entry.name, entry.path, entry.origin, _description(line, files), files, line)


def faults_in(name_or_path: str | Path) -> tuple[PromptSetError, ...]:
    """What keeps a prompt set from being used, at most one fault a file; none where it can be used."""
    entry = PROMPT_SETS.find(name_or_path)
    own = [step for step in STEPS if (entry.path / f"{step}.md").is_file()]
    checks: list[Callable[[], object]] = [
        lambda: lineage(entry),
        lambda: _refuse_misnamed(entry.path),
        *(partial(_load_file, step, entry.path / f"{step}.md", entry.origin) for step in own),
    ]
    faults = [fault for fault in map(_fault, checks) if fault]
    if not faults:  # what it builds on may be broken
        faults = [fault for fault in [_fault(lambda: load_prompt_set(entry.path))] if fault]
    return tuple(faults)


def list_prompt_sets() -> tuple[Listing, ...]:
    """The prompt sets that can be had by name."""
    return tuple(
        Listing(entry.name, entry.path, entry.origin, _described(entry.path)) for entry in PROMPT_SETS.entries()
    )


def _fault(check: Callable[[], object]) -> PromptSetError | None:
    try:
        check()
    except PromptSetError as error:
        return error
    return None


def _described(path: Path) -> str:
    try:
        return load_prompt_set(path).description
    except PromptSetError as error:
        return f"cannot be used: {error.message}"


def _description(line: Sequence[Entry], files: Mapping[PromptStep, PromptFile]) -> str:
    """What ``set.yaml`` says; else what the set's own ``write.md`` says of itself, or its last file."""
    home = line[0].path
    declared = declaration_of(home)
    if declared and "description" in declared.values:
        return " ".join(declared.text("description").split())
    own = [file for file in files.values() if file.path.parent == home]
    if not own:
        return f"the same as {line[1].name}"
    return next((file for file in own if file.step == "write"), own[-1]).description


def _refuse_misnamed(folder: Path) -> None:
    """A README may stand beside the prompts; ``wirte.md`` would be ignored without a word."""
    for path in sorted(folder.glob("*.md")):
        hint = did_you_mean(path.stem, STEPS)
        if path.stem not in STEPS and hint.startswith("did"):
            raise PromptSetError(f"{path}: no step is named {path.stem!r}", hint=hint)


def _load_file(step: PromptStep, path: Path, origin: Origin) -> PromptFile:
    file = read_front_matter(path, PromptSetError)
    file.front.check_keys(_KEYS)
    description, declared = file.description, _declared(step, file)
    used = file.body.check(VARIABLES[step])
    for name, line in used.items():
        if name not in declared:
            raise file.body.fault(line, f"undeclared variable {name!r}", "add it to `variables` above")
    for name in sorted(REQUIRED[step].difference(used)):
        raise file.body.fault(1, f"missing variable {name!r}", f"{step} cannot do without it")
    prompt = PromptFile(step, path, origin, description, declared, file)
    for sample in samples(step):
        if _NUMBERED_LINE.search(prompt.render(**sample)):
            raise file.body.fault(1, "a prompt has no `[1] …` lines", "only the sources' sentences stand so")
    return prompt


def _declared(step: PromptStep, file: FrontMatterFile) -> frozenset[str]:
    names = file.front.values.get("variables")
    if not isinstance(names, list):
        raise file.front.fault("front matter needs 'variables': a list of names, or []", "variables")
    for position, name in enumerate(names):
        if not isinstance(name, str) or name not in VARIABLES[step]:
            raise file.front.fault(
                f"{step} has no variable {name!r}",
                "variables",
                position,
                hint=did_you_mean(str(name), VARIABLES[step]),
            )
    return frozenset(names)
