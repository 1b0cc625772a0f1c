"""BM25 over rows of terms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import log
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Scores = NDArray[np.float32]


class Lexical:
    """Rows of terms, scored against weighted terms by BM25 (Lucene's form, as bm25s computes it)."""

    def __init__(self, rows: Sequence[Sequence[str]], k1: float, b: float) -> None:
        from bm25s import BM25  # here, because it takes 0.1 s to import

        self.size = len(rows)
        self._frequency: dict[str, int] = defaultdict(int)
        for row in rows:
            for term in set(row):
                self._frequency[term] += 1
        self._bm25 = BM25(k1=k1, b=b, method="lucene")
        if self._frequency:
            # A row without a term would change how rows are counted; NUL is no term of any text.
            self._bm25.index([list(row) or ["\0"] for row in rows], show_progress=False)

    def scores(self, weights: Mapping[str, float]) -> Scores:
        """One score a row: the weighted sum of its terms' BM25 scores."""
        total: Scores = np.zeros(self.size, dtype=np.float32)
        alike: dict[float, list[str]] = defaultdict(list)
        for term, weight in weights.items():
            if term in self._frequency:
                alike[weight].append(term)
        for weight, terms in alike.items():
            total += np.float32(weight) * self._bm25.get_scores(terms)
        return total

    def rarity(self, term: str) -> float:
        """Inverse document frequency, in nats: the most that a term can add to a score."""
        frequency = self._frequency.get(term, 0)
        return log(1 + (self.size - frequency + 0.5) / (frequency + 0.5))
