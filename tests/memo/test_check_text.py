"""Any text against any documents, without a memo."""

import pytest

from reporter import check_text
from tests.grounding.passages import document

NORTH = document("The northern mine shipped 12,000 tons of zinc in May. It did not ship lead.", id_="d1")
SOUTH = document("The southern mine opened in 1999. Its owner, Tveit Metals, employs 310 people there.", id_="d2")


def test_whichever_document_says_it_bears_it_out() -> None:
    checked = check_text(
        "The southern mine opened in 1999. The northern mine shipped 12,000 tons of zinc.", (NORTH, SOUTH)
    )
    assert [one.support.verdict for one in checked] == ["supported", "supported"]
    assert [piece.document for one in checked for piece in one.evidence] == ["d2", "d1"]


@pytest.mark.parametrize(
    ("altered", "place"),
    [
        ("It did ship lead.", "It did not ship lead."),
        (
            "The northern mine shipped 21,000 tons of zinc in May.",
            "The northern mine shipped 12,000 tons of zinc in May.",
        ),
    ],
)
def test_an_altered_quotation_is_refused_at_the_place_it_was_taken_from(altered: str, place: str) -> None:
    [checked] = check_text(altered, (SOUTH, NORTH))
    assert checked.support.verdict != "supported"
    assert [piece.quote for piece in checked.evidence] == [place]


def test_the_document_that_speaks_of_it_decides_not_one_that_has_some_of_its_words() -> None:
    right = document("Buyers should not rely on promises by word of mouth and should ask for a number.", id_="d1")
    other = document("Mills should name the origin of each rail. Buyers should consider long contracts.", id_="d2")
    for documents in ((right, other), (other, right)):
        [checked] = check_text("Buyers should rely on promises by word of mouth.", documents)
        assert [piece.document for piece in checked.evidence] == ["d1"]
        assert checked.support.verdict == "contradicted"
        assert "not rely" in checked.support.reasons[0]


def test_what_no_document_speaks_of_gets_the_nearest_passage() -> None:
    [checked] = check_text("Parrots sing in the rain.", (NORTH,))
    assert (checked.support.verdict, len(checked.evidence)) == ("unsupported", 1)


@pytest.mark.parametrize("text", ["", "…", "\n—\n"])
def test_no_sentence_no_answer(text: str) -> None:
    assert check_text(text, (NORTH,)) == ()
    assert check_text("A sentence.", ())[0].support.reasons == ("there is no source",)
