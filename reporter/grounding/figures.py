"""Figures as digits write them, with scale and unit: 12,000 t, $1.3bn, 1.2万吨, 18th, 1/3, 95+."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reporter.grounding.numerals import chinese
from reporter.grounding.units import (
    CURRENCIES,
    CURRENCY_SIGNS,
    MEASURE_WORDS,
    PER_UNIT,
    SCALES,
    UNIT,
    Unit,
    alternatives,
    priced,
    unit_named,
)

PERCENT, TIMES, ORDINAL, VAGUE, METRE = Unit("%"), Unit("x"), Unit("ordinal"), Unit("vague"), Unit("m")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as written: ``number`` times ``scale`` in ``unit`` (None: none stands with it).

    ``step`` is the smallest step its writing shows, before scale and unit: 0.1 for "1.3 million", and 0
    for a fraction in words, which shows none.
    """

    start: int
    end: int
    number: float
    step: float = 1.0
    scale: float = 1.0
    unit: Unit | None = None
    more: str = ""  # the sign of some more than the figure: 多 in 十多个, + in 95+


_DIGITS = (
    r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,5}|[0-9]{1,3}(?:[\u00a0\u202f\u2009][0-9]{3}){1,5}|[0-9]{1,15})(?![0-9])"
    r"(?:\.[0-9]{1,9}(?![0-9]))?|\.[0-9]{1,9}"
)
_SCALE = (
    rf"(?:(?:\s{{0,8}}|-)(?P<scale>(?i:{alternatives(name for name in SCALES if len(name) > 1)}))(?![A-Za-z])"
    r"|(?P<letter>[kKMBTm])(?![A-Za-z0-9/²³])"
    r"|\s?(?P<chinese_scale>[十百千]?(?:万亿|[万亿])(?:[0-9]{1,4}[千百]?万?(?<=[千百万]))?|千(?![克米瓦])|百(?!分)))"
)
_SIGN_OPENINGS = "".join(sorted({sign[0] for sign in CURRENCY_SIGNS}))
DIGITS = re.compile(
    rf"""(?=[-−.0-9½¼¾⅓⅔{_SIGN_OPENINGS}])(?<![A-Za-z0-9_])(?<![0-9][.,])
    (?:(?P<currency>{alternatives(CURRENCY_SIGNS)})\s?)?(?P<minus>(?<![0-9A-Za-z)%–—-])[-−])?
    (?P<digits>{_DIGITS})
    (?:(?P<ordinal>(?:st|nd|rd|th)(?![A-Za-z]))
      |/(?P<denominator>[2-9])(?![0-9/])
      |(?:(?P<vulgar>[½¼¾⅓⅔]))?(?:{_SCALE})?(?P<more>多|余|\+|-plus(?![a-z]))?
       (?:{UNIT}|(?P<measure>[{MEASURE_WORDS}]))?(?:{PER_UNIT})?)
    (?![A-Za-z0-9_])(?:(?<![0-9])|(?![.,][0-9]))
    |(?P<lone>[½¼¾⅓⅔])
    """,
    re.VERBOSE,
)
_PER_BEFORE = re.compile("每(?P<per>公斤|千克|克|吨|桶|千瓦时|度电|平方米|立方米)(?:约|高达|仅)?$")  # 每公斤60美元
_VULGAR = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3}
_MILLIONS_OF = re.compile(r"\s(?:tonnes|tons|barrels|people|oz|lb|t)\b")

_LIST_MARK = re.compile(r"[.)]\s+[A-Z]")


def unit_of(match: re.Match[str], currency: str | None = None) -> Unit | None:
    """The unit that a match found; money per something else is a price."""
    name = match["unit_word"] or match["unit_chinese"] or match["unit_symbol"]
    unit = Unit(CURRENCY_SIGNS[currency]) if currency else unit_named(name) if name else None
    if unit is None or unit.key not in CURRENCIES:
        return unit
    before = _PER_BEFORE.search(match.string, max(0, match.start() - 8), match.start())
    per = match["per"] or (before["per"] if before else None)
    return priced(unit, unit_named(per)) if per else unit


def read_digits(match: re.Match[str]) -> Figure | None:
    """The figure that a match of `DIGITS` is; None where it only numbers something."""
    start, end = match.span()
    if lone := match["lone"]:
        return Figure(start, end, _VULGAR[lone] * 100, 0.0, unit=PERCENT)
    digits = match["digits"]
    number = float(re.sub(r"[^0-9.]", "", digits))
    step = 10.0 ** -len(digits.partition(".")[2])
    if match["ordinal"]:
        return Figure(start, end, number, unit=ORDINAL)
    if denominator := match["denominator"]:
        if number >= int(denominator):  # a score or a date, not a part
            return None
        return Figure(start, end, 100 * number / int(denominator), 0.0, unit=PERCENT)
    if _is_marker(match):
        return None
    if vulgar := match["vulgar"]:
        number, step = number + _VULGAR[vulgar], 0.01
    unit = unit_of(match, match["currency"])
    scale = 1.0
    if name := match["scale"] or match["letter"]:
        scale = SCALES.get(name) or SCALES[name.casefold()]
        if name == "m" and not match["currency"] and unit is None and not _MILLIONS_OF.match(match.string, end):
            scale, unit = 1.0, METRE
    elif name := match["chinese_scale"]:
        value, shown = chinese(digits + name)
        scale, step = (value / number, shown * number / value) if number and value else (1.0, step)
    if match["minus"]:
        number = -number
    return Figure(start, end, number, step, scale, unit, more=match["more"] or "")


def _is_marker(match: re.Match[str]) -> bool:
    """Whether digits number a list item ("2. ", "(2)") or a footnote ("[4]") rather than count something."""
    start, end = match.span("digits")
    text = match.string
    if text[max(0, start - 1) : start] + text[end : end + 1] in {"[]", "()"} and end - start < 3:
        return True
    opens_line = not text[max(0, text.rfind("\n", 0, start) + 1) : start].strip()
    return opens_line and end - start < 3 and bool(_LIST_MARK.match(text, end))
