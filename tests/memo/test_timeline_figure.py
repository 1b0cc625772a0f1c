"""The figure above a list of dates."""

from itertools import pairwise

import pytest
from lxml import html

from reporter.memo.page.body import read_body
from tests.html_sample import sample_run


def figure(*lines: str) -> html.HtmlElement | None:
    body = read_body("# T\n\n## Timeline\n\n" + "\n".join(f"- {line}" for line in lines), sample_run())
    found = html.fragment_fromstring(str(body.html), create_parent="div").xpath("//svg")
    return found[0] if found else None


def test_dates_are_drawn_to_scale_and_labelled() -> None:
    drawn = figure("**2025-01-01**\n  One.", "**2025-01-11**\n  Two.", "**2025-04-11**\n  Three.")
    assert drawn is not None
    places = [float(mark.get("cx")) for mark in drawn.findall(".//circle")]
    assert (places[1] - places[0]) / (places[2] - places[0]) == 0.1
    assert [label.text for label in drawn.findall(".//text")] == ["2025-01-01", "2025-01-11", "2025-04-11"]
    assert [link.get("href") for link in drawn.findall("./a")] == ["#event-1-1", "#event-1-2", "#event-1-3"]


def test_a_month_and_a_year_are_drawn_as_the_stretch_they_are() -> None:
    drawn = figure("**2024**\n  One.", "**2025-02**\n  Two.", "**2025-12-31**\n  Three.")
    assert drawn is not None
    year, month = (float(stretch.get("width")) for stretch in drawn.findall(".//rect"))
    assert year / month == pytest.approx(365 / 27, rel=0.01)  # from the first to the last day
    assert len(drawn.findall(".//circle")) == 1


def test_labels_never_overlap() -> None:
    drawn = figure(*(f"**2025-01-{day:02d}**\n  Day." for day in range(1, 31)))
    assert drawn is not None
    rows: dict[str, list[float]] = {}
    for label in drawn.findall(".//text"):
        rows.setdefault(label.get("y"), []).append(float(label.get("x")))
    assert len(drawn.findall(".//circle")) == 30
    assert all(b - a >= 60 for row in rows.values() for a, b in pairwise(row))


def test_other_lists_and_two_dates_get_none() -> None:
    assert figure("**2025-01-01**\n  One.", "**2025-01-11**\n  Two.") is None
    assert figure("**One**", "**Two**", "**Three**") is None
    assert figure("**2025-01-01** A.", "**2025-13-45** B.", "**2025-03-01** C.") is None
    assert figure("On **2025-01-01** A.", "On **2025-01-02** B.", "On **2025-01-03** C.") is None
