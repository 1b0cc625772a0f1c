"""A question that takes for granted what the sources deny is told so; one that fits is not."""

import pytest

from reporter.chat import Conversation
from reporter.settings import Settings
from tests.seed_run import faults_of

# What is asked, what the remark says, what the sentence shown says.
WRONG = (
    ("When did Baogang announce new export limits?", "negation", "did not announce"),
    ("When did Beijing single out Baogang's customers?", "negation", "has not announced any measure that singles out"),
    ("Why did the committee change this year's rare earth production plan?", "negation", "did not change"),
    ("When did the committee discuss new export limits?", "negation", "did not discuss new export limits"),
    ("Why did delivery times for sintered magnets fall?", "fell", "had grown from six weeks"),
    ("Why did world mine production fall in 2024?", "fell", "have increased"),
    ("Why did China's production quota fall in 2024?", "fell", "rose from 255,000"),
    ("Why did the price of neodymium oxide rise in 2024?", "rose", "fell from $78"),
    ("Why should policymakers treat every political meeting as the prelude to an embargo?", "negation", "should not"),
)
FITTING = (
    "When did the standing committee of Baogang Group meet?",
    "Why did world mine production increase in 2024?",
    "How did delivery times for sintered magnets grow?",
    "Why does state direction not require an export ban?",
    "Why has Beijing not announced any measure that singles out Baogang's customers?",
    "Why did the committee not change this year's production plan?",
    "How much did the price of terbium oxide fall?",
    "Why did net import reliance fall in 2024?",
    "When did China introduce export licenses?",
    "Why could U.S. automakers face delays?",
    "How have delivery times changed since March?",
    "Why do study sessions reveal little about future exports?",
    "Why was most U.S. concentrate shipped abroad for processing?",
    "How did China's production quota rise?",
    "What made sales staff in Baotou reluctant to sign annual contracts?",
    "Who attended the meeting?",
    "What is Baogang?",
    "Why?",
)


@pytest.fixture(scope="module")
def ask(run):
    return lambda question: Conversation(run, settings=Settings()).ask(question)


@pytest.mark.parametrize(("question", "remark", "said"), WRONG)
def test_it_is_said_with_the_sentence_that_denies_it(question, remark, said, ask, run):
    turn = ask(question)
    assert turn.premise
    assert turn.premise.startswith("The question takes it that ")
    assert remark in turn.premise
    assert said in turn.statements[0].text
    assert not faults_of(turn, run)


@pytest.mark.parametrize("question", FITTING)
def test_a_question_that_fits_gives_no_alarm(question, ask):
    assert ask(question).premise is None


def test_a_model_that_goes_along_with_it_is_contradicted_all_the_same(run, standin, asking):
    lie = "World mine production fell from 390,000 metric tons in 2023 to 376,000 metric tons in 2024."
    standin.reply = lambda *_: {"statements": [{"text": lie, "cites": [1]}], "missing": None}
    turn = Conversation(run, settings=asking()).ask("Why did world mine production fall in 2024?")
    assert turn.premise
    assert "have increased from 376,000" in turn.statements[0].text
    assert [draft.text for draft in turn.refused] == [lie]
