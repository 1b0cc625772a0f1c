"""Small sources and edits of them made by hand: what a diff of the two runs must find, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from reporter.types import ChangeKind

GLASS = """Glass works in Liberec to close one furnace

The glass works in Liberec will close one of its three furnaces on 30 September 2025, the company said.
The furnace makes 12,000 tons of window glass a year. Gas prices rose by 40 percent in two years.

Car makers buy most of the glass. Their assembly lines could face delays if the other furnaces cannot make up for it.
Two dealers said that stocks cover about six weeks. The works employs 310 people, and 45 of them will leave.

The regional government plans to retrain the workers in Jablonec. The trade union said that it would sue the company.
Some suppliers of sand must look for new customers. Minister Horak visited the works on 3 June 2025.

The state has not offered aid. A spokesman said that the company expects no further closures in 2026.
"""

TUNGSTEN = """关于江北钨矿的通报

江北钨矿将于2025年9月30日停产检修。该矿年产钨精矿1.2万吨。

地方政府可以向受影响的职工发放补贴。部分冶炼企业已经签订新的供货合同。
省矿业协会表示，库存可维持六周。钨价今年上涨了百分之四十。

矿山企业应当在停产前报告安全情况。海关没有调整出口许可的范围。
"""

#: Two reports of unlike things in like words.
FERRY = """The ferry from Rastede to Holm carried 41,000 passengers in 2024. The fare is 12 euros for adults.

The harbour office in Rastede plans a second pier. The pier will cost 3 million euros.
"""
TRAM = """The tram from Linden to Vahren carried 68,000 passengers in 2023. The fare is 3 euros for everybody.

The council in Linden rejected a second depot. The depot would have cost 7 million euros.
"""


@dataclass(frozen=True, slots=True)
class Edit:
    """One edit of a text (``old`` made ``new``), and what must be found: kinds, and words of a reason."""

    name: str
    text: str
    old: str
    new: str
    kinds: tuple[ChangeKind, ...]
    reason: str = ""

    def __str__(self) -> str:
        return self.name


def edited(edit: Edit) -> str:
    """The text with the edit made."""
    assert edit.text.count(edit.old) == 1, edit.name
    return edit.text.replace(edit.old, edit.new)


EDITS = (
    Edit("figure", GLASS, "12,000 tons", "21,000 tons", ("renumbered",), "number: 12,000 tons → 21,000 tons"),
    Edit("percentage", GLASS, "40 percent", "45 percent", ("renumbered",), "number: 40 percent → 45 percent"),
    Edit("one figure of two", GLASS, "and 45 of them", "and 54 of them", ("renumbered",), "number: 45 → 54"),
    Edit("figure in words", GLASS, "about six weeks", "about four weeks", ("renumbered",), "six weeks → "),
    Edit("day", GLASS, "30 September 2025", "31 October 2025", ("redated",), "30 September 2025 → 31 October 2025"),
    Edit("year", GLASS, "closures in 2026", "closures in 2027", ("redated",), "2026 → 2027"),
    Edit("speaker", GLASS, "The trade union said", "The mayor said", ("reattributed",), "The trade union → The mayor"),
    Edit("speaker left out", GLASS, "Two dealers said that stocks", "Stocks", ("reattributed",), "Two dealers → none"),
    Edit("will to may", GLASS, "will close one", "may close one", ("weakened",), "“will” → “may”"),
    Edit("may to will", GLASS, "could face", "will face", ("strengthened",), "“could” → “will”"),
    Edit("plan to deed", GLASS, "plans to retrain", "has retrained", ("strengthened",), "“plans”"),
    Edit("some to all", GLASS, "Some suppliers", "All suppliers", ("strengthened",), "“some” → “all”"),
    Edit("most to some", GLASS, "buy most of the", "buy some of the", ("weakened",), "“most” → “some”"),
    Edit("must to should", GLASS, "must look", "should look", ("weakened",), "“must” → “should”"),
    Edit("direction", GLASS, "prices rose", "prices fell", ("reversed",), "“rose” → “fell”"),
    Edit("negation", GLASS, "has not offered aid", "has offered aid", ("reversed",), "“not offered aid” left out"),
    Edit("name", GLASS, "Minister Horak", "Minister Benes", ("altered",), "Horak → Benes"),
    Edit("place", GLASS, "workers in Jablonec", "workers in Turnov", ("altered",), "Jablonec → Turnov"),
    Edit("addition", GLASS, "Car makers buy", "Car makers and window fitters buy", ("altered",), "added"),
    Edit("rewording", GLASS, "Gas prices rose", "Gas prices climbed", ("reworded",)),
    Edit("rewording in other words", GLASS, "works employs 310 people", "works has 310 employees", ("altered",)),
    Edit("dropped", GLASS, " Gas prices rose by 40 percent in two years.", "", ("dropped",)),
    Edit("added", GLASS, "a year. ", "a year. A new kiln in Teplice costs 80 million euros. ", ("new",)),
    Edit("date and figure", GLASS, "works on 3 June 2025", "works on 4 June 2025", ("redated",), "3 June"),
    Edit("zh figure", TUNGSTEN, "1.2万吨", "2.1万吨", ("renumbered",), "1.2万吨 → 2.1万吨"),
    Edit("zh same figure", TUNGSTEN, "1.2万吨", "12000吨", ("reworded",)),
    Edit("zh day", TUNGSTEN, "2025年9月30日", "2025年10月31日", ("redated",), "2025年9月30日 → 2025年10月31日"),
    Edit("zh duty", TUNGSTEN, "可以向", "应当向", ("strengthened",), "“可以” → “应当”"),
    Edit("zh duty weaker", TUNGSTEN, "企业应当在", "企业可以在", ("weakened",), "“应当” → “可以”"),
    Edit("zh amount", TUNGSTEN, "部分冶炼", "全部冶炼", ("strengthened",), "“部分” → “全部”"),
    Edit("zh speaker", TUNGSTEN, "省矿业协会表示", "江北海关表示", ("reattributed",), "省矿业协会 → 江北海关"),
    Edit("zh negation", TUNGSTEN, "海关没有调整", "海关调整", ("reversed",), "没有"),
    Edit("zh direction", TUNGSTEN, "上涨了", "下跌了", ("reversed",), "“上涨” → “下跌”"),
    Edit("zh firmness", TUNGSTEN, "江北钨矿将于", "江北钨矿可能于", ("weakened",), "“将” → “可能”"),
    Edit("zh addition", TUNGSTEN, "调整出口许可", "调整出口和转口许可", ("altered",), "“和转口” added"),
    Edit("zh dropped", TUNGSTEN, "钨价今年上涨了百分之四十。", "", ("dropped",)),
    Edit("zh added", TUNGSTEN, "六周。", "六周。两家下游企业暂停接单。", ("new",)),
)
