"""Drafts become claims, summary sentences and statements, or are refused; fields are settled by the source."""

from __future__ import annotations

import pytest

from reporter.grounding.ground import ground, ground_sentence, ground_statement
from reporter.types import (
    Claim,
    DraftClaim,
    DraftSentence,
    DraftStatement,
    Kind,
    Refused,
    Statement,
    StatementType,
    SummarySentence,
)
from tests.grounding.passages import claims_of, draft_of, grounded, refused, source

NOTE = source(
    "According to the farmers' union, milk prices may fall. Orla Foods of Cork met its lenders on 9 June 2025.",
    "The company should sell two creameries.",
    published="2025-06-12",
)
PRICES, MET, SELL = NOTE.sentences


def draft(statement: str, cites: tuple[int, ...] = (), *, kind: Kind = "fact", by: str | None = None) -> DraftClaim:
    return DraftClaim(document="d1", statement=statement, cites=cites, kind=kind, attributed_to=by)


class TestClaims:
    def test_evidence_is_verbatim_and_in_place(self) -> None:
        claim = grounded(draft("On June 9, 2025 Orla Foods met its lenders.", (1,)), NOTE)
        [evidence] = claim.evidence
        assert evidence.quote == MET
        assert NOTE.document.text[evidence.start : evidence.end] == evidence.quote

    def test_two_neighbouring_sentences_become_one_span(self) -> None:
        claim = grounded(draft(f"{PRICES} {MET}"), NOTE)
        assert [evidence.quote for evidence in claim.evidence] == [f"{PRICES} {MET}"]

    def test_white_space_is_collapsed_and_characters_kept(self) -> None:
        assert grounded(draft(f"  {MET.replace(' ', chr(10))} "), NOTE).statement == MET

    @pytest.mark.parametrize(
        ("statement", "drafted", "kind"),
        [(PRICES, "fact", "forecast"), (MET, "forecast", "fact"), (SELL, "assessment", "recommendation")],
    )
    def test_a_wrong_kind_is_corrected_with_a_reason(self, statement: str, drafted: Kind, kind: Kind) -> None:
        claim = grounded(draft(statement, kind=drafted), NOTE)
        assert (claim.kind, claim.support.verdict) == (kind, "supported")
        assert f"kind: {kind}, not {drafted}, by the source's wording" in claim.support.reasons

    def test_a_right_kind_needs_no_reason(self) -> None:
        assert grounded(draft(MET), NOTE).support.reasons == ()

    @pytest.mark.parametrize(
        ("statement", "by", "speaker", "reason"),
        [
            (PRICES, None, "the farmers' union", "attribution: in the source it is the farmers' union who says so"),
            (PRICES, "the ministry", "the farmers' union", "attribution: the farmers' union, not the ministry, says"),
            (MET, "the ministry", None, "attribution: the source does not attribute this to the ministry"),
            (
                "Milk prices may fall.",
                None,
                "the farmers' union",
                "attribution: in the source it is the farmers' union",
            ),
        ],
    )
    def test_a_wrong_speaker_is_corrected_with_a_reason(
        self, statement: str, by: str | None, speaker: str | None, reason: str
    ) -> None:
        claim = grounded(draft(statement, kind="forecast" if "may" in statement else "fact", by=by), NOTE)
        assert (claim.attributed_to, claim.support.verdict) == (speaker, "supported")
        assert [said for said in claim.support.reasons if said.startswith(reason)]

    def test_a_right_speaker_needs_no_reason(self) -> None:
        claim = grounded(draft(PRICES, kind="forecast", by="the farmers' union"), NOTE)
        assert (claim.attributed_to, claim.support.reasons) == ("the farmers' union", ())

    def test_names_and_date_are_computed(self) -> None:
        claim = grounded(draft("Orla Foods met its lenders on June 9."), NOTE)
        assert claim.entities == ("Orla Foods",)
        assert claim.when == "2025-06-09"

    def test_a_missing_year_is_the_document_s(self) -> None:
        read = source("The lenders met on 9 June.", published="2025-06-12")
        assert grounded(draft_of(read.sentences[0]), read).when == "2025-06-09"

    @pytest.mark.parametrize("by", [None, "the farmers' union"])
    def test_no_field_saves_a_lie(self, by: str | None) -> None:
        found = refused(draft("Milk prices will fall.", (1,), kind="forecast", by=by), NOTE)
        assert (found.step, found.document, found.text) == ("extract", "d1", "Milk prices will fall.")
        assert found.support.verdict == "contradicted"
        assert found.support.reasons

    @pytest.mark.parametrize("cites", [(), (1,), (3,), (99,), (0,), (-4,)])
    def test_a_wrong_citation_costs_nothing(self, cites: tuple[int, ...]) -> None:
        assert [e.quote for e in grounded(draft(MET, cites), NOTE).evidence] == [MET]


class TestSummaries:
    def test_a_true_sentence_is_kept_with_its_evidence(self) -> None:
        found = ground_sentence(DraftSentence(document="d1", text="Orla Foods met its lenders on 9 June."), NOTE)
        assert isinstance(found, SummarySentence)
        assert [evidence.quote for evidence in found.evidence] == [MET]

    def test_a_false_one_is_refused(self) -> None:
        found = ground_sentence(DraftSentence(document="d1", text="Orla Foods met its lenders on 8 June."), NOTE)
        assert isinstance(found, Refused)
        assert (found.step, found.support.verdict) == ("summarize", "contradicted")


CLAIMS, SOURCES = claims_of(
    "The review may delay new export contracts for magnets.",
    "Orla Foods sells milk to two Danish dairies.",
    "Magnet makers in Ohio buy oxide from China.",
)


def stated(text: str, cites: tuple[str, ...], type_: StatementType = "reported") -> Statement | Refused:
    return ground_statement(DraftStatement(text=text, cites=cites, type=type_), CLAIMS, SOURCES, section="highlights")


class TestStatements:
    @pytest.mark.parametrize("cites", [("c2",), ("c1",), ("c99", "c2"), (), ("c99",)])
    def test_it_cites_the_claim_that_bears_it_out_whatever_it_cited(self, cites: tuple[str, ...]) -> None:
        found = stated("Two Danish dairies buy milk from Orla Foods.", cites)
        assert isinstance(found, Statement)
        assert (found.cites, found.type, found.support.verdict) == (("c2",), "reported", "supported")

    def test_it_cites_both_claims_it_joins(self) -> None:
        found = stated(
            "Orla Foods sells milk to two Danish dairies; magnet makers in Ohio buy oxide from China.", ("c2",)
        )
        assert isinstance(found, Statement)
        assert set(found.cites) == {"c2", "c3"}

    def test_a_claim_itself_scores_one(self) -> None:
        found = stated(CLAIMS[0].statement, ("c1",))
        assert isinstance(found, Statement)
        assert found.support.score == 1.0

    @pytest.mark.parametrize("type_", ["reported", "judgment"])
    @pytest.mark.parametrize(
        ("text", "cite", "reason"),
        [
            ("The review will delay new export contracts for magnets.", "c1", "firmness"),
            ("Orla Foods sells milk to three Danish dairies.", "c2", "number three"),
            ("Orla Foods buys milk from two Danish dairies.", "c2", "buys"),
            ("Magnet makers in Ohio do not buy oxide from China.", "c3", "negation"),
            ("Magnet makers in Texas buy oxide from China.", "c3", "name Texas"),
        ],
    )
    def test_a_lie_is_refused_whatever_it_is_called(
        self, text: str, cite: str, reason: str, type_: StatementType
    ) -> None:
        assert isinstance(stated(text, ("c1", "c2", "c3"), type_), Refused)
        found = stated(text, (cite,), type_)
        assert isinstance(found, Refused)
        assert (found.step, found.section) == ("write", "highlights")
        assert any(reason in said for said in found.support.reasons)

    def test_what_the_claims_say_is_reported_whatever_it_is_called(self) -> None:
        found = stated(CLAIMS[1].statement, ("c2",), "judgment")
        assert isinstance(found, Statement)
        assert found.type == "reported"

    def test_advice_of_its_own_is_a_judgment(self) -> None:
        text = "Magnet makers in Ohio may need oxide from China."
        found = stated(text, ("c3",), "judgment")
        assert isinstance(found, Statement)
        assert (found.type, found.cites) == ("judgment", ("c3",))
        assert isinstance(stated(text.replace("may need", "should buy"), ("c3",), "reported"), Refused)


class TestUnchecked:
    """A Chinese source and English sentences: figures agree, the wording was not checked, and stays so."""

    QUAY = source("新码头于2024年10月8日投入使用。", language="zh")
    DRAFT = draft_of("The new quay came into use on 8 October 2024.")

    def test_the_claim_is_unchecked(self) -> None:
        assert grounded(self.DRAFT, self.QUAY).support.verdict == "unchecked"

    def test_so_is_the_summary_sentence(self) -> None:
        found = ground_sentence(DraftSentence(document="d1", text=self.DRAFT.statement, cites=(1,)), self.QUAY)
        assert isinstance(found, SummarySentence)
        assert found.support.verdict == "unchecked"

    @pytest.mark.parametrize("text", [DRAFT.statement, "On October 8, 2024 the new quay came into use."])
    def test_so_is_a_statement_that_rests_on_it(self, text: str) -> None:
        claim = grounded(self.DRAFT, self.QUAY)
        found = ground_statement(DraftStatement(text=text, cites=("c1",)), [claim], {"d1": self.QUAY})
        assert isinstance(found, Statement)
        assert found.support.verdict == "unchecked"
        assert "another language" in found.support.reasons[0]

    def test_a_drafted_kind_is_kept_but_no_speaker(self) -> None:
        claim = grounded(self.DRAFT.model_copy(update={"kind": "assessment", "attributed_to": "the port"}), self.QUAY)
        assert (claim.kind, claim.attributed_to) == ("assessment", None)


def test_nothing_but_a_claim_or_a_refusal_comes_out() -> None:
    for text in ("", "…", "2025", "The the the.", "包钢", MET):
        assert isinstance(ground(draft(text), NOTE, id="c1"), Claim | Refused)
