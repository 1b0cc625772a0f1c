"""Does the source support the claim? The verdict and the score against the labels of public sets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from json import loads
from math import prod

import numpy as np

from benchmarks.grounding import public
from benchmarks.grounding.scoring import auc, balanced
from benchmarks.grounding.sentences import Judged, judged
from reporter.grounding.likelihood import likelihood

SETS = ("summedits", "wice", "qags", "healthver", "mtrag")
NOWHERE = 0.4  # the likelihood of a sentence that nothing aligns with: less than even, and not much known
HEAD = (
    "A claim of several sentences is judged a sentence at a time: it is *called supported* where each of them is, and",
    "its likelihood is the product of theirs. Weights and the one threshold of likelihood were fitted on SummEdits,",
    "WiCE and MTRAG (`likelihood.json` has their cross-validated figures); QAGS and HealthVer were never fitted on.",
)


@dataclass(frozen=True)
class Outcome:
    """What the checker makes of a row."""

    true: bool
    supported: bool
    likelihood: float


@cache
def threshold() -> float:
    """The shipped threshold of likelihood, chosen once by `fit_likelihood`."""
    stored = loads(files("reporter.grounding").joinpath("likelihood.json").read_text(encoding="utf-8"))
    return float(stored["provenance"]["threshold_of_balanced_accuracy"])


def outcome(row: public.Row) -> Outcome:
    """A row judged a sentence at a time."""
    found = judged(row.claim, row.document)
    return Outcome(row.supported, all(one.verdict == "supported" for one in found), prod(map(_likely, found)))


def _likely(one: Judged) -> float:
    if one.traits is not None:
        return likelihood(one.traits)
    return 1.0 if one.verdict == "supported" else NOWHERE


def table() -> list[str]:
    """A row a set, SummEdits and QAGS by part."""
    lines = [
        "| set | rows | called supported: of the true | of the false | likelihood: balanced accuracy | ROC AUC |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for name in SETS:
        parts: dict[str, list[Outcome]] = {}
        for row in public.rows(name):
            parts.setdefault(row.set, []).append(outcome(row))
        lines += [_row(part, found) for part, found in parts.items()]
        if len(parts) > 1:
            lines.append(_row(f"{name}, all", [one for found in parts.values() for one in found]))
    return lines


def _row(name: str, found: Sequence[Outcome]) -> str:
    truth = np.array([float(one.true) for one in found])
    called = np.array([one.supported for one in found])
    scores = np.array([one.likelihood for one in found])
    figures = (
        called[truth > 0].mean(),
        called[truth == 0].mean(),
        balanced(scores >= threshold(), truth),
        auc(scores, truth),
    )
    return f"| {name} | {len(found)} | " + " | ".join(f"{figure:.3f}" for figure in figures) + " |"
