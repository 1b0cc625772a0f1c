"""A Chinese place put for another is told by name."""

import pytest

from reporter.grounding.analysis import analyse
from reporter.grounding.guard import compare, differences

PASSAGE = "6月9日，公司在内蒙古包头召开会议，讨论对日本的出口。"


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        ("6月9日，公司在内蒙古包头召开会议，讨论对韩国的出口。", "name 韩国: the source says 日本"),
        ("6月9日，公司在内蒙古鞍山召开会议，讨论对日本的出口。", "name 鞍山: the source says 包头"),
        ("6月9日，公司在内蒙古包头召开会议，讨论对日本和印度的出口。", "name 印度: not in the source passage"),
    ],
)
def test_another_place_is_found(claim: str, reason: str) -> None:
    found = differences(compare(analyse(claim), analyse(PASSAGE)))
    assert reason in [difference.reason for difference in found]


def test_the_same_places_are_none() -> None:
    claim = "公司6月9日在包头召开会议，讨论对日本的出口。"
    assert not [d for d in differences(compare(analyse(claim), analyse(PASSAGE))) if d.kind == "name"]
