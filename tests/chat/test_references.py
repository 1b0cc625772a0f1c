"""A question may name footnotes and claims by number."""

import re

import pytest

from reporter.chat import Conversation
from reporter.chat.references import References
from reporter.memo.markdown import render_markdown
from reporter.prompting.templates import load_template
from reporter.settings import Settings


def quote_of_footnote(run, number):
    memo = render_markdown(run, load_template(run.memo.template))
    return re.search(rf'^\[\^{number}\]: "(.+)" — ', memo, re.MULTILINE)[1].replace("\\", "")


def texts(run, places):
    documents = {document.id: document for document in run.documents}
    return [documents[document].sentence_texts[number - 1] for document, number in places]


@pytest.mark.parametrize("number", [1, 3, 12])
@pytest.mark.parametrize("written", ["What does [{}] rest on?", "[^{}]?", "Why [{}]"])
def test_a_footnote_is_what_the_memo_shows_under_its_number(number, written, run):
    places = References(run).named_in(written.format(number))
    assert quote_of_footnote(run, number) in " ".join(texts(run, places))


def test_a_claim_is_named_by_its_id(run):
    claim = run.claims[4]
    (text,) = texts(run, References(run).named_in(f"Who says {claim.id}?"))
    assert " ".join(claim.evidence[0].quote.split()) in text


def test_several_are_named_at_once_each_once(run):
    references = References(run)
    assert references.named_in("[1], [2] and [1]") == (*references.named_in("[1]"), *references.named_in("[2]"))


@pytest.mark.parametrize("question", ["[0]", "[999]", "c0", "c99999", "[12345678]", "[x]", "abc3", "in 2024"])
def test_a_number_that_names_nothing_is_no_reference(question, run):
    assert References(run).named_in(question) == ()


def test_the_built_in_engine_answers_with_what_is_named(run):
    turn = Conversation(run, settings=Settings()).ask("What does [3] say?")
    assert turn.statements[0].text in quote_of_footnote(run, 3)
    assert turn.missing is None


def test_a_model_is_told_its_own_number_of_the_line_that_is_named(run, standin, asking):
    Conversation(run, settings=asking()).ask("Who says [3]?")
    (request,) = standin.requests
    assert "[3]" not in request.task
    number = int(re.search(r"Who says \? \(asked of line (\d+)\)", request.task)[1])
    assert request.numbered[number] in quote_of_footnote(run, 3)
