"""What is taken off before a sentence, and what stays."""

from __future__ import annotations

import pytest

from reporter.engines.leadin import bare, run_in_headings
from reporter.engines.selfcontained import passages
from tests.engines.drafting import document

PARTS = (
    ("paragraph", ("Fares and sailings: The line adds two sailings a day from May.",)),
    ("paragraph", ("World Ports: The line calls at five ports in Norway.",)),
    ("paragraph", ("Outlook: The line expects more tourists in the summer.",)),
)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("(a) The line adds sailings.", "The line adds sailings."),
        ("SERVING THE ISLANDS BETTER: The line adds sailings.", "The line adds sailings."),
        ("Moreover, fares rose.", "Fares rose."),
        ("此外，票价上涨。", "票价上涨。"),
        ("Today, the council sold the quay.", "The council sold the quay."),
        ("However, fares rose.", "However, fares rose."),
        ("Today the council sold the quay.", "Today the council sold the quay."),
        ("Ana Berg: The line adds sailings soon.", "Ana Berg: The line adds sailings soon."),
    ],
)
def test_only_what_is_not_of_the_sentence_goes(text: str, rest: str) -> None:
    assert bare(text, frozenset()) == rest


def test_labels_of_several_blocks_each_its_own_are_headings() -> None:
    assert run_in_headings(document(PARTS)) == {"Fares and sailings", "World Ports", "Outlook"}
    assert [one.text.split()[:2] for one in passages(document(PARTS))] == [["The", "line"]] * 3


def test_labels_that_come_back_are_who_speaks() -> None:
    talk = (*PARTS, ("paragraph", ("Outlook: The line sees no reason to add a ferry.",)))
    assert not run_in_headings(document(talk)) & {"World Ports", "Outlook"}


def test_a_lone_label_is_a_heading_where_its_words_are_no_names() -> None:
    lone = (("paragraph", ("Rapid response: The partners act.", "A rapid change calls for a response.")),)
    assert run_in_headings(document(lone)) == {"Rapid response"}
    assert not run_in_headings(document((("paragraph", ("Berg: The partners act within a day.",)),)))
