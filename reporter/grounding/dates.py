"""Dates and periods in English and Chinese prose, and whether a claim's date is the source's."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Literal

from reporter.grounding import date_patterns as patterns
from reporter.grounding.identifiers import Identifier, identifiers, read_identifiers
from reporter.grounding.numerals import CJK, FULL_WIDTH, chinese
from reporter.grounding.units import UNIT

Component = Literal["year", "month", "day", "quarter", "half", "weekday", "relative"]
COMPONENTS: tuple[Component, ...] = ("year", "month", "day", "quarter", "half", "weekday", "relative")


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date or period as far as the text gives it; a range is two mentions.

    ``weekday`` is lower-case English; ``relative`` a normal form: "last year", "yesterday", a decade
    as "1990s", a part of the period as "early", "mid", "late". ``[start, stop)`` are code points.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    quarter: int | None = None
    half: int | None = None
    weekday: str | None = None
    relative: str | None = None
    start: int = 0
    stop: int = 0
    text: str = ""


_JOINED = re.compile(r"\s*(?:-|–|—|to|and|through|until|至|到|和)\s*")
_UNIT_AFTER = re.compile(UNIT)


@lru_cache(maxsize=2048)
def dates(text: str) -> tuple[DateMention, ...]:
    """The dates and periods a text mentions, in their order."""
    return _dates(text, identifiers(text))


def read_dates(text: str) -> tuple[DateMention, ...]:
    """`dates`, for long texts that are read once."""
    return _dates(text, read_identifiers(text))


def _dates(text: str, named: tuple[Identifier, ...]) -> tuple[DateMention, ...]:
    flat = text.translate(FULL_WIDTH)
    taken = [(one.start, one.end) for one in named]
    found: list[DateMention] = []
    expressions = (patterns.CHINESE, patterns.ENGLISH) if CJK.search(flat) else (patterns.ENGLISH,)
    for expression in expressions:
        for match in expression.finditer(flat):
            start, stop = match.span()
            if any(start < end and begin < stop for begin, end in taken):
                continue
            if mentions := _read(match, flat):
                found += [replace(mention, text=text[mention.start : mention.stop]) for mention in mentions]
                taken.append((start, stop))
    return _share_year(sorted(found, key=lambda mention: mention.start), flat)


def same_date(claim: DateMention, source: DateMention) -> bool:
    """Whether the source gives every component of the claim's date, and none otherwise."""
    return not missing_components(claim, source) and all(
        _agrees(name, claim, source) for name in COMPONENTS if getattr(claim, name) is not None
    )


def missing_components(claim: DateMention, source: DateMention) -> frozenset[Component]:
    """What the claim's date has and the source's neither gives nor implies (a month implies its quarter)."""
    return frozenset(
        name for name in COMPONENTS if getattr(claim, name) is not None and not _gives(name, claim, source)
    )


def iso(mention: DateMention) -> str | None:
    """ISO 8601 as far as known (2025-06-09, 2025-06, 2025), with 2025-Q2 and 2025-H1; None without a year."""
    if mention.year is None:
        return None
    if mention.month is not None:
        day = "" if mention.day is None else f"-{mention.day:02d}"
        return f"{mention.year:04d}-{mention.month:02d}{day}"
    if mention.quarter is not None:
        return f"{mention.year:04d}-Q{mention.quarter}"
    if mention.half is not None:
        return f"{mention.year:04d}-H{mention.half}"
    return f"{mention.year:04d}"


def _gives(name: Component, claim: DateMention, source: DateMention) -> bool:
    if getattr(source, name) is not None:
        return True
    match name:
        case "quarter":
            return source.month is not None
        case "half":
            return source.month is not None or source.quarter is not None
        case "weekday":
            return _weekday(source) is not None
        case "relative":  # "early 2025" is implied by a month, "last year" is not
            return claim.relative in _PART_OF_MONTH and _part(claim, source) is not None
        case _:
            return False


def _agrees(name: Component, claim: DateMention, source: DateMention) -> bool:
    wanted = getattr(claim, name)
    given = getattr(source, name)
    if name == "quarter" and given is None and source.month:
        given = (source.month + 2) // 3
    elif name == "half" and given is None:
        given = (source.month + 5) // 6 if source.month else ((source.quarter or 0) + 1) // 2
    elif name == "weekday" and given is None:
        given = _weekday(source)
    elif name == "relative" and given is None:
        given = _part(claim, source)
    elif name == "relative":
        return bool(wanted == given or given.endswith(f" {wanted}"))  # "early this year" is this year
    return bool(wanted == given)


_PART_OF_MONTH = ("early", "mid", "late")


def _part(claim: DateMention, source: DateMention) -> str | None:
    """Which third of the claim's period, a month or else a year, the source's date lies in."""
    if claim.month is not None:
        return None if source.day is None else _PART_OF_MONTH[min((source.day - 1) // 10, 2)]
    return None if source.month is None else _PART_OF_MONTH[(source.month - 1) // 4]


def _weekday(mention: DateMention) -> str | None:
    if mention.year is None or mention.month is None or mention.day is None:
        return None
    try:
        return patterns.WEEKDAYS[date(mention.year, mention.month, mention.day).weekday()]
    except ValueError:  # 30 February
        return None


def _read(match: re.Match[str], text: str) -> tuple[DateMention, ...]:
    """The one or (for a range) two mentions a match makes; none where it is no date."""
    parts = {name[0]: value for name, value in match.groupdict().items() if value}
    start, stop = match.span()
    if match.lastgroup == "y24" and _is_amount(text, start, stop):
        return ()
    if match.lastgroup == "us":
        return _american(parts["u"], start, stop)
    if "s" in parts:
        parts["y"] = f"20{parts['s']}"
    year = _number(parts.get("y"))
    quarter, half = parts.get("q"), parts.get("h")
    if year and match.lastgroup == "m2" and int(parts["m"]) == year % 100 + 1:
        parts["Y"] = parts.pop("m")  # 2009-10 is two years, not October
    mention = DateMention(
        year=year + 2000 if year is not None and year < 100 else year,
        month=_month(parts.get("m")),
        day=_number(parts.get("d") or parts.get("D")),
        quarter=patterns.ORDER.get(quarter.casefold()) or int(quarter) if quarter else None,
        half=patterns.ORDER.get(half.casefold()) or int(half) if half else None,
        weekday=_weekday_named(parts.get("w")),
        relative=_relative(parts),
        start=start,
        stop=stop,
    )
    if not 1 <= (mention.day or 1) <= 31:
        return ()
    return (mention, *_other_end(mention, parts))


def _other_end(mention: DateMention, parts: dict[str, str]) -> tuple[DateMention, ...]:
    """The second mention of a range: another day, month or year of the first."""
    if "D" in parts and "d" in parts:
        return (replace(mention, day=_number(parts["D"])),)
    if "M" in parts:
        return (replace(mention, month=_month(parts["M"])),)
    year = mention.year
    if year is None:
        return ()
    if "Y" in parts:
        other = int(parts["Y"])
        other += 0 if other > 99 else year - year % 100
        return (replace(mention, year=other),) if other > year else ()
    return ()


def _is_amount(text: str, start: int, stop: int) -> bool:
    """Whether four digits that could be a year count something instead."""
    return bool(
        patterns.AMOUNT_BEFORE.search(text[max(0, start - 24) : start])
        or _UNIT_AFTER.match(text, stop)
        or patterns.COUNTED_AFTER.match(text, stop)
    )


def _american(figures: str, start: int, stop: int) -> tuple[DateMention, ...]:
    """06/09/2025 is 9 June unless 06 can only be a day; a two-digit year must leave no doubt like that."""
    first, second, year = (int(figure) for figure in figures.split("/"))
    month, day = (second, first) if first > 12 else (first, second)
    if not (1 <= month <= 12 and 1 <= day <= 31) or (year < 100 and max(first, second) <= 12):
        return ()
    return (DateMention(year + 2000 if year < 100 else year, month, day, start=start, stop=stop),)


def _number(figure: str | None) -> int | None:
    if figure is None:
        return None
    return int(figure) if figure.isascii() else int(chinese(figure)[0])


def _month(name: str | None) -> int | None:
    if name is None or not name.isascii() or name.isdigit():
        return _number(name)
    return next(number for number, month in enumerate(patterns.MONTHS, 1) if month.startswith(name[:3].casefold()))


def _weekday_named(name: str | None) -> str | None:
    if name is None:
        return None
    return name.casefold() if name.isascii() else patterns.WEEKDAYS["一二三四五六日天".index(name) % 7]


def _relative(parts: dict[str, str]) -> str | None:
    said = " ".join(parts.get("r", "").casefold().removeprefix("the ").split())
    said = patterns.RELATIVE.get(said) or " ".join(patterns.RELATIVE.get(word, word) for word in said.split())
    if decade := parts.get("x"):
        century, _, tens = decade.rpartition("世纪")
        first = (int(century) - 1) * 100 + int(tens) if century else int(tens)
        said = f"{first if first > 99 else first + (1900 if first > 20 else 2000)}s"
    part = patterns.PARTS.get(" ".join(parts.get("p", "").casefold().split()), "")
    return f"{part} {said}".strip() or None


def _share_year(found: list[DateMention], text: str) -> tuple[DateMention, ...]:
    """Give the first of a pair the second's year ("March to June 2025"); in Chinese the other way round."""
    for index in range(len(found) - 1, 0, -1):
        left, right = found[index - 1], found[index]
        if left.relative or right.relative or not _JOINED.fullmatch(text, left.stop, right.start):
            continue
        if left.year is None and right.year and (left.month or left.quarter or left.half):
            found[index - 1] = replace(left, year=right.year)
        elif right.year is None and "年" in left.text and right.month:
            found[index] = replace(right, year=left.year)
    return tuple(found)
