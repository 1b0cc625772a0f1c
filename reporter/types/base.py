"""The base of all nouns and the words they share."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

Kind = Literal["fact", "assessment", "forecast", "recommendation"]
Verdict = Literal["supported", "partly", "contradicted", "unsupported", "unchecked"]
StatementType = Literal["reported", "judgment"]
Step = Literal["extract", "summarize", "write", "answer"]


class Noun(BaseModel):
    """Base of all nouns: immutable, and strict about unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")
