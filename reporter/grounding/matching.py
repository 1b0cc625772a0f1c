"""Which word of the evidence each content word of a claim stands for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from reporter.grounding.lexicon.geography import COUNTRY_OF, COUNTRY_OF_CAPITAL
from reporter.grounding.words import Word, both_say, opposite, same_name, stem, synonymous

How = Literal["same", "stem", "synonym", "near", "opposite"]
Similarity = Callable[[str, str], float]

#: Worth of a match when several words of the evidence would do.
_WORTH: dict[str, float] = {"same": 1.0, "stem": 0.97, "synonym": 0.85, "opposite": 0.7, "near": 0.6}
NEAR = 0.5  # cosine of static word embeddings from which two words may stand for each other


@dataclass(frozen=True, slots=True)
class Match:
    """A claim word (index) and the evidence word (index) it stands for."""

    claim: int
    evidence: int
    how: How
    similarity: float


@dataclass(frozen=True, slots=True)
class Matching:
    """All matches of a claim with its evidence; at most one for a claim word."""

    claim: tuple[Word, ...]
    evidence: tuple[Word, ...]
    by_claim: dict[int, Match]
    candidates: dict[int, tuple[Match, ...]]

    def all_of(self, index: int) -> frozenset[int]:
        """All evidence words that a claim word could stand for, opposites left out."""
        return frozenset(m.evidence for m in self.candidates.get(index, ()) if m.how != "opposite")

    def evidence_of(self, index: int) -> int | None:
        """The evidence word a claim word stands for (opposites included)."""
        match = self.by_claim.get(index)
        return match.evidence if match else None

    def claim_words_of(self, index: int) -> tuple[int, ...]:
        """The claim words that stand for an evidence word."""
        return tuple(m.claim for m in self.by_claim.values() if m.evidence == index)

    @property
    def opposites(self) -> tuple[Match, ...]:
        """The matches of a word with its opposite."""
        return tuple(m for m in self.by_claim.values() if m.how == "opposite")


def relation(a: Word, b: Word, similarity: Similarity | None) -> tuple[How, float] | None:
    """How a claim word can stand for an evidence word; None where it cannot."""
    kin = _kin(a.norm, b.norm)
    if kin is not None:
        return kin
    if a.capital and b.capital and same_name(a.norm, b.norm):
        return "stem", 1.0
    if similarity is None or a.capital or b.capital:
        return None
    value = similarity(a.norm, b.norm)
    return ("near", value) if value >= NEAR else None


@lru_cache(maxsize=262144)
def _kin(a: str, b: str) -> tuple[How, float] | None:
    """How two lower-case words are related by the word lists."""
    if a == b:
        return "same", 1.0
    if opposite(a, b):
        return "opposite", 0.0
    if stem(a) == stem(b):
        return "stem", 1.0
    country = COUNTRY_OF.get(a)
    if country is not None and country == (COUNTRY_OF.get(b) or COUNTRY_OF_CAPITAL.get(b)):
        return "same", 1.0
    if synonymous(a, b):
        return "synonym", 0.9
    return ("near", 0.8) if both_say(a, b) else None


def match_words(claim: tuple[Word, ...], evidence: tuple[Word, ...], similarity: Similarity | None = None) -> Matching:
    """Pair each content word of the claim with its best counterpart, preferring neighbours together."""
    candidates: dict[int, list[Match]] = {}
    contents = [j for j, word in enumerate(evidence) if word.content]
    for i, word in enumerate(claim):
        if not word.content:
            continue
        exact = _related(i, word, contents, evidence, None)
        found = exact or _related(i, word, contents, evidence, similarity)
        if found:
            candidates[i] = found
    chosen = {i: max(found, key=lambda m: (_WORTH[m.how], -m.evidence)) for i, found in candidates.items()}
    settled = {i: m for i, m in chosen.items() if len(candidates[i]) == 1} or chosen
    for i, found in candidates.items():
        if len(found) > 1:
            chosen[i] = max(found, key=lambda m: _WORTH[m.how] + _closeness(i, m, settled))
    everything = {i: tuple(found) for i, found in candidates.items()}
    return Matching(claim, evidence, _untaken(chosen, candidates), everything)


def _untaken(chosen: dict[int, Match], candidates: dict[int, list[Match]]) -> dict[int, Match]:
    """An opposite whose evidence word has its counterpart already gives way to one that has not."""
    taken = {m.evidence for m in chosen.values() if m.how != "opposite"}
    for i, match in chosen.items():
        if match.how == "opposite" and match.evidence in taken:
            free = [m for m in candidates[i] if m.evidence not in taken]
            chosen[i] = max(free, key=lambda m: _WORTH[m.how], default=match)
    return chosen


def _related(
    i: int, word: Word, contents: list[int], evidence: tuple[Word, ...], similarity: Similarity | None
) -> list[Match]:
    found = []
    for j in contents:
        how = relation(word, evidence[j], similarity)
        if how is not None:
            found.append(Match(i, j, how[0], how[1]))
    return found


def _closeness(i: int, match: Match, settled: dict[int, Match]) -> float:
    """Up to 0.6 for a candidate that stands among the counterparts of the claim word's neighbours."""
    near = [
        1.0 / (1 + abs(match.evidence - other.evidence) + abs(i - j))
        for j, other in settled.items()
        if j != i and abs(i - j) <= 6
    ]
    return min(0.6, sum(near))
