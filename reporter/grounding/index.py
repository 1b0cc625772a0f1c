"""A document prepared for grounding: folded text, stems by sentence, rarity, vectors. Built once."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import log
from typing import TYPE_CHECKING

import numpy as np

from reporter.embedding import embed_static
from reporter.grounding.analysis import Analysis, analyse
from reporter.grounding.dates import DateMention, read_dates
from reporter.grounding.names import aliases
from reporter.grounding.normalize import Folded, fold, squeezed
from reporter.grounding.words import SHARED, Word, has_cjk, read_words, same_name, words
from reporter.types import Document, Span

if TYPE_CHECKING:
    from numpy.typing import NDArray

_NONE = np.array([], dtype=np.intp)


@lru_cache(maxsize=4096)
def keys_of(text: str) -> frozenset[str]:
    """What a text is looked up by: stems of its content words and figures; character bigrams in Chinese."""
    if text.isascii():
        return frozenset(word.stem for word in words(text) if _tells(word))
    keys: set[str] = set()
    previous = None
    for word in words(text):
        if has_cjk(word.text):
            if previous is not None and previous.end == word.start:
                keys.add(previous.text + word.text)
            previous = word
        else:
            previous = None
            if _tells(word):
                keys.add(word.stem)
    return frozenset(keys)


def _tells(word: Word) -> bool:
    return word.content or word.norm[:1].isdigit()


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
    def postings(self) -> dict[str, NDArray[np.intp]]:
        """Sentence indexes by key."""
        index: dict[str, list[int]] = {}
        for i, keys in enumerate(self.keys):
            for key in keys:
                index.setdefault(key, []).append(i)
        return {key: np.array(found) for key, found in index.items()}

    def together(self, key: str, other: str) -> bool:
        """Whether a sentence has both keys."""
        return bool(np.intersect1d(self.holders(key), self.holders(other), assume_unique=True).size)

    def place_of(self, sentence: str) -> int:
        """The index of a sentence by its text, of the first where several are the same; -1 where none is."""
        return self._places.get(sentence, -1)

    @cached_property
    def _places(self) -> dict[str, int]:
        return {text: i for i, text in reversed(list(enumerate(self.sentences)))}

    def holders(self, key: str) -> NDArray[np.intp]:
        """The indexes of the sentences that have a key."""
        return self.postings.get(key, _NONE)

    @cached_property
    def vectors(self) -> NDArray[np.float32]:
        """One unit vector per sentence."""
        return embed_static(self.sentences)

    @cached_property
    def cjk(self) -> bool:
        """Whether the text is Chinese, Japanese or Korean for the most part."""
        return has_cjk(self.document.text[:20_000])

    @cached_property
    def squeezed(self) -> str:
        """The letters and digits of the whole text alone."""
        return squeezed(self.document.text)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """The dates of the whole text."""
        return read_dates(self.document.text)

    @cached_property
    def aliases(self) -> dict[str, frozenset[str]]:
        """The short forms of names that the text defines."""
        return aliases(self.document.text)

    @property
    def name_norms(self) -> Counter[str]:
        """How often the text has each name word; one that opens a sentence counts if it is never in lower case."""
        return self._norms[0]

    @property
    def lower_norms(self) -> frozenset[str]:
        """Words that the text also writes in lower case: ordinary words, not names."""
        return self._norms[1]

    @cached_property
    def _norms(self) -> tuple[Counter[str], frozenset[str]]:
        inside, opening, lower = Counter[str](), Counter[str](), set[str]()
        for word in read_words(self.document.text):
            if not word.capital:
                lower.add(word.norm)
            else:
                (opening if word.initial else inside)[word.norm] += 1
        inside.update({norm: count for norm, count in opening.items() if norm not in lower})
        return inside, frozenset(lower)

    @cached_property
    def _names_by_opening(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name in self.name_norms:
            found.setdefault(name[:SHARED], []).append(name)
        return found

    def has_kin_of(self, norm: str) -> bool:
        """Whether the text has a name that is the same, or a country's people for the country."""
        return any(same_name(norm, name) for name in self._names_by_opening.get(norm[:SHARED], ()))

    def forget(self) -> None:
        """Let go of all that was looked up, which takes ten times what the text does; it is made anew when needed."""
        self.document.forget()
        for name in [name for name in self.__dict__ if name != "document"]:
            del self.__dict__[name]

    def rarity(self, key: str) -> float:
        """Inverse document frequency of a key over the sentences, in nats; smooth, so that short texts work."""
        return log(1 + (1 + len(self.sentences)) / (1 + len(self.holders(key))))

    def analysis(self, indexes: Iterable[int]) -> Analysis:
        """The analysis of some sentences, read in document order."""
        return analyse(" ".join(self.sentences[i] for i in sorted(indexes)))

    @cached_property
    def _ends(self) -> list[int]:
        return [sentence.end for sentence in self.document.sentences]

    def sentences_within(self, start: int, end: int) -> range:
        """The indexes of the sentences that have any of ``text[start:end]``."""
        first = last = bisect_right(self._ends, start)
        while last < len(self._ends) and self.document.sentences[last].start < end:
            last += 1
        return range(first, last)

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
