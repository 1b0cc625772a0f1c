"""Dates set on the calendar by the day their document was published."""

import pytest

from reporter.grounding.calendar import on_calendar
from reporter.grounding.dates import dates

TUESDAY = "2025-06-10"


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("on 3 May 2024", TUESDAY, "2024-05-03"),
        ("on Tuesday", TUESDAY, "2025-06-10"),
        ("on Wednesday", TUESDAY, "2025-06-04"),
        ("last Tuesday", TUESDAY, "2025-06-03"),
        ("next Tuesday", TUESDAY, "2025-06-17"),
        ("yesterday", "2025-03-01", "2025-02-28"),
        ("tomorrow", "2024-12-31", "2025-01-01"),
        ("on April 4", TUESDAY, "2025-04-04"),
        ("in August", TUESDAY, "2025-08"),
        ("in December", "2025-02-01", "2024-12"),
        ("last month", "2025-01-15", "2024-12"),
        ("next month", "2024-12", "2025-01"),
        ("last year", "2025", "2024"),
        ("in the third quarter", TUESDAY, "2025-Q3"),
        ("6月5日", TUESDAY, "2025-06-05"),
        ("昨天", TUESDAY, "2025-06-09"),
        ("去年", TUESDAY, "2024"),
        ("on Tuesday", "2025-06", None),
        ("on Tuesday", None, None),
        ("last week", TUESDAY, None),
    ],
)
def test_a_date_without_a_year_counts_from_the_publication(text: str, published: str | None, expected: str) -> None:
    (mention,) = dates(text)
    assert on_calendar(mention, published) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("by November", "2022-11"), ("in January", "2023-01"), ("on Friday", "2022-02-25")]
)
def test_of_what_is_to_come_the_date_lies_ahead(text: str, expected: str) -> None:
    (mention,) = dates(text)
    assert on_calendar(mention, "2022-02-22", ahead=True) == expected
