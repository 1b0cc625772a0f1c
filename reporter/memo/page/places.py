"""Where in the sources a draft belongs that became no statement: the sentence it repeats, or the nearest one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from math import log

from reporter.types import Document, Evidence

_WORD = re.compile(r"[\u3400-\u9fff]|\w{3,}")
_LEAST_SHARE = 0.25  # of a draft's words, by rarity, that a sentence must have to be called its place


class Places:
    """Looks sentences up by their text, or by the rare words they share with a draft."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._documents = {document.id: document for document in documents}
        self._postings: dict[str, Mapping[str, Sequence[int]]] = {}

    def verbatim(self, text: str) -> tuple[Evidence, ...]:
        """Every sentence of any source that reads so."""
        return tuple(self._documents[name].cite(self._documents[name].sentences[i]) for name, i in self._by_text[text])

    def nearest(self, text: str, name: str | None) -> Evidence | None:
        """The sentence of a source that a draft of it comes nearest to; None where none is near."""
        document = self._documents.get(name or "")
        wanted = _words_of(text)
        if document is None or not document.sentences or not wanted:
            return None
        postings = self._postings_of(document)
        total = len(document.sentences)
        weights = {word: log(1 + (1 + total) / (1 + len(postings.get(word, ())))) for word in wanted}
        shares: defaultdict[int, float] = defaultdict(float)
        for word, weight in weights.items():
            for i in postings.get(word, ()):
                shares[i] += weight
        most = max(shares.values(), default=0.0)
        if most < _LEAST_SHARE * sum(weights.values()) or not shares:
            return None
        # Of sentences that share as much, the shortest says least besides.
        best = min((i for i, share in shares.items() if share == most), key=lambda i: len(document.sentence_texts[i]))
        return document.cite(document.sentences[best])

    @cached_property
    def _by_text(self) -> defaultdict[str, list[tuple[str, int]]]:
        found: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        for document in self._documents.values():
            for i, text in enumerate(document.sentence_texts):
                found[text].append((document.id, i))
        return found

    def _postings_of(self, document: Document) -> Mapping[str, Sequence[int]]:
        """The indexes of the sentences that have each word."""
        if document.id not in self._postings:
            postings: defaultdict[str, list[int]] = defaultdict(list)
            for i, text in enumerate(document.sentence_texts):
                for word in _words_of(text):
                    postings[word].append(i)
            self._postings[document.id] = dict(postings)
        return self._postings[document.id]


def _words_of(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))
