"""Fit cohesion: `python -m benchmarks.grounding.fit_cohesion` writes reporter/grounding/cohesion.json.

On our own claims (written.jsonl, the parts that rules are written beside): logistic regression of true and false among
those in which no other check finds a difference, true and false weighing alike. The threshold costs `COST` of the true
ones. The parts kept aside are only counted.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.grounding import public
from reporter.grounding import cohesion
from reporter.grounding.analysis import analyse
from reporter.grounding.check import check
from reporter.grounding.guard import compare, differences
from reporter.grounding.index import Source
from reporter.grounding.support import features, model

WRITTEN = Path(__file__).with_name("written.jsonl")
TARGET = Path(cohesion.__file__).with_name("cohesion.json")
FITTED_ON = frozenset({"dev", "fresh"})
COST, RIDGE, STEPS = 0.04, 0.01, 5000


@dataclass(frozen=True)
class Example:
    """A claim in which no other check finds a difference."""

    likeness: float
    spread: float
    true: bool
    fitted: bool


def examples() -> Iterator[Example]:
    """Those of written.jsonl that are supported but for cohesion."""
    for line in WRITTEN.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        source = Source(public.document_of([row["source"]]))
        found = check(row["claim"], source)
        if not found.sentences:
            continue
        pair = compare(analyse(row["claim"]), source.analysis(found.sentences), source)
        apart = cohesion.spread(pair)
        own = features(pair)
        spoken = model().score(own) >= model().supported
        if apart is not None and spoken and not differences(pair):
            yield Example(own.likeness, apart, row["true"], row["part"] in FITTED_ON)


def fitted(rows: Sequence[Example]) -> tuple[float, float]:
    """The weights of likeness and spread, by gradient descent on the balanced logistic loss."""
    x = np.array([[row.likeness, row.spread] for row in rows])
    y = np.array([float(row.true) for row in rows])
    mean, scale = x.mean(0), x.std(0)
    design = np.hstack([(x - mean) / scale, np.ones((len(x), 1))])
    weight = np.where(y > 0, 0.5 / y.sum(), 0.5 / (1 - y).sum())
    w = np.zeros(3)
    for _ in range(STEPS):
        slope = design.T @ (weight * (1 / (1 + np.exp(-design @ w)) - y))
        w -= 0.5 * (slope + RIDGE * np.array([w[0], w[1], 0.0]))
    likeness, apart = w[:2] / scale
    return float(likeness), float(apart)


def main() -> int:
    rows = list(examples())
    mine = [row for row in rows if row.fitted]
    likeness, apart = fitted(mine)
    scores = np.array([likeness * row.likeness + apart * row.spread for row in rows])
    true, own = (np.array([getattr(row, name) for row in rows]) for name in ("true", "fitted"))
    least = float(np.quantile(scores[own & true], COST))
    stored = {
        "provenance": {
            "script": "benchmarks/grounding/fit_cohesion.py",
            "set": "benchmarks/grounding/written.jsonl, claims in which no other check finds a difference",
            "true_refused": f"{int((scores < least)[own & true].sum())} of {int((own & true).sum())}",
            "lies_refused": f"{int((scores < least)[own & ~true].sum())} of {int((own & ~true).sum())}",
            "kept_aside_true_refused": f"{int((scores < least)[~own & true].sum())} of {int((~own & true).sum())}",
            "kept_aside_lies_refused": f"{int((scores < least)[~own & ~true].sum())} of {int((~own & ~true).sum())}",
        },
        "likeness": round(likeness, 4),
        "spread": round(apart, 4),
        "least": round(least, 4),
    }
    TARGET.write_text(json.dumps(stored, indent=2) + "\n", encoding="utf-8")
    sys.stdout.write(TARGET.read_text(encoding="utf-8"))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
