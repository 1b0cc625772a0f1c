"""A list of dated items as a figure: an inline SVG above the list, drawn to the scale of the calendar."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from lxml import html

_ISO = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_LEAST = 3  # dates that make a figure worth its place
# In the units of the view box.
_WIDTH, _MARGIN, _AXIS, _ROW, _LABEL, _ROWS = 720, 40, 14, 16, 78, 3


@dataclass(frozen=True, slots=True)
class Event:
    """A date as its item says it, the first and last day it can mean, and the item's id."""

    said: str
    first: date
    last: date
    item: str


def draw_timelines(root: html.HtmlElement) -> None:
    """Put a figure above each list whose items all open with an ISO date in bold."""
    for number, items in enumerate(root.findall(".//ul"), start=1):
        entries = items.findall("./li")
        events = [_event(item, f"event-{number}-{i}") for i, item in enumerate(entries, start=1)]
        told = [event for event in events if event is not None]
        if len(told) < len(entries) or len({event.said for event in told}) < _LEAST:
            continue
        for item, event in zip(entries, told, strict=True):
            item.set("id", event.item)
        items.set("class", "events")
        unique = {event.said: event for event in reversed(told)}  # of one date, the first item
        items.addprevious(_figure(sorted(unique.values(), key=lambda event: (event.first, event.last))))


def _event(item: html.HtmlElement, name: str) -> Event | None:
    """The date an item opens with."""
    first = item if item.find("./p") is None else item.find("./p")
    bold = first.find("./strong")
    if bold is None or (first.text or "").strip() or bold is not first[0]:
        return None
    said = bold.text_content().strip()
    match = _ISO.fullmatch(said)
    if match is None:
        return None
    year, month, day = match.groups()
    try:
        begins = date(int(year), int(month or 1), int(day or 1))
    except ValueError:  # no such day
        return None
    return Event(said, begins, _last_day(begins, month, day), name)


def _last_day(begins: date, month: str | None, day: str | None) -> date:
    if day:
        return begins
    if not month:
        return begins.replace(month=12, day=31)
    return (begins + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _figure(events: Sequence[Event]) -> html.HtmlElement:
    start, end = min(event.first for event in events), max(event.last for event in events)
    length = max(1, (end - start).days)

    def place(day: date) -> float:
        return _MARGIN + (_WIDTH - 2 * _MARGIN) * (day - start).days / length

    # Hidden from screen readers: the list below says all of it, and leads on.
    figure = html.Element(
        "svg", {"class": "timeline", "viewBox": f"0 0 {_WIDTH} {_AXIS + _ROW * _ROWS + 6}", "aria-hidden": "true"}
    )
    figure.append(html.Element("line", {"x1": "0", "x2": str(_WIDTH), "y1": str(_AXIS), "y2": str(_AXIS)}))
    ends = [float("-inf")] * _ROWS
    for event in events:
        left, right = place(event.first), place(event.last)
        middle = (left + right) / 2
        link = html.Element("a", {"href": f"#{event.item}", "tabindex": "-1"})
        link.append(_sign(event, left, right))
        row = next((row for row, end in enumerate(ends) if middle - end >= _LABEL), None)
        if row is not None:
            ends[row] = middle
            link.append(_label(event.said, middle, row))
        figure.append(link)
    return figure


def _sign(event: Event, left: float, right: float) -> html.HtmlElement:
    """A day is a dot, a month or a year the stretch that it is."""
    if event.first == event.last:
        sign = html.Element("circle", {"cx": f"{left:.1f}", "cy": str(_AXIS), "r": "4.5"})
    else:
        width = max(6.0, right - left)
        sign = html.Element(
            "rect", {"x": f"{left:.1f}", "y": str(_AXIS - 4), "width": f"{width:.1f}", "height": "8", "rx": "4"}
        )
    title = html.Element("title")
    title.text = event.said
    sign.append(title)
    return sign


def _label(said: str, x: float, row: int) -> html.HtmlElement:
    label = html.Element("text", {"x": f"{x:.1f}", "y": str(_AXIS + _ROW * (row + 1) + 4), "text-anchor": "middle"})
    label.text = said
    return label
