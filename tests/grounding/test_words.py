"""Sentences as words: their normal forms, the clauses they stand in, and how two words relate."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reporter.grounding.words import (
    Word,
    has_cjk,
    letters_of,
    light,
    opening_of,
    opposite,
    same_name,
    stem,
    synonymous,
    words,
)

ORDINARY = st.sampled_from(
    "rise fall buy sell big large legal illegal stable unstable include exclude above below more less before after "
    "import export open close cut ship boat say tell always never accept reject up down under over".split()
)


def word(text: str, norm: str) -> Word:
    return next(found for found in words(text) if found.norm == norm)


@pytest.mark.parametrize(
    ("text", "norms"),
    [
        ("China's exports", ["china", "exports"]),
        ("the managers’ pay", ["the", "managers", "pay"]),
        ("U.S. and US firms told us", ["usa", "and", "usa", "firms", "told", "us"]),
        ("United States, South Korea", ["united_states", "south_korea"]),
        ("mid-level", ["mid", "level"]),
        ("It doesn’t sail", ["it", "doesn't", "sail"]),
        ("12,000 t on 9/6", ["12,000", "t", "on", "9/6"]),
        ("包钢2025年", ["包", "钢", "2025", "年"]),
        ("", []),
        ("—…!", []),
    ],
)
def test_normal_forms(text: str, norms: list[str]) -> None:
    assert [found.norm for found in words(text)] == norms


@given(st.text(max_size=80))
def test_words_stand_where_they_say_in_order(text: str) -> None:
    end = 0
    for found in words(text):
        assert text[found.start : found.end] == found.text
        assert found.start >= end
        end = found.end


@pytest.mark.parametrize(
    ("form", "base"),
    [("fell", "fall"), ("bought", "buy"), ("left", "leave"), ("met", "meet"), ("exporting", "export")],
)
def test_forms_of_one_word_share_a_stem(form: str, base: str) -> None:
    assert stem(form) == stem(base)


def test_clauses_and_stretches() -> None:
    text = "Exports rose, but imports fell; the port (in Kiel) closed."
    assert word(text, "exports").clause != word(text, "imports").clause
    assert word(text, "exports").stretch == word(text, "imports").stretch  # a comma does not stop a negation
    assert word(text, "imports").stretch != word(text, "port").stretch
    assert word(text, "port").stretch != word(text, "kiel").stretch


def test_figures_and_abbreviations_break_no_clause() -> None:
    assert {found.clause for found in words("Mines shipped 12,000 tons at 3.5 percent")} == {0}


@pytest.mark.parametrize("text", ["Exports rose. Imports fell.", "He said: “Imports fell.”", "Why? Imports fell."])
def test_a_word_that_opens_a_sentence(text: str) -> None:
    assert word(text, "imports").initial
    assert not word(text, "fell").initial


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("包钢集团", True),
        ("包钢集团（Baogang）召开会议", True),
        ("Baogang (包钢) met in Baotou", False),
        ("2025", False),
        ("", False),
    ],
)
def test_chinese_for_the_most_part(text: str, expected: bool) -> None:
    assert has_cjk(text) is expected


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("rise", "fall"),
        ("rose", "fell"),
        ("increased", "decreasing"),
        ("import", "export"),
        ("stable", "unstable"),
        ("legal", "illegal"),
        ("above", "below"),
        ("tightened", "relaxed"),
        ("profit", "loss"),
    ],
)
def test_opposites(a: str, b: str) -> None:
    assert opposite(a, b)
    assert not synonymous(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [("rose", "increased"), ("buy", "purchase"), ("big", "large"), ("cease", "stop"), ("fell", "declined")],
)
def test_synonyms(a: str, b: str) -> None:
    assert synonymous(a, b)
    assert not opposite(a, b)


@pytest.mark.parametrize(("a", "b"), [("stand", "understand"), ("rise", "rose"), ("prices", "pricing")])
def test_words_that_only_look_opposed(a: str, b: str) -> None:
    assert not opposite(a, b)


@given(ORDINARY, ORDINARY)
def test_relations_are_symmetric(a: str, b: str) -> None:
    assert opposite(a, b) == opposite(b, a)
    assert synonymous(a, b) == synonymous(b, a)
    assert same_name(a, b) == same_name(b, a)
    assert not opposite(a, a)
    assert not (opposite(a, b) and synonymous(a, b))


@pytest.mark.parametrize(
    ("place", "people"), [("zambia", "zambian"), ("chile", "chilean"), ("japan", "japanese"), ("oman", "omani")]
)
def test_places_and_their_adjectives(place: str, people: str) -> None:
    assert same_name(place, people)


@pytest.mark.parametrize(
    ("a", "b"), [("iran", "iraq"), ("austria", "australia"), ("slovakia", "slovenia"), ("india", "indonesia")]
)
def test_places_that_sound_alike(a: str, b: str) -> None:
    assert not same_name(a, b)


def test_what_carries_little() -> None:
    assert light("include")
    assert light("included")
    assert not light("magnet")


@given(
    st.lists(
        st.sampled_from("hoping dyed organized sold U.S. U.N.E.S.C.O. miners’ 12,000 3.5 价格 geology ugly".split())
    )
)
def test_the_opening_of_a_word_stands_wherever_one_of_its_forms_does(forms: list[str]) -> None:
    text = " ".join(forms)
    assert all(opening_of(found.stem) in letters_of(text) for found in words(text))


def test_the_opening_of_a_word_tells_where_it_cannot_stand() -> None:
    letters = letters_of("The mill grinds 12,000 tonnes.")
    assert opening_of(stem("refinery")) not in letters
    assert opening_of(stem("milling")) in letters
    assert opening_of("14,000") not in letters
    assert opening_of(stem("sold")) == ""  # which is said as "sell", too
