"""Cues: which words bend others, and how far they reach."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reporter.grounding.scopes import REACH, cues
from reporter.grounding.words import words


def reach(text: str) -> list[tuple[str, list[str]]]:
    """Each cue's kind and the words it bends."""
    found = words(text)
    return [(cue.kind, [found[i].norm for i in cue.scope]) for cue in cues(found)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ship did not sail.", [("negation", ["sail"])]),
        ("No ship sailed.", [("negation", ["ship", "sailed"])]),
        ("The ship may sail.", [("hedge", ["sail"])]),
        ("The ship must sail.", [("deontic", ["sail"])]),
        ("The owner plans to sell it.", [("unrealised", ["sell"])]),
        ("All ships sailed.", [("universal", ["ships", "sailed"])]),
        ("Most ships sailed.", [("majority", ["ships", "sailed"])]),
        ("Some ships sailed.", [("partial", ["ships", "sailed"])]),
        ("Nearly all ships sailed.", [("almost", ["ships", "sailed"]), ("universal", ["ships", "sailed"])]),
        ("Only members vote.", [("only", ["members", "vote"])]),
        ("If prices fall, mines close.", [("condition", ["prices", "fall", "mines", "close"])]),
        ("Not only the crew left.", [("additive", ["crew", "left"]), ("only", ["crew", "left"])]),
    ],
)
def test_kinds_and_scopes(text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert reach(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The ship sailed in May.",  # the month
        "No. 5 was sold.",
        "The plan was read.",  # a thing, not something yet to be done
        "An estimated 45,000 tons were sold.",  # the figure's own business
        "A total of 40 ships sailed.",
        "The ship sailed.",
    ],
)
def test_words_that_only_look_like_cues(text: str) -> None:
    assert reach(text) == []


def test_could_not_is_a_negation_and_no_hedge() -> None:
    assert [kind for kind, _ in reach("The ship could not sail.")] == ["negation"]


def test_may_not_is_both() -> None:
    assert {kind for kind, _ in reach("The ship may not sail.")} == {"hedge", "negation"}


@pytest.mark.parametrize(
    "text",
    [
        "The ship did not sink; it burned.",
        "The ship did not sink but it burned.",
        "The ship did not sink (it burned).",
        "The ship did not sink. It burned.",
        "The ship did not sink, and it burned.",
        "The ship did not sink — it burned.",
    ],
)
def test_a_negation_stops_where_another_predicate_begins(text: str) -> None:
    assert reach(text) == [("negation", ["sink"])]


def test_a_negation_reaches_past_a_mere_comma() -> None:
    assert reach("It did not, in Kiel, sink.") == [("negation", ["kiel", "sink"])]


def test_a_negation_at_the_end_bends_what_stands_before_it() -> None:
    [(kind, bent)] = reach("Exports rose; imports did not.")
    assert (kind, bent[0]) == ("negation", "imports")


@given(st.lists(st.sampled_from("not no may must all some only plans to the ship sails , ; but if never".split())))
def test_cues_bend_content_words_nearby(chosen: list[str]) -> None:
    found = words(" ".join(chosen))
    for cue in cues(found):
        assert 0 <= cue.first <= cue.last < len(found)
        for i in cue.scope:
            assert found[i].content
            assert not cue.first <= i <= cue.last
            assert abs(i - cue.first) <= REACH + 6
