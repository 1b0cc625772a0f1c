"""Fit the support score: `python -m benchmarks.grounding.fit` writes reporter/grounding/support.json.

The guard sees changed facts; the score has to see that a passage speaks of something else. So each
supported claim gives two rows: its own document (true) and the same document without the passage
that bears it out (false); unsupported claims in which the guard sees nothing are false as well. Sets
whose licence allows it: SummEdits (Apache-2.0), WiCE (ODC-BY annotations), MTRAG (Apache-2.0).
Logistic regression, weights held at zero or above (every feature speaks for support), cross-validated
by source. The loss weighs true and false rows alike, so the threshold is one half; from 0.35 it is "partly".
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.grounding import public
from benchmarks.grounding.scoring import auc
from reporter.grounding.align import align
from reporter.grounding.analysis import Analysis, analyse
from reporter.grounding.check import passages
from reporter.grounding.checks.comparison import Comparison
from reporter.grounding.guard import compare, differences
from reporter.grounding.index import Source
from reporter.grounding.support import FEATURES, features
from reporter.types import Document

THRESHOLD, PARTLY = 0.5, 0.35
SETS = ("wice", "summedits", "mtrag")
TARGET = Path(__file__).resolve().parents[2] / "reporter" / "grounding" / "support.json"
Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class Example:
    """Features of a claim beside a passage, and whether that passage bears it out."""

    features: tuple[float, ...]
    supported: bool
    set: str
    group: str


def examples(row: public.Row) -> Iterator[Example]:
    """A row's own example; for a supported one also that without its evidence."""
    claim = analyse(" ".join(row.claim.split()))
    pair, sentences = fullest(claim, row.document)
    if pair is None:
        return
    if row.supported:
        yield Example(features(pair).values(), True, row.set, row.group)
        rest = [row.document.quote(s) for i, s in enumerate(row.document.sentences) if i not in sentences]
        other, _ = fullest(claim, public.document_of(rest)) if rest else (None, ())
        if other is not None:
            yield Example(features(other).values(), False, row.set, row.group)
    elif not differences(pair):
        yield Example(features(pair).values(), False, row.set, row.group)


def fullest(claim: Analysis, document: Document) -> tuple[Comparison | None, tuple[int, ...]]:
    """The passage that covers the most of a claim; None where nothing aligns or it stands verbatim."""
    source = Source(document)
    found = align(claim.text, source)
    if not found.sentences or found.exact:
        return None, ()
    pairs = [(compare(claim, source.analysis(p), source), p) for p in passages(found, (), source)]
    return max(pairs, key=lambda item: features(item[0]).coverage)


def fitted(x: Matrix, y: Matrix, ridge: float = 1.0) -> Matrix:
    """Weights and bias (last) by projected gradient on the balanced logistic loss."""
    design = np.hstack([x, np.ones((len(x), 1))])
    weight = np.where(y > 0, 0.5 / max(1, y.sum()), 0.5 / max(1, (1 - y).sum())) * len(y)
    w = np.zeros(design.shape[1])
    for _ in range(6000):
        p = 1 / (1 + np.exp(-design @ w))
        gradient = design.T @ (weight * (p - y)) / len(y)
        gradient[:-1] += ridge * w[:-1] / len(y)
        w -= 0.8 * gradient
        w[:-1] = np.maximum(w[:-1], 0)
    return w


def cross_validated(x: Matrix, y: Matrix, groups: Sequence[str], folds: int = 5) -> Matrix:
    """Scores of each row by weights fitted without its group."""
    number = {group: i % folds for i, group in enumerate(sorted(set(groups)))}
    fold = np.array([number[group] for group in groups])
    scores = np.zeros(len(y))
    for k in range(folds):
        w = fitted(x[fold != k], y[fold != k])
        scores[fold == k] = x[fold == k] @ w[:-1] + w[-1]
    return 1 / (1 + np.exp(-scores))


def main() -> int:
    reason = public.missing()
    if reason:
        print(reason, file=sys.stderr)
        return 1
    kept = [example for name in SETS for row in public.rows(name) for example in examples(row)]
    x = np.array([example.features for example in kept])
    y = np.array([float(example.supported) for example in kept])
    scores = cross_validated(x, y, [example.group for example in kept])
    measured = {}
    for name in SETS:
        mine = np.array([example.set.startswith(name) for example in kept])
        measured[name] = {
            "rows": int(mine.sum()),
            "true": int(y[mine].sum()),
            "auc": round(auc(scores[mine], y[mine]), 3),
        }
    w = fitted(x, y)
    passed = [float((scores >= THRESHOLD)[y == side].mean()) for side in (1, 0)]
    stored = {
        "provenance": {
            "script": "benchmarks/grounding/fit.py",
            "sets": measured,
            "auc": round(auc(scores, y), 3),
            "true_rows_passed": round(passed[0], 3),
            "false_rows_passed": round(passed[1], 3),
        },
        "weights": {name: round(float(value), 4) for name, value in zip(FEATURES, w[:-1], strict=True)},
        "bias": round(float(w[-1]), 4),
        "supported": THRESHOLD,
        "partly": PARTLY,
    }
    TARGET.write_text(json.dumps(stored, indent=2) + "\n", encoding="utf-8")
    print(TARGET.read_text(encoding="utf-8"))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
