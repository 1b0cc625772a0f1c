"""Speech: what was said to those present, and what a sentence points at outside itself."""

import pytest

from reporter.engines.anaphora import adds_on, is_talk, leans_within, names_before, points_back
from reporter.engines.leadin import bare
from reporter.engines.selfcontained import is_transcript, misread, passages
from tests.engines.drafting import document


@pytest.mark.parametrize(
    "text",
    [
        "As you all know, copper is needed for grids.",
        "Half of your jobs came out of the harbour in December.",
        "With that, we’ll take a few questions on the visit.",
        "The port will build around wor- — build around people.",
    ],
)
def test_what_is_said_to_those_present_is_talk(text: str) -> None:
    assert is_talk(text)


@pytest.mark.parametrize(
    "text", ["Phase I was completed in June.", "The mayor said “you know the harbour” to reporters."]
)
def test_a_numeral_and_a_quotation_are_no_talk(text: str) -> None:
    assert not is_talk(text)


def test_a_pointed_at_noun_has_to_stand_in_the_sentence_before() -> None:
    assert not names_before("This historic roundtable was the largest.", "For years supply has shrunk.")
    assert names_before("These resources are key to the coast.", "The seabed holds vast resources.")
    assert names_before("This could cost the ports dear.", "The cranes are late.")
    assert names_before("This decision was final.", "The council closed the port.")


def test_what_leans_on_its_text() -> None:
    assert points_back("Initially, it’s a local company.")
    assert leans_within("The council opened this investigation in May.")
    assert not leans_within("The council opened the pier this year.")
    assert adds_on("The council also is the largest owner of piers.")


def test_in_a_transcript_we_is_nobody_in_particular() -> None:
    turns = (
        "MODERATOR: The port opened a new pier in May.",
        "MAYOR: We expect more ships at the pier by autumn.",
        "MODERATOR: The pier is open to all ships.",
    )
    told = document([("paragraph", turn.split(": ")[0:0] or [turn]) for turn in turns])
    assert is_transcript(told)
    assert not any("We expect" in passage.text for passage in passages(told))


def test_the_mark_of_a_footnote_is_taken_off() -> None:
    assert bare("8In 2020, all ore was exported.", ()) == "In 2020, all ore was exported."
    assert bare("8 In 2020, all ore was exported.", ()) == "In 2020, all ore was exported."
    assert bare("12 Norwegian ports closed.", ()) == "12 Norwegian ports closed."


def test_a_broken_sentence_is_told_from_a_whole_one() -> None:
    assert misread("Recycling : Limited quantities of ore were recovered .")
    assert not misread("Recycling: limited quantities of ore were recovered.")
