"""Reads one document without a model: its claims and its summary, all verbatim sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from reporter.embedding import embed
from reporter.engines.awkwardness import awkwardness
from reporter.engines.base import Reading
from reporter.engines.centrality import centrality
from reporter.engines.cues import telling
from reporter.engines.selfcontained import Passage, passages
from reporter.engines.summarizing import summary_of
from reporter.grounding.fields import is_act, kind_of
from reporter.grounding.speakers import speaker_of
from reporter.types import Document, DraftClaim

if TYPE_CHECKING:
    from reporter.engines.centrality import Vector

MOST_CLAIMS = 60
_FULL_SUMMARY = 3  # sentences; a document with few passages gets one sentence per `_PASSAGES_A_SENTENCE`
_PASSAGES_A_SENTENCE = 3


def read_document(document: Document) -> Reading:
    """A document's claims, best first, and its summary in the document's order."""
    found = tuple(passages(document))
    vectors = embed([*(passage.text for passage in found), document.title])
    scores = importance(found, centrality(vectors[:-1]), total=len(document.sentences))
    best = np.argsort(-scores, kind="stable")[:MOST_CLAIMS]
    return Reading(
        document=document.id,
        claims=tuple(_claim(document, found[index]) for index in best),
        summary=summary_of(document, found, vectors, _sentences(found)),
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


def _claim(document: Document, passage: Passage) -> DraftClaim:
    return DraftClaim(
        document=document.id,
        statement=passage.text,
        cites=passage.cites,
        kind=kind_of(passage.text, act=is_act(document)),
        attributed_to=speaker_of(passage.text),
    )


def _sentences(found: Sequence[Passage]) -> int:
    """How many sentences a summary gets."""
    single = sum(len(passage.cites) == 1 for passage in found)
    return min(_FULL_SUMMARY, -(-single // _PASSAGES_A_SENTENCE))
