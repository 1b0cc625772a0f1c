"""What was named on the command line → the sources it stands for: folders, globs, files, URLs."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reporter.documents.fetch import STDIN, is_url
from reporter.documents.formats import beside_the_sources, readable_in_folder
from reporter.errors import SourceEmpty, SourceError, SourceNotFound, SourceUnreadable

_FORMATS = "text, Markdown, HTML, PDF and DOCX"


@dataclass(slots=True)
class Found:
    """The sources to read, each once, in order; and what was named but cannot be."""

    sources: list[str] = field(default_factory=list)
    failures: list[SourceError] = field(default_factory=list)
    skipped: list[Path] = field(default_factory=list)


def discover(named: Sequence[str | Path]) -> Found:
    """All sources that the names stand for."""
    found = Found()
    seen: set[str] = set()
    for name in map(str, named):
        for source in _expand(name, found):
            identity = _identity(source)
            if identity not in seen:
                seen.add(identity)
                found.sources.append(source)
    return found


def _identity(source: str) -> str:
    """What makes two names one source: the page without its fragment, the file whatever leads to it."""
    if source == STDIN or is_url(source):
        return source.partition("#")[0]
    return os.path.realpath(source)


def _expand(name: str, found: Found) -> Iterator[str]:
    if name == STDIN or is_url(name):
        yield name
    elif _is_folder(name):
        yield from _folder(name, found)
    elif glob.has_magic(name) and not Path(name).exists():
        # Path.glob takes no absolute pattern.
        matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 - see above
        if not matches:
            found.failures.append(SourceNotFound(name, "nothing matches it", hint="check the pattern"))
        for match in matches:
            if _is_folder(match):
                # With ** the files of a folder are matched themselves.
                if "**" not in name:
                    yield from _folder(match, found)
            else:
                yield match
    else:
        yield name


def _is_folder(name: str) -> bool:
    try:
        return Path(name).is_dir()
    except (OSError, ValueError):
        return False


def _folder(name: str, found: Found) -> Iterator[str]:
    """The files of a folder and its folders, sorted; hidden ones, READMEs and programs are passed over."""
    before = len(found.failures)
    listed = 0

    def denied(error: OSError) -> None:
        place = str(error.filename or name)
        reason = f"the folder cannot be listed: {error.strerror or error}"
        found.failures.append(SourceUnreadable(place, reason, hint="check its permissions"))

    for root, folders, files in os.walk(name, onerror=denied):
        folders[:] = sorted(folder for folder in folders if not folder.startswith("."))
        for file in sorted(files):
            path = Path(root, file)
            if file.startswith(".") or beside_the_sources(path):
                continue
            if readable_in_folder(path):
                listed += 1
                yield str(path)
            else:
                found.skipped.append(path)
    if not listed and len(found.failures) == before:
        found.failures.append(
            SourceEmpty(
                name,
                "the folder holds no file that reporter reads",
                hint=f"it reads {_FORMATS}; a README only where the file itself is named",
            )
        )
