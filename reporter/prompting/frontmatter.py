"""Files with YAML front matter: read and split, the body traceable to its lines too."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from reporter.declarations import Declarations, parse_declarations, read_text
from reporter.errors import UsageError
from reporter.prompting.bodies import Body

_FENCE = "---"


@dataclass(frozen=True)
class FrontMatterFile:
    """A file as read: its bytes, its front matter and its body."""

    path: Path
    source: bytes
    front: Declarations
    body: Body

    @cached_property
    def description(self) -> str:
        """The one line that lists show."""
        return " ".join(self.front.text("description").split())


def read_front_matter(path: Path, error: type[UsageError]) -> FrontMatterFile:
    """Reads a file and splits it; raises the given error with file and line where that fails."""
    source, text = read_text(path, error)
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        raise error(f"{path}:1: no front matter", hint=f"the file starts with a {_FENCE} line")
    end = next((i for i, line in enumerate(lines[1:], start=1) if line.rstrip() == _FENCE), None)
    if end is None:
        raise error(f"{path}:1: front matter is not closed", hint=f"end it with a {_FENCE} line")
    front = parse_declarations("\n".join(lines[1:end]), path, error, what="front matter", first=2)
    return FrontMatterFile(path, source, front, Body("\n".join(lines[end + 1 :]), path, end + 2, error))
