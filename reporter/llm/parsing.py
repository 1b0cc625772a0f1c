"""From the text of a reply to a validated value: fences, chatter, cut-off and broken items survived."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from json import JSONDecoder
from typing import Any

from pydantic import BaseModel, ValidationError

MAX_CHARACTERS = 400_000
"""What is read of a reply; far above any `max_tokens` a step asks for."""

# Attempts to find the start of JSON in one reply: bounds the time a hostile reply can cost.
_ATTEMPTS = 200

_THINKING = re.compile(r"<think(?:ing)?>.*?</think(?:ing)?>", re.DOTALL)
_OPENING = re.compile(r"[{\[]")
# What opens like a reply; other brackets belong to the chatter before it.
_BROKEN = re.compile(r'\{\s*"|\[\s*\{')
# Not strict: models put line breaks into strings.
_DECODER = JSONDecoder(strict=False)


class ShapeError(ValueError):
    """The reply is not JSON or not of the step's shape; the message tells the model what is wrong."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A validated reply; `complete`: all of it was read, nothing had to be salvaged."""

    value: BaseModel
    complete: bool


def parse_reply(reply: object, model: type[BaseModel], schema: dict[str, Any]) -> Parsed:
    """Validate a reply (its text, or arguments already decoded); raises `ShapeError`.

    Surplus items of the schema's main array are cut. A text that is not whole JSON gives up the items
    that are.
    """
    array, most = main_array(schema)
    if not isinstance(reply, str):
        return Parsed(_validate(reply, model, array, most), complete=True)
    text = _THINKING.sub("", reply[:MAX_CHARACTERS])
    whole = _first_json(text)
    if whole is not None:
        return Parsed(_validate(whole, model, array, most), complete=True)
    items = _whole_items(text, array) if array else []
    if not items:
        raise ShapeError("it is not JSON" if _OPENING.search(text) else "it holds no JSON")
    return Parsed(_validate({array: items}, model, array, most), complete=False)


def main_array(schema: dict[str, Any]) -> tuple[str, int | None]:
    """The name of the root's array and the most items it may have; ``("", None)`` where it has none."""
    for name, part in schema.get("properties", {}).items():
        if part.get("type") == "array":
            return name, part.get("maxItems")
    return "", None


def _validate(value: object, model: type[BaseModel], array: str, most: int | None) -> BaseModel:
    try:
        valid = model.model_validate(value)
    except ValidationError as error:
        raise ShapeError(_in_words(error)) from error
    items = getattr(valid, array, None) if array else None
    return valid.model_copy(update={array: items[:most]}) if items else valid


def _in_words(error: ValidationError) -> str:
    """The first three things wrong, each with its place."""
    wrong = error.errors(include_url=False, include_input=False)[:3]
    return "; ".join(f"{'.'.join(map(str, e['loc'])) or 'the reply'}: {e['msg']}" for e in wrong)


def decode(text: str, start: int) -> tuple[Any, int] | None:
    """The JSON value that starts at `start` and where it ends; None where there is none."""
    try:
        return _DECODER.raw_decode(text, start)
    except (ValueError, RecursionError):  # ValueError: also numbers of over 4,300 digits
        return None


def _first_json(text: str) -> Any:
    """The first object, or list of objects, that stands whole in the text, whatever is around it."""
    position = 0
    for _ in range(_ATTEMPTS):
        opening = _OPENING.search(text, position)
        if opening is None:
            return None
        found = decode(text, opening.start())
        if found is None:
            if _BROKEN.match(text, opening.start()):
                return None  # what is whole inside it is for `_whole_items` to pick up
            position = opening.end()
            continue
        value, position = found
        if isinstance(value, dict) or (isinstance(value, list) and any(isinstance(v, dict) for v in value)):
            return value
    return None


def _whole_items(text: str, array: str) -> list[Any]:
    """The objects that stand whole in the named array of a cut-off or broken text."""
    opening = re.search(rf'["\']?{re.escape(array)}["\']?\s*:\s*\[', text)
    position = opening.end() if opening else text.find("[") + 1
    items: list[Any] = []
    misses = 0
    while misses < _ATTEMPTS and (start := text.find("{", position)) >= 0:
        found = decode(text, start)
        if found is None:
            misses += 1
            position = start + 1
        else:
            items.append(found[0])
            position = found[1]
    return items


def as_text(reply: object) -> str:
    """A reply as text, to be shown to the model again."""
    return reply if isinstance(reply, str) else json.dumps(reply, ensure_ascii=False)
