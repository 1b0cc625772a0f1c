"""Built-in answers: verbatim sentences that bear on the question, or what the sources do not say."""

from __future__ import annotations

import json
from dataclasses import fields
from importlib.resources import files

import pytest

from reporter.retrieval.answerable import Features, features, model
from reporter.retrieval.answers import MOST, best
from reporter.retrieval.index import Index
from reporter.retrieval.questions import asks
from tests.grounding.passages import document
from tests.retrieval.harbor import NOTICE, index

INDEX = index()


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("When did the harbor council meet?", "met on 7 May 2024"),
        ("How many members were present?", "Eleven of the thirteen"),
        ("What does the terminal cost?", "45 million crowns"),
        ("Why did prices for ore rise?", "because two smelters stood still"),
        ("Who buys magnets made in Lund?", "makers of pumps"),
        ("会议推迟了什么？", "推迟了对新码头的表决"),
    ],
)
def test_what_the_sources_say_is_shown(question: str, says: str) -> None:
    answer = best(question, INDEX)
    assert answer.answerable
    assert answer.missing is None
    assert says in answer.passages[0][-1].text


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("Who is the chief executive of Brightwater?", "Brightwater"),
        ("How do I cook rice with saffron?", "rice"),
        ("How much gold did Peru mine in 2019?", "Peru"),
        ("What is the capital of France?", "France"),
    ],
)
def test_what_they_do_not_say_is_named(question: str, missing: str) -> None:
    answer = best(question, INDEX)
    assert not answer.answerable
    assert answer.missing
    assert missing in answer.missing


@pytest.mark.parametrize(
    ("question", "says", "missing"),
    [
        ("When did the harbor council meet, and what did the lunch cost?", "met on 7 May 2024", "“lunch”"),
        ("What did the lunch cost, and when did the harbor council meet?", "met on 7 May 2024", "“lunch”"),
        ("What does the terminal cost? Who painted it blue?", "45 million crowns", "“blue”"),
        ("When did the harbor council meet, and how many members were present?", "Eleven of the thirteen", None),
    ],
)
def test_of_two_questions_in_one_each_is_answered_or_missing(question: str, says: str, missing: str | None) -> None:
    answer = best(question, INDEX)
    assert answer.answerable
    assert any(says in hit.text for passage in answer.passages for hit in passage)
    assert (answer.missing is None) if missing is None else (missing in (answer.missing or ""))


def test_of_two_questions_that_nothing_answers_all_is_missing() -> None:
    answer = best("Who won the tennis match, and what did the lunch cost?", INDEX)
    assert not answer.answerable
    assert answer.missing


def test_a_followup_is_answered_on_its_topic() -> None:
    first = "What is made in Lund and sold to makers of pumps?"
    said = best(first, INDEX).passages[0][-1].text
    answer = best("and to builders?", INDEX, [first, said])
    assert "Copper wire" in answer.passages[0][-1].text


def test_at_most_three_and_none_twice() -> None:
    same = "The ore terminal at Ostby needs new cranes."
    texts = (same, same, f"{same[:-1]} soon.", "The ore terminal at Ostby was built in 1961.", "The ore terminal pays.")
    shown = best("What of the ore terminal at Ostby?", Index([document(*texts)])).passages
    assert 1 <= len(shown) <= MOST
    assert sum(same[:-1] in hit.text for passage in shown for hit in passage) == 1


def test_a_sentence_that_leans_on_the_one_before_brings_it_along() -> None:
    passage = best("Which vote on the ore terminal was put off?", INDEX).passages[0]
    assert [hit.number for hit in passage] == [1, 2]
    assert passage[0].text.startswith("The harbor council")


def test_a_leaning_sentence_that_opens_a_paragraph_is_not_shown() -> None:
    alone = Index(
        [document("It rejected the takeover bid outright.", "The takeover bid by Varga was rejected in May.")]
    )
    shown = best("Who rejected the takeover bid?", alone).passages
    assert shown
    assert all(not hit.text.startswith("It ") for passage in shown for hit in passage)


@pytest.mark.parametrize("question", ["", "???", "the"])
def test_a_question_without_words_is_refused(question: str) -> None:
    answer = best(question, INDEX)
    assert (answer.passages, answer.answerable) == ((), False)
    assert answer.missing


def test_a_question_in_another_script_than_all_sources_is_refused() -> None:
    answer = best("When did the council of Ostby meet?", Index([NOTICE]))
    assert (answer.passages, answer.answerable) == ((), False)


def test_the_same_question_has_the_same_answer() -> None:
    assert best("When did the council meet?", INDEX) == best("When did the council meet?", index())


def _features(question: str) -> Features:
    found = features(asks(question), INDEX.search(question), INDEX)
    assert found
    return found


def test_what_speaks_against_an_answer() -> None:
    assert _features("Who wrote to Brightwater about the vote?").strange_name
    assert not _features("Who wrote to Halden about the vote?").strange_name
    assert _features("Who met on 9 May 2031?").strange_figure
    assert _features("Which members were not present?").negated
    assert not _features("What did the company not leave?").negated
    assert _features("When are magnets from Lund sold?").other_kind
    assert not _features("When did the council meet?").other_kind


def test_the_shipped_weights_say_where_they_are_from_and_which_way_they_pull() -> None:
    stored = json.loads(files("reporter.retrieval").joinpath("answerable.json").read_text(encoding="utf-8"))
    assert "A_mtrag_faithfulness" in stored["provenance"]["set"]
    assert (stored["fitted"] | stored["set_by_hand"]).keys() == {field.name for field in fields(Features)}
    for name, value in zip((f.name for f in fields(Features)), model().weights, strict=True):
        assert (value > 0) == (name in stored["fitted"])
