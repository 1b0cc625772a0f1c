"""Which sentences make a document's summary: what they say that matters, where they stand, how they read.

Each next one adds the most: the weight of the terms that no chosen one has, per word (SumBasic's density, Nenkova
and Vanderwende 2005, with coverage as in Gillick and Favre 2009), and its own worth. The numbers are round ones
from a plateau; `benchmarks/summaries/RESULTS.md` has what they come to.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from reporter.embedding import embed
from reporter.engines.anaphora import points_back
from reporter.engines.awkwardness import awkwardness
from reporter.engines.centrality import centrality
from reporter.engines.selfcontained import Passage, is_whole, length
from reporter.patterns import either, one_of
from reporter.retrieval.terms import terms
from reporter.types import Document, DraftSentence

if TYPE_CHECKING:
    from reporter.embedding import Matrix
    from reporter.engines.centrality import Vector

LEAD, REACH = 0.5, 0.2  # what the first sentence has over the last; the part of a text over which it wanes by e
CENTRAL, TITLED, FINDING = 0.5, 0.3, 0.4
AWKWARD, NOT_ALONE = 0.5, 0.1  # the part of its awkwardness that counts; what cannot stand as a passage loses
ABROAD = 1.5  # the part that counts in a memo, where a sentence stands without its document
AGAIN = 0.6  # of its terms and their pairs: a sentence that has so many told by others repeats them
SHORTLIST = 40  # sentences that are looked at closely, and so many more for every ten that the summary may hold
SHORTEST = 5  # words that a sentence is taken to have: a scrap of two good words is no good sentence

# What a paper says of itself is its gist: the opposite of what a memo's claim may be.
_FINDING = re.compile(
    r"\b(?:we|(?:this|the present|our) "
    + one_of("papers? works? reports? study articles? approach methods? results? models? analysis experiments?")
    + r")(?: \w+ly| also| then| further| first)? "
    + one_of("""
    proposes? presents? introduces? shows? demonstrates? develops? describes? investigates? study studies examines?
    provides? analy[sz]es? explores? argues? discuss(?:es)? address(?:es)? reviews? reports? suggests? establish(?:es)?
    proves? finds? found
    """)
    + r"\b|\bin this "
    + either("paper | work | report | study | article")
    + r"\b",
    re.IGNORECASE,
)


def summarize(document: Document, words: int) -> tuple[DraftSentence, ...]:
    """The sentences that make the best of so many words, in the document's order; the last may run over."""
    offered = [sentence.number for sentence in document.sentences if sentence.number not in document.withheld]
    texts = [document.sentence_texts[number - 1] for number in offered]
    vectors = embed([*texts, document.title])
    offer = Offer.of(texts, worths(texts, document, vectors, offered, words)).narrowed(words)
    form = [AWKWARD * awkwardness(text) + NOT_ALONE * (not is_whole(text) or points_back(text)) for text in offer.texts]
    chosen = offer.less(form).fill(offer.lengths, words)
    return _drafts(document, [offer.texts[i] for i in chosen], [offered[offer.rows[i]] for i in chosen])


def summary_of(document: Document, found: Sequence[Passage], vectors: Matrix, count: int) -> tuple[DraftSentence, ...]:
    """So many of a document's passages of one sentence, in its order; ``vectors`` has their rows, then the title's."""
    single = [index for index, passage in enumerate(found) if len(passage.cites) == 1]
    texts, numbers = [found[i].text for i in single], [found[i].cites[0] for i in single]
    words = count * sum(map(length, texts)) // max(len(texts), 1)
    offer = Offer.of(texts, worths(texts, document, vectors[[*single, -1]], numbers, words)).narrowed(words)
    chosen = offer.less([ABROAD * awkwardness(text) for text in offer.texts]).fill([1] * len(offer.texts), count)
    return _drafts(document, [offer.texts[i] for i in chosen], [numbers[offer.rows[i]] for i in chosen])


def worths(texts: Sequence[str], document: Document, vectors: Matrix, numbers: Sequence[int], words: int) -> Vector:
    """What each sentence is worth in a summary of so many words, for what it says and where it stands."""
    if not texts:
        return np.zeros(0, dtype=np.float32)
    own, title = vectors[:-1], vectors[-1]
    places = (np.array(numbers) - 1) / len(document.sentences)
    near = own @ title if document.title else np.zeros(len(texts))
    finds = np.array([bool(_FINDING.search(text)) for text in texts])
    lead = _lead(words * len(texts) / max(sum(map(length, texts)), 1))
    worth = lead * np.exp(-places / REACH) + CENTRAL * centrality(own) + TITLED * near + FINDING * finds
    return np.asarray(worth, dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Offer:
    """Sentences on offer: what each is worth by itself, and what its terms weigh; ``rows`` are their first numbers."""

    rows: tuple[int, ...]
    texts: tuple[str, ...]
    worth: Vector
    said: tuple[frozenset[str], ...]
    lengths: tuple[int, ...]
    weights: Mapping[str, int]

    @classmethod
    def of(cls, texts: Sequence[str], worth: Vector) -> Offer:
        """All sentences; a term weighs as many as it stands in."""
        said = tuple(terms_of(text) for text in texts)
        weights = Counter(term for sentence in said for term in sentence)
        return cls(tuple(range(len(texts))), tuple(texts), worth, said, tuple(map(length, texts)), weights)

    def narrowed(self, words: int) -> Offer:
        """Only those with a chance of a place, so that just these are looked at closely."""
        most = SHORTLIST + SHORTLIST * words * len(self.texts) // max(sum(self.lengths), 1) // 10
        dense = self.density(frozenset())
        best = np.argsort(-(dense / (dense.max(initial=0) or 1) + self.worth), kind="stable")[:most]
        kept = sorted(int(row) for row in best)
        return Offer(
            tuple(self.rows[i] for i in kept),
            tuple(self.texts[i] for i in kept),
            self.worth[kept],
            tuple(self.said[i] for i in kept),
            tuple(self.lengths[i] for i in kept),
            self.weights,
        )

    def less(self, loss: Sequence[float]) -> Offer:
        """The same, each sentence worth less by so much."""
        return replace(self, worth=self.worth - np.array(loss, dtype=np.float32))

    def density(self, told: frozenset[str]) -> Vector:
        """The weight per word of the terms that have not been told."""
        return np.array(
            [
                sum(self.weights[term] for term in said - told) / max(words, SHORTEST)
                for said, words in zip(self.said, self.lengths, strict=True)
            ],
            dtype=np.float32,
        )

    def repeated(self, told: frozenset[str]) -> Vector:
        """More than any sentence is worth for those that would say little else than has been told; else nothing."""
        known = [len(said & told) >= AGAIN * max(len(said), 1) for said in self.said]
        return np.array(known, dtype=np.float32) * 10

    def fill(self, costs: Sequence[int], room: int) -> list[int]:
        """Which of the sentences fill the room, in their order."""
        told: frozenset[str] = frozenset()
        scale = float(self.density(told).max(initial=0)) or 1.0
        chosen: list[int] = []
        while room > 0 and len(chosen) < len(self.texts):
            offered = self.density(told) / scale + self.worth - self.repeated(told)
            offered[chosen] = -np.inf
            best = int(offered.argmax())
            chosen.append(best)
            told |= self.said[best]
            room -= costs[best]
        return sorted(chosen)


def terms_of(text: str) -> frozenset[str]:
    """A sentence's terms, and the pairs of those that follow one another."""
    single = terms(text)
    return frozenset((*single, *(f"{one} {two}" for one, two in pairwise(single))))


def _lead(sentences: float) -> float:
    """What being first is worth. In a single sentence nothing: it has to stand for the whole text."""
    return LEAD * min(1.0, max(0.0, sentences - 1))


def _drafts(document: Document, texts: Sequence[str], numbers: Sequence[int]) -> tuple[DraftSentence, ...]:
    return tuple(
        DraftSentence(document=document.id, text=text, cites=(number,))
        for text, number in zip(texts, numbers, strict=True)
    )
