"""Sentences about the document itself, or plain only to those who have it before them."""

from __future__ import annotations

import pytest

from reporter.engines.anaphora import leans_within, points_back
from reporter.engines.selfreference import about_document, in_house, told_from_the_day
from tests.engines.drafting import document, read


@pytest.mark.parametrize(
    "text",
    [
        "Trade and price figures are taken from the cable chapter of the Harbour Yearbook 2025.",
        "Data for 2024 were compiled from customs returns.",
        "This note was written for members of the council.",
        "This fact sheet describes the rules for cable ships.",
        "The present report covers the ports of the north.",
        "Table 3 shows exports by port.",
        "See the annex for prices by quarter.",
        "For more information, the council keeps a register.",
        "本报告介绍港口的情况。",
    ],
)
def test_is_about_its_document(text: str) -> None:
    assert about_document(text)


@pytest.mark.parametrize(
    "text",
    [
        "The figures for exports fell by a third in 2024.",
        "This survey of 40 ports shows that cable is short.",
        "Seeing the risk, buyers left the market.",
        "Prices are based on a contract signed in May.",
        "The issue is before the court in Oslo.",
        "The council published its report on cable in May.",
    ],
)
def test_is_about_the_world(text: str) -> None:
    assert not about_document(text)


def test_a_note_on_sources_is_never_claimed() -> None:
    credit = "Export and price figures are taken from the Harbour Yearbook, published by the council in January 2025."
    news = "The port of Tarnfjord closed on March 3, 2025, after a cable fault."
    (reading,) = read(document([("paragraph", [news]), ("paragraph", [credit])]))
    assert [claim.statement for claim in reading.claims] == [news]
    assert [sentence.text for sentence in reading.summary] == [news]


def test_speaks_from_inside_its_house() -> None:
    assert in_house("Members of this northern cable buyers' group use copper.")
    assert in_house("Exports fell, as Figure 2 makes plain.")
    assert not in_house("In the following year, exports fell.")
    assert not in_house("The Cable Buyers' Group of Oslo uses copper.")


def test_tells_time_from_the_day_it_was_written() -> None:
    assert told_from_the_day("The council met last week in Oslo.")
    assert told_from_the_day("The order, signed one year ago, was lifted.")
    assert not told_from_the_day("The council met on March 3 in Oslo.")


def test_leans_on_what_went_before_without_opening_so() -> None:
    assert leans_within("Ports may therefore run short of cable.")
    assert leans_within("Ports would feel such delays first.")
    assert not leans_within("Metals such as copper ran short.")
    assert not leans_within("However cold it was, ships sailed.")


@pytest.mark.parametrize(
    "text",
    [
        "Of the 42 ports, 27 ran short of cable.",
        "None of the three rules concerns ships.",
        "One buyer disagreed, saying that the ban was harmless.",
    ],
)
def test_counts_and_disagrees_with_what_went_before(text: str) -> None:
    assert points_back(text)
