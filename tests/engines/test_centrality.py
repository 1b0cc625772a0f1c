"""Choosing sentences by their vectors, and telling when two say the same."""

from __future__ import annotations

import numpy as np

from reporter.engines.centrality import centrality, mmr
from reporter.engines.likeness import contained, content_words, says_the_same


def unit(*rows: tuple[float, float]) -> np.ndarray:
    vectors = np.array(rows, dtype=np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def test_the_one_in_the_middle_is_the_most_central() -> None:
    scores = centrality(unit((1, 0), (1, 1), (0, 1)))
    assert scores.argmax() == 1
    assert (scores.min(), scores.max()) == (0, 1)


def test_centrality_of_none_one_and_equals() -> None:
    assert centrality(np.zeros((0, 2), dtype=np.float32)).tolist() == []
    assert centrality(unit((1, 0))).tolist() == [0.5]
    assert centrality(unit((1, 0), (1, 0))).tolist() == [0.5, 0.5]


def test_mmr_takes_the_best_then_what_is_unlike_it() -> None:
    vectors = unit((1, 0), (1, 0.01), (0, 1))
    assert mmr([1.0, 0.95, 0.6], vectors, 2) == [0, 2]
    assert mmr([1.0, 0.95, 0.6], vectors, 2, novelty=0) == [0, 1]
    assert mmr([1.0, 0.95, 0.6], vectors, 9) == [0, 2, 1]
    assert mmr([], vectors[:0], 3) == []


def test_content_words_drop_function_words_and_endings() -> None:
    assert content_words("The processors were processing 1,200 tons.") == {"proces", "1,200", "tons"}
    assert contained(content_words("rare earths"), content_words("Rare earths fell.")) == 1


def test_same_content_same_figures() -> None:
    one = content_words("Output rose to 12,000 tons in 2024.")
    other = content_words("Output rose to 11,000 tons in 2024.")
    more = content_words("Output rose to 12,000 tons in 2024, the ministry said on Friday.")
    assert says_the_same(one, more, 0.6)
    assert not says_the_same(one, other, 0.99)
    assert not says_the_same(one, content_words("Prices fell."), 0.3)
