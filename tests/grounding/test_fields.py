"""The fields of a claim: its kind and its speaker, by the wording of the evidence."""

from __future__ import annotations

import pytest

from reporter.grounding.fields import kind_of
from reporter.grounding.speakers import speaker_of
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
    ],
)
def test_kind(text: str, kind: Kind) -> None:
    assert kind_of(text) == kind


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
        ("Energy listed copper, and USGS added copper to its list.", None),
        ("Publicly reported figures differ.", None),
        ("Exports fell by a third.", None),
        ("据海关统计，出口下降。", "海关"),
        ("发言人表示，政策不变。", "发言人"),
    ],
)
def test_attribution(text: str, speaker: str | None) -> None:
    assert speaker_of(text) == speaker
