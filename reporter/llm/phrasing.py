"""The messages of a request: as the caller wrote them, fitted to what an endpoint's dialect takes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from reporter.llm.call import Call
from reporter.llm.dialect import Dialect
from reporter.llm.parsing import as_text
from reporter.llm.schemas import without_bounds

Turn = tuple[str, str]
"""A role (system, user, assistant) and what is said."""

# What is shown to a model of its own unusable reply: enough to see what went wrong.
_SHOWN = 4_000


def turns_of(call: Call) -> list[Turn]:
    """The call's messages as turns."""
    return [(message.role, message.content) for message in call.messages]


def schema_in(dialect: Dialect, schema: dict[str, Any]) -> dict[str, Any]:
    """The schema as the endpoint takes it."""
    return schema if dialect.bounds else without_bounds(schema)


def phrase(turns: Sequence[Turn], dialect: Dialect, schema: dict[str, Any]) -> list[Turn]:
    """The turns in a dialect: merged where roles must alternate, with the schema in JSON mode."""
    phrased = list(turns)
    if dialect.mode == "json":
        role, task = phrased[-1]
        phrased[-1] = (role, f"{task}\n\n{_wanted(schema)}")
    if dialect.merging == "nothing":
        return phrased
    if dialect.merging == "everything":
        phrased = [("user" if role == "system" else role, said) for role, said in phrased]
    return [
        (role, "\n\n".join(said for _, said in group)) for role, group in groupby(phrased, key=lambda turn: turn[0])
    ]


def sent_back(turns: Sequence[Turn], reply: object, wrong: str, schema: dict[str, Any]) -> list[Turn]:
    """The turns with a reply that does not fit, and what is wrong with it."""
    shown = as_text(reply)[:_SHOWN].strip() or "(no text)"
    task = f"Your reply cannot be used: {wrong}. Answer the task again. {_wanted(schema)}"
    return [*turns, ("assistant", shown), ("user", task)]


def _wanted(schema: dict[str, Any]) -> str:
    return f"Reply with nothing but one JSON object that fits this JSON schema:\n{json.dumps(schema)}"
