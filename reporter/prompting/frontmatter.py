"""Files with YAML front matter: read, split, and every value traceable to its line."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from reporter.errors import UsageError
from reporter.prompting.bodies import Body
from reporter.prompting.suggestions import did_you_mean

_FENCE = "---"


@dataclass(frozen=True)
class FrontMatter:
    """The mapping at the top of a file; values keep the line they stand on."""

    values: dict[str, Any]
    node: yaml.MappingNode
    path: Path
    error: type[UsageError]

    def line_of(self, *keys: object) -> int:
        """The line of the file a key stands on, or its closest existing parent."""
        node: yaml.Node = self.node
        line = 2
        for key in keys:
            if isinstance(node, yaml.MappingNode):
                found = [(name, value) for name, value in node.value if name.value == str(key)]
                if not found:
                    break
                name, node = found[0]
                line = _file_line(name)
            elif isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
                node = node.value[key]
                line = _file_line(node)
        return line

    def fault(self, reason: str, *keys: object, hint: str = "") -> UsageError:
        """An error that names the file and the line of a key."""
        return self.error(f"{self.path}:{self.line_of(*keys)}: {reason}", hint=hint)

    def text(self, key: str) -> str:
        """A value that must be there and be text."""
        value = self.values.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self.fault(f"front matter needs {key!r}: a line of text", key)
        return value

    def check_keys(self, known: Collection[str]) -> None:
        """Raises on a key that nothing reads."""
        for key in self.values:
            if key not in known:
                raise self.fault(f"unknown key {key!r}", key, hint=did_you_mean(str(key), known))


@dataclass(frozen=True)
class FrontMatterFile:
    """A file as read: its bytes, its front matter and its body."""

    path: Path
    source: bytes
    front: FrontMatter
    body: Body

    @cached_property
    def description(self) -> str:
        """The one line that lists show."""
        return " ".join(self.front.text("description").split())


def read_front_matter(path: Path, error: type[UsageError]) -> FrontMatterFile:
    """Reads a file and splits it; raises the given error with file and line where that fails."""
    try:
        source = path.read_bytes()
        lines = source.decode("utf-8-sig").replace("\r\n", "\n").split("\n")
    except OSError as problem:
        raise error(f"{path}: {problem.strerror or problem}", hint="check the path") from problem
    except UnicodeDecodeError as problem:
        raise error(f"{path}: byte {problem.start} is not UTF-8", hint="save it as UTF-8") from problem
    if lines[0].rstrip() != _FENCE:
        raise error(f"{path}:1: no front matter", hint=f"the file starts with a {_FENCE} line")
    end = next((i for i, line in enumerate(lines[1:], start=1) if line.rstrip() == _FENCE), None)
    if end is None:
        raise error(f"{path}:1: front matter is not closed", hint=f"end it with a {_FENCE} line")
    front = _front_matter("\n".join(lines[1:end]), path, error)
    return FrontMatterFile(path, source, front, Body("\n".join(lines[end + 1 :]), path, end + 2, error))


def _front_matter(text: str, path: Path, error: type[UsageError]) -> FrontMatter:
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        values = yaml.safe_load(text)
    except yaml.MarkedYAMLError as problem:
        line = problem.problem_mark.line + 2 if problem.problem_mark else 2
        raise error(f"{path}:{line}: front matter is not YAML: {problem.problem}") from problem
    except (yaml.YAMLError, ValueError) as problem:  # ValueError: a date that no calendar has
        raise error(f"{path}:2: front matter is not YAML: {problem}") from problem
    if not isinstance(node, yaml.MappingNode):
        raise error(f"{path}:2: front matter is not a mapping", hint="write `name: value` lines")
    front = FrontMatter(values, node, path, error)
    _refuse_duplicates(front, node)
    return front


def _refuse_duplicates(front: FrontMatter, node: yaml.Node) -> None:
    """YAML lets the last of two equal keys win in silence, and a section would be lost."""
    if not isinstance(node, yaml.MappingNode):
        return
    seen: set[str] = set()
    for name, value in node.value:
        if name.value in seen:
            raise front.error(f"{front.path}:{_file_line(name)}: key {name.value!r} stands twice")
        seen.add(name.value)
        _refuse_duplicates(front, value)


def _file_line(node: yaml.Node) -> int:
    """Marks count from 0, and the opening fence is line 1."""
    return int(node.start_mark.line) + 2
