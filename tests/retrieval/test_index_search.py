"""The index: which sentences speak of a question."""

from __future__ import annotations

import pytest

from reporter.retrieval.index import Index
from reporter.types import DraftClaim
from tests.grounding.passages import document, grounded, source
from tests.retrieval.harbor import HARBOR, NOTICE, SMELTER, index

INDEX = index()


@pytest.mark.parametrize(
    ("question", "document_id", "number"),
    [
        ("When did the council of Ostby meet?", "d1", 1),
        ("what would the terminal cost", "d1", 4),
        ("Why did prices of ore rise?", "d1", 6),
        ("Who buys magnets from Lund?", "d2", 3),
        ("码头的造价是多少？", "d3", 3),
    ],
)
def test_the_sentence_that_answers_comes_first(question: str, document_id: str, number: int) -> None:
    first = INDEX.search(question)[0]
    assert (first.document, first.number) == (document_id, number)


def test_hits_are_verbatim_sentences_in_falling_order() -> None:
    hits = INDEX.search("ore terminal prices", 4)
    documents = {d.id: d for d in (HARBOR, SMELTER, NOTICE)}
    assert len(hits) == 4
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert all(documents[hit.document].sentence_texts[hit.number - 1] == hit.text for hit in hits)


def test_a_likeness_in_meaning_finds_what_words_do_not() -> None:
    two = Index([document("The vessel carried grain.", "The dog slept all day.", "The tax was raised.")])
    assert two.search("boats")[0].number == 1


def test_carried_terms_decide_between_sentences_that_are_alike_else() -> None:
    both = Index([document("The copper plant opened in May."), document("The nickel plant opened in June.", id_="d2")])
    topic = {"nickel": 0.4}
    assert both.search("When did the plant open?", topic=topic)[0].document == "d2"


def test_a_claim_lends_its_words_to_the_sentences_it_rests_on() -> None:
    texts = ("The board met. It turned the offer down.", "Rain fell. Nothing else happened.")
    read = source(*texts)
    draft = DraftClaim(document="d1", statement="It turned the offer down.", cites=(2,))
    claim = grounded(draft, read).model_copy(update={"statement": "Varga rejected the takeover."})
    question = "Which takeover did Varga reject?"
    assert Index([read.document], [claim]).search(question)[0].number == 2
    plain = Index([read.document])
    assert not plain.sentences.scores({"varga": 1.0}).any()


@pytest.mark.parametrize("question", ["", "?", "the of and", "   "])
def test_a_question_without_words_finds_nothing(question: str) -> None:
    assert INDEX.search(question) == ()


def test_an_index_of_nothing_is_no_error() -> None:
    assert Index([]).search("anything") == ()
    assert Index([document("")]).search("anything") == ()


def test_the_sentence_before_is_of_the_same_paragraph() -> None:
    second, fourth = INDEX.hit("d1", 2), INDEX.hit("d1", 4)
    assert second
    assert fourth
    before = INDEX.before(second)
    assert before == INDEX.hit("d1", 1)
    assert INDEX.before(fourth) is None
    assert INDEX.hit("d1", 99) is None
