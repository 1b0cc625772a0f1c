"""Questions: what they ask, whether they lean on earlier ones, which claims they name."""

from __future__ import annotations

import pytest

from reporter.retrieval.followups import carried
from reporter.retrieval.questions import asks, cited_claims, is_followup, parts


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("When did the council meet?", "time"),
        ("In what year was it built?", "time"),
        ("how long ago was it built", "time"),
        ("How long is the pier?", "amount"),
        ("How many members voted?", "amount"),
        ("What was the price of ore?", "amount"),
        ("Who chairs the council?", "person"),
        ("Where is the smelter?", "place"),
        ("Why was the vote put off?", "reason"),
        ("How is ore shipped?", "manner"),
        ("What is an ore terminal?", "definition"),
        ("List the members.", "list"),
        ("Did the council meet?", "yes_no"),
        ("Is that when they met?", "yes_no"),
        ("What did the treasurer say?", "thing"),
        ("会议什么时候召开？", "time"),
        ("造价是多少？", "amount"),
        ("会议召开了吗？", "yes_no"),
    ],
)
def test_the_kind_of_answer_asked_for(question: str, asked: str) -> None:
    assert asks(question).asked == asked


def test_names_are_words_with_a_capital_past_the_first() -> None:
    assert asks("What did Halden Works sell to the U.S. in 2024?").names == ("halden", "works", "usa")
    assert asks("Prices of what rose in 3.5 years?").figures == ("3.5",)


def test_references_to_claims_are_no_part_of_what_is_asked() -> None:
    assert cited_claims("Is [3] true, and what of [c12, 4] or 【3】?") == ("c3", "c12", "c4")
    assert cited_claims("Was it 3 or (4)?") == ()
    assert "3" not in asks("Who said [3] to the council?").terms


@pytest.mark.parametrize(
    "question",
    [
        "and for magnets?",
        "who said that?",
        "why?",
        "what about 2024?",
        "how much?",
        "When did they meet?",
        "How much did the company pay for its smelter?",
        "那铜呢？",
    ],
)
def test_followups_carry_the_topic(question: str) -> None:
    assert is_followup(question)
    topic = carried(question, ["What did Varga Metals sell in Lund?", "Varga Metals sold copper wire."])
    assert {"varga", "lund", "copper"} <= topic.keys()
    assert topic["lund"] > 0


@pytest.mark.parametrize(
    "question",
    [
        "When did the harbor council of Ostby put off a vote on cranes?",
        "Which buyers asked for longer contracts in April?",
        "What is neodymium?",
        "Who runs Halden Works in Norway?",
    ],
)
def test_a_question_that_stands_alone_carries_nothing(question: str) -> None:
    assert not is_followup(question)
    assert carried(question, ["What did Varga Metals sell in Lund?"]) == {}


def test_a_question_before_outweighs_a_long_answer_and_the_last_turn_an_older_one() -> None:
    answer = "Copper wire, zinc sheet, brass pipe, steel rope, tin plate, lead pipe, iron rails and pig iron were sold."
    topic = carried("and why?", ["Who owns the quarry?", "A bank.", "What did Varga sell?", answer])
    assert topic["varga"] > topic["zinc"] > 0
    assert topic["varga"] > topic["quarri"] > 0


def test_without_earlier_turns_nothing_is_carried() -> None:
    assert carried("why?", []) == {}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who came, and what did the lunch cost?", 2),
        ("What was decided? Who voted against the plan?", 2),
        ("码头花费多少？谁投了反对票？", 2),
        ("When did the council meet and where?", 1),
        ("What happened in Lund and Ostby?", 1),
        ("Which rules and what?", 1),
    ],
)
def test_several_questions_in_one_are_told_apart(question: str, expected: int) -> None:
    assert len(parts(question)) == expected
