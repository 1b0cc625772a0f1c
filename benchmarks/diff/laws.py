"""Versions of Chinese laws: earlier ones rebuilt by undoing what amended them, and amendments made by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from reporter.types import ChangeKind

_MINERALS, _TRADE = "矿产资源法(2009-08-27).md", "对外贸易法(2022-12-30).md"
_ARTICLE = re.compile(r"第([一二三四五六七八九十百]+)条")
_DIGITS = "零一二三四五六七八九"

# What the decision of 27 August 2009 made of the mineral resources law of 1996: new, then old.
_UNDONE_2009 = (
    ("的决定》第一次修正\n\n2009年8月27日 第十一届全国人民代表大会常务委员会第十次会议《关于修改部分法律", ""),
    (
        "资源破坏的，依照刑法有关规定对直接责任人员追究刑事责任。\n\n单位",
        "资源破坏的，依照刑法第一百五十六条的规定对直接责任人员追究刑事责任。\n\n单位",
    ),
    ("采矿许可证，依照刑法有关规定对直接", "采矿许可证，依照刑法第一百五十六条的规定对直接"),
    ("依照治安管理处罚法有关规定予以处罚", "依照治安管理处罚条例有关规定予以处罚"),
    ("依照刑法有关规定，追究刑事责任", "依照刑法第一百一十七条、第一百一十八条的规定，追究刑事责任"),
    ("严重破坏的，依照刑法有关规定对直接", "严重破坏的，依照刑法第一百五十六条的规定对直接"),
    ("执行职务的，依照刑法有关规定追究刑事责任", "执行职务的，依照刑法第一百五十七条的规定追究刑事责任"),
    ("依照治安管理处罚法的规定处罚", "依照治安管理处罚条例的规定处罚"),
)
# What the decision of 30 December 2022 struck from the foreign trade law.
_STRUCK_2022 = (
    "第九条 从事货物进出口或者技术进出口的对外贸易经营者，应当向国务院对外贸易主管部门或者其委托的机构办理备案登记；"
    "但是，法律、行政法规和国务院对外贸易主管部门规定不需要备案登记的除外。备案登记的具体办法由国务院对外贸易主管"
    "部门规定。对外贸易经营者未按照规定办理备案登记的，海关不予办理进出口货物的报关验放手续。\n\n"
)
_HEADING_2022 = re.compile(r"2022年12月30日.*?\n\n")

#: Old words of the foreign trade law, new ones, and the kinds of the change.
AMENDMENTS: tuple[tuple[str, str, tuple[ChangeKind, ...]], ...] = (
    ("处五万元以下罚款；情节严重的", "处五十万元以下罚款；情节严重的", ("renumbered",)),
    ("可以在三年内不受理违法行为人提出的进出口配额", "可以在五年内不受理违法行为人提出的进出口配额", ("renumbered",)),
    ("三年以下的期限内从事有关的国际服务贸易", "五年以下的期限内从事有关的国际服务贸易", ("renumbered",)),
    ("自2004年7月1日起施行", "自2024年3月1日起施行", ("redated",)),
    ("国家可以对部分货物的进出口实行国营贸易管理", "国家应当对部分货物的进出口实行国营贸易管理", ("strengthened",)),
    ("国家对部分进口货物可以实行关税配额管理", "国家对全部进口货物可以实行关税配额管理", ("strengthened",)),
    ("劳务合作的单位，应当具备相应的资质", "劳务合作的单位，可以具备相应的资质", ("weakened",)),
    ("在对外贸易经营活动中，不得实施以不正当", "在对外贸易经营活动中，可以实施以不正当", ("reversed", "altered")),
    ("国家准许货物与技术的自由进出口", "国家不准许货物与技术的自由进出口", ("reversed",)),
    ("遵守国家有关外汇管理的规定", "遵守国家有关外汇和税收管理的规定", ("altered",)),
    ("秩序的，国务院对外贸易主管部门可以向社会公告", "秩序的，海关总署可以向社会公告", ("altered",)),
)


def versions(folder: Path) -> Iterator[tuple[str, str, str]]:
    """A name, the earlier and the later text of each law of which an amendment is undone."""
    later = (folder / _MINERALS).read_text("utf-8")
    earlier = later
    for new, old in _UNDONE_2009:
        earlier = replaced(earlier, new, old)
    yield "矿产资源法, 1996 and 2009", earlier, later
    later = (folder / _TRADE).read_text("utf-8")
    yield "对外贸易法, 2016 and 2022", _HEADING_2022.sub("", with_article(later, 9, _STRUCK_2022), count=1), later


def amended_law(folder: Path) -> str:
    """The law that `AMENDMENTS` are made to."""
    return (folder / _TRADE).read_text("utf-8")


def replaced(text: str, old: str, new: str) -> str:
    """The text with what stands in it once replaced."""
    if text.count(old) != 1:
        raise ValueError(f"{old!r} does not stand in the law once")
    return text.replace(old, new)


def without_article(law: str, gone: int) -> str:
    """A law less one article, all later articles and all references to them renumbered, as an amendment does it."""
    blocks = [block for block in law.split("\n\n") if not block.startswith(f"第{in_chinese(gone)}条")]
    return _moved("\n\n".join(blocks), gone, -1)


def with_article(law: str, number: int, article: str) -> str:
    """A law with an article more, before the one of its number; all later ones and references to them renumbered."""
    moved = _moved(law, number - 1, +1)
    return replaced(moved, f"\n第{in_chinese(number + 1)}条 ", f"\n{article}第{in_chinese(number + 1)}条 ")


def _moved(law: str, after: int, by: int) -> str:
    numbers = {in_chinese(number): number for number in range(1, 200)}

    def moved(match: re.Match[str]) -> str:
        number = numbers.get(match[1], 0)
        return f"第{in_chinese(number + by)}条" if number > after else match[0]

    return _ARTICLE.sub(moved, law)


def in_chinese(number: int) -> str:
    """A number below 1,000 as laws write it."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    head = f"{_DIGITS[hundreds]}百" if hundreds else ""
    middle = "" if not tens else ("十" if tens == 1 and not hundreds else f"{_DIGITS[tens]}十")
    return head + middle + (_DIGITS[ones] if ones else "")
