"""The base of all nouns and the words they share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict

Kind = Literal["fact", "assessment", "forecast", "recommendation"]
Verdict = Literal["supported", "partly", "contradicted", "unsupported", "unchecked"]
StatementType = Literal["reported", "judgment"]
Step = Literal["extract", "summarize", "write", "answer"]


_named: dict[frozenset[str], set[str]] = {}
"""The sets of field names that nouns were made with, one of each: pydantic gives every object a set of its own."""


class Noun(BaseModel):
    """Base of all nouns: immutable, and strict about unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def model_post_init(self, _: Any, /) -> None:
        """Share the set of names, which takes more memory than most of what it names."""
        fields = self.__pydantic_fields_set__
        object.__setattr__(self, "__pydantic_fields_set__", _named.setdefault(frozenset(fields), fields))

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """The same with some fields changed."""
        copied = super().model_copy(update=update, deep=deep)
        copied.model_post_init(None)
        return copied


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallNoun:
    """Base of what a run has by ten thousands: a tenth of a model's memory, checked where it is a model's field.

    The two methods are a model's, so that all nouns are used alike.
    """

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    def model_copy(self, *, update: Mapping[str, Any] | None = None) -> Self:
        """The same with some fields changed."""
        return replace(self, **(update or {}))

    def model_dump(self) -> dict[str, Any]:
        """The fields by name."""
        return asdict(self)
