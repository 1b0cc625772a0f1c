"""By when and when, and which of two deeds a date belongs to."""

from __future__ import annotations

import pytest

from reporter.grounding.check import check
from tests.grounding.passages import assert_refused, source

DEADLINE = "The yard will invest 40 million crowns by 2031 to renew its cranes."
TWO = "Ministers will meet by 30 June and publish a plan in September."
TITLED = "In 1901 the colony was granted a parliament; in 1942, it adopted the 1931 Statute of Trade."


@pytest.mark.parametrize(
    ("passage", "claim", "reason"),
    [
        (DEADLINE, "The yard will invest 40 million crowns in 2031 to renew its cranes.", "“in 2031”: the source says"),
        (DEADLINE, "In 2031 the yard will invest 40 million crowns to renew its cranes.", "the source says “by 2031”"),
        ("The yard closed a dock in May 2024.", "Before May 2024 the yard shut a dock.", "“Before May 2024”"),
        (TWO, "Ministers will meet in September.", "“meet” of 30 June"),
        (TWO, "Ministers will publish a plan by 30 June and meet in September.", "date 30 June"),
        (TITLED, "In 1901 the colony adopted the 1931 Statute of Trade.", "“adopted” of 1942"),
    ],
)
def test_another_time_is_refused(passage: str, claim: str, reason: str) -> None:
    assert_refused(claim, passage, reason)


@pytest.mark.parametrize(
    ("passage", "claim"),
    [
        (DEADLINE, "By 2031 the yard will invest 40 million crowns to renew its cranes."),
        (DEADLINE, "Before 2031 the yard will invest 40 million crowns to renew its cranes."),
        ("The yard must file its plan by 3 May.", "The deadline for the yard to file its plan is on 3 May."),
        (TWO, "In September ministers will publish a plan."),
        (TITLED, "In 1942 the colony adopted the 1931 Statute of Trade."),
    ],
)
def test_the_same_time_holds(passage: str, claim: str) -> None:
    reasons = check(claim, source(passage)).support.reasons
    assert not any("date" in reason or "“by" in reason or "19" in reason for reason in reasons), reasons
