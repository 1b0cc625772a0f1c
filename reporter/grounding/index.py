"""A document prepared for grounding: folded text, stems by sentence, rarity, vectors. Built once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import log
from typing import TYPE_CHECKING

from reporter.embedding import embed_static
from reporter.grounding.analysis import Analysis, analyse
from reporter.grounding.normalize import Folded, fold
from reporter.grounding.words import Word, has_cjk, words
from reporter.types import Document, Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@lru_cache(maxsize=16384)
def keys_of(text: str) -> frozenset[str]:
    """What a text is looked up by: stems of its content words and figures; character bigrams in Chinese."""
    keys: set[str] = set()
    previous = None
    for word in words(text):
        if has_cjk(word.text):
            if previous is not None and previous.end == word.start:
                keys.add(previous.text + word.text)
            previous = word
        else:
            previous = None
            if word.content or word.norm[:1].isdigit():
                keys.add(word.stem)
    return frozenset(keys)


@dataclass(frozen=True)
class Source:
    """A document with what grounding looks up in it."""

    document: Document

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """The sentences, white space collapsed; index = number - 1."""
        return self.document.sentence_texts

    @cached_property
    def folded(self) -> Folded:
        """The whole text in the folded spelling, with offsets."""
        return fold(self.document.text)

    @cached_property
    def keys(self) -> tuple[frozenset[str], ...]:
        """The look-up keys of each sentence."""
        return tuple(keys_of(sentence) for sentence in self.sentences)

    @cached_property
    def postings(self) -> dict[str, tuple[int, ...]]:
        """Sentence indexes by key."""
        index: dict[str, list[int]] = {}
        for i, keys in enumerate(self.keys):
            for key in keys:
                index.setdefault(key, []).append(i)
        return {key: tuple(found) for key, found in index.items()}

    @cached_property
    def vectors(self) -> NDArray[np.float32]:
        """One unit vector per sentence."""
        return embed_static(self.sentences)

    @cached_property
    def cjk(self) -> bool:
        """Whether the text is Chinese, Japanese or Korean for the most part."""
        return has_cjk(self.document.text[:20_000])

    @cached_property
    def name_norms(self) -> Counter[str]:
        """How often the text has each name word; one that opens a sentence counts if it is never in lower case."""
        return Counter(w.norm for w in self._words if w.capital and (not w.initial or w.norm not in self.lower_norms))

    @cached_property
    def _words(self) -> tuple[Word, ...]:
        return words(self.document.text)

    @cached_property
    def lower_norms(self) -> frozenset[str]:
        """Words that the text also writes in lower case: ordinary words, not names."""
        return frozenset(w.norm for w in self._words if not w.capital)

    def rarity(self, key: str) -> float:
        """Inverse document frequency of a key over the sentences, in nats; smooth, so that short texts work."""
        return log(1 + (1 + len(self.sentences)) / (1 + len(self.postings.get(key, ()))))

    def analysis(self, indexes: Iterable[int]) -> Analysis:
        """The analysis of some sentences, read in document order."""
        return analyse(" ".join(self.sentences[i] for i in sorted(indexes)))

    def spans(self, indexes: Iterable[int]) -> tuple[Span, ...]:
        """The spans of some sentences in document order; neighbours within a block become one."""
        merged: list[Span] = []
        last_block = last_index = -1
        for i in sorted(indexes):
            sentence = self.document.sentences[i]
            if merged and sentence.block == last_block and i == last_index + 1:
                merged[-1] = Span(start=merged[-1].start, end=sentence.end)
            else:
                merged.append(Span(start=sentence.start, end=sentence.end))
            last_block, last_index = sentence.block, i
        return tuple(merged)


def sources_of(documents: Sequence[Document]) -> dict[str, Source]:
    """The documents prepared, by id."""
    return {document.id: Source(document) for document in documents}
