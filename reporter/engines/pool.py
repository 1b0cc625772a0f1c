"""The claims to choose from, and which of them would tell a reader the same thing twice."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from reporter.embedding import embed
from reporter.engines.likeness import (
    RETOLD_COSINE,
    contained,
    content_words,
    figures,
    of_one_wording,
    retells,
    says_the_same,
)
from reporter.grounding.dates import dates
from reporter.grounding.merge import conflicts
from reporter.grounding.quantities import quantities
from reporter.types import Claim, Document

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reporter.embedding import Matrix

    Flags = NDArray[np.bool_]

NEAR = 2  # paragraphs from where a source tells an event: what stands there is taken to be part of it
AWAY = 1_000_000  # paragraphs: farther than any two of one document
AMOUNTS = 2  # that two reports must share to be of one occasion
SAID_IN_FULL = 0.85  # of a shorter claim's content words
IN_PASSING = 0.4  # of a longer claim's: what is less than that, it only mentions


@dataclass(frozen=True)
class Pool:
    """The claims to choose from, with what telling them apart needs.

    Every claim has a wording, in the claims' order; after these come, for each claim of two sentences, its
    sentences one by one. ``rows`` names each claim's wordings, ``embedded`` and ``spoken`` hold their
    vectors and content words. ``paragraphs`` says in which paragraph of its first source a claim stands.
    """

    claims: tuple[Claim, ...]
    rows: tuple[tuple[int, ...], ...]
    embedded: Matrix
    spoken: tuple[frozenset[str], ...]
    paragraphs: tuple[int, ...]

    @classmethod
    def of(
        cls, claims: Sequence[Claim], documents: Mapping[str, Document], more: Sequence[str] = ()
    ) -> tuple[Pool, Matrix]:
        """A pool of these claims, and the vectors of more texts, which compare with the pool's."""
        wordings = [claim.statement for claim in claims]
        rows = []
        for index, claim in enumerate(claims):
            apart = sentences_of(claim, documents[claim.evidence[0].document])
            parts = apart if len(apart) > 1 else ()
            rows.append((index, *range(len(wordings), len(wordings) + len(parts))))
            wordings += parts
        vectors = embed([*wordings, *more])
        count = len(wordings)
        starts = {name: paragraphs_of(document) for name, document in documents.items()}
        places = (claim.evidence[0] for claim in claims)
        paragraphs = tuple(bisect_right(starts[piece.document], piece.start) for piece in places)
        spoken = tuple(map(content_words, wordings))
        return cls(tuple(claims), tuple(rows), vectors[:count], spoken, paragraphs), vectors[count:]

    @property
    def vectors(self) -> Matrix:
        """One row a claim."""
        return self.embedded[: len(self.claims)]

    @property
    def words(self) -> tuple[frozenset[str], ...]:
        """Each claim's content words."""
        return self.spoken[: len(self.claims)]

    def opening(self, index: int) -> frozenset[str]:
        """The content words of a claim's first sentence."""
        return self.spoken[self.rows[index][:2][-1]]

    def sentences(self, index: int) -> int:
        """Over how many sentences a claim stands."""
        return max(len(self.rows[index]) - 1, 1)

    def narrowed(self, kept: Sequence[int]) -> Pool:
        """The pool of only these claims."""
        order, rows = list(kept), []
        for index, old in enumerate(kept):
            rows.append((index, *range(len(order), len(order) + len(self.rows[old]) - 1)))
            order += self.rows[old][1:]
        return Pool(
            tuple(self.claims[index] for index in kept),
            tuple(rows),
            self.embedded[order],
            tuple(self.spoken[row] for row in order),
            tuple(self.paragraphs[index] for index in kept),
        )

    def repeating(self, index: int) -> Flags:
        """Which claims would have a reader of this one read something twice, itself included.

        Of two sentences that stand together, one is enough for that.
        """
        if index not in self._repeating:
            likeness = (self.embedded[list(self.rows[index])] @ self.embedded.T).tolist()
            cosines = dict(zip(self.rows[index], likeness, strict=True))
            self._repeating[index] = np.array(
                [other == index or self._tells_again(index, other, cosines) for other in range(len(self.claims))]
            )
        return self._repeating[index]

    def telling_of(self, index: int) -> Flags:
        """Which claims tell of the event that this one reports: its like, and what names its day in like words."""
        alike = self.vectors @ self.vectors[index] >= RETOLD_COSINE
        same_day = np.array([bool(self.days[index] & days) for days in self.days])
        telling: Flags = self.repeating(index) | (alike & same_day)
        return telling

    def gaps(self, index: int) -> tuple[int, ...]:
        """How many paragraphs each claim stands from where its own source tells the event that this one reports.

        `AWAY` where its source does not tell it, and everywhere where only one source does.
        """
        told: dict[str, list[int]] = {}
        for other in np.flatnonzero(self.telling_of(index)):
            told.setdefault(self.claims[other].evidence[0].document, []).append(self.paragraphs[other])
        if len(told) < 2:
            return (AWAY,) * len(self.claims)
        homes = (claim.evidence[0].document for claim in self.claims)
        return tuple(
            min((abs(paragraph - at) for at in told.get(home, ())), default=AWAY)
            for home, paragraph in zip(homes, self.paragraphs, strict=True)
        )

    def part_of(self, index: int) -> Flags:
        """Which claims are part of the event that this one reports: they stand near where their source tells it."""
        return np.array(self.gaps(index)) <= NEAR

    @cached_property
    def _repeating(self) -> dict[int, Flags]:
        return {}

    @cached_property
    def days(self) -> tuple[frozenset[tuple[int, int]], ...]:
        """The days of the year that each claim names."""
        return tuple(
            frozenset((one.month, one.day) for one in dates(claim.statement) if one.month and one.day)
            for claim in self.claims
        )

    @cached_property
    def disputed(self) -> Flags:
        """Which claims hold what another source puts differently."""
        names = {name for conflict in conflicts(self.claims) for name in conflict.claims}
        sides = [index for index, claim in enumerate(self.claims) if claim.id in names]
        return np.array(
            [any(_overlap(self.claims[side], claim) for side in sides) for claim in self.claims], dtype=bool
        )

    @cached_property
    def _amounts(self) -> tuple[frozenset[tuple[float, str]], ...]:
        return tuple(
            frozenset((amount.value, amount.unit) for amount in quantities(claim.statement)) for claim in self.claims
        )

    def _tells_again(self, index: int, other: int, cosines: dict[int, list[float]]) -> bool:
        if _overlap(self.claims[index], self.claims[other]):
            return True
        again = says_the_same
        if self._of_two_kinds(index, other):
            again = of_one_wording
        elif self._of_one_occasion(index, other):
            again = retells
        elif not (mine := self._amounts[index]) <= (theirs := self._amounts[other]) and not theirs <= mine:
            return False
        return any(
            again(self.spoken[one], self.spoken[two], cosines[one][two])
            for one in self.rows[index]
            for two in self.rows[other]
        )

    def _of_two_kinds(self, one: int, two: int) -> bool:
        """Whether one is a fact and one a view, which takes up the facts it is about and yet says something else."""
        return (self.claims[one].kind == "fact") != (self.claims[two].kind == "fact")

    def _of_one_occasion(self, index: int, other: int) -> bool:
        """Whether they are reports by different sources that share a day, or two amounts."""
        one, two = self.claims[index], self.claims[other]
        return (
            one.kind == two.kind == "fact"
            and not set(one.documents) & set(two.documents)
            and (
                bool(self.days[index] & self.days[other]) or len(self._amounts[index] & self._amounts[other]) >= AMOUNTS
            )
        )

    def says_more(self, long: int, short: int) -> bool:
        """Whether one claim says all that a shorter one, drawn from other words, does."""
        words, others = self.spoken[short], self.spoken[long]
        return (
            IN_PASSING * len(others) <= len(words) < len(others)
            and contained(words, others) >= SAID_IN_FULL
            and figures(words) <= figures(others)
            and not self._of_two_kinds(long, short)
            and not _overlap(self.claims[long], self.claims[short])
        )


def paragraphs_of(document: Document) -> list[int]:
    """Where a document's paragraphs and list items start, headings left out."""
    return [block.start for block in document.blocks if block.kind not in {"heading", "boilerplate"}]


def sentences_of(claim: Claim, document: Document) -> tuple[str, ...]:
    """The sentences of its first source that a claim rests on."""
    spans = [(piece.start, piece.end) for piece in claim.evidence if piece.document == document.id]
    found: list[str] = []
    for start, end in spans:
        at = bisect_left(document.sentences, start, key=lambda sentence: sentence.start)
        while at < len(document.sentences) and document.sentences[at].end <= end:
            found.append(document.sentence_texts[at])
            at += 1
    return tuple(found)


def _overlap(one: Claim, other: Claim) -> bool:
    """Whether they rest on the same words of a source."""
    return any(
        first.document == second.document and first.start < second.end and second.start < first.end
        for first in one.evidence
        for second in other.evidence
    )
