"""A conversation about a run: questions and checked answers."""

from __future__ import annotations

from pydantic import Field

from reporter.types.base import Noun
from reporter.types.checked import Refused, Support
from reporter.types.runs import Usage
from reporter.types.sources import Evidence


class AnswerStatement(Noun):
    """One checked sentence of an answer. ``cites`` are ids of the run's claims that rest on the same evidence."""

    text: str
    cites: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = Field(min_length=1)
    support: Support


class Turn(Noun):
    """A question and what the sources say to it; ``chat --json`` prints one a line.

    ``missing`` says what the sources do not answer, None where they answer it all. ``premise`` says what
    the question takes for granted and the sources contradict. ``note`` says what was cut short or dropped.
    """

    question: str
    statements: tuple[AnswerStatement, ...] = ()
    missing: str | None = None
    premise: str | None = None
    note: str | None = None
    refused: tuple[Refused, ...] = ()
    usage: Usage = Usage()
    asked: str = ""
    """When, in ISO form; empty for a turn that is not recorded."""
    engine: str = ""
