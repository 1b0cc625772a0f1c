"""Quantities: what is read out of English and Chinese prose, and which pairs say the same."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reporter.grounding.identifiers import identifiers
from reporter.grounding.quantities import Quantity, describe, quantities, same_quantity


def only(text: str) -> Quantity:
    found = quantities(text)
    assert len(found) == 1, (text, found)
    return found[0]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Output reached 12,000 t.", 12_000, "t"),
        ("a quota of 1.2万吨", 12_000, "t"),
        ("shipped 1,000 kg", 1, "t"),
        ("shipped 12 kt", 12_000, "t"),
        ("about 240,000 metric tons of ore", 240_000, "t"),
        ("5m tonnes of coal", 5_000_000, "t"),
        ("a 12 m beam", 12, "m"),
        ("200 km of track", 200_000, "m"),
        ("15 hectares", 150_000, "m2"),
        ("30 GW of solar", 30e9, "W"),
        ("1.5 TWh a year", 1.5e12, "Wh"),
        ("20,000 barrels per day", 20_000, "bbl"),
        ("grades of 5 g/t", 5, "ppm"),
        ("after 60 seconds", 60, "s"),
        ("a two-year licence", 2, "year"),
        ("two and a half years", 2.5, "year"),
        ("a 12-month pause", 12, "month"),
        ("three consecutive months", 3, "month"),
        ("within two weeks", 14, "day"),
        ("rose 30%", 30, "%"),
        ("rose 30 percent", 30, "%"),
        ("fell -3%", -3, "%"),
        ("up 3.5 percentage points", 3.5, "pp"),
        ("down 25 basis points", 25, "bp"),
        ("$1.3 billion", 1.3e9, "USD"),
        ("US$1.3bn", 1.3e9, "USD"),
        ("$5m", 5e6, "USD"),
        ("1.3 billion yuan", 1.3e9, "CNY"),
        ("RMB 500 million", 5e8, "CNY"),
        ("RMB500 million", 5e8, "CNY"),
        ("65 cents", 0.65, "USD"),
        ("€20 million", 2e7, "EUR"),
        ("$60/kg", 60, "USD/kg"),
        ("$60 per kilogram", 60, "USD/kg"),
        ("$60,000 a ton", 60, "USD/kg"),
        ("每公斤60美元", 60, "USD/kg"),
        ("400元/公斤", 400, "CNY/kg"),
        ("$80 a barrel", 80, "USD/bbl"),
        ("45 suppliers", 45, ""),
        ("forty-five suppliers", 45, ""),
        ("one hundred and five firms", 105, ""),
        ("half a million workers", 500_000, ""),
        ("a dozen plants", 12, ""),
        ("twelve thousand tons", 12_000, "t"),
        ("2.5 million people", 2_500_000, ""),
        ("20 lakh units", 2_000_000, ""),
        ("a third of supply", 100 / 3, "%"),
        ("two-thirds of its magnets", 200 / 3, "%"),
        ("cut by a quarter.", 25, "%"),
        ("three quarters of the output", 75, "%"),
        ("half of all exports", 50, "%"),
        ("one in five mines", 20, "%"),
        ("3/4 of members", 75, "%"),
        ("prices halved", 50, "%"),
        ("prices doubled", 2, "x"),
        ("tripled in price", 3, "x"),
        ("twice as much", 2, "x"),
        ("three times the level", 3, "x"),
        ("a threefold rise", 3, "x"),
        ("3x more", 3, "x"),
        ("the 18th Party Standing Committee Meeting", 18, "ordinal"),
        ("the third mine", 3, "ordinal"),
        ("a third meeting", 3, "ordinal"),
        ("the second-largest producer", 2, "ordinal"),
        ("hundreds of workers", 100, "vague"),
        ("tens of thousands of jobs", 10_000, "vague"),
        ("several hundred staff", 100, "vague"),
        ("百分之三十", 30, "%"),
        ("百分之三点五", 3.5, "%"),
        ("三分之一", 100 / 3, "%"),
        ("增长三成", 30, "%"),
        ("增长３０％", 30, "%"),
        ("上升2个百分点", 2, "pp"),
        ("第三家工厂", 3, "ordinal"),
        ("第18次会议", 18, "ordinal"),
        ("45家供应商", 45, ""),
        ("三百二十家企业", 320, ""),
        ("1万2千人", 12_000, ""),
        ("3亿元", 3e8, "CNY"),
        ("人民币5亿元", 5e8, "CNY"),
        ("100万美元", 1e6, "USD"),
        ("1.2万亿元", 1.2e12, "CNY"),
        ("3亿5000万吨", 3.5e8, "t"),
        ("500公斤", 0.5, "t"),
        ("两倍", 2, "x"),
        ("产量翻一番", 2, "x"),
        ("几十家企业", 10, "vague"),
        ("二十年", 20, "year"),
    ],
)
def test_value_in_the_base_unit(text: str, value: float, unit: str) -> None:
    quantity = only(text)
    assert quantity.value == pytest.approx(value)
    assert quantity.unit == unit
    assert text[quantity.start : quantity.end] == quantity.text


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("10-12%", 10, 12, "%"),
        ("10% to 12%", 10, 12, "%"),
        ("between 3 and 5 percent", 3, 5, "%"),
        ("$1.3–1.5 billion", 1.3e9, 1.5e9, "USD"),
        ("$10 million to $12 million", 1e7, 1.2e7, "USD"),
        ("10 to 12 million tons", 1e7, 1.2e7, "t"),
        ("two to three years", 2, 3, "year"),
        ("3到5年", 3, 5, "year"),
        ("up 4% to 7%", 4, 7, "%"),
        ("forecast to be from 4% to 7%", 4, 7, "%"),
        ("ranging from $90 million to $100 million", 9e7, 1e8, "USD"),
        ("10%至12%", 10, 12, "%"),
    ],
)
def test_range(text: str, low: float, high: float, unit: str) -> None:
    quantity = only(text)
    assert (quantity.value, quantity.high, quantity.unit) == (low, high, unit)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("rose from 3% to 5%", [3, 5]),
        ("fell from 12 to 10 percent", [12, 10]),
        ("从3%提高到5%", [3, 5]),
        ("45 of 60 suppliers", [45, 60]),
        ("5 and 10 percent", [5, 10]),
        ("a 5-4 vote", [5, 4]),
    ],
)
def test_two_figures_are_no_range(text: str, values: list[float]) -> None:
    assert [quantity.value for quantity in quantities(text)] == values
    assert all(quantity.high is None for quantity in quantities(text))


@pytest.mark.parametrize(
    ("text", "bound", "strict"),
    [
        ("more than 95 suppliers", "min", True),
        ("over 95 suppliers", "min", True),
        (">95", "min", True),
        ("at least 95 suppliers", "min", False),
        ("no fewer than 95", "min", False),
        ("95 or more", "min", False),
        ("95+ sites", "min", False),
        ("for over 5 years", "min", True),
        ("fell over 5 years", "", False),
        ("fewer than 3 mines", "max", True),
        ("under 3%", "max", True),
        ("up to 20 people", "max", False),
        ("no more than 20", "max", False),
        ("about 12,000 t", "approx", False),
        ("nearly 100", "approx", False),
        ("just over 100", "approx", False),
        ("some 45 plants", "approx", False),
        ("an estimated 45 plants", "approx", False),
        ("exactly 45 plants", "", False),
        ("超过12,000吨", "min", True),
        ("至少5个", "min", False),
        ("50家以上", "min", False),
        ("十多个国家", "min", True),
        ("不到三成", "max", True),
        ("不超过5%", "max", False),
        ("不得超过2.4万吨", "max", False),
        ("不应低于30%", "min", False),
        ("约20万人", "approx", False),
        ("20万人左右", "approx", False),
    ],
)
def test_bound(text: str, bound: str, strict: bool) -> None:
    quantity = only(text)
    assert (quantity.bound, quantity.strict) == (bound, strict)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("45 suppliers", "supplier"),
        ("45 rare earth suppliers met", "supplier"),
        ("12 people", "person"),
        ("three companies of the group", "company"),
        ("a 45-member group", "member"),
        ("45 of them", ""),
        ("45 tons", ""),
        ("45家供应商", "供应商"),
    ],
)
def test_noun(text: str, noun: str) -> None:
    assert only(text).noun == noun


@pytest.mark.parametrize(
    "text",
    [
        "On June 9, 2025 the board met",
        "In 2025 and by mid-2026",
        "Q2 2025 results",
        "the second quarter of 2025",
        "2025年6月9日，上半年",
        "Section 232 and Rule 144A",
        "an F-35, COVID-19 and the G7",
        "5G, 10-K and HTS 2805.30",
        "Executive Order 13817",
        "at 9:30 a.m.",
        "one of the largest",
        "no one knows one another",
        "the one that matters",
        "First, the company",
        "a net-zero plan and a zero-sum game",
        "the Big Four met",
        "it is doubling down on control",
        "a third party",
        "the second half of the game",
        "一些企业统一思想",
        "进一步加强，保持一致，一起努力",
        "之一，唯一，一定，十分重要",
        "一个国家",
        "一年一度",
        "2. The company said",
        "as shown [4]",
    ],
)
def test_no_quantity(text: str) -> None:
    assert quantities(text) == ()


SAME = [
    ("12,000 t", "12 kt"),
    ("12,000 t", "12,000,000 kg"),
    ("12,000 t", "1.2万吨"),
    ("12 thousand tons", "12,000 tonnes"),
    ("1 t", "1,000 kg"),
    ("26.5 million pounds", "12,000 t"),
    ("12,000 t", "26.46 million lb"),
    ("a third of it", "33%"),
    ("33%", "a third of it"),
    ("two-thirds", "67%"),
    ("a third of it", "三分之一"),
    ("30%", "三成"),
    ("half of output", "50%"),
    ("about half", "48%"),
    ("about 12,000", "11,960"),
    ("about 12,000", "12,000"),
    ("12,000", "about 12,000"),
    ("$1.3 billion", "$1,300 million"),
    ("$1.3 billion", "$1.34 billion"),
    ("nearly 1.3 million", "1,298,000"),
    ("12%", "12.3%"),
    ("45 suppliers", "forty-five firms"),
    ("a dozen plants", "12 plants"),
    ("more than 95", ">95"),
    ("more than 95", "97 suppliers"),
    ("at least 95", "95"),
    ("at least 95", "more than 95"),
    ("over 12,000 t", "超过1.2万吨"),
    ("up to 20", "at most 20"),
    ("fewer than 20", "19"),
    ("10-12%", "between 10 and 12 percent"),
    ("10 to 12 million t", "1000万到1200万吨"),
    ("18 months", "1.5 years"),
    ("48 hours", "two days"),
    ("the 18th meeting", "第18次会议"),
    ("the eighteenth meeting", "the 18th meeting"),
    ("doubled", "a twofold rise"),
    ("$60/kg", "$60,000 per tonne"),
    ("¥5 billion", "5 billion yuan"),
    ("¥5 billion", "5 billion yen"),
    ("hundreds of workers", "312 workers"),
    ("dozens of firms", "45 firms"),
    ("hundreds of firms", "hundreds of companies"),
    ("100 million yuan", "1亿元"),
]
NOT_SAME = [
    ("21,000 t", "12,000 t"),
    ("12,000", "11,960"),
    ("12,000", "12,345"),
    ("1.3 million", "1,298,000"),
    ("1.3 million", "1,380,000"),
    ("4 million", "4.2 million"),
    ("about 10,000", "12,345"),
    ("40 suppliers", "43 suppliers"),
    ("12,345", "12,000"),
    ("12,000 kg", "12,000 t"),
    ("12,000 t", "12,000"),
    ("45%", "45 suppliers"),
    ("45 suppliers", "45%"),
    ("3%", "3 percentage points"),
    ("$5 million", "€5 million"),
    ("$5 million", "5 million yuan"),
    ("$5 million", "$5 billion"),
    ("a third of it", "30%"),
    ("a third of it", "half"),
    ("more than 95", "95"),
    ("more than 95", "at least 95"),
    ("more than 95", "fewer than 95"),
    ("more than 100", "300"),
    ("at least 95", "90"),
    ("95", "more than 95"),
    ("95", "up to 95"),
    ("about 95", "up to 95"),
    ("fewer than 20", "20"),
    ("up to 20", "21"),
    ("10-12%", "10%"),
    ("10%", "10-12%"),
    ("10-12%", "10-15%"),
    ("the 18th meeting", "18 meetings"),
    ("the 18th meeting", "the 19th meeting"),
    ("doubled", "tripled"),
    ("doubled", "2%"),
    ("$60/kg", "$60"),
    ("$60/kg", "$60 per tonne"),
    ("hundreds of workers", "45 workers"),
    ("thousands of workers", "hundreds of workers"),
    ("312 workers", "hundreds of workers"),
    ("3 years", "3 months"),
    ("1.2万吨", "12万吨"),
    ("-3%", "3%"),
]


@pytest.mark.parametrize(("claim", "source"), SAME)
def test_same(claim: str, source: str) -> None:
    assert same_quantity(only(claim), only(source))


@pytest.mark.parametrize(("claim", "source"), NOT_SAME)
def test_not_same(claim: str, source: str) -> None:
    assert not same_quantity(only(claim), only(source))


@pytest.mark.parametrize(
    ("text", "described"),
    [
        ("12,000 t", "12,000 t"),
        ("more than 12,000 t", "more than 12,000 t"),
        ("at least a third of it", "at least a third"),
        ("nearly 1.2万吨", "about 1.2万吨"),
        ("fewer than 10-12 people", "less than 10-12"),
    ],
)
def test_describe(text: str, described: str) -> None:
    assert describe(only(text)) == described


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Section 232 tariffs", ["section232"]),
        ("Sections 232 and 301", ["section232", "section301"]),
        ("Section 232, 45 suppliers", ["section232"]),
        ("Executive Order No. 14017; EO 14017", ["eo14017", "eo14017"]),
        ("F-35, f-35 and F35", ["f35", "f35", "f35"]),
        ("COVID-19 and Covid 19", ["covid19"]),
        ("G7, 5G, 10-K, 401(k), S&P 500", ["g7", "5g", "10k", "401(k)", "s&p500"]),
        ("HTS code 2805.30.00", ["hts2805.30.00"]),
        ("Nd2Fe14B magnets", ["nd2fe14b"]),
        ("Phase II and Title VII", ["phaseii", "titlevii"]),
        ("at 9:30 a.m. on 9/11", ["9:30a.m", "9/11"]),
        ("12kg, 30GW, US$5m, RMB500, 18th, 5M, top-10", []),
        ("Q2 2025, H1 2025, FY2024, 2025.06.09", []),
    ],
)
def test_identifiers(text: str, keys: list[str]) -> None:
    found = identifiers(text)
    assert [one.key for one in found] == keys
    assert all(text[one.start : one.end] == one.text for one in found)


_PIECES = st.lists(
    st.one_of(
        st.text(max_size=6),
        st.text(alphabet="0123456789.,-–%$ 十百千万亿一二三两第年月日约 tkgm/½", max_size=12),
        st.sampled_from(
            [
                "more than ",
                "between ",
                " and ",
                " to ",
                "half ",
                "a third",
                "million",
                "百分之",
                "分之",
                "Section ",
                "June ",
            ]
        ),
    ),
    max_size=8,
).map("".join)


@given(_PIECES)
def test_anything_can_be_read(text: str) -> None:
    found = quantities(text)
    for quantity in found:
        assert text[quantity.start : quantity.end] == quantity.text != ""
        assert math.isfinite(quantity.value)
        assert same_quantity(quantity, quantity) or quantity.unit == "x"
        describe(quantity)
    spans = [(one.start, one.end) for one in found]
    assert spans == sorted(spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
