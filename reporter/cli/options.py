"""A command's options as a dataclass, so that a command with many takes but one argument."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import MISSING, fields
from typing import Annotated, Any, TypeVar, get_type_hints

import typer

T = TypeVar("T")

AsJson = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]
BaseUrl = Annotated[
    str | None, typer.Option("--base-url", metavar="URL", help="Address of an OpenAI-compatible endpoint.")
]
Root = Annotated[str, typer.Option("--root", metavar="DIR", help="The folder that holds the run folders.")]


def taking(options: type[T]) -> Callable[[Callable[[T], None]], Callable[..., None]]:
    """Give typer the fields of a dataclass as the parameters of a command that takes the dataclass."""
    hints = get_type_hints(options, include_extras=True)
    parameters = [
        inspect.Parameter(
            field.name,
            inspect.Parameter.KEYWORD_ONLY,
            default=inspect.Parameter.empty if field.default is MISSING else field.default,
            annotation=hints[field.name],
        )
        for field in fields(options)  # type: ignore[arg-type]
    ]

    def decorate(command: Callable[[T], None]) -> Callable[..., None]:
        def parsed(**values: Any) -> None:
            command(options(**values))

        parsed.__doc__ = command.__doc__
        parsed.__annotations__ = hints
        parsed.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
        return parsed

    return decorate
