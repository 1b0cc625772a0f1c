"""run.json keeps its promises, and the proof of it can fail."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from reporter import brief
from reporter.runs.store import as_json
from tests.contract.proof import prove

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def run() -> dict[str, Any]:
    found = brief([SEEDS / "trade-note.html", SEEDS / "company-notice.zh.md"], audience="importers")
    return json.loads(as_json(found))


def test_a_run_keeps_the_contract(run: dict[str, Any]) -> None:
    prove(run)
    assert run["schema"] == 1
    assert len(run["claims"]) > 5
    assert any(section["statements"] for section in run["memo"]["sections"])


def _shift_evidence(run: dict[str, Any]) -> None:
    run["claims"][0]["evidence"][0]["start"] += 1


def _cite_nothing(run: dict[str, Any]) -> None:
    run["memo"]["sections"][0]["statements"][0]["cites"] = []


def _cite_a_stranger(run: dict[str, Any]) -> None:
    run["memo"]["sections"][0]["statements"][0]["cites"] = ["c999"]


def _doubt_a_statement(run: dict[str, Any]) -> None:
    run["memo"]["sections"][0]["statements"][0]["support"]["verdict"] = "partly"


def _call_it_unchecked(run: dict[str, Any]) -> None:
    run["memo"]["sections"][0]["statements"][0]["support"] = {
        "verdict": "unchecked",
        "score": 0.5,
        "reasons": [],
    }


def _change_a_summary(run: dict[str, Any]) -> None:
    run["memo"]["summaries"][0]["sentences"][0]["evidence"][0]["quote"] += "."


def _add_a_field(run: dict[str, Any]) -> None:
    run["remark"] = "extra"


def _drop_a_field(run: dict[str, Any]) -> None:
    del run["usage"]


@pytest.mark.parametrize(
    "spoil",
    [
        _shift_evidence,
        _cite_nothing,
        _cite_a_stranger,
        _doubt_a_statement,
        _call_it_unchecked,
        _change_a_summary,
        _add_a_field,
        _drop_a_field,
    ],
)
def test_the_proof_can_fail(run: dict[str, Any], spoil: Any) -> None:
    spoiled = copy.deepcopy(run)
    spoil(spoiled)
    with pytest.raises(AssertionError):
        prove(spoiled)
