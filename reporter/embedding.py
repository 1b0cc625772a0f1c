"""Sentences as vectors, with nothing to download: wordllama's static embeddings, or character bigrams."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.metadata import distribution
from math import log, sqrt
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from tokenizers import Tokenizer

    Matrix = NDArray[np.float32]

_LATIN = re.compile(r"[A-Za-zÀ-ɏ]+")
_LETTER = re.compile(r"[^\W\d_]+")
_WIDEST = 2_048  # columns: keeps a book in a few dozen megabytes
_LONGEST = 2_000  # characters of a text that count
_TOKENIZER, _WEIGHTS = "tokenizers/l2_supercat_tokenizer_config.json", "weights/l2_supercat_256.safetensors"


def embed(texts: Sequence[str]) -> Matrix:
    """One row per text; the dot product of two rows is their cosine.

    The static embeddings know Latin script best; texts mostly in another one get TF-IDF vectors of
    their character bigrams, which need no word boundaries. Rows of one call compare with one another,
    those of two calls need not.
    """
    if not texts:
        return np.zeros((0, 1), dtype=np.float32)
    cut = [text[:_LONGEST] for text in texts]
    return embed_static(cut) if _mostly_latin(cut) else _bigram_weights(cut)


def _mostly_latin(texts: Sequence[str]) -> bool:
    whole = "".join(texts)
    if whole.isascii():
        return True
    # Counted by what is left without them: a list of all letters would take ten times the text.
    others = _LATIN.sub("", whole)
    return len(whole) - len(others) >= len(others) - len(_LETTER.sub("", others))


@dataclass(frozen=True, slots=True)
class StaticModel:
    """wordllama's static embeddings: a text is the mean of the rows of its tokens.

    Its own code makes 32-bit floats of the weights and starts threads, three times the memory. Here they stay as
    they are in the file: 16-bit, mapped, so that only what is looked up takes memory.
    """

    tokenizer: Tokenizer
    rows: NDArray[np.float16]

    def embed(self, texts: Sequence[str]) -> Matrix:
        """One row per text, not of unit length; zeros for a text without a token."""
        pooled = np.zeros((len(texts), self.rows.shape[1]), dtype=np.float32)
        for row, text in zip(pooled, texts, strict=True):
            ids = self.tokenizer.encode(text, add_special_tokens=False).ids
            if ids:
                np.add.reduce(self.rows.take(ids, axis=0), axis=0, dtype=np.float32, out=row)
                row /= len(ids)
        return pooled


@cache
def static_model() -> StaticModel:
    """The model from the files in wordllama's wheel, one per process. Loading it takes 0.1 s."""
    from tokenizers import Tokenizer  # here, to keep start-up fast

    # Not imported, which would take another 0.1 s and set up logging for the whole process.
    folder = Path(str(distribution("wordllama").locate_file("wordllama")))
    tokenizer = Tokenizer.from_file(str(folder / _TOKENIZER))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    # It takes a whole text for a word, and would keep ten thousand of them; there is no public way to say so.
    tokenizer.model._resize_cache(0)
    return StaticModel(tokenizer, _mapped(folder / _WEIGHTS))


def _mapped(path: Path) -> NDArray[np.float16]:
    """The one tensor of a safetensors file: eight bytes of length, so much JSON, then the numbers row by row."""
    with path.open("rb") as file:
        length = int.from_bytes(file.read(8), "little")
        tensor = json.loads(file.read(length))["embedding.weight"]
    first = 8 + length + tensor["data_offsets"][0]
    # As a plain array: each look-up in a memmap would make another memmap.
    return np.asarray(np.memmap(path, np.float16, mode="r", offset=first, shape=tuple(tensor["shape"])))


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
    """The rows made one long, in place: of a large run's claims one matrix is enough."""
    norms = np.sqrt(np.einsum("ij,ij->i", vectors, vectors))[:, None]
    vectors /= np.where(norms > 0, norms, 1)
    return vectors


def embed_static(texts: Sequence[str]) -> Matrix:
    """One row per text by the static embeddings alone; rows compare with those of any other call."""
    if not texts:
        return np.zeros((0, 1), dtype=np.float32)
    # A text without a token has no direction; a lone full stop stands in for it.
    return _unit(static_model().embed([text[:_LONGEST] if text.strip() else "." for text in texts]))


def embed_one(text: str) -> NDArray[np.float32]:
    """The vector of one Latin-script text; it compares with the rows of any other call."""
    vector: NDArray[np.float32] = embed_static([text])[0]
    return vector


@lru_cache(maxsize=8192)
def word_vector(word: str) -> NDArray[np.float32]:
    """The vector of one lower-case word, of unit length."""
    return embed_one(word)


@lru_cache(maxsize=16384)
def similarity(a: str, b: str) -> float:
    """Cosine of two lower-case words, -1..1."""
    return float(word_vector(a) @ word_vector(b))
