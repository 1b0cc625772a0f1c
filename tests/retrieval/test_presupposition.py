"""What a question takes for granted, and whether grounding sees it contradicted."""

from __future__ import annotations

import pytest

from reporter.grounding.check import check
from reporter.retrieval.presupposition import presupposed
from tests.grounding.passages import source


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("When did Varga leave the northern market?", "Varga left the northern market"),
        ("Why did prices fall in 2024?", "Prices fell in 2024"),
        ("How many tonnes did the plant refuse?", "The plant refused tonnes"),
        ("Which mines did the company close in 2023?", "The company closed mines in 2023"),
        ("Why did the price of copper fall so sharply?", "The price of copper fell so sharply"),
        ("When was the plant in Ostby closed?", "The plant in Ostby was closed"),
        ("Why is the price so high?", "The price is so high"),
        ("When will Norland lift the ban?", "Norland will lift the ban"),
        ("Why didn't the ministry renew the licence?", "The ministry did not renew the licence"),
        ("How many workers were laid off at the mine?", "Workers were laid off at the mine"),
        ("What made the company leave the market?", "The company left the market"),
        ("What led Norland to stop imports?", "Norland stopped imports"),
        ("Why has Norland banned exports of copper?", "Norland has banned exports of copper"),
        (
            "When did the ministry of trade announce new curbs on copper?",
            "The ministry of trade announced new curbs on copper",
        ),
        ("And by how much did exports to Norland drop?", "Exports to Norland dropped"),
        ("Why does the United States rely on imports?", "The United States relies on imports"),
        ("公司什么时候退出北方市场？", "公司退出北方市场"),
        ("铜价为什么下跌？", "铜价下跌"),
    ],
)
def test_the_premise_as_a_statement(question: str, statement: str) -> None:
    assert presupposed(question) == statement


@pytest.mark.parametrize(
    "question",
    [
        "What is a smelter?",
        "Who is the treasurer?",
        "Did the plant close?",
        "Has Norland lifted the ban?",
        "Where is the mine?",
        "why?",
        "When?",
        "",
        "Why did they leave?",
        "What did the treasurer say?",
        "什么是稀土？",
        "谁是部长？",
    ],
)
def test_questions_that_take_nothing_for_granted(question: str) -> None:
    assert presupposed(question) is None


@pytest.mark.parametrize(
    ("question", "says", "verdict"),
    [
        (
            "When did Varga leave the market?",
            "Varga did not leave the market, its chief executive said.",
            "contradicted",
        ),
        ("When did Varga leave the market?", "Varga left the market in May.", "supported"),
        ("Why did prices fall in 2024?", "Prices rose in 2024 because demand was strong.", "contradicted"),
        ("Why did prices fall in 2024?", "Prices fell in 2024 because demand was weak.", "supported"),
        ("Why was the merger approved?", "The commission rejected the merger in June.", "contradicted"),
        ("When was the plant in Ostby closed?", "The plant in Ostby was never closed.", "contradicted"),
        ("How many tonnes did the plant refuse?", "The plant refused no tonnes last year.", "contradicted"),
        ("Why does Norland rely on imports?", "Norland no longer relies on imports.", "contradicted"),
    ],
)
def test_grounding_sees_what_the_source_denies(question: str, says: str, verdict: str) -> None:
    statement = presupposed(question)
    assert statement
    assert check(statement, source(says)).support.verdict == verdict
