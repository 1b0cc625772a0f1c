"""The hand-written claims on real sources are well formed, and the checker holds its floors on them."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from reporter.grounding.check import check
from tests.grounding.passages import source

PARTS = ("dev", "held", "fresh", "fresh-held", "third", "third-held", "fourth", "fourth-held")
WRITTEN = Path(__file__).resolve().parents[2] / "benchmarks" / "grounding" / "written.jsonl"
DRAFTS = WRITTEN.with_name("drafts.jsonl")


@cache
def rows() -> tuple[dict[str, Any], ...]:
    return tuple(json.loads(line) for line in WRITTEN.read_text("utf-8").splitlines())


def test_there_are_enough_of_both_and_each_once() -> None:
    assert len({row["id"] for row in rows()}) == len({(row["source"], row["claim"]) for row in rows()}) == len(rows())
    assert min(Counter(row["true"] for row in rows()).values()) >= 200
    parts = Counter((row["part"], row["true"]) for row in rows())
    assert set(parts) == {(part, true) for part in PARTS for true in (True, False)}
    assert all(count >= (100 if part in {"dev", "held"} else 45) for (part, _), count in parts.items())


@pytest.mark.parametrize(
    ("part", "true_at_least", "lies_at_most"),
    [
        ("dev", 0.84, 0.02),
        ("held", 0.68, 0.06),
        ("fresh", 0.88, 0.04),
        ("fresh-held", 0.8, 0.09),
        ("third", 0.57, 0.06),
        ("third-held", 0.5, 0.15),
        ("fourth", 0.6, 0.06),
        ("fourth-held", 0.42, 0.09),
    ],
)
def test_the_floors_hold(part: str, true_at_least: float, lies_at_most: float) -> None:
    passed: dict[bool, list[bool]] = {True: [], False: []}
    for row in rows():
        if row["part"] == part:
            support = check(row["claim"], source(row["source"])).support
            passed[row["true"]].append(support.verdict == "supported")
            assert support.reasons or support.verdict == "supported"
    assert sum(passed[True]) >= true_at_least * len(passed[True])
    assert sum(passed[False]) <= lies_at_most * len(passed[False])


@pytest.mark.parametrize(("part", "true_at_least", "untrue_at_most"), [("seen", 0.8, 0.04), ("held", 0.6, 0.12)])
def test_drafts_of_a_small_model_are_told_apart(part: str, true_at_least: float, untrue_at_most: float) -> None:
    passed: dict[bool, list[bool]] = {True: [], False: []}
    for line in DRAFTS.read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["part"] == part:
            verdict = check(row["claim"], source(row["source"])).support.verdict
            passed[row["true"]].append(verdict == "supported")
    assert min(map(len, passed.values())) >= 25
    assert sum(passed[True]) >= true_at_least * len(passed[True])
    assert sum(passed[False]) <= untrue_at_most * len(passed[False])
