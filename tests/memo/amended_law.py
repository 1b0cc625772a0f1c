"""A law in Chinese, written for these tests, and amendments made by hand, each of which a diff must find."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reporter.types import ChangeKind

LAW = """# 江北省稀土管理条例

2019年3月15日 江北省人民代表大会常务委员会第六次会议通过

## 第一章 总则

第一条 为了保护稀土资源，规范稀土行业秩序，制定本条例。

第二条 在本省行政区域内从事稀土开采、冶炼和运输，应当遵守本条例。

第三条 省自然资源厅主管全省稀土开采的监督管理工作。县级以上人民政府可以设立稀土监督机构。

## 第二章 开采

第四条 国家对稀土开采实行总量控制。每年的开采总量不得超过2.4万吨。

第五条 开采企业应当取得采矿许可证。采矿许可证的有效期为十年。

第六条 禁止任何单位和个人收购无证开采的矿产品。

第七条 开采企业应当在每年1月31日前报送上一年度的产量。

第八条 尾矿库每两年进行一次安全评估。评估报告由省应急管理厅公布。

## 第三章 冶炼和运输

第九条 冶炼企业不得使用来源不明的原料。

第十条 部分高纯产品可以免于逐批检验。

第十一条 依照本条例第六条规定没收的矿产品，由省自然资源厅依法处理。

第十二条 运输稀土产品的车辆应当随车携带产品流向记录。

## 第四章 法律责任

第十三条 违反本条例第九条规定的，处五万元以上二十万元以下罚款。

第十四条 拒不报送产量的，县级人民政府应当责令限期改正。

第十五条 本条例自2019年7月1日起施行。
"""

_ARTICLE = re.compile(r"第([一二三四五六七八九十]+)条")
_NUMBERS = "一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七".split()


@dataclass(frozen=True, slots=True)
class Amendment:
    """``old`` made ``new``: of which kinds the change is, and words of its reason."""

    old: str
    new: str
    kinds: tuple[ChangeKind, ...]
    reason: str = ""

    def __str__(self) -> str:
        return f"{self.old} → {self.new}"


AMENDMENTS = (
    Amendment("不得超过2.4万吨", "不得超过3.1万吨", ("renumbered",), "at most 2.4万吨 → at most 3.1万吨"),
    Amendment("有效期为十年", "有效期为五年", ("renumbered",), "十年 → 五年"),
    Amendment("1月31日前", "3月31日前", ("redated",), "1月31日 → 3月31日"),
    Amendment("可以设立稀土监督机构", "应当设立稀土监督机构", ("strengthened",), "“可以” → “应当”"),
    Amendment("人民政府应当责令限期改正", "人民政府可以责令限期改正", ("weakened",), "“应当” → “可以”"),
    Amendment("冶炼企业不得使用", "冶炼企业可以使用", ("reversed", "altered"), "不得"),
    Amendment("部分高纯产品可以", "全部高纯产品可以", ("strengthened",), "“部分” → “全部”"),
    Amendment("评估报告由省应急管理厅公布", "评估报告由市人民政府公布", ("altered",), "“省应急管理厅” → “市人民政府”"),
    Amendment("二十万元以下", "五十万元以下", ("renumbered",), "二十万元 → "),
    Amendment("自2019年7月1日", "自2024年10月1日", ("redated",), "2019年7月1日 → 2024年10月1日"),
    Amendment("开采、冶炼和运输，应当", "开采、冶炼、运输和进出口，应当", ("altered",), "added"),
)
DROPPED = "第十二条 运输稀土产品的车辆应当随车携带产品流向记录。\n\n"
ADDED = "第七条 开采企业应当安装在线监测设备。\n\n"


def amended(*amendments: Amendment) -> str:
    """The law with these amendments."""
    text = LAW
    for amendment in amendments:
        assert text.count(amendment.old) == 1, amendment
        text = text.replace(amendment.old, amendment.new)
    return text


def without(article: str, law: str = LAW) -> str:
    """The law less an article; those after it, and the references to them, move up."""
    assert law.count(article) == 1
    return _moved(law.replace(article, ""), _number(article), -1)


def with_new(article: str, law: str = LAW) -> str:
    """The law with another article before the one of its number; that one and those after it move down."""
    number = _number(article)
    moved = _moved(law, number - 1, +1)
    return moved.replace(f"第{_NUMBERS[number]}条 ", f"{article}第{_NUMBERS[number]}条 ", 1)


def _number(article: str) -> int:
    found = _ARTICLE.match(article)
    assert found
    return _NUMBERS.index(found[1]) + 1


def _moved(law: str, after: int, by: int) -> str:
    def renumbered(match: re.Match[str]) -> str:
        number = _NUMBERS.index(match[1]) + 1
        return f"第{_NUMBERS[number - 1 + by]}条" if number > after else match[0]

    return _ARTICLE.sub(renumbered, law)
