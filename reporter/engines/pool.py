"""The claims to choose from, and which of them would tell a reader the same thing twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reporter.engines.likeness import contained, content_words, figures, says_the_same
from reporter.types import Claim

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reporter.embedding import Matrix

    Flags = NDArray[np.bool_]

SAID_IN_FULL = 0.85  # of a shorter claim's content words


@dataclass(frozen=True, slots=True)
class Pool:
    """The claims to choose from, with what telling them apart needs; vectors are one row a claim."""

    claims: tuple[Claim, ...]
    vectors: Matrix
    words: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, claims: Sequence[Claim], vectors: Matrix) -> Pool:
        """A pool of these claims."""
        return cls(tuple(claims), vectors, tuple(content_words(claim.statement) for claim in claims))

    def narrowed(self, kept: Sequence[int]) -> Pool:
        """The pool of only these claims."""
        return Pool(
            tuple(self.claims[index] for index in kept),
            self.vectors[list(kept)],
            tuple(self.words[index] for index in kept),
        )

    def repeating(self, index: int) -> Flags:
        """Which claims would have a reader of this one read something twice, itself included."""
        cosines = (self.vectors @ self.vectors[index]).tolist()
        return np.array(
            [
                other == index
                or says_the_same(self.words[index], self.words[other], cosines[other])
                or _overlap(self.claims[index], self.claims[other])
                for other in range(len(self.claims))
            ]
        )

    def says_more(self, long: int, short: int) -> bool:
        """Whether one claim says all that a shorter one, drawn from other words, does."""
        words, others = self.words[short], self.words[long]
        return (
            len(words) < len(others)
            and contained(words, others) >= SAID_IN_FULL
            and figures(words) <= figures(others)
            and not _overlap(self.claims[long], self.claims[short])
        )


def _overlap(one: Claim, other: Claim) -> bool:
    """Whether they rest on the same words of a source."""
    return any(
        first.document == second.document and first.start < second.end and second.start < first.end
        for first in one.evidence
        for second in other.evidence
    )
