"""Questions about a run, with and without a model: what is shown is supported, what is not there is refused."""

import asyncio
import json
import threading
from contextlib import aclosing

import pytest

from reporter.chat import Conversation
from reporter.chat.conversation import NONE_HELD, STOPPED
from reporter.errors import EndpointError, UsageError
from reporter.settings import Settings
from reporter.types import AnswerStatement, Turn
from tests.seed_run import faults_of
from tests.standin import Broken, CutOff, Drop, Paused, Status, in_turn

UNANSWERABLE = (
    "What is the salary of the committee's chairman?",
    "What was the price of copper in Santiago in 2019?",
    "Who won the football match in Yokohama?",
)
# What is asked, and words that one of the sentences shown has; None where the sources do not say it.
TALK = (
    ("When did the standing committee of Baogang Group meet?", "9 June 2025"),
    ("And what did they study?", "Qiu Shi"),
    ("How much rare earth oxide did U.S. mines produce in 2024?", "45,000"),
    ("And in 2023?", "41,600"),
    (UNANSWERABLE[0], None),
    ("How long are delivery times for sintered magnets?", "fourteen weeks"),
    (UNANSWERABLE[1], None),
    ("When must the written reports be handed in?", "30 September 2025"),
    (UNANSWERABLE[2], None),
    ("What should Congress consider?", "multi-year"),
)


@pytest.fixture
def built_in(run):
    return Conversation(run, settings=Settings())


def given(request, words):
    """The reply of a model that answers with the numbered lines that have some words."""
    lines = [(n, text) for n, text in request.numbered.items() if words and words in text][:2]
    first = next(iter(request.numbered.items()))
    return {
        "statements": [{"text": text, "cites": [n]} for n, text in lines or [first]],
        "missing": None if lines else request.task.partition(" asks: ")[2].splitlines()[0],
    }


def test_ten_turns_without_a_model(built_in, run):
    for question, words in TALK:
        turn = built_in.ask(question)
        assert not faults_of(turn, run)
        if words is None:
            assert turn.statements == ()
            assert turn.missing
        else:
            assert any(words in statement.text for statement in turn.statements), turn
            assert turn.missing is None
        assert turn.usage.steps == {}
    assert [turn.question for turn in built_in.turns] == [question for question, _ in TALK]


def test_ten_turns_with_a_model(run, standin, asking):
    expected = dict(TALK)
    standin.reply = lambda _, request: given(
        request, next(words for question, words in expected.items() if f" asks: {question}\n" in request.task)
    )
    conversation = Conversation(run, settings=asking())
    for question, words in TALK:
        turn = conversation.ask(question)
        assert not faults_of(turn, run)
        if words is None:
            assert turn.statements == ()
            assert turn.missing
            assert question.rstrip("?") in turn.missing
        else:
            assert any(words in statement.text for statement in turn.statements), turn
        assert turn.usage.steps["answer"].calls == 1
    assert standin.steps() == ["answer"] * len(TALK)


def test_a_model_is_told_the_turns_before_and_what_they_are_worth(run, standin, asking):
    conversation = Conversation(run, settings=asking())
    standin.reply = lambda _, request: given(request, "45,000")
    conversation.ask("How much did U.S. mines produce in 2024?")
    conversation.ask("Who said that?")
    task = standin.requests[-1].task
    assert "- Asked: How much did U.S. mines produce in 2024?" in task
    assert "Answered: U.S. mines produced an estimated 45,000" in task
    assert any("Geological Survey" in line for line in standin.requests[-1].numbered.values())


def test_statements_come_before_the_reply_ends(run, standin, asking):
    goes_on = threading.Event()

    def reply(_, request):
        whole = {
            "statements": [{"text": text, "cites": [n]} for n, text in list(request.numbered.items())[:2]],
            "missing": None,
        }
        return Paused(json.dumps(whole).index("}") + 12, goes_on, whole)

    async def first():
        standin.reply = reply
        async with aclosing(Conversation(run, settings=asking()).astream("What did U.S. mines produce?")) as parts:
            assert isinstance(await asyncio.wait_for(anext(parts), 10), AnswerStatement)
            assert not goes_on.is_set()
            goes_on.set()
            assert isinstance([part async for part in parts][-1], Turn)

    asyncio.run(first())


def test_a_stopped_answer_is_kept_as_far_as_it_got(run, standin, asking):
    goes_on = threading.Event()
    conversation = Conversation(run, settings=asking())

    def reply(_, request):
        whole = given(request, "U.S. mines produced")
        return Paused(json.dumps(whole).index("}") + 12, goes_on, whole)

    async def stopped():
        standin.reply = reply
        async with aclosing(conversation.astream("What did U.S. mines produce?")) as parts:
            await anext(parts)

    asyncio.run(stopped())
    goes_on.set()
    (turn,) = conversation.turns
    assert turn.note == STOPPED
    assert len(turn.statements) == 1
    standin.reply = lambda _, request: given(request, "41,600")
    assert conversation.ask("And in 2023?").statements


@pytest.mark.parametrize(
    "fault", [Drop(), Status(429), Status(500), Broken(5, "{}"), "no JSON", CutOff(3, "{}")], ids=str
)
def test_a_model_that_fails_ends_only_its_answer(fault, run, standin, asking):
    conversation = Conversation(run, settings=asking())
    standin.reply = lambda *_: fault
    with pytest.raises(EndpointError):
        conversation.ask("What did U.S. mines produce in 2024?")
    assert conversation.turns == []
    standin.reply = lambda _, request: given(request, "45,000")
    assert conversation.ask("What did U.S. mines produce in 2024?").statements


@pytest.mark.parametrize("fault", [Broken, CutOff])
def test_a_reply_that_breaks_off_gives_what_was_whole_and_says_so(fault, run, standin, asking):
    def reply(_, request):
        whole = given(request, "U.S. mines produced")
        assert len(whole["statements"]) == 2
        return fault(json.dumps(whole).index("}") + 12, whole)

    standin.reply = reply
    turn = Conversation(run, settings=asking()).ask("What did U.S. mines produce in 2024?")
    assert len(turn.statements) == 1
    assert turn.note == "the model's reply broke off"
    assert turn.missing is None


def test_a_busy_model_is_asked_again(run, standin, asking):
    echo = standin.reply
    first = in_turn(Status(429, headers={"Retry-After": "0"}), "then")
    standin.reply = lambda step, request: answer if (answer := first(step, request)) != "then" else echo(step, request)
    turn = Conversation(run, settings=asking(retries=1)).ask("What did U.S. mines produce in 2024?")
    assert turn.statements
    assert len(standin.requests) == 2


def test_the_oldest_turns_go_first_where_the_window_is_full_and_it_is_said(run, standin, asking):
    turns = [Turn(question=f"Question {n} on mines?", missing=f"{'nothing ' * 30}{n}") for n in range(60)]
    turns = [turn.model_copy(update={"question": turn.question + " And what else?" * 20}) for turn in turns]
    window = 3_000
    conversation = Conversation(run, settings=asking(window=window), turns=turns)
    turn = conversation.ask("What did U.S. mines produce in 2024?")
    task = standin.requests[-1].task
    assert "Question 59 on mines?" in task
    assert "Question 0 on mines?" not in task
    dropped = 60 - task.count("- Asked: ")
    assert turn.note == f"the model was not shown the {dropped} oldest turns: its window is full"
    assert sum(len(m["content"]) for m in standin.requests[-1].messages) / 4 < window
    assert standin.requests[-1].numbered, "what is found in the sources has its place whatever was said before"


@pytest.mark.parametrize("question", ["", " \n", "why? " * 1_000], ids=["empty", "blank", "long"])
def test_what_is_no_question_is_not_asked(question, built_in):
    with pytest.raises(UsageError):
        built_in.ask(question)
    assert built_in.turns == []


def test_the_same_sentence_is_said_once(run, standin, asking):
    def reply(_, request):
        n, text = next(iter(request.numbered.items()))
        return {"statements": [{"text": text, "cites": [n]}, {"text": f" {text} ", "cites": [n]}], "missing": None}

    standin.reply = reply
    turn = Conversation(run, settings=asking()).ask("What did U.S. mines produce in 2024?")
    assert len(turn.statements) == 1
    assert turn.refused == ()


def test_where_no_sentence_of_the_model_holds_the_sources_own_are_shown(run, standin, asking):
    lie = "Congress should not consider anything."
    standin.reply = lambda *_: {"statements": [{"text": lie, "cites": [1]}], "missing": None}
    conversation = Conversation(run, settings=asking())
    turn = conversation.ask("What should Congress consider?")
    assert [draft.text for draft in turn.refused] == [lie]
    assert "multi-year" in turn.statements[0].text
    assert turn.note == NONE_HELD
    assert turn.missing is None
    nothing = conversation.ask(UNANSWERABLE[1])
    assert nothing.statements == ()
    assert nothing.missing
    assert nothing.note is None


def test_where_the_model_says_that_it_is_missing_nothing_is_shown_instead(run, standin, asking):
    reply = {"statements": [{"text": "Mines shut.", "cites": [1]}], "missing": "what Congress should consider"}
    standin.reply = lambda *_: reply
    turn = Conversation(run, settings=asking()).ask("What should Congress consider?")
    assert turn.statements == ()
    assert turn.missing == "The sources do not say: what Congress should consider"
