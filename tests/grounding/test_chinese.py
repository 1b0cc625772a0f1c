"""Chinese sources: figures, dates, negation and direction; and claims in another language than their source."""

from __future__ import annotations

import pytest

from reporter.grounding.analysis import analyse
from reporter.grounding.check import check
from reporter.grounding.guard import compare, differences
from reporter.types import Claim, DraftClaim
from tests.grounding.passages import draft_of, grounded, refused, source

#: Kind of difference, passage, the same in other words, another meaning, what the reason must hold.
ROWS = [
    ("number", "该矿去年生产铜精矿3.5万吨。", "去年该矿铜精矿产量为35000吨。", "该矿去年生产铜精矿35万吨。", "3.5万吨"),
    ("number", "港口吞吐量增长百分之十二。", "港口吞吐量增长12%。", "港口吞吐量增长百分之二十。", "百分之二十"),
    ("number", "该船厂现有职工2400人。", "该船厂有2400名职工。", "该船厂现有职工4200人。", "4200"),
    ("number", "项目总投资1.8亿元。", "项目总投资为1.8亿元。", "项目总投资1.8亿美元。", "1.8亿美元"),
    (
        "number",
        "受访企业中有三分之一计划扩产。",
        "三分之一的受访企业计划扩产。",
        "受访企业中有三分之二计划扩产。",
        "三分之二",
    ),
    ("number", "水产品价格同比下降两成。", "水产品价格同比下降20%。", "水产品价格同比下降三成。", "三成"),
    ("number", "五家公司参加了招标。", "5家公司参加了招标。", "八家公司参加了招标。", "八家"),
    (
        "date",
        "新码头于2024年10月8日投入使用。",
        "2024年10月8日，新码头投入使用。",
        "新码头于2024年10月18日投入使用。",
        "18日",
    ),
    ("date", "渔业协定将于2026年3月到期。", "2026年3月，渔业协定将到期。", "渔业协定将于2027年3月到期。", "2027年3月"),
    ("date", "检修从6月3日开始。", "检修自6月3日起开始。", "检修从8月3日开始。", "8月3日"),
    ("date", "第三季度出口额创下新高。", "出口额在第三季度创下新高。", "第四季度出口额创下新高。", "第四季度"),
    ("negation", "该规定适用于小型渔船。", "小型渔船适用该规定。", "该规定不适用于小型渔船。", "不适用"),
    ("negation", "检查中未发现裂缝。", "检查中没有发现裂缝。", "检查中发现裂缝。", "未发现"),
    ("negation", "公司无法按期交货。", "公司不能按期交货。", "公司可以按期交货。", "无法"),
    ("negation", "双方从未签署过任何合同。", "双方没有签署过任何合同。", "双方签署过合同。", "从未"),
    ("direction", "四月份铜价上涨。", "铜价四月份上升。", "四月份铜价下跌。", "上涨"),
    ("direction", "该公司去年盈利。", "去年该公司盈利。", "该公司去年亏损。", "亏损"),
    ("direction", "该国进口大豆。", "该国从国外进口大豆。", "该国出口大豆。", "出口"),
    ("direction", "监管部门收紧了贷款规定。", "贷款规定被监管部门收紧。", "监管部门放松了贷款规定。", "放松"),
]


def test_a_clause_is_not_put_together_from_two_sentences() -> None:
    read = source("2019年3月，省议会第二次会议通过了港口条例。\n\n1996年，渔业部作出关于修改渔船登记办法的决定。")
    text = "2019年3月，省议会第二次会议通过了渔业部作出关于修改渔船登记办法的决定。"
    found = differences(compare(analyse(text), read.analysis(range(len(read.sentences))), read))
    assert any("joins what the source says apart" in difference.reason for difference in found)
    assert check("2019年3月，省议会第二次会议通过港口条例。", read).support.verdict == "supported"


def test_a_law_keeps_its_name() -> None:
    read = source("中华人民共和国渔业法自2014年起施行。渔船适用本法。")
    support = check("中华人民共和国对渔业法自2014年起施行。", read).support
    assert support.verdict != "supported"
    assert support.reasons == ("name 中华人民共和国对渔业法: not in the source passage",)
    assert check("自2014年起，中华人民共和国渔业法施行。", read).support.verdict == "supported"


@pytest.mark.parametrize(("kind", "passage", "other", "words"), [(k, p, o, w) for k, p, _, o, w in ROWS])
def test_a_changed_meaning_is_found_and_named(kind: str, passage: str, other: str, words: str) -> None:
    read = source(passage, language="zh")
    found = differences(compare(analyse(other), read.analysis([0]), read))
    assert any(difference.kind == kind and words in difference.reason for difference in found), found
    assert check(other, read).support.verdict == "contradicted"


@pytest.mark.parametrize(("passage", "same"), [(passage, same) for _, passage, same, _, _ in ROWS])
def test_the_same_in_other_words_passes(passage: str, same: str) -> None:
    assert check(same, source(passage, language="zh")).support.verdict == "supported"


@pytest.mark.parametrize(
    "sentence",
    [
        "价格不断上升。",
        "不仅产量增长，价格也上升。",
        "产量不足5000吨。",
        "无论价格如何，公司将增产。",
        "非洲订单增加。",
    ],
)
def test_words_that_only_look_like_negations(sentence: str) -> None:
    assert check(sentence, source(sentence + "库存减少。", language="zh")).support.verdict == "supported"


QUAY = "新码头于2024年10月8日投入使用，年吞吐量为120万吨。"
AGREE = [
    "The new quay came into use on 8 October 2024.",
    "The new quay handles 1.2 million tons a year.",
    "Since October 8, 2024 the new quay, which handles 1,200,000 tons a year, has been in use.",
]
DISAGREE = [
    ("The new quay came into use on 18 October 2024.", "18 October 2024"),
    ("The new quay handles 12 million tons a year.", "12 million tons"),
    ("The new quay cost 40 million dollars.", "40 million dollars"),
]


@pytest.mark.parametrize("text", AGREE)
@pytest.mark.parametrize("hints", [(), (0,)])
def test_across_languages_agreeing_figures_leave_it_unchecked(text: str, hints: tuple[int, ...]) -> None:
    found = check(text, source(QUAY, language="zh"), hints)
    assert (found.sentences, found.support.verdict) == ((0,), "unchecked")
    assert "another language" in found.support.reasons[0]


@pytest.mark.parametrize(("text", "words"), DISAGREE)
def test_across_languages_other_figures_are_refused(text: str, words: str) -> None:
    support = check(text, source(QUAY, language="zh"), [0]).support
    assert support.verdict in {"contradicted", "unsupported"}
    assert any(words in reason for reason in support.reasons)


def test_across_languages_another_country_is_refused() -> None:
    read = source("该国向日本出口大豆。", language="zh")
    assert check("The country exports soybeans to Japan.", read, [0]).support.verdict == "unchecked"
    support = check("The country exports soybeans to Korea.", read, [0]).support
    assert support.verdict == "contradicted"
    assert "Korea" in support.reasons[0]


def test_a_chinese_claim_beside_an_english_source() -> None:
    read = source("Exports rose by 12 percent in May 2024.")
    assert check("2024年5月出口增长12%。", read).support.verdict == "unchecked"
    assert check("2024年5月出口增长21%。", read, [0]).support.verdict == "contradicted"


def test_without_figures_or_a_citation_no_passage_is_guessed() -> None:
    assert check("The new quay came into use.", source(QUAY, language="zh")).support.verdict == "unsupported"


def test_an_unchecked_claim_quotes_the_original_and_passes_on_no_speaker() -> None:
    read = source(QUAY, language="zh")
    draft = DraftClaim(document="d1", statement=AGREE[0], cites=(1,), attributed_to="the port authority")
    claim = grounded(draft, read)
    assert [evidence.quote for evidence in claim.evidence] == [QUAY]
    assert claim.attributed_to is None
    assert claim.when == "2024-10-08"
    assert isinstance(claim, Claim)


def test_a_refused_one_says_why() -> None:
    support = refused(draft_of(DISAGREE[0][0]), source(QUAY, language="zh")).support
    assert "2024年10月8日" in support.reasons[0]
