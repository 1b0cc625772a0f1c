"""A claim set beside its evidence, and what a check says of the two."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from reporter.grounding.analysis import Analysis
from reporter.grounding.index import Source
from reporter.grounding.matching import Matching
from reporter.grounding.scopes import Cue

DifferenceKind = Literal[
    "number",
    "date",
    "name",
    "negation",
    "modality",
    "direction",
    "quantifier",
    "attribution",
    "role",
    "wording",
]
Weight = Literal["contradicted", "unsupported", "partly"]


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing the claim says that the evidence does not; ``weight`` is the verdict it leads to."""

    kind: DifferenceKind
    reason: str
    weight: Weight = "contradicted"


@dataclass(frozen=True, eq=False)
class Comparison:
    """A claim, its evidence, and which words stand for which. ``source``: where the evidence is from.

    ``judgment``: the claim is an inference of the writer's, held to its premises' facts, not words.
    """

    claim: Analysis
    evidence: Analysis
    matching: Matching
    source: Source | None = None
    judgment: bool = False

    @cached_property
    def cue_words(self) -> frozenset[int]:
        """Claim words that hedge, plan or oblige where the evidence does so too: compared as such."""
        kinds = ("hedge", "unrealised", "deontic")
        told = {cue.kind for cue in self.evidence.of_kind(*kinds)}
        return frozenset(
            i for cue in self.claim.of_kind(*kinds) if cue.kind in told for i in range(cue.first, cue.last + 1)
        )

    def focus(self, cue: Cue, reach: int = 2) -> tuple[int, ...]:
        """Claim words that stand for one of the nearest words an evidence cue bends."""
        near = cue.scope[:reach]
        return tuple(m.claim for m in self.matching.by_claim.values() if m.evidence in near)

    def evidence_words(self, cue: Cue) -> set[int]:
        """Evidence words that stand for what a claim cue bends."""
        found = (self.matching.evidence_of(i) for i in cue.scope)
        return {j for j in found if j is not None}

    def overlap(self, claim_cue: Cue, evidence_cue: Cue) -> bool:
        """Whether two cues bend the same words (or stand in for each other directly)."""
        if self.evidence_words(claim_cue) & set(evidence_cue.scope):
            return True
        heads = {self.matching.evidence_of(i) for i in range(claim_cue.first, claim_cue.last + 1)}
        return bool(heads & set(range(evidence_cue.first, evidence_cue.last + 1)))

    def sentence_of(self, index: int) -> int:
        """The number of the evidence's sentence that a word of it stands in."""
        return self.evidence.sentence_numbers[index]

    def sentence_text(self, number: int) -> str:
        """One sentence of the evidence."""
        starts = [word.start for i, word in enumerate(self.evidence.words) if word.initial or i == 0]
        end = starts[number + 1] if number + 1 < len(starts) else len(self.evidence.text)
        return self.evidence.text[starts[number] : end]

    @cached_property
    def broken(self) -> frozenset[int]:
        """The numbers of the evidence's sentences that stand elsewhere than right after the one before."""
        if self.source is None:
            return frozenset()
        at = self._places
        return frozenset(k for k in range(1, len(at)) if at[k - 1] >= 0 and at[k] > at[k - 1] + 1)

    @cached_property
    def _places(self) -> tuple[int, ...]:
        """By number of a sentence of the evidence, its index in the source, or -1."""
        count = self.evidence.sentence_numbers[-1] + 1
        return tuple(self.source.place_of(self.sentence_text(k).strip()) for k in range(count)) if self.source else ()

    def skipped(self, number: int) -> frozenset[str]:
        """The keys of the source's sentence before a sentence of the evidence, where the evidence leaves it out."""
        broken = self.source is not None and number in self.broken
        return self.source.keys[self._places[number] - 1] if self.source is not None and broken else frozenset()

    def around_claim(self, first: int, last: int, reach: int = 4) -> str:
        """The claim's words around some of its words, for reasons."""
        return _around(self.claim, first, last, reach)

    def around_evidence(self, first: int, last: int, reach: int = 4) -> str:
        """The evidence's words around some of its words, for reasons."""
        return _around(self.evidence, first, last, reach)


Differences = Iterator[Difference]


def _around(text: Analysis, first: int, last: int, reach: int) -> str:
    end = min(len(text.words) - 1, last + reach)
    start = max(0, first)
    return text.text[text.words[start].start : text.words[end].end] if text.words else ""
