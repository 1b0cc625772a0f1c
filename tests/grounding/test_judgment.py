"""Judgments: an inference brings in nothing its premises lack, is no firmer, and contradicts no claim."""

from __future__ import annotations

import pytest

from reporter.grounding.judgment import PREMISE_SHARE, check_judgment, draws_inference
from reporter.grounding.premises import MOST_CITED, Premises
from reporter.types import DraftClaim
from tests.grounding.passages import claims_of, grounded, source

CLAIMS, SOURCES = claims_of(
    "The review may delay new export contracts for magnets.",
    "Magnet makers in Ohio buy oxide from China.",
    "Prices of dysprosium rose by 12 percent in May 2025.",
    "Some carmakers hold no stocks of magnets.",
)
PREMISES = Premises(tuple(CLAIMS), SOURCES, audience="U.S. shipyards")

SOUND = [
    ("Buyers of magnets may see export contracts delayed by the review.", ["c1"]),
    ("Oxide from China may be delayed by the review of export contracts.", ["c1", "c2"]),
    ("Magnet makers in Ohio depend on China for oxide and may face higher dysprosium prices.", ["c2", "c3"]),
    ("Some carmakers without stocks of magnets may be exposed to delays of export contracts.", ["c1", "c4"]),
    ("U.S. shipyards may face delays of export contracts for magnets.", ["c1"]),
]
UNSOUND = [
    ("The review may delay magnet contracts by 40 days.", ["c1"], "number 40 days"),
    ("The review may delay magnet contracts until June 2026.", ["c1"], "date June 2026"),
    ("The review by Toyota may delay new export contracts for magnets.", ["c1"], "name Toyota"),
    ("The review will delay new export contracts for magnets.", ["c1"], "firmness"),
    ("The review may not delay new export contracts for magnets.", ["c1"], "negation"),
    ("Dysprosium prices may fall.", ["c3"], "fall"),
    ("Dysprosium prices may keep rising after 15 percent in May 2025.", ["c3"], "number 15 percent"),
    ("All export contracts for magnets may be delayed.", ["c1"], "All"),
]


@pytest.mark.parametrize(("text", "cites"), SOUND)
def test_what_follows_from_the_premises_is_supported(text: str, cites: list[str]) -> None:
    found = check_judgment(text, cites, PREMISES)
    assert (found.support.verdict, found.cites) == ("supported", tuple(cites)), found
    assert found.support.score >= PREMISE_SHARE


@pytest.mark.parametrize(("text", "cites", "reason"), UNSOUND)
def test_what_goes_beyond_them_is_refused(text: str, cites: list[str], reason: str) -> None:
    support = check_judgment(text, cites, PREMISES).support
    assert support.verdict in {"contradicted", "unsupported"}, support
    assert any(reason in said for said in support.reasons)


def test_its_words_must_be_its_premises() -> None:
    support = check_judgment("Investors may prefer wheat, and farmers may prosper.", ["c1"], PREMISES).support
    assert support.verdict == "unsupported"
    assert "“wheat”" in support.reasons[0]


@pytest.mark.parametrize("cites", [[], ["c99"]])
def test_it_cites_at_least_one_claim(cites: list[str]) -> None:
    found = check_judgment(SOUND[0][0], cites, PREMISES)
    assert (found.cites, found.support.verdict, found.support.score) == ((), "unsupported", 0.0)


def test_it_must_not_contradict_a_claim_it_does_not_cite() -> None:
    text = "Prices of dysprosium may have risen by 15 percent in May 2025."
    claims, sources = claims_of(
        "Prices of dysprosium may have risen by 15 percent in May 2025.",
        "Prices of dysprosium have risen by 12 percent in May 2025.",
    )
    alone = Premises((claims[0],), sources)
    assert check_judgment(text, ["c1"], alone).support.verdict == "supported"
    support = check_judgment(text, ["c1"], Premises(tuple(claims), sources)).support
    assert support.verdict == "contradicted"
    assert "12 percent" in support.reasons[0]


def test_another_audience_is_a_name_brought_in() -> None:
    text = SOUND[-1][0]
    support = check_judgment(text, ["c1"], Premises(tuple(CLAIMS), SOURCES, audience="buyers")).support
    assert any("U.S." in reason for reason in support.reasons), support


def test_it_is_no_better_checked_than_its_premises() -> None:
    read = source("新码头于2024年10月8日投入使用。", language="zh")
    draft = DraftClaim(document="d1", statement="The new quay came into use on 8 October 2024.", cites=(1,))
    claim = grounded(draft, read)
    assert claim.support.verdict == "unchecked"
    found = check_judgment("The new quay in use may matter.", ["c1"], Premises((claim,), {"d1": read}))
    assert found.support.verdict in {"unchecked", "partly", "unsupported"}


def test_it_rests_on_a_few_claims_at_most() -> None:
    found = check_judgment(SOUND[0][0], ["c1", "c2", "c3", "c4"], PREMISES)
    assert len(found.cites) <= MOST_CITED


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Magnet makers in Ohio buy oxide from China.", False),
        ("Magnet makers in Ohio might buy oxide from China.", True),
        ("Magnet makers in Ohio should buy oxide from China.", True),
    ],
)
def test_a_hedge_or_advice_of_its_own_makes_an_inference(text: str, own: bool) -> None:
    assert draws_inference(text, ["c2"], PREMISES) is own


def test_a_hedge_of_the_premises_is_none() -> None:
    assert not draws_inference("The review might delay export contracts for magnets.", ["c1"], PREMISES)
    assert not draws_inference("Anything may happen.", [], PREMISES)
