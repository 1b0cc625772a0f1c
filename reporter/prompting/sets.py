"""Prompt sets: a folder with one file per step; what a set does not change comes from ``default``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any, Literal, get_args

from reporter.errors import PromptSetError
from reporter.prompting.frontmatter import FrontMatterFile, read_front_matter
from reporter.prompting.places import Listing, Origin, Shelf, write_new
from reporter.suggestions import did_you_mean
from reporter.prompting.templates import SectionSpec

PromptStep = Literal["system", "summarize", "extract", "write", "reword", "answer"]
STEPS: tuple[PromptStep, ...] = get_args(PromptStep)
DEFAULT_SET = "default"

# What a step's prompt may use, and what it cannot do without.
VARIABLES: Mapping[PromptStep, frozenset[str]] = {
    "system": frozenset(),
    "summarize": frozenset({"language", "max_sentences"}),
    "extract": frozenset({"language", "max_claims"}),
    "write": frozenset({"section", "audience", "language", "refused"}),
    "reword": frozenset({"section", "language", "copied", "max_words"}),
    "answer": frozenset({"question", "turns", "language", "audience"}),
}
_REQUIRED: Mapping[PromptStep, frozenset[str]] = {
    "system": frozenset(),
    "summarize": frozenset(),
    "extract": frozenset(),
    "write": frozenset({"section", "refused"}),
    "reword": frozenset({"copied"}),
    "answer": frozenset({"question", "turns"}),
}
_KEYS = ("description", "variables")
# Material stands on such lines; a prompt that had one would be taken for a source.
_NUMBERED_LINE = re.compile(r"^\[\d+\] ", re.MULTILINE)


def _holds_prompts(path: Path) -> bool:
    return path.is_dir() and any((path / f"{step}.md").is_file() for step in STEPS)


PROMPT_SETS = Shelf(
    "prompt set",
    f"a folder with any of {', '.join(f'{step}.md' for step in STEPS)}",
    "prompts",
    "",
    _holds_prompts,
    PromptSetError,
)


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
    """The prompts of all steps, each with where it comes from."""

    name: str
    path: Path
    origin: Origin
    files: Mapping[PromptStep, PromptFile]

    @property
    def own(self) -> tuple[PromptFile, ...]:
        """The files that the set brings itself."""
        return tuple(file for file in self.files.values() if file.path.parent == self.path)

    def system(self) -> str:
        """The system message, the same for every step."""
        return self.render("system")

    def render(self, step: PromptStep, **variables: object) -> str:
        """The task of a step; `VARIABLES` says what each takes."""
        return self.files[step].render(**variables)


def load_prompt_set(name_or_path: str | Path = DEFAULT_SET) -> PromptSet:
    """Finds a prompt set by name or path and checks all of it."""
    entry = PROMPT_SETS.find(name_or_path)
    _refuse_misnamed(entry.path)
    folders = (entry, *PROMPT_SETS.all_named(DEFAULT_SET))
    files: dict[PromptStep, PromptFile] = {}
    for step in STEPS:
        found = next((place for place in folders if (place.path / f"{step}.md").is_file()), None)
        if found is None:
            raise PromptSetError(
                f"prompt set {entry.name!r}: no {step}.md", hint="reporter is not installed whole: reinstall"
            )
        files[step] = _load_file(step, found.path / f"{step}.md", found.origin)
    return PromptSet(entry.name, entry.path, entry.origin, files)


def list_prompt_sets() -> tuple[Listing, ...]:
    """The prompt sets that can be had by name; a set is described by the last step it changes."""
    return tuple(
        Listing(entry.name, entry.path, entry.origin, _described(entry.path)) for entry in PROMPT_SETS.entries()
    )


def new_prompt_set(name: str, folder: Path | None = None) -> Path:
    """Copies the default set for editing, to ``./prompts/NAME``; returns where it stands."""
    target = PROMPT_SETS.target(name, folder)
    write_new({target / file.path.name: file.source for file in load_prompt_set().files.values()})
    return target


def _described(path: Path) -> str:
    try:
        return load_prompt_set(path).own[-1].description
    except PromptSetError as error:
        return f"cannot be used: {error.message}"


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
    for name in sorted(_REQUIRED[step].difference(used)):
        raise file.body.fault(1, f"missing variable {name!r}", f"{step} cannot do without it")
    prompt = PromptFile(step, path, origin, description, declared, file)
    for sample in _samples(step):
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


def _samples(step: PromptStep) -> list[dict[str, Any]]:
    """Values that take a prompt through its branches, so that ``section.tilte`` shows when it is loaded."""
    refused = [{"text": "Sample draft.", "reasons": ["sample reason"]}]
    turn = {"question": "A sample?", "statements": ["A sample."], "missing": "a sample"}
    values: dict[str, tuple[Any, ...]] = {
        "language": ("English",),
        "audience": ("sample readers",),
        "max_sentences": (5,),
        "max_claims": (12,),
        "max_words": (15,),
        "refused": ([], refused),
        "copied": (["A sample."],),
        "question": ("A sample?",),
        "turns": ([], [turn, turn | {"missing": None}]),
        "section": tuple(
            SectionSpec.model_validate({"name": "sample", "title": "Sample", "write": "sample", **fields})
            for fields in (
                {"style": "bullets"},
                {"style": "paragraph", "max": 3, "kinds": ["fact"]},
                {"style": "paragraphs", "type": "judgment"},
            )
        ),
    }
    names = sorted(VARIABLES[step])
    return [dict(zip(names, chosen, strict=True)) for chosen in product(*(values[name] for name in names))]
