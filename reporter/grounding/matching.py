"""Which word of the evidence each content word of a claim stands for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np

from reporter.embedding import similarity, word_vector
from reporter.grounding.derivation import derived, root_of_adjective, root_of_noun
from reporter.grounding.lexicon.geography import COUNTRY_OF, COUNTRY_OF_CAPITAL
from reporter.grounding.words import SHARED, Word, both_say, kindred, opposite, same_name, stem, synonymous

if TYPE_CHECKING:
    from numpy.typing import NDArray

How = Literal["same", "stem", "synonym", "near", "opposite"]

#: Worth of a match when several words of the evidence would do.
_WORTH: dict[str, float] = {"same": 1.0, "stem": 0.97, "synonym": 0.85, "opposite": 0.7, "near": 0.6}
NEAR = 0.5  # cosine of static word embeddings from which two words may stand for each other


class Match(NamedTuple):
    """A claim word (index) and the evidence word (index) it stands for."""

    claim: int
    evidence: int
    how: How
    similarity: float


@dataclass(frozen=True, slots=True)
class Matching:
    """All matches of a claim with its evidence; at most one for a claim word."""

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


@dataclass(frozen=True, eq=False)
class Counterparts:
    """The content words of an evidence, to be found by words that may stand for them."""

    words: tuple[Word, ...]

    @cached_property
    def _by_key(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for j, word in enumerate(self.words):
            if word.content:
                for key in _keys(word):
                    found.setdefault(key, []).append(j)
        return found

    @cached_property
    def _plain(self) -> tuple[tuple[int, ...], NDArray[np.float32]]:
        """The words without a capital, and a unit vector a row for each."""
        plain = tuple(j for j, word in enumerate(self.words) if word.content and not word.capital)
        return plain, np.array([word_vector(self.words[j].norm) for j in plain], dtype=np.float32)

    def kin_of(self, i: int, word: Word) -> list[Match]:
        """The words that the i-th word of a claim can stand for by the word lists."""
        found = []
        for j in sorted({j for key in _keys(word) for j in self._by_key.get(key, ())}):
            other = self.words[j]
            kin = _kin(word.norm, other.norm)
            if kin is not None and kin[0] != "same" and self._is_label(j):
                continue  # "Slide 17" does not slide
            if kin is not None:
                found.append(Match(i, j, *kin))
            elif word.capital and other.capital and same_name(word.norm, other.norm):
                found.append(Match(i, j, "stem", 1.0))
        return found

    def _is_label(self, j: int) -> bool:
        """Whether a word with a capital only names what a number stands for."""
        word, after = self.words[j], self.words[j + 1 : j + 2]
        return word.capital and not word.initial and bool(after) and after[0].norm[:1].isdigit()

    def lack(self, word: Word) -> bool:
        """Whether none of them can stand for a word."""
        return self._by_key.keys().isdisjoint(_keys(word)) and not self.near(0, word)

    def near(self, i: int, word: Word) -> list[Match]:
        """The words that the i-th word of a claim is like; none for a name."""
        plain, vectors = self._plain
        if word.capital or not plain:
            return []
        found = []
        # A product of matrices rounds by their shapes: it only chooses, the pair alone decides.
        for at in np.flatnonzero(vectors @ word_vector(word.norm) >= NEAR - 1e-4):
            value = similarity(word.norm, self.words[plain[at]].norm)
            if value >= NEAR:
                found.append(Match(i, plain[at], "near", value))
        return found


def _keys(word: Word) -> tuple[str, ...]:
    """What two words that may stand for one another have at least one of in common."""
    keys = _kin_keys(word.norm)
    return (*keys, f"{word.norm[:SHARED]}…") if word.capital else keys


@lru_cache(maxsize=16384)
def _kin_keys(norm: str) -> tuple[str, ...]:
    countries = (COUNTRY_OF.get(norm), COUNTRY_OF_CAPITAL.get(norm))
    roots = {root_of_adjective(norm), root_of_noun(norm)} - {""}
    named = (f"country {name}" for name in countries if name is not None)
    return (*kindred(norm), *named, *(f"root {root}" for root in roots))


@lru_cache(maxsize=65536)
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
    if synonymous(a, b) or derived(a, b):
        return "synonym", 0.9
    return ("near", 0.8) if both_say(a, b) else None


def match_words(claim: tuple[Word, ...], evidence: Counterparts, *, likeness: bool = True) -> Matching:
    """Pair each content word of the claim with its best counterpart, preferring neighbours together.

    ``likeness``: a word that the lists know no counterpart of may stand for one it is like.
    """
    candidates: dict[int, list[Match]] = {}
    for i, word in enumerate(claim):
        if not word.content:
            continue
        found = evidence.kin_of(i, word) or (evidence.near(i, word) if likeness else [])
        if found:
            candidates[i] = found
    chosen = {i: max(found, key=lambda m: (_WORTH[m.how], -m.evidence)) for i, found in candidates.items()}
    settled = {i: m for i, m in chosen.items() if len(candidates[i]) == 1} or chosen
    for i, found in candidates.items():
        if len(found) > 1:
            chosen[i] = max(found, key=lambda m: _WORTH[m.how] + _closeness(i, m, settled))
    everything = {i: tuple(found) for i, found in candidates.items()}
    return Matching(_untaken(chosen, candidates), everything)


def _untaken(chosen: dict[int, Match], candidates: dict[int, list[Match]]) -> dict[int, Match]:
    """An opposite whose evidence word has its counterpart already gives way to one that has not."""
    taken = {m.evidence for m in chosen.values() if m.how != "opposite"}
    for i, match in chosen.items():
        if match.how == "opposite" and match.evidence in taken:
            free = [m for m in candidates[i] if m.evidence not in taken]
            chosen[i] = max(free, key=lambda m: _WORTH[m.how], default=match)
    return chosen


def _closeness(i: int, match: Match, settled: dict[int, Match]) -> float:
    """Up to 0.6 for a candidate that stands among the counterparts of the claim word's neighbours."""
    near = [
        1.0 / (1 + abs(match.evidence - other.evidence) + abs(i - j))
        for j, other in settled.items()
        if j != i and abs(i - j) <= 6
    ]
    return min(0.6, sum(near))
