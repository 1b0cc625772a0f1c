"""Abbreviations and terms of a document, and where a memo explains them."""

from __future__ import annotations

from pathlib import Path

import pytest

from reporter.chain import brief
from reporter.memo.tradecraft.terms import terms_of, unexplained
from reporter.memo.view import view_of


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("The Northern Ferry Council (NFC) met.", {"NFC": "Northern Ferry Council"}),
        ("It bans electric vehicles (EVs) from piers.", {"EV": "electric vehicles"}),
        ("Sea-bed cable layers (“SCLs”) sail.", {"SCL": "Sea-bed cable layers"}),
        ("The council met in Oslo (ABC).", {}),
        ("Fares rose by a third (see Table 2).", {}),
        (
            "Whereas, the Kingdom of Norway (the “Kingdom”) and the Town of Riga (“Riga”, and together, the “Sides”)"
            " agree.",
            {"Side": "the Kingdom of Norway and the Town of Riga"},
        ),
    ],
)
def test_terms_are_found_with_what_they_stand_for(text: str, terms: dict[str, str]) -> None:
    assert terms_of(text) == terms


def test_a_text_that_says_it_itself_needs_no_more() -> None:
    terms = {"NFC": "Northern Ferry Council"}
    assert dict(unexplained("The NFC met.", terms)) == {"NFC": "Northern Ferry Council"}
    assert not dict(unexplained("The Northern Ferry Council (NFC) met.", terms))
    assert not dict(unexplained("The ONFC met.", terms))


def test_a_memo_explains_a_term_once_where_it_first_stands(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Title: Ferries\nDate: 2024-05-07\n\nThe Northern Ferry Council (NFC) closed two piers in Oslo on 3 May 2024. "
        "The NFC raised fares by a third on 4 May 2024. The NFC hired twelve masters in Bergen on 5 May 2024.\n",
        encoding="utf-8",
    )
    view = view_of(brief([tmp_path / "a.txt"]))
    said = [mark for section in view.sections for one in section.statements for mark in one.marks]
    assert said.count("NFC: Northern Ferry Council") == 1
