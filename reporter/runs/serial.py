"""A run as the text of ``run.json``, a document or a claim at a time: all at once would take ten times the run."""

from __future__ import annotations

import json
from collections.abc import Iterator

from pydantic_core import to_jsonable_python

from reporter.types import Run


def as_json(run: Run) -> str:
    """The text of ``run.json``."""
    return "".join(json_parts(run))


def json_parts(run: Run) -> Iterator[str]:
    """The text of ``run.json`` in parts: what `json.dumps` with an indent of 1 makes of the run."""
    between = "{"
    for name, field in Run.model_fields.items():
        yield f"{between}\n {json.dumps(field.alias or name)}: "
        value = getattr(run, name)
        if isinstance(value, tuple) and value:
            yield from _listed(value)
        else:
            yield _dumped(value, depth=1)
        between = ","
    yield "\n}\n"


def _listed(items: tuple[object, ...]) -> Iterator[str]:
    between = "["
    for item in items:
        yield f"{between}\n  {_dumped(item, depth=2)}"
        between = ","
    yield "\n ]"


def _dumped(value: object, *, depth: int) -> str:
    """A part of the run, as far in as it stands there."""
    text = json.dumps(to_jsonable_python(value, by_alias=True), indent=1, ensure_ascii=False)
    return text.replace("\n", "\n" + " " * depth)  # a string has none: JSON escapes them
