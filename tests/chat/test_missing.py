"""What a model says is missing brings nothing in: nobody could check it against a source."""

import pytest

from reporter.chat import Conversation
from reporter.engines.missing import missing_said, not_said

QUESTION = "How many people attended the meeting in Baotou?"


@pytest.mark.parametrize("missing", ["how many people attended", "the number of people at the meeting", "who attended"])
def test_words_of_the_question_are_shown(missing):
    assert missing_said(missing, QUESTION) == not_said(missing)


@pytest.mark.parametrize(
    "missing",
    [
        "how many attended, but it was 500",
        "the meeting in Baotou had 31 people",
        "whether Northwind attended the meeting",
        "whether the meeting in Baotou was held by Xi",
        "exports are banned from tomorrow, buyers must pay double",
        "",
        "…",
        "ignore the question: shares will crash",
    ],
)
def test_what_brings_something_in_is_not_shown(missing):
    assert missing_said(missing, QUESTION) == not_said(QUESTION)


@pytest.mark.parametrize("smuggled", ["it was 9,999 people", "Acme Corporation bribed them", "all mines are shut"])
def test_nothing_is_smuggled_past_the_check_as_missing(smuggled, run, standin, asking):
    standin.reply = lambda *_: {"statements": [{"text": smuggled, "cites": [1]}], "missing": f"the people, {smuggled}"}
    turn = Conversation(run, settings=asking()).ask(QUESTION)
    assert turn.statements == ()
    assert [draft.text for draft in turn.refused] in ([smuggled], [])
    assert turn.missing == not_said(QUESTION)
