"""Figures as Chinese words write them: 三百二十家, 百分之三十, 三分之一, 第十八, 几十, 翻一番."""

from __future__ import annotations

import re

from reporter.grounding.figures import ORDINAL, PERCENT, TIMES, VAGUE, Figure
from reporter.grounding.numerals import CHINESE_NUMERAL, chinese
from reporter.grounding.units import CHINESE, MEASURE_WORDS, NOT_A_CHINESE_WORD, alternatives, unit_named

_TAIL = rf"(?P<more>多|余|几)?(?:(?P<unit>{alternatives(CHINESE)})|(?P<measure>[{MEASURE_WORDS}]))"
CHINESE_WORDED = re.compile(
    rf"""
    (?P<per>百分之|千分之|万分之)(?P<percent>[0-9]{{1,9}}(?:\.[0-9]{{1,9}})?|{CHINESE_NUMERAL}{{1,9}}(?:点{CHINESE_NUMERAL}{{1,9}})?)
  | (?P<denominator>{CHINESE_NUMERAL}{{1,4}})分之(?P<numerator>{CHINESE_NUMERAL}{{1,4}})
  | 第(?P<ordinal>{CHINESE_NUMERAL}{{1,9}}|[0-9]{{1,6}})[{MEASURE_WORDS}号]?
  | (?:几|数|(?<![以之])上)(?P<vague>[十百千万亿]{{1,4}})[余多]?(?=[{MEASURE_WORDS}]|{alternatives(CHINESE)})
  | (?P<half>一半|半数|过半|减半)
  | 翻(?:了)?(?P<doubling>[一两三]?)番
  | (?<![{CHINESE_NUMERAL[1:-1]}几0-9.])(?P<numeral>(?![百千万亿]){CHINESE_NUMERAL}{{1,20}})
        {_TAIL}{NOT_A_CHINESE_WORD}
    """,
    re.VERBOSE,
)
_ONLY_ONE = re.compile("[仅只唯]有?$")
_ONE_AS_ARTICLE = frozenset("年天周月元日成点米升") | {
    "个月",
    "星期",
    "个星期",
    "周年",
    "分钟",
    "小时",
    "个小时",
}
_READ_OUT = frozenset("0123456789〇零一二三四五六七八九")


def read_chinese(match: re.Match[str]) -> Figure | None:
    """The figure that a match of `CHINESE_WORDED` is; None where 一 is only an article."""
    start, end = match.span()
    if percent := match["percent"]:
        return Figure(start, end, *_decimal(percent), {"百": 1.0, "千": 0.1, "万": 0.01}[match["per"][0]], PERCENT)
    if denominator := match["denominator"]:
        whole = chinese(denominator)[0]
        return Figure(start, end, 100 * chinese(match["numerator"])[0] / whole, 0.0, unit=PERCENT) if whole else None
    if ordinal := match["ordinal"]:
        return Figure(start, end, chinese(ordinal)[0], unit=ORDINAL)
    if vague := match["vague"]:
        return Figure(start, end, chinese(vague)[0], unit=VAGUE)
    if half := match["half"]:
        return Figure(start, end, 50.0, 0.0, unit=PERCENT, more="多" if half == "过半" else "")
    if match["doubling"] is not None:
        return Figure(start, end, 2.0 ** (chinese(match["doubling"])[0] or 1.0), unit=TIMES)
    numeral, name = match["numeral"], match["unit"]
    article = numeral == "一" and (match["measure"] or name in _ONE_AS_ARTICLE)
    if article and not _ONLY_ONE.search(match.string, max(0, start - 2), start):
        return None
    value, step = chinese(numeral)
    return Figure(start, end, value, step, unit=unit_named(name) if name else None, more=match["more"] or "")


def _decimal(numeral: str) -> tuple[float, float]:
    """A Chinese or Arabic numeral that may have decimals (三点五), and its step."""
    whole, point, decimals = numeral.replace(".", "点").partition("点")
    places = "".join(str(int(chinese(sign)[0])) for sign in decimals if sign in _READ_OUT)
    value = chinese(whole)[0]
    return (value + float(f"0.{places}"), 10.0 ** -len(places)) if point and places else (value, 1.0)
