"""Dates as a text gives them, set on the calendar by the date its document was published."""

from __future__ import annotations

from datetime import date, timedelta

from reporter.grounding.date_patterns import WEEKDAYS
from reporter.grounding.dates import DateMention, iso

_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}
_SHIFT = {"last": -1, "this": 0, "next": 1, "last year": -1, "this year": 0, "next year": 1}
_PARTS = ("early", "mid", "late")
_AFTER = 6  # months that a month without a year may lie ahead before last year's is meant


def on_calendar(mention: DateMention, published: str | None, *, ahead: bool | None = None) -> str | None:
    """The ISO date, as far as known, that a mention stands for; None where it cannot be told.

    What names no year counts from ``published`` (ISO): "on Tuesday" is the last Tuesday up to that day, "in
    March" the nearest March that is at most six months ahead. ``ahead`` says that the text speaks of what is to
    come (True): then it is the next Tuesday, the next March; or of what has been (False): then it is the last March.
    Weeks and decades are not resolved.
    """
    if mention.year is not None:
        return iso(mention)
    if not published or not published[:4].isdigit():
        return None
    year, month = int(published[:4]), int(published[5:7]) if published[5:7].isdigit() else None
    shift = _SHIFT.get(mention.relative or "")
    if mention.month is not None:
        return _in_month(mention, (year, month), shift, ahead=ahead)
    if mention.quarter is not None or mention.half is not None:
        part = f"Q{mention.quarter}" if mention.quarter is not None else f"H{mention.half}"
        return f"{year + (shift or 0):04d}-{part}"
    if mention.weekday is not None or mention.relative in _DAYS:
        return _near(mention, published, ahead=ahead)
    if mention.relative in ("last year", "this year", "next year"):
        return f"{year + _SHIFT[mention.relative]:04d}"
    if mention.relative in ("last month", "this month", "next month") and month is not None:
        count = year * 12 + month - 1 + _SHIFT[mention.relative.partition(" ")[0]]
        return f"{count // 12:04d}-{count % 12 + 1:02d}"
    return None


def _in_month(
    mention: DateMention, published: tuple[int, int | None], shift: int | None, *, ahead: bool | None
) -> str | None:
    """A month whose year the text leaves open."""
    year, now = published
    month = mention.month or 1
    if shift is not None:
        year += shift
    elif mention.relative and mention.relative not in _PARTS:
        return None
    elif now is not None and ahead:
        year += month < now
    elif now is not None:
        year -= month - now > (_AFTER if ahead is None else 0)
    return iso(DateMention(year=year, month=month, day=mention.day))


def _near(mention: DateMention, published: str, *, ahead: bool | None) -> str | None:
    """A weekday, or the day before or after, seen from a full date."""
    try:
        day = date.fromisoformat(published)
    except ValueError:  # only a month or a year
        return None
    if mention.relative in _DAYS:
        return (day + timedelta(days=_DAYS[mention.relative])).isoformat()
    wanted = WEEKDAYS.index(mention.weekday or "")
    back = (day.weekday() - wanted) % 7
    if mention.relative == "next" or (ahead and mention.relative is None):
        return (day + timedelta(days=(wanted - day.weekday()) % 7 or 7)).isoformat()
    if mention.relative == "last":
        back = back or 7
    elif mention.relative:
        return None
    return (day - timedelta(days=back)).isoformat()
