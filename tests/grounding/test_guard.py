"""The meaning guard: every kind of difference is found and named; the same in other words is let through."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from reporter.grounding.analysis import analyse
from reporter.grounding.check import check
from reporter.grounding.checks.comparison import Difference, DifferenceKind
from reporter.grounding.guard import compare, differences
from tests.grounding.passages import source

TABLE: dict[str, list[dict[str, Any]]] = yaml.safe_load(Path(__file__).with_name("guard.yaml").read_text("utf-8"))
ROWS = [(kind, row) for kind, rows in TABLE.items() for row in rows]


def found_in(claim: str, passage: str) -> tuple[Difference, ...]:
    read = source(passage)
    return differences(compare(analyse(claim), read.analysis(range(len(read.sentences))), read))


def test_every_kind_has_its_rows() -> None:
    assert set(TABLE) == set(get_args(DifferenceKind))
    assert min(map(len, TABLE.values())) >= 8


@pytest.mark.parametrize(("kind", "row"), ROWS, ids=[row["other"] for _, row in ROWS])
def test_a_changed_meaning_is_found_and_named(kind: str, row: dict[str, Any]) -> None:
    found = found_in(row["other"], row["passage"])
    reasons = [difference.reason for difference in found if difference.kind == kind]
    assert any(all(words in reason for words in row["reason"]) for reason in reasons), found
    support = check(row["other"], source(row["passage"])).support
    assert support.verdict in {"contradicted", "unsupported", "partly"}
    assert support.score < 0.5


@pytest.mark.parametrize("row", [row for _, row in ROWS], ids=[row["same"] for _, row in ROWS])
def test_the_same_in_other_words_passes(row: dict[str, Any]) -> None:
    assert row["same"] != row["passage"]
    assert found_in(row["same"], row["passage"]) == ()
    assert check(row["same"], source(row["passage"])).support.verdict == "supported"


@pytest.mark.parametrize("row", [row for _, row in ROWS], ids=[row["passage"] for _, row in ROWS])
def test_nothing_differs_from_itself(row: dict[str, Any]) -> None:
    for text in (row["passage"], row["same"], row["other"]):
        assert found_in(text, text) == ()


@pytest.mark.parametrize(
    ("claim", "passage", "weight"),
    [
        ("The mill burned 40 tons of coal.", "The mill burned 30 tons of coal.", "contradicted"),
        ("The mill burned 40 tons of coal.", "The mill burned coal.", "unsupported"),
        ("The mill burned brown coal.", "The mill burned hard coal.", "partly"),
    ],
)
def test_the_weight_tells_denied_from_not_said(claim: str, passage: str, weight: str) -> None:
    assert {difference.weight for difference in found_in(claim, passage)} == {weight}


def test_two_differences_are_two_reasons_each_once() -> None:
    passage = "The port of Genoa shipped 12,000 tons of zinc in 2024."
    found = found_in("The port of Trieste shipped 21,000 tons of zinc in 2023.", passage)
    assert {"number", "date", "name"} <= {difference.kind for difference in found}
    assert len({difference.reason for difference in found}) == len(found)
