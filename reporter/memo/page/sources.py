"""The sources as the page shows them: card, coverage and text; and where each draft that failed belongs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reporter.memo.page.body import Note
from reporter.memo.page.coverage import Coverage, Use, coverage_of
from reporter.memo.page.passages import Passage, passages
from reporter.memo.page.places import Places
from reporter.memo.tradecraft.attribution import chain_of
from reporter.types import Document, Evidence, Refused, Run, SetAside

_LEAF = 12  # blocks that a browser lays out together


@dataclass(frozen=True, slots=True)
class Source:
    """A document, what became of its sentences, and its text in leaves of a few blocks each."""

    document: Document
    coverage: Coverage
    leaves: tuple[tuple[Passage, ...], ...]


@dataclass(frozen=True, slots=True)
class Failed:
    """A draft that is not in the memo, and the sentence of a source it comes nearest to, if one does."""

    draft: Refused | SetAside
    place: Evidence | None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that the page tells of the sources."""

    sources: tuple[Source, ...]
    refused: tuple[Failed, ...]
    set_aside: tuple[Failed, ...]


def read_sources(run: Run, notes: Sequence[Note]) -> Reading:
    """Lay the sources out, with what the memo's notes cite of them."""
    places = Places(run.documents)
    spans: defaultdict[str, defaultdict[Use, list[Evidence]]] = defaultdict(lambda: defaultdict(list))
    for note in notes:
        if note.evidence is not None:
            spans[note.evidence.document]["used"].append(note.evidence)
    for claim in run.claims:
        for piece in (*claim.evidence, *claim.corroborated_by):
            spans[piece.document]["claimed"].append(piece)
    refused = tuple(Failed(draft, _place(draft, places)) for draft in run.refused)
    for failed in refused:
        if failed.place is not None:
            spans[failed.place.document]["refused"].append(failed.place)
    aside = []
    for draft in run.set_aside:
        found = places.verbatim(" ".join(draft.text.split()))
        aside.append(Failed(draft, found[0] if found else None))
        for piece in found:
            spans[piece.document]["claimed"].append(piece)
    for document in run.documents:
        spans[document.id]["withheld"] += map(document.cite, document.instructions)
    return Reading(tuple(_source(document, spans[document.id]) for document in run.documents), refused, tuple(aside))


def chains(run: Run) -> dict[tuple[str, int, int], str]:
    """By whom each cited span reached us, where it is not its source's own word."""
    documents = {document.id: document for document in run.documents}
    return {
        (piece.document, piece.start, piece.end): chain_of(claim, documents[piece.document])
        for claim in run.claims
        if claim.attributed_to
        for piece in claim.evidence
        if piece.document in documents
    }


def _place(draft: Refused, places: Places) -> Evidence | None:
    found = [
        piece
        for piece in places.verbatim(" ".join(draft.text.split()))
        if draft.document is None or piece.document == draft.document
    ]
    return found[0] if found else places.nearest(draft.text, draft.document)


def _source(document: Document, spans: dict[Use, list[Evidence]]) -> Source:
    coverage = coverage_of(document, spans)
    shown = tuple(passages(document, coverage.marked))
    return Source(document, coverage, tuple(_leaves(shown)))


def _leaves(shown: Sequence[Passage]) -> Iterator[tuple[Passage, ...]]:
    for start in range(0, len(shown), _LEAF):
        yield tuple(shown[start : start + _LEAF])
