"""The instructions to a reader's machine that stand in a run's sources: quoted as findings, never followed."""

from __future__ import annotations

from collections.abc import Iterable

from reporter.memo.escaping import escape, escape_quoted
from reporter.prompting.tradecraft import InstructionView
from reporter.types import Document, InstructionFound, Run

_LONGEST = 240  # characters of a quote that a memo shows


def instructions_of(documents: Iterable[Document]) -> tuple[InstructionFound, ...]:
    """What the documents hold of them, in their order."""
    return tuple(
        InstructionFound(**document.cite(found).model_dump(), reason=found.reason)
        for document in documents
        for found in document.instructions
    )


def instruction_views(run: Run) -> tuple[InstructionView, ...]:
    """The same as a template sees them."""
    titles = {document.id: document.title for document in run.documents}
    return tuple(
        InstructionView(escape_quoted(_shortened(found.quote)), escape(titles[found.document]), escape(found.reason))
        for found in run.instructions
    )


def _shortened(quote: str) -> str:
    flat = " ".join(quote.split())
    return flat if len(flat) <= _LONGEST else f"{flat[:_LONGEST].rstrip()} …"
