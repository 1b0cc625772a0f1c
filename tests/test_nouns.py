"""Nouns of which a run has ten thousands: light, immutable, checked where they come in, JSON as before."""

import pytest
from pydantic import ValidationError

from reporter.types import Block, Document, Evidence, Sentence, Span, Support

TEXT = "The mill   closed.\nIt reopened in May."
FIELDS = {"id": "d1", "uri": "mill.txt", "title": "The mill", "sha256": "0", "text": TEXT}
SENTENCES = (Sentence(start=0, end=18, number=1, block=0), Sentence(start=19, end=38, number=2, block=0))
DOCUMENT = Document(**FIELDS, blocks=(Block(start=0, end=38),), sentences=SENTENCES)


def test_a_document_is_read_back_as_it_was():
    dumped = DOCUMENT.model_dump(mode="json")
    assert dumped["sentences"][1] == {"start": 19, "end": 38, "number": 2, "block": 0}
    assert dumped["blocks"] == [{"start": 0, "end": 38, "kind": "paragraph"}]
    assert Document.model_validate(dumped) == DOCUMENT


@pytest.mark.parametrize("wrong", [{"start": -1}, {"number": 0}, {"kind": "heading"}, {"end": "far"}])
def test_what_comes_in_is_checked(wrong):
    sentence = {"start": 0, "end": 18, "number": 1, "block": 0} | wrong
    with pytest.raises(ValidationError):
        Document(**FIELDS, sentences=(sentence,))


def test_they_cannot_be_changed_only_copied():
    piece = DOCUMENT.cite(SENTENCES[0])
    with pytest.raises(AttributeError):
        piece.quote = "The mill burnt."
    assert piece.model_copy(update={"quote": "The mill burnt."}).quote == "The mill burnt."
    assert piece == Evidence(**piece.model_dump())
    assert len({piece, DOCUMENT.cite(SENTENCES[0])}) == 1
    assert Span(start=0, end=1) != Block(start=0, end=1)


def test_the_names_of_the_fields_given_are_kept_once():
    one, other = Support(verdict="supported", score=1.0), Support(verdict="partly", score=0.5)
    copied = one.model_copy(update={"reasons": ("so",)})
    assert one.model_fields_set is other.model_fields_set
    assert copied.model_fields_set == {"verdict", "score", "reasons"}
    assert one.model_fields_set == {"verdict", "score"}


def test_texts_of_sentences_can_be_let_go():
    before = DOCUMENT.sentence_texts
    DOCUMENT.forget()
    assert "sentence_texts" not in vars(DOCUMENT)
    assert DOCUMENT.sentence_texts == before == ("The mill closed.", "It reopened in May.")
