"""What the sources of a memo have in common: the story they tell, and how near each claim is to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from reporter.engines.centrality import scaled

if TYPE_CHECKING:
    from reporter.embedding import Matrix
    from reporter.engines.centrality import Vector

FOREMOST = 20  # claims of a source, its best, that may bear out those of another


def nearness(vectors: Matrix, homes: Sequence[str], titles: Matrix) -> Vector:
    """How near each claim is to what the sources share, the nearest 1; all 0 where there is but one source.

    Half is corroboration: the cosine to the claim most like it in each other source, averaged over those
    sources. Half is the cosine to the sources' titles, averaged. ``homes`` names each claim's source, whose
    claims stand best first; ``titles`` has a row a source.
    """
    sources = list(dict.fromkeys(homes))
    near = np.zeros(len(homes), dtype=np.float32)
    if len(sources) < 2:
        return near
    rows = {source: [at for at, home in enumerate(homes) if home == source] for source in sources}
    for source in sources:
        nearest = (vectors @ vectors[rows[source][:FOREMOST]].T).max(axis=1)
        nearest[rows[source]] = 0
        near += nearest
    return scaled(near / (len(sources) - 1) + (vectors @ titles.T).mean(axis=1))
