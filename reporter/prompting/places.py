"""Where prompt sets and memo templates are looked for: path → project → user → built in."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from platformdirs import user_config_path

from reporter.errors import OutputError, UsageError
from reporter.project import project_folder
from reporter.suggestions import did_you_mean

Origin = Literal["path", "project", "user", "built in"]

_PACKAGE = Path(__file__).resolve().parents[1]
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")


@dataclass(frozen=True, slots=True)
class Entry:
    """A prompt set (a folder) or a template (a file) and where it was found."""

    name: str
    path: Path
    origin: Origin


@dataclass(frozen=True, slots=True)
class Listing(Entry):
    """An entry as lists show it; the description says so where it cannot be used."""

    description: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """One kind of thing to look for.

    ``shape`` says in words what one is and ``holds`` tells it; ``folder`` is its folder's name in
    every place, ``suffix`` what a name lacks of the path's.
    """

    what: str
    shape: str
    folder: str
    suffix: str
    holds: Callable[[Path], bool]
    error: type[UsageError]

    def places(self) -> tuple[tuple[Path, Origin], ...]:
        """The folders in the order of precedence, each once: a checkout is its own project."""
        project, built_in = project_folder() / self.folder, _built_in(self.folder)
        shared: tuple[tuple[Path, Origin], ...] = (
            (user_config_path("reporter") / self.folder, "user"),
            (built_in, "built in"),
        )
        return shared if project.resolve() == built_in.resolve() else ((project, "project"), *shared)

    def all_named(self, name: str) -> tuple[Entry, ...]:
        """Everything of one name, the one that counts first."""
        paths = ((folder / f"{name}{self.suffix}", origin) for folder, origin in self.places())
        return tuple(Entry(name, path, origin) for path, origin in paths if self._is_one(path))

    def entries(self) -> tuple[Entry, ...]:
        """What can be had by name, sorted; of two of one name the one that counts."""
        found: dict[str, Entry] = {}
        for folder, origin in self.places():
            for path in _listed(folder, f"*{self.suffix}"):
                if self._is_one(path):
                    name = path.name.removesuffix(self.suffix)
                    found.setdefault(name, Entry(name, path, origin))
        return tuple(found[name] for name in sorted(found))

    def find(self, name_or_path: str | Path) -> Entry:
        """What a name or a path stands for."""
        given = str(name_or_path)
        path = Path(given).expanduser()
        if self._is_one(path):
            return Entry(path.resolve().name.removesuffix(self.suffix), path, "path")
        if "/" in given or os.sep in given or isinstance(name_or_path, Path):
            raise self.error(f"no {self.what} at {given}", hint=f"a {self.what} is {self.shape}")
        named = self.all_named(given) if _NAME.fullmatch(given) else ()
        if not named:
            names = (entry.name for entry in self.entries())
            raise self.error(f"no {self.what} named {given!r}", hint=did_you_mean(given, names))
        return named[0]

    def target(self, name: str, folder: Path | None) -> Path:
        """Where a new one of that name is to be written; refuses to overwrite."""
        if not _NAME.fullmatch(name):
            raise self.error(f"{name!r} cannot name a {self.what}", hint="use letters, digits, hyphens, underscores")
        path = self.place_of(name, folder)
        if path.exists():
            raise OutputError(f"{path} exists", hint="choose another name")
        return path

    def place_of(self, name: str, folder: Path | None = None) -> Path:
        """Where one of that name stands, or would stand, in the project."""
        return (folder or project_folder() / self.folder) / f"{name}{self.suffix}"

    def _is_one(self, path: Path) -> bool:
        try:
            return self.holds(path)
        except OSError:  # no permission to look, or a name too long to be one
            return False


def write_new(files: dict[Path, bytes]) -> None:
    """Writes files that must not exist yet, with the folders they need."""
    try:
        for path, content in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as new:
                new.write(content)
    except OSError as error:
        raise OutputError(f"{error.filename}: {error.strerror}", hint="choose another folder") from error


def _listed(folder: Path, pattern: str) -> list[Path]:
    try:
        return sorted(folder.glob(pattern))
    except OSError:  # a user folder this user may not read hides nothing else
        return []


def _built_in(folder: str) -> Path:
    """A checkout's own folder, beside the package; in a wheel the copy inside it."""
    checkout = _PACKAGE.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / folder).is_dir():
        return checkout / folder
    return _PACKAGE / f"_{folder}"
