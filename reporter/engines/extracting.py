"""Reads one document without a model: its claims and its summary, all verbatim sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from reporter.embedding import embed
from reporter.engines.anaphora import adds_on, leans_within
from reporter.engines.base import Reading
from reporter.engines.centrality import centrality, mmr
from reporter.engines.cues import courteous, telling
from reporter.engines.selfcontained import Passage, labelled, length, own_voice, passages
from reporter.engines.selfreference import in_house, told_from_the_day
from reporter.grounding.fields import kind_of
from reporter.grounding.speakers import speaker_of
from reporter.types import Document, DraftClaim, DraftSentence

if TYPE_CHECKING:
    from reporter.embedding import Matrix
    from reporter.engines.centrality import Vector

MOST_CLAIMS = 60
_FULL_SUMMARY = 3  # sentences; a document with few passages gets one sentence per `_PASSAGES_A_SENTENCE`
_PASSAGES_A_SENTENCE = 3


def read_document(document: Document) -> Reading:
    """A document's claims, best first, and its summary in the document's order."""
    found = tuple(passages(document))
    vectors = embed([passage.text for passage in found])
    scores = importance(found, centrality(vectors), total=len(document.sentences))
    best = np.argsort(-scores, kind="stable")[:MOST_CLAIMS]
    return Reading(
        document=document.id,
        claims=tuple(_claim(document, found[index]) for index in best),
        summary=_summary(document, found, scores, vectors),
    )


def importance(found: Sequence[Passage], central: Vector, *, total: int) -> Vector:
    """How much each passage matters in its document, about 0..1; ``total``: sentences in the document."""
    return np.array(
        [
            0.45 * float(central[index])
            + 0.35 * telling(passage.text)
            + 0.20 * (1 - (passage.cites[-1] - 1) / max(total, 1))
            - awkwardness(passage.text, len(passage.cites))
            for index, passage in enumerate(found)
        ],
        dtype=np.float32,
    )


def awkwardness(text: str, sentences: int = 1) -> float:
    """What a passage loses for its form: length, and what is plain only to the reader of its document."""
    words = length(text)
    return sum(
        weight
        for weight, applies in (
            (0.1, words > 45),
            (0.1, words > 60),
            (0.1, words < 8),
            (0.12, sentences > 1),
            (0.15, own_voice(text)),
            (0.08, adds_on(text)),
            (0.12, leans_within(text)),
            (0.12, labelled(text)),
            (0.35, in_house(text)),
            (0.08, told_from_the_day(text)),
            (0.15, courteous(text)),
        )
        if applies
    )


def _claim(document: Document, passage: Passage) -> DraftClaim:
    return DraftClaim(
        document=document.id,
        statement=passage.text,
        cites=passage.cites,
        kind=kind_of(passage.text),
        attributed_to=speaker_of(passage.text),
    )


def _summary(
    document: Document, found: Sequence[Passage], scores: Vector, vectors: Matrix
) -> tuple[DraftSentence, ...]:
    """The best single sentences that do not repeat one another."""
    single = [index for index, passage in enumerate(found) if len(passage.cites) == 1]
    count = min(_FULL_SUMMARY, -(-len(single) // _PASSAGES_A_SENTENCE))
    chosen = mmr(scores[single], vectors[single], count)
    return tuple(
        DraftSentence(document=document.id, text=found[index].text, cites=found[index].cites)
        for index in sorted(single[pick] for pick in chosen)
    )
