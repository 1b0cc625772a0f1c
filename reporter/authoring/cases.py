"""Cases that a prompt set is tried on: a source, what must be said of it, and what must not."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from reporter.declarations import Declarations, read_declarations
from reporter.documents import as_document
from reporter.documents.content import Raw
from reporter.documents.fetch import is_url
from reporter.errors import UsageError
from reporter.settings import Settings
from reporter.types import Document

Tried = Literal["extract", "write"]

#: What a case may hold.
KEYS = ("description", "source", "language", "step", "expected", "forbidden")
_SUFFIXES = {".yaml", ".yml"}


@dataclass(frozen=True, slots=True)
class Case:
    """One case; ``text`` holds a source that the case brings along, else ``source`` says where it is.

    ``step`` is what is tried: the claims drawn (extract), or the statements of the memo (write).
    """

    name: str
    source: str
    text: str | None
    language: str | None
    step: Tried
    expected: tuple[str, ...]
    forbidden: tuple[str, ...]

    def open(self, settings: Settings) -> str | Document:
        """The source as a compilation takes it."""
        if self.text is None:
            return self.source
        return as_document(Raw(uri=self.source, data=self.text.encode(), name=f"{self.name}.txt"), settings)


def read_cases(place: str | Path) -> tuple[Case, ...]:
    """The cases of a folder, or the one of a file; raises UsageError with file and line where one is wrong."""
    path = Path(place)
    files = [path] if path.is_file() else sorted(file for file in path.glob("*") if file.suffix in _SUFFIXES)
    if not files:
        what = "no case (*.yaml) in this folder" if path.is_dir() else "no such file or folder"
        raise UsageError(f"{path}: {what}", hint="a case is a YAML file with source, expected, forbidden")
    return tuple(_case(file) for file in files)


def _case(path: Path) -> Case:
    declared = read_declarations(path, UsageError)
    declared.check_keys(KEYS)
    source, text = _source(declared)
    expected, forbidden = _sentences(declared, "expected"), _sentences(declared, "forbidden")
    if not expected and not forbidden:
        raise declared.fault("a case needs 'expected' or 'forbidden': a list of sentences")
    language = declared.text("language") if "language" in declared.values else None
    return Case(path.stem, source, text, language, _step(declared), expected, forbidden)


def _source(declared: Declarations) -> tuple[str, str | None]:
    """Where the source is, and its text if the case brings it: then it has a line break, which no path has."""
    value = declared.text("source")
    if "\n" in value:
        return str(declared.path), value
    if is_url(value):
        return value, None
    path = declared.path.parent / Path(value).expanduser()
    if not path.exists():
        hint = "a path is relative to the case; a text stands as a block: `source: |`"
        raise declared.fault(f"no source at {path}", "source", hint=hint)
    return str(path), None


def _step(declared: Declarations) -> Tried:
    value = declared.values.get("step", "extract")
    for step in get_args(Tried):
        if value == step:
            return step  # type: ignore[no-any-return] # get_args knows no literal types
    raise declared.fault(f"step {value!r} cannot be tried", "step", hint=f"these can: {', '.join(get_args(Tried))}")


def _sentences(declared: Declarations, key: str) -> tuple[str, ...]:
    value: Any = declared.values.get(key) or []
    if not isinstance(value, list):
        raise declared.fault(f"{key!r} is not a list", key, hint="write each sentence on a `- ` line")
    for position, sentence in enumerate(value):
        if not isinstance(sentence, str) or not sentence.strip():
            raise declared.fault(
                f"{key!r}: {sentence!r} is not a sentence", key, position, hint="put it in quotation marks"
            )
    return tuple(" ".join(sentence.split()) for sentence in value)
