"""Static embeddings: wordllama's own vectors, of unit length, whatever else is asked for beside them."""

import logging
from pathlib import Path

import numpy as np
import pytest

from reporter.embedding import embed, embed_one, embed_static, static_model

TEXTS = [
    "The ministry sold 12,000 t of ore to a mill in Größe.",
    "x" * 3_000,
    "A naïve façade — of “quotes” and 价格.",
    "a",
    ".",
]


@pytest.fixture
def wordllama():
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    import wordllama  # sets up logging when imported

    root.handlers[:] = handlers
    root.setLevel(level)
    return wordllama.WordLlama.load(cache_dir=Path(wordllama.__file__).parent, disable_download=True)


def test_the_vectors_are_those_of_the_library(wordllama):
    assert np.allclose(embed(TEXTS), wordllama.embed([text[:2_000] for text in TEXTS], norm=True), atol=1e-6)


def test_the_weights_stay_as_they_are_in_the_file():
    assert static_model().rows.dtype == np.float16
    assert not static_model().rows.flags.owndata  # mapped


def test_a_text_has_one_vector_whoever_asks():
    together = embed_static([*TEXTS, " \n", ""])
    assert np.allclose(np.linalg.norm(together, axis=1), 1, atol=1e-6)
    assert all((embed_one(text) == row).all() for text, row in zip(TEXTS, together, strict=False))
    assert (together[-1] == together[-2]).all()


def test_texts_mostly_in_another_script_are_compared_by_their_characters():
    vectors = embed(["稀土出口管制", "稀土出口配额", "钢铁价格"])
    assert vectors.shape[1] != static_model().rows.shape[1]
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2]
    assert embed(["稀土 is Chinese for rare earths"]).shape[1] == static_model().rows.shape[1]
    assert embed([]).shape[0] == 0
