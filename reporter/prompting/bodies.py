"""Jinja2 as prompts and templates use it: sandboxed, strict, with errors that name file and line."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import TracebackType

import jinja2
from jinja2 import meta, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from reporter.errors import UsageError
from reporter.suggestions import did_you_mean

_ENVIRONMENT = ImmutableSandboxedEnvironment(
    undefined=jinja2.StrictUndefined,
    autoescape=False,  # the results are prompts and Markdown, which escapes by its own rules
    trim_blocks=True,
    lstrip_blocks=True,
)
# What a template's own expressions can raise besides Jinja's errors: `1 + "a"`, `x[9]`, `1 / 0`.
_EXPRESSION_ERRORS = (TypeError, ValueError, ArithmeticError, LookupError, AttributeError)


@dataclass(frozen=True, slots=True)
class Body:
    """Jinja2 text and where it stands: the file, and the line of the file its first line is."""

    text: str
    path: Path
    line: int
    error: type[UsageError]

    def variables(self) -> dict[str, int]:
        """The variables it uses, each with the first line that does; raises on broken syntax."""
        try:
            return dict(_read(self.text)[1])
        except jinja2.TemplateSyntaxError as error:
            raise self.fault(error.lineno, error.message or "broken syntax") from error

    def check(self, known: Collection[str]) -> dict[str, int]:
        """As `variables`, and raises on one that is not known."""
        used = self.variables()
        for name, line in used.items():
            if name not in known:
                raise self.fault(line, f"unknown variable {name!r}", did_you_mean(name, known))
        return used

    def render(self, **variables: object) -> str:
        """The text with its variables filled in."""
        try:
            return _read(self.text)[0].render(variables)
        except (jinja2.TemplateError, *_EXPRESSION_ERRORS) as error:
            raise self.fault(_line_of(error), str(error)) from error

    def fault(self, line: int, reason: str, hint: str = "") -> UsageError:
        """An error that names the file and the line, counted from 1 within this text."""
        return self.error(f"{self.path}:{self.line + line - 1}: {reason}", hint=hint)


@lru_cache(maxsize=256)
def _read(text: str) -> tuple[jinja2.Template, dict[str, int]]:
    """A body compiled, and the variables it uses, each with the first line that does; parsed once for both."""
    tree = _ENVIRONMENT.parse(text)
    names = meta.find_undeclared_variables(tree).difference(_ENVIRONMENT.globals)
    lines: dict[str, int] = {}
    for node in tree.find_all(nodes.Name):
        if node.name in names:
            lines[node.name] = min(node.lineno, lines.get(node.name, node.lineno))
    # Parsing alone lets unknown filters pass.
    code = _ENVIRONMENT.compile(tree)
    return jinja2.Template.from_code(_ENVIRONMENT, code, _ENVIRONMENT.make_globals(None)), lines


def _line_of(error: BaseException) -> int:
    """The template line an error was raised on: Jinja puts frames of its own into the traceback."""
    line, trace = 1, error.__traceback__
    while isinstance(trace, TracebackType):
        if "__jinja_exception__" in trace.tb_frame.f_globals:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
