"""Fit the likelihood: `python -m benchmarks.grounding.fit_likelihood` writes reporter/grounding/likelihood.json.

A summary of several sentences is borne out where each of them is: its likelihood is the product of theirs, and the
fit maximises that of the labels (rows are labelled as a whole, so the false sentence of a false row is not known).
True rows weigh as much as false ones; a third of the false weight is true rows without the passages that bear them
out. Signs are held to `DIRECTIONS`. Sets whose licence allows it: SummEdits (Apache-2.0), WiCE (ODC-BY annotations),
MTRAG (Apache-2.0). Cross-validated by source. Also draws RELIABILITY.svg.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import astuple, dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.grounding import public
from benchmarks.grounding.reliability import drawn
from benchmarks.grounding.scoring import auc, balanced, best_threshold
from benchmarks.grounding.sentences import Judged, judged
from reporter.grounding.likelihood import DIRECTIONS
from reporter.types import Document

SETS = ("summedits", "wice", "mtrag")
TARGET = Path(__file__).resolve().parents[2] / "reporter" / "grounding" / "likelihood.json"
PLOT = Path(__file__).with_name("RELIABILITY.svg")
REMOVED, RIDGE, STEPS, FOLDS = 1 / 3, 2.0, 1500, 5
Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class Example:
    """The traits of a row's sentences; ``removed``: its passages were taken from the document."""

    sentences: tuple[tuple[float, ...], ...]
    supported: bool
    removed: bool
    set: str
    group: str


def examples(row: public.Row) -> Iterator[Example]:
    """A row's own example; for a supported one also that without its evidence."""
    found = judged(row.claim, row.document)
    yield _example(row, found, removed=False)
    if row.supported:
        gone = {i for one in found for i in one.sentences}
        rest = [row.document.quote(s) for i, s in enumerate(row.document.sentences) if i not in gone]
        if rest:
            yield _example(replace(row, supported=False), judged(row.claim, _of(rest)), removed=True)


def _of(sentences: list[str]) -> Document:
    return public.document_of(sentences)


def _example(row: public.Row, found: tuple[Judged, ...], *, removed: bool) -> Example:
    kept = tuple(astuple(one.traits) for one in found if one.traits is not None)
    return Example(kept, row.supported, removed, row.set, row.group)


def weighed(rows: list[Example]) -> Matrix:
    """The weight of each row in the fit."""
    true = np.array([row.supported for row in rows])
    removed = np.array([row.removed for row in rows])
    weights = np.zeros(len(rows))
    for mine, share in ((true, 0.5), (~true & ~removed, 0.5 * (1 - REMOVED)), (removed, 0.5 * REMOVED)):
        weights[mine] = share / max(1, mine.sum())
    return weights


def fitted(rows: list[Example]) -> Matrix:
    """Weights and bias (last) by Adam on the likelihood of the labels; signs held."""
    design = np.array([[*traits, 1.0] for row in rows for traits in row.sentences])
    home = np.array([i for i, row in enumerate(rows) for _ in row.sentences])
    true, weight = np.array([row.supported for row in rows]), weighed(rows)
    signs = np.array([*DIRECTIONS.values(), 0])
    w = np.zeros(design.shape[1])
    w[-1] = 1.0
    first, second = np.zeros_like(w), np.zeros_like(w)
    for step in range(1, STEPS + 1):
        z = design @ w
        logs = np.zeros(len(rows))
        np.add.at(logs, home, -np.logaddexp(0, -z))
        whole = np.exp(logs)
        slope = np.where(true, 1.0, -whole / np.maximum(1 - whole, 1e-6)) * weight
        gradient = -(design * (slope[home] / (1 + np.exp(z)))[:, None]).sum(axis=0)
        gradient[:-1] += RIDGE * w[:-1] / len(rows)
        first, second = 0.9 * first + 0.1 * gradient, 0.999 * second + 0.001 * gradient**2
        w -= 0.02 * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-9)
        w = np.where(w * signs < 0, 0.0, w)
    return w


def predicted(w: Matrix, rows: list[Example]) -> Matrix:
    """The likelihood of each row: the product of its sentences'."""
    sums = [sum(-np.logaddexp(0, -(np.dot(w[:-1], t) + w[-1])) for t in row.sentences) for row in rows]
    return np.exp(np.array(sums, dtype=float))


def cross_validated(rows: list[Example]) -> Matrix:
    """The likelihood of each row by weights fitted without its source."""
    number = {group: i % FOLDS for i, group in enumerate(sorted({row.group for row in rows}))}
    out = np.zeros(len(rows))
    for k in range(FOLDS):
        w = fitted([row for row in rows if number[row.group] != k])
        mine = [i for i, row in enumerate(rows) if number[row.group] == k]
        out[mine] = predicted(w, [rows[i] for i in mine])
    return out


def main() -> int:
    reason = public.missing()
    if reason:
        print(reason, file=sys.stderr)
        return 1
    rows = [one for name in SETS for row in public.rows(name) for one in examples(row) if one.sentences]
    scores, truth = cross_validated(rows), np.array([float(row.supported) for row in rows])
    own = np.array([not row.removed for row in rows])
    w = fitted(rows)
    threshold = best_threshold(scores[own], truth[own])
    PLOT.write_text(drawn(scores, truth, weighed(rows)), encoding="utf-8")
    measured = {}
    for name in SETS:
        mine = own & np.array([row.set.startswith(name) for row in rows])
        measured[name] = {
            "rows": int(mine.sum()),
            "true": int(truth[mine].sum()),
            "auc": round(auc(scores[mine], truth[mine]), 3),
            "balanced_accuracy": round(balanced(scores[mine] >= threshold, truth[mine]), 3),
        }
    stored = {
        "provenance": {
            "script": "benchmarks/grounding/fit_likelihood.py",
            "sets": measured,
            "cross_validated_by": "source",
            "threshold_of_balanced_accuracy": threshold,
        },
        "weights": {name: round(float(value), 4) for name, value in zip(DIRECTIONS, w[:-1], strict=True)},
        "bias": round(float(w[-1]), 4),
    }
    TARGET.write_text(json.dumps(stored, indent=2) + "\n", encoding="utf-8")
    print(TARGET.read_text(encoding="utf-8"))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
