"""Claims that say the same become one; claims of different sources that disagree become a conflict."""

from __future__ import annotations

import pytest

from reporter.grounding.merge import conflicts, merge, source_families
from reporter.types import Claim, Conflict, SetAside
from tests.grounding.passages import claim_of, claims_of, draft_of, grounded, source

COPPER = "Mines in Chile produced 45,000 tons of copper in 2024."


def merged(*texts: str) -> tuple[tuple[Claim, ...], tuple[SetAside, ...]]:
    return merge(*claims_of(*texts))


def disputed(*texts: str) -> tuple[Conflict, ...]:
    return conflicts(claims_of(*texts)[0])


@pytest.mark.parametrize(
    "other",
    [
        "In 2024 mines in Chile produced 45,000 tons of copper.",
        "In 2024, 45,000 tons of copper were produced by mines in Chile.",
        "Mines in Chile produced 45,000 tonnes of copper in 2024.",
        "Mines in Chile produced about 45,000 tons of copper in 2024.",
    ],
)
def test_the_same_of_two_sources_becomes_one(other: str) -> None:
    kept, aside = merged(COPPER, other)
    assert len(kept) == 1
    assert kept[0].independent_sources == 2
    assert kept[0].documents == ("d1", "d2")
    assert [evidence.quote for evidence in kept[0].evidence] == [COPPER, other]
    assert [(draft.step, draft.text, draft.reason) for draft in aside] == [("extract", other, "says the same as c1")]


@pytest.mark.parametrize(
    "other",
    [
        "Mines in Chile produced 38,000 tons of copper in 2024.",
        "Mines in Chile produced 45,000 tons of copper in 2023.",
        "Mines in Peru produced 45,000 tons of copper in 2024.",
        "Mines in Chile produced 45,000 tons of tin in 2024.",
        "Mines in Chile did not produce 45,000 tons of copper in 2024.",
        "Mines in Chile may have produced 45,000 tons of copper in 2024.",
        "Mines in Chile produced copper in 2024.",
        "All mines in Chile produced 45,000 tons of copper in 2024.",
        "According to the ministry, mines in Chile produced 45,000 tons of copper in 2024.",
        "Ports in Chile shipped 45,000 tons of copper in 2024.",
    ],
)
def test_what_says_something_else_stays_apart(other: str) -> None:
    for texts in ((COPPER, other), (other, COPPER)):
        kept, aside = merged(*texts)
        assert [claim.statement for claim in kept] == list(texts)
        assert aside == ()


def test_copies_of_one_text_count_once() -> None:
    article = f"{COPPER} Prices rose in May. Unions asked for higher wages."
    own = f"{COPPER} Drought closed two ports. Engineers blamed old pumps."
    assert merged(article, article)[0][0].independent_sources == 1
    assert merged(article, own)[0][0].independent_sources == 2
    assert merged(article, article, own)[0][0].independent_sources == 2
    assert merged(article, own, article)[0][0].independent_sources == 2


def test_two_claims_of_one_document_are_one_source() -> None:
    other = "In 2024 mines in Chile produced 45,000 tons of copper."
    read = source(f"{COPPER} {other}")
    kept, _ = merge([claim_of(read, "c1", 1), claim_of(read, "c2", 2)], {"d1": read})
    assert len(kept) == 1
    assert kept[0].independent_sources == 1
    assert len(kept[0].evidence) == 2


def test_the_better_supported_wording_is_kept() -> None:
    read, copy = source(COPPER), source(COPPER, id_="d2")
    reworded = grounded(draft_of("In 2024 Chile's mines produced 45,000 tons of copper."), read, "c1")
    verbatim = grounded(draft_of(COPPER, document_id="d2"), copy, "c2")
    assert reworded.support.score < verbatim.support.score
    kept, aside = merge([reworded, verbatim], {"d1": read, "d2": copy})
    assert [claim.id for claim in kept] == ["c2"]
    assert kept[0].statement == COPPER
    assert kept[0].documents == ("d2", "d1")
    assert aside[0].text == reworded.statement


def test_claims_keep_their_order_and_none_is_lost() -> None:
    texts = (
        COPPER,
        "Prices of tin rose.",
        "In 2024 mines in Chile produced 45,000 tons of copper.",
        "Ships were late.",
    )
    kept, aside = merged(*texts)
    assert [claim.id for claim in kept] == ["c1", "c2", "c4"]
    assert len(kept) + len(aside) == len(texts)


def test_nothing_to_merge() -> None:
    assert merge([], {}) == ((), ())
    assert conflicts([]) == ()


@pytest.mark.parametrize(
    ("other", "words"),
    [
        ("Mines in Chile produced 38,000 tons of copper in 2024.", ["45,000 tons", "38,000 tons"]),
        ("According to the ministry, mines in Chile produced 38,000 tons of copper in 2024.", ["38,000 tons"]),
        ("In 2024, mines in Chile produced 38,000 tons of copper.", ["38,000 tons"]),
        ("Mines in Chile did not produce 45,000 tons of copper in 2024.", ["negation"]),
    ],
)
def test_another_figure_or_a_negation_is_a_conflict(other: str, words: list[str]) -> None:
    [found] = disputed(COPPER, other)
    assert found.claims == ("c1", "c2")
    assert all(word in found.reason for word in words)
    assert len(disputed(other, COPPER)) == 1


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("The plant opened on 3 May 2024.", "The plant opened on 5 May 2024.", "5 May 2024"),
        ("The council approved the plan.", "The council did not approve the plan.", "not approve"),
        ("去年产量为1.2万吨。", "去年产量为1.5万吨。", "1.5万吨"),
        (
            "Chile's exports of refined copper to Japan rose in May 2025.",
            "Chile's exports of refined copper to Japan fell in May 2025.",
            "rose",
        ),
    ],
)
def test_other_disagreements(one: str, other: str, words: str) -> None:
    [found] = disputed(one, other)
    assert words in found.reason


@pytest.mark.parametrize(
    "other",
    [
        COPPER,
        "Mines in Chile produced 38,000 tons of copper in 2023.",
        "Mines in Peru produced 38,000 tons of copper in 2024.",
        "Mines in Chile produced about 45,000 tons of copper in 2024.",
        "Mines in Chile produced copper in 2024.",
        "Prices of tin rose by 12 percent in 2024.",
    ],
)
def test_what_does_not_disagree_is_none(other: str) -> None:
    assert disputed(COPPER, other) == ()


def test_one_source_does_not_disagree_with_itself() -> None:
    read = source(f"{COPPER} Mines in Chile produced 38,000 tons of copper in 2024.")
    assert conflicts([claim_of(read, "c1", 1), claim_of(read, "c2", 2)]) == ()


def test_the_reason_is_about_sources_not_about_a_draft() -> None:
    for other in ("Mines in Chile produced 38,000 tons of copper in 2024.",):
        assert "the source says" not in disputed(COPPER, other)[0].reason
        assert "the sentence" not in disputed(COPPER, other)[0].reason


def test_a_wording_broken_by_a_reader_of_pages_gives_way_to_the_whole_one() -> None:
    kept, _ = merged(
        "The mines of northern Chile produced an estimated 45,000 t ons of refined copper in 2024 .",
        "The mines of northern Chile produced an estimated 45,000 tons of refined copper in 2024.",
    )
    assert [claim.statement for claim in kept] == [
        "The mines of northern Chile produced an estimated 45,000 tons of refined copper in 2024."
    ]


def test_copies_with_broken_words_count_once() -> None:
    lines = [
        f"The harbour council of ward number {word} met in spring to vote on piers." for word in ("one", "two", "six")
    ]
    broken = [line.replace("council", "coun cil").replace("piers.", "piers .") for line in lines]
    families = source_families({"d1": source(*lines), "d2": source(*broken)})
    assert len(set(families.values())) == 1
