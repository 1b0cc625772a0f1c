"""Small raised characters: footnote marks go, exponents and ordinals stay.

A footnote mark run into a figure would change it ("¹²16,000 t" is not 1,216,000 t).
"""

from __future__ import annotations

import re

_RAISED = str.maketrans("0123456789+-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")
_EXPONENT = re.compile(r"[-−–+]?\d+")
_POWER_OF_TEN = re.compile(r"(?:^|[^\d.,])10$")
_LENGTH = re.compile(r"(?:^|[\s\d(/])(?:[kcmµ]?m|ft|in|yd)$")
_ORDINAL = re.compile(r"\d$")
_LONGEST_MARK = 3


def superscript(before: str, raised: str) -> str:
    """What a raised run of characters after ``before`` is read as: an exponent, itself, or nothing."""
    mark = raised.strip()
    if mark.lower() in {"st", "nd", "rd", "th"} and _ORDINAL.search(before):
        return mark
    if _EXPONENT.fullmatch(mark):
        unit = mark in {"2", "3"} and _LENGTH.search(before)
        return mark.translate(_RAISED) if unit or _POWER_OF_TEN.search(before) else ""
    return raised if sum(char.isalpha() for char in mark) > _LONGEST_MARK else ""
