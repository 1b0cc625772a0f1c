"""What holds of grounding for every text: it never raises, quotes verbatim, and judges a pair the same both ways."""

from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reporter.grounding.analysis import analyse
from reporter.grounding.check import check
from reporter.grounding.ground import ground, ground_sentence, ground_statement
from reporter.grounding.index import Source
from reporter.grounding.merge import conflicts, merge
from reporter.types import Claim, DraftClaim, DraftSentence, DraftStatement, Refused, Statement, SummarySentence
from tests.grounding.passages import draft_of, grounded, source

EXAMPLES = settings(max_examples=50, deadline=None)

SUBJECTS = ["The mine", "Orla Foods", "Some ports", "All members of the union", "The U.S.", "China’s ministry", "It"]
VERBS = [
    "sold",
    "did not buy",
    "may close",
    "will open",
    "plans to sell",
    "exported",
    "raised",
    "lowered",
    "must report",
]
OBJECTS = ["12,000 tons of zinc", "two dairies", "a third of its shares", "the quay in Kiel", "prices", "Ohio magnets"]
TAILS = ["in May 2025", "on 9 June 2025", "last year", "to Japan", "according to the bank", "because of fog", ""]
SENTENCES = st.builds(
    lambda *parts: " ".join(filter(None, parts)) + ".",
    st.sampled_from(SUBJECTS),
    st.sampled_from(VERBS),
    st.sampled_from(OBJECTS),
    st.sampled_from(TAILS),
)
CHINESE = st.builds(
    lambda *parts: "".join(parts) + "。",
    st.sampled_from(["公司", "该矿", "港口"]),
    st.sampled_from(["出口", "没有购买", "可能减少", "增加了"]),
    st.sampled_from(["1.2万吨锌", "五家公司的股份", "三成库存"]),
)
PARAGRAPHS = st.lists(SENTENCES, min_size=1, max_size=4).map(" ".join)
DOCUMENTS = st.lists(PARAGRAPHS, min_size=1, max_size=3).map(lambda found: source(*found))
ANYTHING = st.one_of(
    st.text(max_size=60),
    SENTENCES,
    CHINESE,
    st.lists(st.sampled_from("not no may 3 % $ 5 万 吨 年 of , . ; “ ” ( U.S. May all -2 ½ 第 said".split())).map(
        " ".join
    ),
)
NUMBERS = st.lists(st.integers(-3, 20), max_size=4).map(tuple)


@EXAMPLES
@given(DOCUMENTS, st.data())
def test_a_sentence_of_a_document_is_supported_by_itself(read: Source, data: st.DataObject) -> None:
    sentence = data.draw(st.sampled_from(read.sentences))
    cites = data.draw(NUMBERS)
    found = ground(draft_of(sentence, cites), read, id="c1")
    assert isinstance(found, Claim), found
    assert (found.support.verdict, found.support.score) == ("supported", 1.0)
    assert [" ".join(evidence.quote.split()) for evidence in found.evidence] == [sentence]
    assert all(read.document.text[e.start : e.end] == e.quote for e in found.evidence)


@EXAMPLES
@given(st.lists(CHINESE, min_size=1, max_size=4), st.data())
def test_so_is_a_chinese_one(sentences: list[str], data: st.DataObject) -> None:
    read = source("".join(sentences), language="zh")
    found = grounded(draft_of(data.draw(st.sampled_from(read.sentences))), read)
    assert (found.support.verdict, found.support.score) == ("supported", 1.0)


@EXAMPLES
@given(ANYTHING, st.lists(ANYTHING, max_size=3), NUMBERS)
def test_no_text_makes_a_check_raise(text: str, paragraphs: list[str], hints: tuple[int, ...]) -> None:
    read = source(*filter(str.strip, paragraphs))
    found = check(text, read, hints)
    assert 0.0 <= found.support.score <= 1.0
    assert all(0 <= i < len(read.sentences) for i in found.sentences)
    assert found.sentences or found.support.verdict == "unsupported"
    assert found.support.reasons or found.support.verdict == "supported"
    assert found == check(text, read, hints)


@EXAMPLES
@given(ANYTHING, ANYTHING, ANYTHING, NUMBERS)
def test_no_draft_makes_grounding_raise(text: str, passage: str, speaker: str, cites: tuple[int, ...]) -> None:
    read = source(*filter(str.strip, [passage]))
    found = ground(DraftClaim(document="d1", statement=text, cites=cites, attributed_to=speaker), read, id="c1")
    assert isinstance(found, Claim | Refused)
    for evidence in found.evidence if isinstance(found, Claim) else ():
        assert read.document.text[evidence.start : evidence.end] == evidence.quote
    summed = ground_sentence(DraftSentence(document="d1", text=text, cites=cites), read)
    assert isinstance(summed, SummarySentence | Refused)
    assert isinstance(summed, Refused) == isinstance(found, Refused)


@EXAMPLES
@given(ANYTHING, st.lists(SENTENCES, min_size=1, max_size=4), st.sampled_from(["reported", "judgment"]))
def test_a_statement_cites_claims_there_are(text: str, said: list[str], type_: str) -> None:
    claims, sources = claims_from(said)
    cites = ("c1", "c2", "c77")
    draft = DraftStatement.model_validate({"text": text, "cites": cites, "type": type_})
    found = ground_statement(draft, claims, sources, audience=text)
    if isinstance(found, Statement):
        assert found.cites
        assert set(found.cites) <= {claim.id for claim in claims}
        assert found.support.verdict in {"supported", "unchecked"}


@EXAMPLES
@given(st.lists(SENTENCES, max_size=6))
def test_merging_loses_nothing(said: list[str]) -> None:
    claims, sources = claims_from(said)
    kept, aside = merge(claims, sources)
    assert len(kept) + len(aside) == len(claims)
    assert {e for claim in kept for e in claim.evidence} == {e for claim in claims for e in claim.evidence}
    assert all(1 <= claim.independent_sources <= len(claim.documents) for claim in kept)
    assert {claim.statement for claim in kept} | {draft.text for draft in aside} == set(said)
    assert len({claim.id for claim in kept}) == len(kept)


@EXAMPLES
@given(SENTENCES, SENTENCES)
def test_whether_two_claims_are_the_same_or_disagree_does_not_hang_on_their_order(one: str, other: str) -> None:
    (there, sources), (back, _) = claims_from([one, other]), claims_from([other, one])
    assert len(merge(there, sources)[0]) == len(merge(back, claims_from([other, one])[1])[0])
    assert len(conflicts(there)) == len(conflicts(back))


@EXAMPLES
@given(SENTENCES)
def test_the_same_claim_of_two_sources_merges_and_does_not_conflict(sentence: str) -> None:
    claims, sources = claims_from([sentence, sentence])
    assert len(merge(claims, sources)[0]) == 1
    assert conflicts(claims) == ()


@EXAMPLES
@given(ANYTHING, ANYTHING)
def test_reading_a_text_never_raises_and_stays_inside(text: str, other: str) -> None:
    assume(text != other)
    found = analyse(text)
    for quantity in found.quantities:
        assert 0 <= quantity.start < quantity.end <= len(text)
    for date in found.dates:
        assert 0 <= date.start < date.stop <= len(text)
    assert all(0 <= i < len(found.words) for i in (*found.names, *found.figure_words))


def claims_from(said: list[str]) -> tuple[list[Claim], dict[str, Source]]:
    """One document and claim a sentence."""
    sources = {f"d{i}": source(text, id_=f"d{i}") for i, text in enumerate(said, 1)}
    claims = [
        grounded(draft_of(text, document_id=f"d{i}"), sources[f"d{i}"], f"c{i}") for i, text in enumerate(said, 1)
    ]
    return claims, sources
