"""The fields of a claim: its kind and its speaker, by the wording of the evidence."""

from __future__ import annotations

import pytest

from reporter.grounding.fields import kind_of, settled_speaker
from reporter.grounding.speakers import can_speak, speaker_of
from reporter.types import Kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Exports fell by a third in 2024.", "fact"),
        ("The meeting called for “accurate recognition of the situation.”", "fact"),
        ("The plant opened in May 2024.", "fact"),
        ("The office recognizes the need to create new supply.", "fact"),
        ("The directive suggests a purge-ready posture.", "assessment"),
        ("Makers are not merely commercial players.", "assessment"),
        ("The directive must be viewed through another lens.", "assessment"),
        ("This could result in a more rigid chain.", "forecast"),
        ("Output is expected to reach 12,000 tons.", "forecast"),
        ("公司预计产量增长。", "forecast"),
        ("Buyers should hold more stock.", "recommendation"),
        ("The panel recommends a second source.", "recommendation"),
        ("专家建议建立储备。", "recommendation"),
        ("报告表明风险上升。", "assessment"),
        ("The two sides agreed to a truce, which may end the war.", "fact"),
        ("The council found that old cables threaten ferries.", "fact"),
        ("The order calls for a review of vulnerabilities in ports.", "fact"),
        ("Ports without spare cable are highly vulnerable to outages.", "assessment"),
        ("The minister may appoint a second inspector.", "fact"),
        ("The statements may indicate a change of course.", "assessment"),
        ("Repairs may take two years.", "forecast"),
        ("The minister is to report to parliament by 30 June.", "forecast"),
        ("The truce came hours after the minister wrote that “a whole port will burn tonight.”", "fact"),
        ("营造稳定、可预期的市场环境。", "fact"),
    ],
)
def test_kind(text: str, kind: Kind) -> None:
    assert kind_of(text) == kind


def test_in_a_law_what_shall_be_is_what_is_laid_down() -> None:
    for text in ("Masters should report spills.", "The sides will share the fares.", "企业应该报告。"):
        assert kind_of(text) != "fact"
        assert kind_of(text, act=True) == "fact"


@pytest.mark.parametrize(
    "speaker",
    [
        "Analysts",
        "the notice",
        "the data",
        "some members of the council",
        "people close to the talks",
        "Ana Berg",
        "The Commission",
        "the authorities",
        "company filings",
        "General Electric",
        "the hospital",
        "海关",
    ],
)
def test_persons_bodies_and_documents_speak(speaker: str) -> None:
    assert can_speak(speaker)


@pytest.mark.parametrize(
    "speaker",
    [
        "The closure",
        "The decision by the council",
        "the price of neodymium",
        "Strong growth",
        "Rising prices",
        "Its decline",
        "The shortage",
    ],
)
def test_what_happens_or_is_so_does_not(speaker: str) -> None:
    assert not can_speak(speaker)
    assert settled_speaker(None, f"{speaker} said that trade would fall.") == (None, None)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("According to the U.S. Geological Survey, output rose.", "the U.S. Geological Survey"),
        (
            "Output rose by a third, according to people familiar with the matter.",
            "people familiar with the matter",
        ),
        ("Analysts said that prices would fall.", "Analysts"),
        ("The Ministry of Commerce said that licenses were delayed.", "The Ministry of Commerce"),
        ("“Prices will fall,” said Ana Berg, a trader.", "Ana Berg"),
        ("While buyers wait, the council warned of shortages.", None),
        ("The plant was said to be closed.", None),
        ("The government maintains stocks of cable.", None),
        ("The council maintains that cable is scarce.", "The council"),
        ("Other observers caution that fares could rise.", "Other observers"),
        ("Mayor Lund will announce that the quay has been sold.", "Mayor Lund"),
        ("Energy listed copper, and USGS added copper to its list.", None),
        ("Publicly reported figures differ.", None),
        ("Exports fell by a third.", None),
        ("据海关统计，出口下降。", "海关"),
        ("发言人表示，政策不变。", "发言人"),
    ],
)
def test_attribution(text: str, speaker: str | None) -> None:
    assert speaker_of(text) == speaker


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Data from the U.S. Trade Office reveals that trade was $62.8 billion in 2025.", "fact"),
        ("Underscoring the role of ports, the two councils set up a task force.", "fact"),
        ("Members may wish to consider the rules for ports.", "recommendation"),
        ("Under her leadership the port has become the best of the coast.", "assessment"),
    ],
)
def test_what_the_main_clause_does_decides(text: str, kind: str) -> None:
    assert kind_of(text) == kind


def test_a_relative_pronoun_is_no_part_of_a_speaker() -> None:
    assert speaker_of("The port builds piers, which some analysts argue could stand empty.") == "some analysts"
