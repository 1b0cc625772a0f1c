"""A second reader decides what the rules cannot, and nothing else."""

import pytest

from reporter.grounding.ground import doubt_of, doubt_of_statement, ground, ground_sentence, ground_statement
from reporter.grounding.index import Source
from reporter.grounding.second_look import Doubt, Opinion, vouched_for
from reporter.types import Claim, DraftClaim, DraftSentence, DraftStatement, Refused, Statement, SummarySentence
from tests.grounding.passages import claim_of, source

NOTE = source(
    "The harbour board of Tveit closed the northern quay on 9 June 2025 because its piles had rotted. "
    "Repairs will cost 12 million kroner and last until spring.",
    "Fish landings at Tveit fell by 8 percent in the first quarter.",
)
CHINESE = source("集团党委常委9人出席会议。公司去年生产稀土氧化物12000吨。", language="zh")
GREY = "Tveit handled less fish at the start of the year."
BY = "openai:reader"


def draft(text: str, *cites: int) -> DraftClaim:
    return DraftClaim(document="d1", statement=text, cites=cites)


def looked_at(text: str, verdict: str, *cites: int, read: Source = NOTE) -> Claim | Refused:
    """A draft after a second reader's verdict on it."""
    doubt = doubt_of(draft(text, *cites), read)
    assert doubt, f"the rules decide: {text}"
    return ground(draft(text, *cites), read, id="c1", opinions={doubt: Opinion(verdict, "Said why.", BY)})


def test_other_words_are_borne_out_by_a_reader() -> None:
    assert isinstance(ground(draft(GREY, 3), NOTE, id="c1"), Refused)
    claim = looked_at(GREY, "supported", 3)
    assert isinstance(claim, Claim)
    assert [piece.quote for piece in claim.evidence] == [NOTE.sentences[2]]
    assert claim.support.verdict == "supported"
    assert claim.support.score < 0.5, "the score is the rules'"
    assert claim.support.reasons == (f"checked by {BY}: Said why.",)
    assert claim.support.model_check
    assert claim.support.model_check.by == BY


@pytest.mark.parametrize("verdict", ["partly", "contradicted", "unsupported"])
def test_a_reader_may_refuse(verdict: str) -> None:
    refused = looked_at(GREY, verdict, 3)
    assert isinstance(refused, Refused)
    assert refused.support.verdict == verdict
    assert refused.support.reasons[-1] == f"checked by {BY}: Said why."
    assert refused.support.model_check is None


def test_what_was_refused_stays_so_where_the_check_failed() -> None:
    refused = looked_at(GREY, "unchecked", 3)
    assert isinstance(refused, Refused)
    assert refused.support.verdict == "unchecked"
    assert "could not check it: Said why." in refused.support.reasons[-1]


def test_what_was_unchecked_stays_so_where_the_check_failed() -> None:
    claim = looked_at("Nine committee members attended the meeting.", "unchecked", 1, read=CHINESE)
    assert isinstance(claim, Claim)
    assert claim.support.verdict == "unchecked"
    assert len(claim.support.reasons) == 2


def test_another_language_is_for_a_reader() -> None:
    text = "Nine committee members attended the meeting."
    claim = looked_at(text, "supported", 1, read=CHINESE)
    assert isinstance(claim, Claim)
    assert claim.support.verdict == "supported"
    assert isinstance(looked_at(text, "unsupported", 1, read=CHINESE), Refused)


@pytest.mark.parametrize(
    ("text", "cites", "read"),
    [
        ("Repairs will cost 21 million kroner.", (2,), NOTE),
        ("Mending the quay takes 21 million kroner.", (2,), NOTE),
        ("Ships were sent elsewhere for 21 days.", (1,), NOTE),
        ("The harbour board of Tveit did not close the northern quay.", (1,), NOTE),
        ("The harbour board of Brevik closed the northern quay.", (1,), NOTE),
        ("The harbour board of Tveit closed the northern quay on 19 June 2025.", (1,), NOTE),
        ("The company made 21,000 tons of rare earth oxide.", (2,), CHINESE),
    ],
)
def test_a_definite_difference_is_no_doubt_and_no_opinion_on_it_counts(
    text: str, cites: tuple[int, ...], read: Source
) -> None:
    lie = draft(text, *cites)
    assert doubt_of(lie, read) is None
    every = [Doubt(text, document="d1", sentences=numbers) for numbers in ((1,), (2,), (3,), (1, 2), (2, 3), (1, 3))]
    found = ground(lie, read, id="c1", opinions={doubt: Opinion("supported", "Trust me.", BY) for doubt in every})
    assert isinstance(found, Refused)
    assert found == ground(lie, read, id="c1")


def test_what_the_rules_bear_out_is_no_doubt() -> None:
    assert doubt_of(draft(NOTE.sentences[1], 2), NOTE) is None


def test_without_a_passage_it_is_read_beside_what_was_cited() -> None:
    text = "Trawlers came home with emptier holds."
    assert doubt_of(draft(text), NOTE) is None
    assert doubt_of(draft(text, 3, 99), NOTE) == Doubt(text, document="d1", sentences=(3,))


def test_a_summary_sentence_too() -> None:
    summed = DraftSentence(document="d1", text=GREY, cites=(3,))
    doubt = doubt_of(summed, NOTE)
    assert doubt
    found = ground_sentence(summed, NOTE, opinions={doubt: Opinion("supported", "It does.", BY)})
    assert isinstance(found, SummarySentence)
    assert found.support.model_check


CLAIMS = (claim_of(NOTE, "c1", 1), claim_of(NOTE, "c2", 2), claim_of(NOTE, "c3", 3))
SOURCES = {"d1": NOTE}


class TestStatement:
    def looked_at(self, statement: DraftStatement, verdict: str) -> Statement | Refused:
        doubt = doubt_of_statement(statement, CLAIMS, SOURCES)
        assert doubt
        return ground_statement(statement, CLAIMS, SOURCES, opinions={doubt: Opinion(verdict, "Said why.", BY)})

    def test_it_cites_what_it_was_read_beside(self) -> None:
        found = self.looked_at(DraftStatement(text=GREY, cites=("c3",)), "supported")
        assert isinstance(found, Statement)
        assert found.cites == ("c3",)
        assert found.type == "reported"
        assert found.support.model_check

    def test_a_failed_check_leaves_it_refused(self) -> None:
        found = self.looked_at(DraftStatement(text=GREY, cites=("c3",)), "unchecked")
        assert isinstance(found, Refused)
        assert found.support.verdict == "unchecked"

    def test_a_wrong_number_is_no_doubt(self) -> None:
        wrong = DraftStatement(text="Mending the quay takes 21 million kroner.", cites=("c2",))
        assert doubt_of_statement(wrong, CLAIMS, SOURCES) is None

    def test_nobody_is_asked_about_a_judgment(self) -> None:
        judged = DraftStatement(text=GREY, cites=("c3",), type="judgment")
        assert doubt_of_statement(judged, CLAIMS, SOURCES) is None

    def test_nor_about_what_rests_on_an_unchecked_claim(self) -> None:
        unchecked = ground(draft("Nine committee members attended the meeting.", 1), CHINESE, id="c1")
        assert isinstance(unchecked, Claim)
        statement = DraftStatement(text="Nine of the cadres took their seats at the assembly.", cites=("c1",))
        assert doubt_of_statement(statement, [unchecked], {"d1": CHINESE}) is None


def test_a_word_on_record_is_void_once_anything_changed() -> None:
    claim = looked_at(GREY, "supported", 3)
    assert isinstance(claim, Claim)
    check, quotes = claim.support.model_check, [piece.quote for piece in claim.evidence]
    assert vouched_for(GREY, check, quotes, NOTE)
    assert vouched_for(GREY, check, [*quotes, "Evidence of a claim that says the same."], NOTE)
    assert not vouched_for("Tveit handled no fish at the start of the year.", check, quotes, NOTE)
    assert not vouched_for(GREY, check, ["Fish landings at Tveit fell in the first quarter."], NOTE)
    assert not vouched_for(GREY, None, quotes, NOTE)
