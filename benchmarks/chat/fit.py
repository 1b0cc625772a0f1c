"""Fit the answerable decision: `python -m benchmarks.chat.fit` writes reporter/retrieval/answerable.json.

Only one set at hand has questions and a licence that allows it: MTRAG (Apache-2.0), the half kept for
faithfulness. Each answerable question beside its own passages is a true row; beside two other passages of its
conversation, and beside two of other conversations, it is a false one. Logistic regression, weights held at zero
or above, cross-validated by conversation; true and false rows weigh alike, so the threshold is one half. What
speaks against an answer is rare in that set: those weights are set by hand.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.chat import sets
from benchmarks.grounding.fit import auc, cross_validated, fitted
from reporter.retrieval.answerable import features
from reporter.retrieval.followups import carried
from reporter.retrieval.index import Index
from reporter.retrieval.questions import asks

FITTED = ("held", "around", "likeness")
BY_HAND = {"strange_name": -1.0, "strange_figure": -1.0, "negated": -1.0, "other_kind": -1.0}
TARGET = Path(__file__).resolve().parents[2] / "reporter" / "retrieval" / "answerable.json"
PASSAGES = 2


@dataclass(frozen=True)
class Example:
    """The fitted features of a question beside passages, and whether they are its own."""

    features: tuple[float, ...]
    answerable: bool
    group: str


def examples() -> Iterator[Example]:
    """Each answerable question beside its own passages, beside others of its conversation, beside strange ones."""
    rows = list(sets.faithfulness())
    documents = {id_: sets.passage_read(id_, text) for id_, text in rows[0][1].items()}
    of_conversation: dict[str, set[str]] = {}
    for row, _ in rows:
        of_conversation.setdefault(conversation(row), set()).update(row["contexts"])
    draw = random.Random(0)
    for row, _ in rows:
        own = [id_ for id_ in row["contexts"] if id_ in documents]
        if row["answerability"] != ["ANSWERABLE"] or not own:
            continue
        same = of_conversation[conversation(row)]
        near = sorted(id_ for id_ in same - set(own) if id_ in documents)
        far = sorted(documents.keys() - same)
        for ids, answerable in ((own, True), (near, False), (far, False)):
            drawn = ids if answerable else draw.sample(ids, min(PASSAGES, len(ids)))
            if drawn and (found := measured(row, Index([documents[id_] for id_ in drawn]))):
                yield Example(found, answerable, conversation(row))


def measured(row: dict[str, Any], index: Index) -> tuple[float, ...] | None:
    """The features that are fitted, of a question in its conversation."""
    topic = carried(row["question"], [turn["text"] for turn in row["history"]])
    found = features(asks(row["question"]), index.search(row["question"], topic=topic), index, topic)
    return found and tuple(getattr(found, name) for name in FITTED)


def conversation(row: dict[str, Any]) -> str:
    """The id of the conversation a question is from."""
    return str(row["id"]).split("<::>")[0]


def main() -> int:
    reason = sets.missing()
    if reason:
        print(reason, file=sys.stderr)
        return 1
    kept = list(examples())
    x = np.array([example.features for example in kept])
    y = np.array([float(example.answerable) for example in kept])
    scores = cross_validated(x, y, [example.group for example in kept])
    w = fitted(x, y)
    passed = [float((scores >= 0.5)[y == side].mean()) for side in (1, 0)]
    stored = {
        "provenance": {
            "script": "benchmarks/chat/fit.py",
            "set": "A_mtrag_faithfulness (Apache-2.0), questions beside their own and beside other passages",
            "rows": len(kept),
            "true": int(y.sum()),
            "auc": round(auc(scores, y), 3),
            "true_rows_passed": round(passed[0], 3),
            "false_rows_passed": round(passed[1], 3),
            "set_by_hand": "what speaks against an answer is rare in the set: weights chosen, not fitted",
        },
        "fitted": {name: round(float(value), 3) for name, value in zip(FITTED, w[:-1], strict=True)},
        "set_by_hand": BY_HAND,
        "bias": round(float(w[-1]), 3),
        "threshold": 0.5,
    }
    TARGET.write_text(json.dumps(stored, indent=2) + "\n", encoding="utf-8")
    print(TARGET.read_text(encoding="utf-8"))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
