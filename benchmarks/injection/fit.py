"""Fit the linear model: `python -m benchmarks.injection.fit` writes reporter/documents/instructions/weights.json.

Attacks and look-alikes are this project's own (`phrasings.py`). Ordinary sentences are the samples in seeds/ and those
of the sets whose licence allows it: SummEdits (Apache-2.0), WiCE (ODC-BY annotations), MTRAG (Apache-2.0), UHGEval
(Apache-2.0). Logistic regression on hashed n-grams, classes weighed alike; a fifth is held back, and the threshold is
the lowest that lets through but one in 1,000 of its ordinary sentences and one in 50 of its look-alikes.
"""

from __future__ import annotations

import base64
import json
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.injection import phrasings, sets
from reporter.documents.instructions.model import BUCKETS, buckets_of
from reporter.documents.reading import read_all
from reporter.documents.segment import sentence_spans
from reporter.settings import Settings

TARGET = Path(__file__).resolve().parents[2] / "reporter" / "documents" / "instructions" / "weights.json"
SEEDS = Path(__file__).resolve().parents[2] / "seeds"
ATTACKS, LOOK_ALIKES, FROM_A_SET = 12_000, 9_000, 9_000
ROUNDS, STEP, RIDGE = 60, 0.4, 1e-5
PASSED, PASSED_ALIKE = 1 / 1_000, 1 / 50  # of held-back sentences: ordinary ones, look-alikes
SETS = {
    "SummEdits": ("A_summedits/dev/*.jsonl", "source"),
    "WiCE": ("A_wice/dev/claims.jsonl", "source_sentences"),
    "MTRAG": ("A_mtrag_faithfulness/dev/responses.jsonl", "question"),
    "MTRAG passages": ("A_mtrag_faithfulness/dev/passages.jsonl", "text"),
    "UHGEval": ("A_uhgeval_zh/dev/claims.jsonl", "source"),
}
Array = NDArray[np.float32]


def ordinary() -> Iterator[tuple[str, list[str]]]:
    """The ordinary sentences by where they are from, a sample of each."""
    documents, _ = read_all([SEEDS], Settings())
    yield "seeds", [text for document in documents for text in document.sentence_texts]
    for name, (pattern, field) in SETS.items():
        found: set[str] = set()
        for path in sorted(sets.ROOT.glob(pattern)):
            for line in path.read_text(encoding="utf-8").splitlines():
                found.update(sentences(json.loads(line)[field]))
        yield name, random.Random(name).sample(sorted(found), min(FROM_A_SET, len(found)))


def sentences(text: str | list[str]) -> Iterator[str]:
    for line in text.split("\n") if isinstance(text, str) else text:
        yield from (line[span.start : span.end] for span in sentence_spans(line))


def fitted(rows: Sequence[Sequence[int]], truth: Array) -> tuple[Array, float]:
    """Weights and bias by stochastic gradient over shuffled parts, with AdaGrad's step sizes."""
    weights, bias = np.zeros(BUCKETS, dtype=np.float32), 0.0
    seen = np.full(BUCKETS, 1e-2, dtype=np.float32)
    share = np.where(truth > 0, 0.5 / truth.mean(), 0.5 / (1 - truth.mean())).astype(np.float32)
    order, shuffler = np.arange(len(rows)), np.random.default_rng(7)
    sizes = np.array([len(row) for row in rows])
    for _ in range(ROUNDS):
        shuffler.shuffle(order)
        for part in np.array_split(order, max(1, len(order) // 512)):
            columns = np.concatenate([rows[i] for i in part])
            owner = np.repeat(np.arange(len(part)), sizes[part])
            scale = 1 / np.sqrt(sizes[part])
            total = np.bincount(owner, weights[columns], len(part)) * scale + bias
            error = share[part] * (1 / (1 + np.exp(-total)) - truth[part])
            gradient = np.bincount(columns, (error * scale)[owner], BUCKETS).astype(np.float32) / len(part)
            gradient += RIDGE * weights
            seen += gradient**2
            weights -= STEP * gradient / np.sqrt(seen)
            bias -= 0.05 * float(error.mean())
    return weights, bias


def scores(rows: Sequence[Sequence[int]], weights: Array, bias: float) -> Array:
    totals = [weights[list(row)].sum() / np.sqrt(len(row)) + bias if row else bias for row in rows]
    return np.asarray(1 / (1 + np.exp(-np.array(totals))), dtype=np.float32)


def main() -> int:
    reason = sets.missing()
    if reason:
        print(reason, file=sys.stderr)
        return 1
    attacks = sorted(set(phrasings.drawn(phrasings.ATTACKS, ATTACKS, seed=1)))
    sources = {"look-alikes": sorted(set(phrasings.drawn(phrasings.ORDINARY, LOOK_ALIKES, seed=2))), **dict(ordinary())}
    texts = attacks + [text for found in sources.values() for text in found]
    rows = [buckets_of(text) for text in texts]
    truth = np.array([1.0] * len(attacks) + [0.0] * (len(texts) - len(attacks)), dtype=np.float32)
    held = np.random.default_rng(3).random(len(texts)) < 0.2
    weights, bias = fitted([row for row, out in zip(rows, held, strict=True) if not out], truth[~held])
    scale = float(np.abs(weights).max()) / 127
    packed = np.round(weights / scale).astype(np.int8)
    kept = scores([row for row, out in zip(rows, held, strict=True) if out], packed * np.float32(scale), bias)
    alike = np.arange(len(texts)) < len(attacks) + len(sources["look-alikes"])
    threshold = max(
        float(np.quantile(kept[part[held]], 1 - share, method="higher"))
        for part, share in ((~alike, PASSED), (alike & (truth == 0), PASSED_ALIKE))
    )
    stored = {
        "provenance": {
            "script": "benchmarks/injection/fit.py",
            "attacks": len(attacks),
            "ordinary": {name: len(found) for name, found in sources.items()},
            "held_back_attacks_found": round(float((kept[truth[held] > 0] >= threshold).mean()), 3),
        },
        "scale": round(scale, 8),
        "bias": round(bias, 5),
        "threshold": round(threshold + 5e-6, 5),
        "weights": base64.b64encode(packed.tobytes()).decode(),
    }
    TARGET.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")
    print({name: value for name, value in stored.items() if name != "weights"})
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
