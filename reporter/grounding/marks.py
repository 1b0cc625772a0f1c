"""What texts are looked up by, as numbers in flat arrays: ten thousands of claims have a hundred thousand words.

A mark is the hash of a look-up key. Two keys of one hash, which nobody will see, would only have claims compared
that need not be.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from reporter.grounding.index import keys_of

Marks: TypeAlias = NDArray[np.int64]


def marks_of(text: str) -> Marks:
    """The marks of a text's look-up keys, each once."""
    return np.fromiter(map(hash, keys_of(text)), np.int64)


def in_several(texts: Sequence[Marks]) -> dict[int, int]:
    """The marks that more than one text has, and how many do: the others lead from no text to another."""
    if not texts:
        return {}
    every, often = np.unique(np.concatenate(texts), return_counts=True)
    return dict(zip(every[often > 1].tolist(), often[often > 1].tolist(), strict=True))


class Postings:
    """In which of many texts a look-up key stands."""

    def __init__(self, texts: Iterable[str]) -> None:
        marks, places = array("i"), array("i")
        for at, text in enumerate(texts):
            keys = keys_of(text)
            marks.extend(map(_short_mark, keys))
            places.extend([at] * len(keys))
        order = np.argsort(marks, kind="stable")
        self._marks, self._places = np.asarray(marks)[order], np.asarray(places)[order]

    def holders(self, keys: Iterable[str]) -> Counter[int]:
        """The texts (indexes) that have any of some keys, and how many of them each has."""
        marks = np.array([_short_mark(key) for key in keys], np.int32)
        starts, ends = (np.searchsorted(self._marks, marks, side) for side in ("left", "right"))
        return Counter(at for start, end in zip(starts, ends, strict=True) for at in self._places[start:end].tolist())


def _short_mark(key: str) -> int:
    """Half a hash, which takes half the room; it only proposes."""
    return hash(key) & 0x7FFFFFFF
