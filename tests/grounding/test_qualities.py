"""Qualities stay with what they are told of, in the source's own words put together anew."""

from __future__ import annotations

import pytest

from reporter.grounding.check import check
from tests.grounding.passages import assert_refused, source

DISPUTE = "A rare dispute over fishing has delayed the treaty between Norland and its neighbours."
MERGER = (
    "The session underscores Norland's deepening merger of party offices with strategic industries—especially rare "
    "metals. As trade frictions persist, supply chain risk is not merely economic, but political as well."
)


@pytest.mark.parametrize(
    ("passage", "claim", "reason"),
    [
        (DISPUTE, "The treaty between Norland and its neighbours is rare.", "“rare”: the source says “A rare dispute”"),
        (MERGER, "The merger of party offices with strategic industries is rare.", "rare metals"),
        (MERGER, "The supply chain is a political risk.", "“supply chain risk”, not that"),
        (MERGER, "Norland's session is deepening strategic industries.", "“Norland's deepening merger”"),
        (
            "The firm's safety record is exceptionally poor.",
            "The firm's safety record is exceptional.",
            "exceptionally",
        ),
    ],
)
def test_what_is_told_of_another_thing_is_refused(passage: str, claim: str, reason: str) -> None:
    assert_refused(claim, passage, reason)


@pytest.mark.parametrize(
    ("passage", "claim"),
    [
        (DISPUTE, "The dispute over fishing is rare."),
        ("The state-owned Brevik Group runs the port.", "Brevik Group, which runs the port, is state-owned."),
        ("Growing demand for magnets pushed prices up.", "Demand for magnets is growing."),
        (MERGER, "Norland is deepening its merger of party offices with strategic industries."),
        ("A record 40 people living on the streets died.", "A record 40 people were living on the streets, and died."),
    ],
)
def test_what_is_told_of_the_thing_itself_holds(passage: str, claim: str) -> None:
    support = check(claim, source(passage)).support
    assert support.verdict == "supported", support.reasons
