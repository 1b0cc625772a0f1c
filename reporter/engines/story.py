"""What the sources of a memo have in common: the story they tell, and how near each claim is to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from reporter.engines.centrality import scaled

if TYPE_CHECKING:
    from reporter.embedding import Matrix
    from reporter.engines.centrality import Vector

FOREMOST, FEWEST, MOST = 20, 4, 800  # claims of a source, its best, that may bear out others; of all sources


def nearness(vectors: Matrix, homes: Sequence[str], titles: Matrix) -> Vector:
    """How near each claim is to what the sources share, the nearest 1; of one source: to its title.

    Half is corroboration: the cosine to the claim most like it in each other source, averaged over those
    sources. Half is the cosine to the sources' titles, averaged. ``homes`` names each claim's source, whose
    claims stand best first; ``titles`` has a row a source.
    """
    rows: dict[str, list[int]] = {}
    for at, home in enumerate(homes):
        rows.setdefault(home, []).append(at)
    if len(rows) < 2:
        return scaled(vectors @ titles[0])
    count = max(FEWEST, min(FOREMOST, MOST // len(rows)))
    best = [own[:count] for own in rows.values()]
    starts = np.cumsum([0, *map(len, best)])[:-1]
    likeness = vectors[[at for own in best for at in own]] @ vectors.T
    nearest = np.maximum.reduceat(likeness, starts, axis=0)  # sources × claims
    for source, own in enumerate(rows.values()):
        nearest[source, own] = 0  # a source does not bear out itself
    return scaled(nearest.sum(axis=0) / (len(rows) - 1) + (vectors @ titles.T).mean(axis=1))
