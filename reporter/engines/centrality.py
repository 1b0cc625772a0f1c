"""Which sentences stand for the whole, and how to choose several that do not say the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reporter.embedding import Matrix

    Vector = NDArray[np.float32]


def centrality(vectors: Matrix) -> Vector:
    """How close each row is to all the others, scaled to 0..1 over the rows.

    Continuous LexRank (Erkan and Radev 2004) walks at random over the graph of similarities; that graph
    is undirected, so the walk's stationary distribution is proportional to the degree, which is taken
    directly: the sum of a row's similarities, linear in the number of rows.
    """
    if len(vectors) == 0:
        return np.zeros(0, dtype=np.float32)
    degree = vectors @ vectors.sum(axis=0) - (vectors**2).sum(axis=1)
    return scaled(degree)


def scaled(values: Vector) -> Vector:
    """Values stretched to 0..1; all equal: 0.5 each."""
    if len(values) == 0:
        return values
    low, high = float(values.min()), float(values.max())
    if high - low < 1e-9:
        return np.full(len(values), 0.5, dtype=np.float32)
    stretched: Vector = ((values - low) / (high - low)).astype(np.float32)
    return stretched


def mmr(scores: Sequence[float] | Vector, vectors: Matrix, count: int, *, novelty: float = 0.4) -> list[int]:
    """Up to `count` indices by maximal marginal relevance (Carbonell and Goldstein 1998), best first.

    Each next one has the highest `(1 - novelty) * score - novelty * (likeness to the nearest chosen)`.
    """
    relevance = (1 - novelty) * np.asarray(scores, dtype=np.float32)
    nearest = np.zeros(len(relevance), dtype=np.float32)
    open_ = np.ones(len(relevance), dtype=bool)
    chosen: list[int] = []
    for _ in range(min(count, len(relevance))):
        best = int(np.argmax(np.where(open_, relevance - novelty * nearest, -np.inf)))
        chosen.append(best)
        open_[best] = False
        nearest = np.maximum(nearest, vectors @ vectors[best])
    return chosen
