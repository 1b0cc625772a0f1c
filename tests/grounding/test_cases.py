"""The hand-written cases hold the floors: nearly no lie becomes a claim, most restatements do."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from reporter.grounding.ground import ground
from reporter.types import Claim, Refused
from tests.grounding.passages import draft_of, source

CASES = Path(__file__).with_name("cases")
ACCEPTED_LIES = 1  # of each kind, at most
ACCEPTED_RESTATEMENTS = 0.75  # share, at least


@cache
def cases(name: str) -> tuple[dict[str, str], ...]:
    return tuple(json.loads(line) for line in (CASES / f"{name}.jsonl").read_text("utf-8").splitlines())


@cache
def outcome(passage: str, claim: str) -> Claim | Refused:
    chinese = any("\u4e00" <= character <= "\u9fff" for character in passage)
    return ground(draft_of(claim, ()), source(passage, language="zh" if chinese else "en"), id="c1")


def accepted_lies(kind: str) -> list[tuple[str, Claim]]:
    found = [(case["id"], outcome(case["source"], case["claim"])) for case in cases("lies") if case["kind"] == kind]
    return [(id_, claim) for id_, claim in found if isinstance(claim, Claim)]


@pytest.mark.parametrize("kind", sorted({case["kind"] for case in cases("lies")} - {"attribution"}))
def test_next_to_no_lie_becomes_a_claim(kind: str) -> None:
    assert len(accepted_lies(kind)) <= ACCEPTED_LIES, accepted_lies(kind)


def test_a_claim_that_drops_its_speaker_has_him_in_its_field() -> None:
    assert [id_ for id_, claim in accepted_lies("attribution") if claim.attributed_to is None] == []


@pytest.mark.parametrize(
    ("id_", "speaker"),
    [
        ("attribution-budget-2", "The opposition leader"),
        ("attribution-r-routine-2", "One former trade official"),
    ],
)
def test_the_speaker_is_the_source_s(id_: str, speaker: str) -> None:
    assert dict(accepted_lies("attribution"))[id_].attributed_to == speaker


def test_most_restatements_become_claims() -> None:
    found = [outcome(case["source"], case["claim"]) for case in cases("paraphrases")]
    accepted = [isinstance(claim, Claim) and claim.support.verdict == "supported" for claim in found]
    assert sum(accepted) >= ACCEPTED_RESTATEMENTS * len(accepted)


def test_every_refused_lie_says_why() -> None:
    found = [outcome(case["source"], case["claim"]) for case in cases("lies")]
    assert all(refusal.support.reasons for refusal in found if isinstance(refusal, Refused))


def test_what_is_accepted_is_pinned_to_the_passage() -> None:
    for case in (*cases("lies"), *cases("paraphrases")):
        claim = outcome(case["source"], case["claim"])
        if isinstance(claim, Claim):
            assert all(case["source"][e.start : e.end] == e.quote for e in claim.evidence), case["id"]
