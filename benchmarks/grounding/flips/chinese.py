"""One altered copy of a Chinese sentence a kind of difference; None where the sentence has nothing of the kind."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from benchmarks.grounding.flips.english import Flip
from benchmarks.grounding.flips.tables import exchanges, finder, listed

_FIGURE = re.compile(r"(?<![\d.,:：/年月第-])\d{1,6}(?:\.\d+)?(?![\d.,:：/年月日号时分-])")
_COUNTED = re.compile(r"(?<![一二三四五六七八九十百千第])[二三四五六七八九](?=[个名家人件项万十百年次起条倍位])")
_DATE = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)年|(?<!\d)(?P<month>\d{1,2})月|(?<!\d)(?P<day>\d{1,2})日")
_NEGATIVE = re.compile("[不未无没非]")


def number(text: str, draw: random.Random, _: Sequence[str]) -> str | None:
    """Another figure, in digits or in words."""
    found = list(_FIGURE.finditer(text))
    if found:
        match = draw.choice(found)
        first = draw.choice([digit for digit in "123456789" if digit != match[0][0]])
        return text[: match.start()] + first + text[match.start() + 1 :]
    counted = _COUNTED.search(text)
    if counted is None:
        return None
    other = draw.choice([digit for digit in "二三四五六七八九" if digit not in text])
    return text[: counted.start()] + other + text[counted.end() :]


def date(text: str, draw: random.Random, _: Sequence[str]) -> str | None:
    """Another year, month or day."""
    found = list(_DATE.finditer(text))
    if not found:
        return None
    match = draw.choice(found)
    part = str(match.lastgroup)
    old = int(match[part])
    others = {"year": range(old - 4, old + 5), "month": range(1, 13), "day": range(1, 29)}[part]
    new = draw.choice([other for other in others if other != old])
    return text[: match.start(part)] + str(new) + text[match.end(part) :]


def name(text: str, draw: random.Random, _: Sequence[str]) -> str | None:
    """Another country, another province or city."""
    for table in ("names", "places"):
        words = listed("chinese", table)
        found = [word for word in words if word in text]
        if found:
            other = draw.choice([word for word in words if word not in text])
            return text.replace(draw.choice(found), other)
    return None


def negated(text: str, draw: random.Random, _: Sequence[str]) -> str | None:
    """A denial put in where there is none."""
    if _NEGATIVE.search(text):
        return None
    return _exchanged("put_in")(text, draw, _)


def _exchanged(table: str) -> Flip:
    def flip(text: str, draw: random.Random, _: Sequence[str]) -> str | None:
        found = list(finder("chinese", table, bounded=False).finditer(text))
        if not found:
            return None
        match = draw.choice(found)
        return text[: match.start()] + exchanges("chinese", table)[match[0]] + text[match.end() :]

    return flip


FLIPS: dict[str, Flip] = {
    "number": number,
    "date": date,
    "name": name,
    "negation put in": negated,
    "negation taken out": _exchanged("taken_out"),
    "direction": _exchanged("direction"),
}
