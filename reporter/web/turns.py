"""Questions and answers as pages show them: each statement with links to the quotes that it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reporter.types import AnswerStatement, Evidence, Run, Turn
from reporter.web.library import Page
from reporter.web.places import of_quote


@dataclass(frozen=True, slots=True)
class Citation:
    """A quote, where it is from in words, and the address at which it is shown."""

    href: str
    quote: str
    origin: str
    language: str


@dataclass(frozen=True, slots=True)
class Said:
    """A checked sentence with what it rests on."""

    text: str
    verdict: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A turn as it is shown; ``remarks`` are what is to be said besides."""

    question: str
    statements: tuple[Said, ...]
    premise: str | None
    remarks: tuple[str, ...]


def shown_turns(name: str, run: Run, page: Page, turns: Sequence[Turn]) -> list[Shown]:
    """The turns of a conversation about a run."""
    return [
        Shown(
            turn.question,
            tuple(said(name, run, page, statement) for statement in turn.statements),
            turn.premise,
            remarks(turn),
        )
        for turn in turns
    ]


def said(name: str, run: Run, page: Page, statement: AnswerStatement) -> Said:
    """A statement of an answer."""
    citations = tuple(_citation(name, run, page, evidence) for evidence in statement.evidence)
    return Said(statement.text, statement.support.verdict, citations)


def remarks(turn: Turn) -> tuple[str, ...]:
    """What is missing, what was cut short, how much did not check out."""
    refused = len(turn.refused)
    dropped = f"{refused} drafted {'sentence' if refused == 1 else 'sentences'} did not check out." if refused else None
    return tuple(filter(None, (turn.missing, turn.note, dropped)))


def _citation(name: str, run: Run, page: Page, evidence: Evidence) -> Citation:
    document = next(document for document in run.documents if document.id == evidence.document)
    parts = (document.title, document.publisher, document.published, evidence.page and f"p. {evidence.page}")
    origin = ", ".join(part for part in parts if part)
    return Citation(of_quote(name, page, evidence), " ".join(evidence.quote.split()), origin, document.language)
