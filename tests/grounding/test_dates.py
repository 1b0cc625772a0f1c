"""Dates: what is read out of English and Chinese prose, and which pairs say the same."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reporter.grounding.dates import COMPONENTS, DateMention, dates, iso, missing_components, same_date


def parts(mention: DateMention) -> dict[str, object]:
    return {name: getattr(mention, name) for name in COMPONENTS if getattr(mention, name) is not None}


def only(text: str) -> DateMention:
    found = dates(text)
    assert len(found) == 1, (text, found)
    return found[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the June 9 meeting", {"month": 6, "day": 9}),
        ("9 June 2025", {"year": 2025, "month": 6, "day": 9}),
        ("the 9th of June, 2025", {"year": 2025, "month": 6, "day": 9}),
        ("June 9th, 2025", {"year": 2025, "month": 6, "day": 9}),
        ("on Jun. 9", {"month": 6, "day": 9}),
        ("Sept. 30, 2024", {"year": 2024, "month": 9, "day": 30}),
        ("2025-06-09", {"year": 2025, "month": 6, "day": 9}),
        ("2025-06-09T10:00:00Z", {"year": 2025, "month": 6, "day": 9}),
        ("06/09/2025", {"year": 2025, "month": 6, "day": 9}),
        ("19/06/2025", {"year": 2025, "month": 6, "day": 19}),
        ("06/19/25", {"year": 2025, "month": 6, "day": 19}),
        ("9.6.2025", {"year": 2025, "month": 6, "day": 9}),
        ("Monday, June 9, 2025", {"year": 2025, "month": 6, "day": 9, "weekday": "monday"}),
        ("June 2025", {"year": 2025, "month": 6}),
        ("sales in May 2025", {"year": 2025, "month": 5}),
        ("In May, sales rose", {"month": 5}),
        ("In January they met", {"month": 1}),
        ("June of last year", {"month": 6, "relative": "last year"}),
        ("in 2025", {"year": 2025}),
        ("the 2025 meeting", {"year": 2025}),
        ("Leadership Group Meeting of 2025,” said", {"year": 2025}),
        ("founded in 1868.", {"year": 1868}),
        ("FY 2024", {"year": 2024}),
        ("FY24", {"year": 2024}),
        ("fiscal 2025", {"year": 2025}),
        ("fiscal year 2025", {"year": 2025}),
        ("Q2 2025", {"year": 2025, "quarter": 2}),
        ("2Q25", {"year": 2025, "quarter": 2}),
        ("2025 Q2", {"year": 2025, "quarter": 2}),
        ("the second quarter of 2025", {"year": 2025, "quarter": 2}),
        ("the fourth-quarter of last year", {"quarter": 4, "relative": "last year"}),
        ("first half of 2025", {"year": 2025, "half": 1}),
        ("H1 2025", {"year": 2025, "half": 1}),
        ("1H25", {"year": 2025, "half": 1}),
        ("the 1990s", {"relative": "1990s"}),
        ("in the 2000's", {"relative": "2000s"}),
        ("by 2020's end", {"year": 2020}),
        ("mid-2024", {"year": 2024, "relative": "mid"}),
        ("in early 2025", {"year": 2025, "relative": "early"}),
        ("by the end of 2026", {"year": 2026, "relative": "late"}),
        ("late June 2025", {"year": 2025, "month": 6, "relative": "late"}),
        ("last week", {"relative": "last week"}),
        ("the previous year", {"relative": "last year"}),
        ("said yesterday", {"relative": "yesterday"}),
        ("on Monday", {"weekday": "monday"}),
        ("last Friday", {"weekday": "friday", "relative": "last"}),
        ("2025年6月9日", {"year": 2025, "month": 6, "day": 9}),
        ("二〇二五年六月九日", {"year": 2025, "month": 6, "day": 9}),
        ("２０２５年６月９日", {"year": 2025, "month": 6, "day": 9}),
        ("6月9日（星期一）", {"month": 6, "day": 9, "weekday": "monday"}),
        ("2025年6月", {"year": 2025, "month": 6}),
        ("6月份", {"month": 6}),
        ("新华社9日电", {"day": 9}),
        ("2024年", {"year": 2024}),
        ("去年", {"relative": "last year"}),
        ("去年6月", {"month": 6, "relative": "last year"}),
        ("今年上半年", {"half": 1, "relative": "this year"}),
        ("2025年第二季度", {"year": 2025, "quarter": 2}),
        ("三季度", {"quarter": 3}),
        ("2025年年底", {"year": 2025, "relative": "late"}),
        ("20世纪90年代", {"relative": "1990s"}),
        ("昨天", {"relative": "yesterday"}),
        ("上周五", {"weekday": "friday", "relative": "last"}),
    ],
)
def test_components(text: str, expected: dict[str, object]) -> None:
    mention = only(text)
    assert parts(mention) == expected
    assert text[mention.start : mention.stop] == mention.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020–23", ["2020", "2023"]),
        ("2023-24", ["2023", "2024"]),
        ("2009-10", ["2009", "2010"]),
        ("from 2020 to 2023", ["2020", "2023"]),
        ("between March and June 2025", ["2025-03", "2025-06"]),
        ("June 9-11, 2025", ["2025-06-09", "2025-06-11"]),
        ("9-11 June 2025", ["2025-06-09", "2025-06-11"]),
        ("June 30 to July 3, 2025", ["2025-06-30", "2025-07-03"]),
        ("2020—2023年", ["2020", "2023"]),
        ("2025年3月至6月", ["2025-03", "2025-06"]),
        ("2025年6月9日至11日", ["2025-06-09", "2025-06-11"]),
        ("Q1 and Q2 2025", ["2025-Q1", "2025-Q2"]),
        ("2025-06", ["2025-06"]),
        ("H1 2025, 2024, June 9", ["2025-H1", "2024", None]),
    ],
)
def test_iso(text: str, expected: list[str | None]) -> None:
    assert [iso(mention) for mention in dates(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "2,025 tons",
        "2025 tons",
        "$2025",
        "more than 2000 firms",
        "2025 people",
        "2025吨",
        "You may go; they march on",
        "06/09/25",
        "30日内",
        "3个月",
        "20年",
        "Executive Order 2025",
        "20250",
        "the second meeting",
        "H2 and H20 chips",
        "五十",
    ],
)
def test_no_date(text: str) -> None:
    assert dates(text) == ()


SAME = [
    ("June 9", "June 9, 2025"),
    ("9 June 2025", "2025-06-09"),
    ("June 9, 2025", "2025年6月9日"),
    ("June 2025", "9 June 2025"),
    ("2025", "June 2025"),
    ("Q2 2025", "June 2025"),
    ("the second quarter of 2025", "Q2 2025"),
    ("first half of 2025", "Q2 2025"),
    ("first half of 2025", "2025年上半年"),
    ("Monday, June 9, 2025", "2025-06-09"),
    ("early 2025", "March 2025"),
    ("2024", "mid-2024"),
    ("last year", "去年"),
    ("this year", "early this year"),
    ("the 1990s", "20世纪90年代"),
]
NOT_SAME = [
    ("June 9", "June 19"),
    ("June 9, 2025", "June 9, 2024"),
    ("June 9, 2025", "June 9"),
    ("June 9", "June 2025"),
    ("June 2025", "July 2025"),
    ("June 2025", "Q2 2025"),
    ("2025", "2024"),
    ("2025", "June 9"),
    ("Q3 2025", "June 2025"),
    ("second half of 2025", "Q2 2025"),
    ("Tuesday, June 9, 2025", "2025-06-09"),
    ("late 2025", "March 2025"),
    ("early 2025", "2025"),
    ("last year", "this year"),
    ("Monday", "Tuesday"),
    ("2024", "last year"),
    ("the 1990s", "1990"),
    ("6月9日", "9月6日"),
]


@pytest.mark.parametrize(("claim", "source"), SAME)
def test_same(claim: str, source: str) -> None:
    assert same_date(only(claim), only(source))
    assert not missing_components(only(claim), only(source))


@pytest.mark.parametrize(("claim", "source"), NOT_SAME)
def test_not_same(claim: str, source: str) -> None:
    assert not same_date(only(claim), only(source))


def test_a_missing_year_can_be_supplied_by_the_caller() -> None:
    claim, source = only("June 9, 2025"), only("June 9")
    assert missing_components(claim, source) == {"year"}
    assert same_date(claim, replace(source, year=2025))
    assert not same_date(claim, replace(source, year=2024))


_PIECES = st.lists(
    st.one_of(
        st.text(max_size=6),
        st.text(alphabet="0123456789/-–., 年月日号季度半上下Q", max_size=12),
        st.sampled_from(
            [
                "June ",
                "Monday, ",
                "FY",
                "mid-",
                "last ",
                " of ",
                "quarter",
                "second ",
                "2025",
                "30 February 2025",
            ]
        ),
    ),
    max_size=8,
).map("".join)


@given(_PIECES)
def test_anything_can_be_read(text: str) -> None:
    for mention in dates(text):
        assert text[mention.start : mention.stop] == mention.text != ""
        assert parts(mention) or mention.text
        assert same_date(mention, mention)
        iso(mention)


def test_the_number_of_a_memorandum_is_no_day() -> None:
    assert [iso(one) for one in dates("Security Memorandum 2 of February 4, 2021 set up the process.")] == [
        "2021-02-04"
    ]
