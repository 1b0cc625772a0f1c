"""Publisher and date that a page gives, and not a field for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from reporter.documents.imprint import at_address
from reporter.documents.reading import read
from reporter.settings import Settings
from reporter.types import Document

PROSE = "The ferry line will add two sailings a day from May. Fares stay as they are until the autumn."


def document(folder: Path, text: str) -> Document:
    path = folder / "source.md"
    path.write_text(text, encoding="utf-8")
    return read(path, Settings())


@pytest.mark.parametrize(
    ("address", "publisher"),
    [
        ("https://www.whitehouse.gov/fact-sheets/2026/01/x/", "The White House"),
        ("https://www.congress.gov/crs-product/IN1", "Congressional Research Service"),
        ("https://www.congress.gov/bill/1", None),
        ("https://pubs.usgs.gov/periodicals/x.pdf", "U.S. Geological Survey"),
        ("https://notusgs.gov/", None),
        ("notes/usgs.gov.md", None),
    ],
)
def test_public_bodies_are_known_by_where_they_publish(address: str, publisher: str | None) -> None:
    assert at_address(address) == publisher


def test_front_matter_may_name_the_address(tmp_path: Path) -> None:
    text = f"---\ntitle: Ferries\nsource_url: https://www.whitehouse.gov/ferries/\n---\n\n{PROSE}\n"
    assert document(tmp_path, text).publisher == "The White House"


def test_a_heading_that_names_the_body_does_and_prose_does_not(tmp_path: Path) -> None:
    assert document(tmp_path, f"# Ferries\n\n## U.S. Geological Survey, Ferries\n\n{PROSE}\n").publisher
    assert not document(tmp_path, f"# Ferries\n\n{PROSE} The U.S. Geological Survey counts them.\n").publisher


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        ("Publication Date: 04/23/2026", "2026-04-23"),
        ("Publication Date: 04/09/2026\n\nUpdated April 9, 2026 (F1)", "2026-04-09"),
        ("Publication Date: 04/09/2026", None),
        ("Published: 3 May 2024", "2024-05-03"),
        ("| Publication Date: | 04/23/2026 |\n| Author: | A. Berg |", "2026-04-23"),
    ],
)
def test_the_date_of_publication_where_it_is_clear(lines: str, date: str | None, tmp_path: Path) -> None:
    assert document(tmp_path, f"# Ferries\n\n{lines}\n\n{PROSE}\n").published == date


def test_a_chinese_law_is_of_its_last_amendment(tmp_path: Path) -> None:
    text = (
        "# 渡船法\n\n1986年3月19日 第六届全国人民代表大会常务委员会第十五次会议通过\n\n"
        "2009年8月27日 第十一届全国人民代表大会常务委员会第十次会议修正\n\n第一条 渡船每天开行两次。\n"
    )
    found = document(tmp_path, text)
    assert (found.publisher, found.published) == ("全国人民代表大会常务委员会", "2009-08-27")
