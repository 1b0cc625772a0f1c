"""What each step returns: reply models that forgive, and the strict JSON schemas sent for them.

The schema asks for exactly the contract; validation takes what models really send. Single items that
do not fit are dropped, surplus is cut, and only a reply in which nothing fits is invalid.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from functools import lru_cache
from typing import Annotated, Any, ClassVar, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ValidationError,
    ValidatorFunctionWrapHandler,
    WrapValidator,
    model_validator,
)

MAX_TEXT = 2_000
"""Characters; an item with a longer text is dropped: no sentence of a memo comes near it."""

MAX_CITES = 3
_BOUNDS = {"minItems", "maxItems", "minimum", "maximum"}
_LARGEST_CITE = 1_000_000
_LONGEST_CITES = 200
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]+")
_NOTHING = {"", "null", "none", "n/a", "unknown"}


def _clean(value: object) -> object:
    """Text without control characters and lone surrogates, white space collapsed."""
    if not isinstance(value, str):
        return value
    if len(value) > MAX_TEXT:
        raise ValueError(f"text of {len(value)} characters, at most {MAX_TEXT} are taken")
    return " ".join(_UNPRINTABLE.sub(" ", value).split())


def _text(value: object) -> object:
    cleaned = _clean(value)
    if cleaned == "":
        raise ValueError("text is empty")
    return cleaned


def _text_or_none(value: object) -> object:
    cleaned = _clean(value)
    return None if isinstance(cleaned, str) and cleaned.lower() in _NOTHING else cleaned


def _numbers(value: object) -> list[int]:
    """Citation numbers out of 3, 3.0, "3", "[3]", "2, 3" or a list of such; the rest is dropped."""
    match value:
        case bool() | None:
            return []
        case int():
            return [value] if 0 <= value <= _LARGEST_CITE else []
        case float():
            return _numbers(int(value)) if math.isfinite(value) and value.is_integer() else []
        case str():
            found = re.findall(r"(?<![\d.-])\d{1,7}(?![\d.])", value[:_LONGEST_CITES])
            return [n for text in found for n in _numbers(int(text))]
        case list():
            flat = [n for item in value[:_LONGEST_CITES] if not isinstance(item, list) for n in _numbers(item)]
            return list(dict.fromkeys(flat))
        case _:
            return []


def _lower(default: str, *known: str) -> BeforeValidator:
    """One of the known words; another word is the default: grounding decides on fields anyway."""

    def word(value: object) -> str:
        lowered = value.strip().lower() if isinstance(value, str) else default
        return lowered if lowered in known else default

    return BeforeValidator(word)


def _fitting(value: object, validate: ValidatorFunctionWrapHandler) -> object:
    """The items that fit; the first one's error where none does."""
    if isinstance(value, dict):
        value = [value]
    if not isinstance(value, list):
        return validate(value)
    kept: list[object] = []
    first: ValidationError | None = None
    for item in value:
        try:
            kept += validate([item])
        except ValidationError as error:
            first = first or error
    if first and not kept:
        raise first
    return kept


Text = Annotated[str, BeforeValidator(_text)]
OptionalText = Annotated[str | None, BeforeValidator(_text_or_none)]
Cites = Annotated[list[int], BeforeValidator(_numbers)]
Fitting = WrapValidator(_fitting)
ClaimKind = Annotated[
    Literal["fact", "assessment", "forecast", "recommendation"],
    _lower("fact", "fact", "assessment", "forecast", "recommendation"),
]
WrittenType = Annotated[Literal["reported", "judgment"], _lower("reported", "reported", "judgment")]


class StepReply(BaseModel):
    """Base of the reply models; `main` names the field that holds the items."""

    main: ClassVar[str]

    @model_validator(mode="before")
    @classmethod
    def _unwrap(cls, value: Any) -> Any:
        """A bare list, or the reply inside an envelope such as ``{"extract": {…}}``, is taken for it."""
        if isinstance(value, list):
            return {cls.main: value}
        if isinstance(value, dict) and cls.main not in value and len(value) == 1:
            (inner,) = value.values()
            return inner if isinstance(inner, dict) and cls.main in inner else value
        return value


class SummarizedSentence(BaseModel):
    """One sentence of a summary."""

    text: Text
    cites: Cites = []


class Summarize(StepReply):
    """Reply of the step ``summarize``."""

    main: ClassVar[str] = "sentences"
    sentences: Annotated[list[SummarizedSentence], Fitting]


class ExtractedClaim(BaseModel):
    """One claim; `statement` is None where the cited sentence itself is the claim."""

    # The statement last: a small model that has first named the line is content with null, and does not
    # copy it (26 completion tokens a claim instead of 57).
    cites: Cites = []
    kind: ClaimKind = "fact"
    attributed_to: OptionalText = None
    statement: OptionalText = None

    @model_validator(mode="after")
    def _says_something(self) -> ExtractedClaim:
        if self.statement is None and not self.cites:
            raise ValueError("neither a statement nor a citation")
        return self


class Extract(StepReply):
    """Reply of the step ``extract``."""

    main: ClassVar[str] = "claims"
    claims: Annotated[list[ExtractedClaim], Fitting]


class WrittenStatement(BaseModel):
    """One memo sentence."""

    text: Text
    cites: Cites = []
    type: WrittenType = "reported"


class Write(StepReply):
    """Reply of the step ``write``."""

    main: ClassVar[str] = "statements"
    statements: Annotated[list[WrittenStatement], Fitting]


class AnsweredSentence(BaseModel):
    """One sentence of an answer."""

    text: Text
    cites: Cites = []


class Answer(StepReply):
    """Reply of the step ``answer``; `missing` names what the lines do not say."""

    main: ClassVar[str] = "statements"
    statements: Annotated[list[AnsweredSentence], Fitting]
    missing: OptionalText = None


class Verify(StepReply):
    """Reply of the step ``verify``; a verdict of another name is no verdict, and sent back."""

    main: ClassVar[str] = "verdict"
    # The reason first: whoever has said what the lines lack finds the word for it.
    reason: Text
    verdict: Annotated[
        Literal["supported", "partly", "contradicted", "unsupported", "unchecked"],
        BeforeValidator(lambda value: value.strip().lower() if isinstance(value, str) else value),
    ]


@lru_cache(maxsize=1024)
def schema_for(
    reply: type[BaseModel], *, items: tuple[int, int] = (1, 12), numbers: tuple[int, int] | None = None
) -> dict[str, Any]:
    """The JSON schema of a reply: `items` bounds the main array, `numbers` the citation numbers."""
    raw = reply.model_json_schema()
    definitions = raw.pop("$defs", {})
    schema = _strict(raw, definitions, items, numbers)
    return {"title": reply.__name__.lower(), **schema}


def _strict(
    node: dict[str, Any],
    definitions: dict[str, Any],
    items: tuple[int, int],
    numbers: tuple[int, int] | None,
) -> dict[str, Any]:
    """A schema node inlined and made strict: every field required, every array bounded."""

    def inner(part: dict[str, Any]) -> dict[str, Any]:
        return _strict(part, definitions, items, numbers)

    if "$ref" in node:
        return inner(definitions[node["$ref"].rsplit("/", 1)[-1]])
    if "anyOf" in node:
        return {"anyOf": [inner(part) for part in node["anyOf"]]}
    match node["type"]:
        case "object":
            properties = {name: inner(part) for name, part in node["properties"].items()}
            return {
                "type": "object",
                "properties": properties,
                "required": list(properties),
                "additionalProperties": False,
            }
        case "array":
            low, high = (1, MAX_CITES) if node["items"].get("type") == "integer" else items
            return {"type": "array", "items": inner(node["items"]), "minItems": low, "maxItems": high}
        case "integer" if numbers:
            return {"type": "integer", "minimum": numbers[0], "maximum": numbers[1]}
    return {key: node[key] for key in ("type", "enum") if key in node}


def without_bounds(schema: dict[str, Any]) -> dict[str, Any]:
    """The same schema for endpoints that refuse bounds on arrays and numbers."""
    return _rewritten(schema, lambda node: {key: node[key] for key in node if key not in _BOUNDS})


def with_longest_text(schema: dict[str, Any], characters: int) -> dict[str, Any]:
    """The same schema with a limit on every free text, for servers that hold a model to it."""

    def limited(node: dict[str, Any]) -> dict[str, Any]:
        free = node.get("type") == "string" and "enum" not in node
        return node | {"maxLength": characters} if free else node

    return _rewritten(schema, limited)


def _rewritten(node: dict[str, Any], change: Callable[[dict[str, Any]], dict[str, Any]]) -> dict[str, Any]:
    """A schema with every node of it changed."""
    rewritten = dict(change(node))
    if "properties" in node:
        rewritten["properties"] = {name: _rewritten(part, change) for name, part in node["properties"].items()}
    if "items" in node:
        rewritten["items"] = _rewritten(node["items"], change)
    if "anyOf" in node:
        rewritten["anyOf"] = [_rewritten(part, change) for part in node["anyOf"]]
    return rewritten
