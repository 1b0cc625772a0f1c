"""Sentences as vectors, with nothing to download: wordllama's static embeddings, or character bigrams."""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache
from math import log, sqrt
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Matrix = NDArray[np.float32]

_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_LETTER = re.compile(r"[^\W\d_]")
_WIDEST = 2_048  # columns: keeps a book in a few dozen megabytes
_LONGEST = 2_000  # characters: a batch is padded to its longest member


def embed(texts: Sequence[str]) -> Matrix:
    """One row per text; the dot product of two rows is their cosine.

    The static embeddings know Latin script best; texts mostly in another one get TF-IDF vectors of
    their character bigrams, which need no word boundaries. Rows of one call compare with one another,
    those of two calls need not.
    """
    if not texts:
        return np.zeros((0, 1), dtype=np.float32)
    cut = [text[:_LONGEST] for text in texts]
    whole = "".join(cut)
    if 2 * len(_LATIN.findall(whole)) < len(_LETTER.findall(whole)):
        return _bigram_weights(cut)
    # A text without a token would be divided by zero; a lone full stop stands in for it.
    order = sorted(range(len(cut)), key=lambda i: len(cut[i]))  # a batch is padded to its longest member
    vectors = np.asarray(_model().embed([cut[i] if cut[i].strip() else "." for i in order]), dtype=np.float32)
    return _unit(vectors[np.argsort(order)])


@cache
def _model() -> Any:
    """The wordllama model from the files in its own wheel, one per process."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    import wordllama  # here, because it takes 0.2 s to import

    # It calls logging.basicConfig when imported, which would print every library's log to stderr.
    root.handlers[:] = handlers
    root.setLevel(level)
    return wordllama.WordLlama.load(cache_dir=Path(wordllama.__file__).parent, disable_download=True)


def _bigram_weights(texts: Sequence[str]) -> Matrix:
    """TF-IDF of character bigrams, sublinear in the term frequency; rows of at most unit length.

    A bigram that one text alone has (or that is too rare to get a column) likens it to no other: it
    only lengthens the row that the others are measured by.
    """
    counts = [Counter(_bigrams(text)) for text in texts]
    frequency = Counter(bigram for count in counts for bigram in count)
    shared = [bigram for bigram, seen in frequency.most_common(_WIDEST) if seen > 1]
    columns = {bigram: column for column, bigram in enumerate(shared)}
    weights = np.zeros((len(texts), max(len(columns), 1)), dtype=np.float32)
    for row, count in enumerate(counts):
        square = 0.0
        for bigram, times in count.items():
            weight = (1 + log(times)) * (1 + log(len(texts) / frequency[bigram]))
            square += weight**2
            if bigram in columns:
                weights[row, columns[bigram]] = weight
        weights[row] /= sqrt(square) or 1
    return weights


def _bigrams(text: str) -> list[str]:
    letters = "".join(char.lower() if char.isalnum() else " " for char in text)
    return [letters[at : at + 2] for at in range(len(letters) - 1) if " " not in letters[at : at + 2]]


def _unit(vectors: Matrix) -> Matrix:
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit: Matrix = (vectors / np.where(norms > 0, norms, 1)).astype(np.float32)
    return unit


def embed_static(texts: Sequence[str]) -> Matrix:
    """One row per text by the static embeddings alone; rows compare with those of any other call."""
    if not texts:
        return np.zeros((0, 1), dtype=np.float32)
    return _unit(np.asarray(_model().embed([text[:_LONGEST] or "." for text in texts]), dtype=np.float32))


def embed_one(text: str) -> NDArray[np.float32]:
    """The vector of one Latin-script text; it compares with the rows of any other call."""
    vector: NDArray[np.float32] = _unit(np.asarray(_model().embed([text[:_LONGEST] or "."]), dtype=np.float32))[0]
    return vector


@lru_cache(maxsize=65536)
def _word_vector(word: str) -> NDArray[np.float32]:
    return embed_one(word)


@lru_cache(maxsize=65536)
def similarity(a: str, b: str) -> float:
    """Cosine of two lower-case words, -1..1."""
    return float(_word_vector(a) @ _word_vector(b))
