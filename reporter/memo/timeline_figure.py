"""A list of dated items as a figure: an inline SVG above the list, drawn to the scale of the calendar."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from lxml import html

_ISO = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_LEAST = 3  # dates that make a figure worth its place
# In the units of the view box.
_WIDTH, _MARGIN, _AXIS, _ROW, _LABEL, _ROWS = 720, 40, 14, 14, 74, 3


def draw_timelines(root: html.HtmlElement) -> None:
    """Put a figure above each list whose items all open with an ISO date in bold."""
    for items in root.findall(".//ul"):
        told = [_date_of(item) for item in items.findall("./li")]
        dates = [when for when in told if when is not None]
        if len(dates) >= _LEAST and len(dates) == len(told) and len(set(dates)) >= _LEAST:
            items.addprevious(_figure(sorted(dict.fromkeys(dates))))


def _date_of(item: html.HtmlElement) -> str | None:
    """The date an item opens with."""
    first = item if item.find("./p") is None else item.find("./p")
    bold = first.find("./strong")
    if bold is None or (first.text or "").strip() or bold is not first[0]:
        return None
    said = bold.text_content().strip()
    return said if _ISO.fullmatch(said) and _day(said) else None


def _day(said: str) -> date | None:
    """The day a date stands for on the axis: the middle of a year or a month."""
    match = _ISO.fullmatch(said)
    year, month, day = match.groups() if match else ("", None, None)
    try:
        return date(int(year), int(month or 7), int(day or (15 if month else 1)))
    except ValueError:  # no such day
        return None


def _figure(dates: Sequence[str]) -> html.HtmlElement:
    days = {when: day for when in dates if (day := _day(when))}
    first, last = min(days.values()), max(days.values())
    length = max(1, (last - first).days)
    places = {
        when: _MARGIN + (_WIDTH - 2 * _MARGIN) * (day - first).days / length
        for when, day in sorted(days.items(), key=lambda pair: pair[1])
    }
    figure = html.Element(
        "svg",
        {
            "class": "timeline",
            "viewBox": f"0 0 {_WIDTH} {_AXIS + _ROW * _ROWS + 6}",
            "role": "img",
            "aria-label": f"Timeline from {dates[0]} to {dates[-1]}, {len(dates)} dates",
        },
    )
    axis = {"x1": "0", "x2": str(_WIDTH), "y1": str(_AXIS), "y2": str(_AXIS)}
    figure.append(html.Element("line", axis))
    ends = [float("-inf")] * _ROWS
    for when, x in places.items():
        row = next((row for row, end in enumerate(ends) if x - end >= _LABEL), None)
        figure.append(_mark(when, x))
        if row is not None:
            ends[row] = x
            figure.append(_label(when, x, row))
    return figure


def _mark(when: str, x: float) -> html.HtmlElement:
    mark = html.Element("circle", {"cx": f"{x:.1f}", "cy": str(_AXIS), "r": "4"})
    title = html.Element("title")
    title.text = when
    mark.append(title)
    return mark


def _label(when: str, x: float, row: int) -> html.HtmlElement:
    place = {"x": f"{x:.1f}", "y": str(_AXIS + _ROW * (row + 1) + 4), "text-anchor": "middle"}
    label = html.Element("text", place)
    label.text = when
    return label
