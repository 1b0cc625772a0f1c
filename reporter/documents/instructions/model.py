"""How much a text reads like an instruction to a language model: a linear model over hashed n-grams of its words.

Logistic regression; `benchmarks/injection/fit.py` fits it on phrasings written for this project and on ordinary
sentences, and says in the weights file from which.
"""

from __future__ import annotations

import base64
import json
import re
import zlib
from functools import cache
from importlib.resources import files
from math import exp, sqrt
from typing import Any

import numpy as np

BUCKETS = 1 << 14
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+|[?!:\"]")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_MOST = 120  # words that are looked at


def buckets_of(text: str) -> list[int]:
    """The buckets of a text's one- to three-grams of words (of characters in scripts without spaces), each once."""
    words = [word.lower() for word in _WORD.findall(_CJK.sub(lambda found: f" {found.group()} ", text))[:_MOST]]
    framed = ["^", *words, "$"]
    grams = {" ".join(framed[at : at + size]) for size in (1, 2, 3) for at in range(len(framed) - size + 1)} - {
        "^",
        "$",
    }
    return sorted({zlib.crc32(gram.encode()) % BUCKETS for gram in grams})


def likelihood(text: str) -> float:
    """How likely it is an instruction to a model, 0..1, as calibrated on the sentences it was fitted on."""
    weights, bias, _ = _weights()
    return logistic(buckets_of(text), weights, bias)


def suspicious(text: str) -> bool:
    """Whether the model takes it for one."""
    return likelihood(text) >= _weights()[2]


def logistic(buckets: list[int], weights: Any, bias: float) -> float:
    """The logistic of the mean weight of some buckets, scaled by the root of their number."""
    total = float(weights[buckets].sum()) / sqrt(len(buckets)) if buckets else 0.0
    return 1 / (1 + exp(-max(-30.0, min(30.0, total + bias))))


@cache
def _weights() -> tuple[Any, float, float]:
    """Weights, bias and threshold from the file beside this module."""
    stored = json.loads(files(__package__).joinpath("weights.json").read_text(encoding="utf-8"))
    packed = np.frombuffer(base64.b64decode(stored["weights"]), dtype=np.int8)
    return packed.astype(np.float32) * np.float32(stored["scale"]), float(stored["bias"]), float(stored["threshold"])
