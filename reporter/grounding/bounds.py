"""Words that make a figure a lower bound, an upper bound or an approximation."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

Bound = Literal["", "min", "max", "approx"]


class _Wording(NamedTuple):
    """How a bound is said; ``strict``: the figure itself is excluded ("more than", not "at least")."""

    bound: Bound
    strict: bool
    english: str
    chinese: str


# The first that fits counts: "no more than" is read before "more than".
_BEFORE = (
    _Wording("approx", False, r"(?:just|slightly|a little) (?:over|under|above|below|more than|less than)", "略超"),
    _Wording(
        "max",
        False,
        r"(?:no|not) (?:more|greater|higher|later) than|not (?:exceed(?:ing)?|over)|at most|up to|"
        r"as (?:much|many|high) as|(?:a )?maximum of|within|≤|<=",
        "不(?:得|应|能|可|会)?(?:超过|高于|多于|大于|超)|至多|最多|最高|高达",
    ),
    _Wording(
        "min",
        False,
        r"(?:no|not) (?:less|fewer|lower) than|at least|(?:a )?minimum of|≥|>=",
        "不(?:得|应|能|可|会)?(?:少于|低于|小于)|不下|至少|最少|最低|起码",
    ),
    _Wording(
        "min",
        True,
        r"(?:more|greater|higher|larger|longer) than|over|above|beyond|in excess of|upwards? of|north of|"
        r"exceed(?:s|ed|ing)?|topp(?:ed|ing)|surpass(?:es|ed|ing)?|>",
        "超过|多于|高于|大于|突破|逾|超",
    ),
    _Wording(
        "max",
        True,
        r"(?:less|fewer|lower|smaller|shorter) than|under|below|short of|<",
        "不到|不足|少于|低于|小于|未满|不满|未达",
    ),
    _Wording(
        "approx",
        False,
        r"about|around|approximately|approx\.?|roughly|nearly|almost|some|(?:an )?estimated|close to|circa|"
        r"ca?\.|near|virtually|~|≈",
        "大约|约为|约|将近|接近|(?<!最)近|大概",
    ),
)
_AFTER = (
    _Wording("min", False, r"or (?:more|higher|above|greater|longer)|and (?:above|over|up)|at least", "及?以上"),
    _Wording("max", False, r"or (?:less|fewer|lower|below|under)|at most", "及?以下|以内|之内"),
    _Wording("approx", False, r"or so|or thereabouts|more or less", "左右|上下"),
)


def _choices(wordings: tuple[_Wording, ...], frame: str) -> str:
    """The wordings as named groups w0, w1, …; ``frame`` keeps the English ones from touching letters."""
    english = (frame.format(wording.english.replace(" ", r"\s+")) for wording in wordings)
    return "|".join(
        f"(?P<w{index}>{expression}|{wording.chinese})"
        for index, (expression, wording) in enumerate(zip(english, wordings, strict=True))
    )


_ENDING_BEFORE = re.compile(rf"(?:{_choices(_BEFORE, '(?<![A-Za-z])(?:{})')})\s?$", re.IGNORECASE)
_STARTING_AFTER = re.compile(rf"\s?(?:{_choices(_AFTER, '(?:{})(?![A-Za-z])')})", re.IGNORECASE)
# "over 5 years" is a span of time, "for over 5 years" a lower bound
_SPAN_OF_TIME = re.compile(r"(?<!\bfor )(?<!\bwell )(?<!\bof )\bover\s$", re.IGNORECASE)
# "12,000 fewer than three months earlier" compares; it bounds nothing
_COMPARED = re.compile(r"\d[\d.,]*%?\s+(?:\w+\s+)?(?:more|fewer|less|higher|lower) than\s$", re.IGNORECASE)
_DURATIONS = frozenset({"year", "month", "day", "s"})


def bound_around(before: str, after: str, unit: str) -> tuple[Bound, bool]:
    """The bound that the text around a figure puts on it, and whether it excludes the figure itself."""
    if _COMPARED.search(before):
        return "", False
    if match := _ENDING_BEFORE.search(before):
        wording = _BEFORE[_index(match)]
        if not (unit in _DURATIONS and _SPAN_OF_TIME.search(before)):
            return wording.bound, wording.strict
    if match := _STARTING_AFTER.match(after):
        wording = _AFTER[_index(match)]
        return wording.bound, wording.strict
    return "", False


def _index(match: re.Match[str]) -> int:
    return int((match.lastgroup or "w0")[1:])
