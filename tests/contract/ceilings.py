"""The ceilings of docs/architecture.md, as a script: prints each breach and fails.

Files of the package have at most 300 lines, functions at most 60 lines and 7 parameters; nothing is
called utils or the like; imports inside functions say why in a comment.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

LINES, FUNCTION_LINES, PARAMETERS = 300, 60, 7
BANNED = {"utils", "helpers", "manager", "handler", "processor", "context", "data", "info", "misc"}
PACKAGE = Path(__file__).parents[2] / "reporter"
_REASON = re.compile(r"\b(?:import|load|start|slow|extra|install)", re.IGNORECASE)

Function = ast.FunctionDef | ast.AsyncFunctionDef


def breaches(package: Path = PACKAGE) -> Iterator[str]:
    """Each breach as ``file:line: what``."""
    for path in sorted(package.rglob("*")):
        where = path.relative_to(package.parent)
        if path.stem in BANNED:
            yield f"{where}:1: {path.stem!r} is no name for a place"
        if path.suffix == ".py":
            for line, what in in_file(path.read_text(encoding="utf-8")):
                yield f"{where}:{line}: {what}"


def in_file(source: str) -> Iterator[tuple[int, str]]:
    """The breaches in one file: line and what."""
    lines = source.splitlines()
    if len(lines) > LINES:
        yield len(lines), f"{len(lines)} lines, at most {LINES}"
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, Function):
            yield from _in_function(node, lines)


def _in_function(node: Function, lines: list[str]) -> Iterator[tuple[int, str]]:
    length = (node.end_lineno or node.lineno) - node.lineno + 1
    if length > FUNCTION_LINES:
        yield node.lineno, f"{node.name} has {length} lines, at most {FUNCTION_LINES}"
    taken = len(node.args.posonlyargs) + len(node.args.args) + len(node.args.kwonlyargs)
    own = taken - (1 if node.args.args[:1] and node.args.args[0].arg in ("self", "cls") else 0)
    if own > PARAMETERS:
        yield node.lineno, f"{node.name} has {own} parameters, at most {PARAMETERS}"
    for inner in _statements(node):
        if isinstance(inner, ast.Import | ast.ImportFrom) and not _explained(inner, node, lines):
            yield inner.lineno, "an import inside a function, without the reason in a comment"


def _statements(node: ast.AST) -> Iterator[ast.AST]:
    """What stands in a function, without what stands in the functions inside it."""
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, Function):
            yield child
            yield from _statements(child)


def _explained(node: ast.Import | ast.ImportFrom, function: Function, lines: list[str]) -> bool:
    """Whether a comment on the line, or a comment or docstring above it in the function, says why."""
    if "#" in lines[node.lineno - 1]:
        return True
    said = [line for line in lines[function.lineno : node.lineno - 1] if line.strip().startswith("#")]
    return any(_REASON.search(text) for text in (ast.get_docstring(function) or "", *said))


if __name__ == "__main__":
    found = list(breaches())
    print(*found, sep="\n", end="\n" if found else "")  # noqa: T201 (the script's only output)
    sys.exit(1 if found else 0)
