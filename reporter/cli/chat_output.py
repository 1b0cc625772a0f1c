"""How a conversation looks: statements with their numbers and sources, and what is said about them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reporter.types import AnswerStatement, Document, Evidence, Run, Turn

AROUND = 160  # characters of the source shown on either side of a quote


def statement_line(number: int, statement: AnswerStatement, run: Run) -> str:
    """A statement with its number, where it stands and which claims of the memo rest on the same."""
    documents = {document.id: document for document in run.documents}
    places = dict.fromkeys(place_of(piece, documents[piece.document]) for piece in statement.evidence)
    mark = "" if statement.support.verdict == "supported" else f" ({statement.support.verdict})"
    return f"{number}. {statement.text}{mark} [{'; '.join([*places, *statement.cites])}]"


def place_of(evidence: Evidence, document: Document) -> str:
    """The source of a quote in a few words."""
    return document.title + (f", p. {evidence.page}" if evidence.page is not None else "")


def remarks(turn: Turn) -> Iterator[str]:
    """What is said of an answer besides its statements."""
    if turn.premise:
        yield f"But: {turn.premise}"
    if turn.missing:
        yield turn.missing
    if turn.note:
        yield f"Note: {turn.note}"
    for draft in turn.refused:
        yield f"Refused: {draft.text} ({'; '.join(draft.support.reasons)})"


def quotes(statement: AnswerStatement, run: Run) -> Iterator[str]:
    """The quotes a statement rests on, each within what stands around it in its source."""
    documents = {document.id: document for document in run.documents}
    for piece in statement.evidence:
        document = documents[piece.document]
        before = " ".join(document.text[max(0, piece.start - AROUND) : piece.start].split())
        after = " ".join(document.text[piece.end : piece.end + AROUND].split())
        yield f"{place_of(piece, document)} (chars {piece.start}–{piece.end}), {document.uri}"
        yield f"  … {before} >>> {' '.join(piece.quote.split())} <<< {after} …"


def reasons(statement: AnswerStatement, run: Run) -> Iterator[str]:
    """Why a statement holds: verdict, score, reasons, and the claims of the run it shares its evidence with."""
    support = statement.support
    yield f"{support.verdict}, score {support.score:.2f}"
    yield from (f"  {reason}" for reason in support.reasons)
    claims = {claim.id: claim for claim in run.claims}
    for id_ in statement.cites:
        claim = claims[id_]
        speaker = f", according to {claim.attributed_to}" if claim.attributed_to else ""
        yield f"  {id_} ({claim.kind}{speaker}, {claim.independent_sources} independent): {claim.statement}"


def as_json(turn: Turn) -> dict[str, Any]:
    """A turn as `--json` prints it."""
    return turn.model_dump(mode="json")
