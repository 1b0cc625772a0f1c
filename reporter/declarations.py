"""YAML mappings that users write, as front matter or as files: every value traceable to its line."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from reporter.errors import UsageError
from reporter.suggestions import did_you_mean


@dataclass(frozen=True)
class Declarations:
    """A mapping as read; ``what`` it is in words, ``first`` the line of the file that its first line is."""

    values: dict[str, Any]
    node: yaml.MappingNode
    path: Path
    error: type[UsageError]
    what: str
    first: int

    def line_of(self, *keys: object) -> int:
        """The line of the file a key stands on, or its closest existing parent."""
        node: yaml.Node = self.node
        line = self.first
        for key in keys:
            if isinstance(node, yaml.MappingNode):
                found = [(name, value) for name, value in node.value if name.value == str(key)]
                if not found:
                    break
                name, node = found[0]
                line = _line(name, self.first)
            elif isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
                node = node.value[key]
                line = _line(node, self.first)
        return line

    def fault(self, reason: str, *keys: object, hint: str = "") -> UsageError:
        """An error that names the file and the line of a key."""
        return self.error(f"{self.path}:{self.line_of(*keys)}: {reason}", hint=hint)

    def text(self, key: str) -> str:
        """A value that must be there and be text."""
        value = self.values.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self.fault(f"{self.what} needs {key!r}: a line of text", key)
        return value

    def check_keys(self, known: Collection[str]) -> None:
        """Raises on a key that nothing reads."""
        for key in self.values:
            if key not in known:
                raise self.fault(f"unknown key {key!r}", key, hint=did_you_mean(str(key), known))


def read_text(path: Path, error: type[UsageError]) -> tuple[bytes, str]:
    """A file's bytes and its text, lines ending as ours do; raises the given error where that fails."""
    try:
        source = path.read_bytes()
        return source, source.decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as problem:
        raise error(f"{path}: {problem.strerror or problem}", hint="check the path") from problem
    except UnicodeDecodeError as problem:
        raise error(f"{path}: byte {problem.start} is not UTF-8", hint="save it as UTF-8") from problem


def read_declarations(path: Path, error: type[UsageError]) -> Declarations:
    """A YAML file that holds a mapping; raises the given error with file and line where it does not."""
    return parse_declarations(read_text(path, error)[1], path, error)


def parse_declarations(
    text: str, path: Path, error: type[UsageError], *, what: str = "the file", first: int = 1
) -> Declarations:
    """YAML text as a mapping; raises the given error with file and line where it is none."""
    try:
        node, values = _parsed(text)
    except yaml.MarkedYAMLError as problem:
        line = problem.problem_mark.line + first if problem.problem_mark else first
        raise error(f"{path}:{line}: {what} is not YAML: {problem.problem}") from problem
    except (yaml.YAMLError, ValueError) as problem:  # ValueError: a date that no calendar has
        raise error(f"{path}:{first}: {what} is not YAML: {problem}") from problem
    if not isinstance(node, yaml.MappingNode):
        raise error(f"{path}:{first}: {what} is not a mapping", hint="write `name: value` lines")
    declared = Declarations(values, node, path, error, what, first)
    _refuse_duplicates(declared, node)
    return declared


@lru_cache(maxsize=64)  # a prompt set is looked at again for every memo, question and page
def _parsed(text: str) -> tuple[yaml.Node | None, Any]:
    return yaml.compose(text, Loader=yaml.SafeLoader), yaml.safe_load(text)


def _refuse_duplicates(declared: Declarations, node: yaml.Node) -> None:
    """YAML lets the last of two equal keys win in silence, and a section would be lost."""
    if not isinstance(node, yaml.MappingNode):
        return
    seen: set[str] = set()
    for name, value in node.value:
        if name.value in seen:
            line = _line(name, declared.first)
            raise declared.error(f"{declared.path}:{line}: key {name.value!r} stands twice")
        seen.add(name.value)
        _refuse_duplicates(declared, value)


def _line(node: yaml.Node, first: int) -> int:
    """Marks count from 0."""
    return int(node.start_mark.line) + first
