"""Alignment: where in a source a text stands, verbatim or in other words."""

from __future__ import annotations

import pytest

from reporter.grounding.align import LONGEST, NOTHING, align
from tests.grounding.passages import source

NOTE = source(
    "The harbor council met on 7 May. It put off its vote on the new ore terminal.",
    "Two buyers asked for longer contracts. Prices for “processed ore” rose by 3.5 percent.",
    "Divers inspected the lock. Prices for “processed ore” rose by 3.5 percent.",
)
MET, PUT_OFF, ASKED, ROSE, DIVERS, ROSE_AGAIN = range(6)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Two buyers asked for longer contracts.", (ASKED,)),
        ("two BUYERS asked for\nlonger  contracts", (ASKED,)),
        ('Prices for "processed ore" rose by 3.5 percent.', (ROSE,)),
        ("asked for longer contracts. Prices", (ASKED, ROSE)),
    ],
)
def test_verbatim_but_for_its_setting(text: str, sentences: tuple[int, ...]) -> None:
    found = align(text, NOTE)
    assert (found.sentences, found.exact, found.coverage) == (sentences, True, 1.0)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Longer contracts were wanted by two buyers.", ASKED),
        ("The lock has been inspected by divers.", DIVERS),
        ("A vote on the terminal was put off.", PUT_OFF),
    ],
)
@pytest.mark.parametrize("hint", [(), (MET,), (ASKED,), (DIVERS,)])
def test_other_words_are_found_whatever_the_engine_cites(text: str, first: int, hint: tuple[int, ...]) -> None:
    found = align(text, NOTE, hint)
    assert found.sentences[0] == first
    assert not found.exact


@pytest.mark.parametrize("hint", [ROSE, ROSE_AGAIN])
def test_a_hint_chooses_between_equals(hint: int) -> None:
    assert align("Prices for processed ore rose by 3.5 percent.", NOTE, [hint]).sentences[0] == hint
    assert align("Prices for “processed ore” rose by 3.5 percent.", NOTE, [hint]).sentences == (hint,)


def test_a_claim_of_two_sentences_finds_both() -> None:
    found = align("The council, which met on 7 May, put off its vote on the ore terminal.", NOTE)
    assert set(found.sentences) == {MET, PUT_OFF}


def test_never_more_than_a_few_sentences() -> None:
    everything = " ".join(sentence.rstrip(".") for sentence in reversed(NOTE.sentences))
    assert len(align(everything, NOTE).sentences) <= LONGEST


@pytest.mark.parametrize("text", ["Wheat harvests failed.", "", "…", "the of and"])
def test_what_the_source_does_not_speak_of_is_not_found(text: str) -> None:
    assert align(text, NOTE) == NOTHING


def test_a_rare_word_weighs_more_than_common_ones() -> None:
    prices = [f"Prices for ore rose in port {letter}." for letter in "ABCDEF"]
    read = source(*prices, "Antimony sold well.")
    assert align("Prices for antimony rose.", read).sentences[0] == len(prices)


def test_hints_out_of_range_do_no_harm() -> None:
    text = "Longer contracts were wanted by two buyers."
    assert align(text, NOTE, [99, -1]) == align(text, NOTE)


def test_a_source_without_sentences_has_nothing() -> None:
    assert align("Longer contracts.", source()) == NOTHING


def test_coverage_is_a_share() -> None:
    for text in (*NOTE.sentences, "Two divers voted on longer contracts for wheat."):
        assert 0.0 < align(text, NOTE).coverage <= 1.0
