"""Words that a sampler ran together or wrote with another capital are put right, and nothing else is."""

import pytest

from reporter.engines.respelling import respelled, with_subject

ORIGINAL = "The Harbour Council met Brevik envoy Kari Moe and spent AU$50.3 billion on defense and docks."


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("The envoy KariMoe met the HarbourCouncil.", "The envoy Kari Moe met the Harbour Council."),
        ("Docks and Defense cost AU$50. 3 billion.", "Docks and defense cost AU$50.3 billion."),
        ("The harbour council spent on docks.", "The Harbour Council spent on docks."),
        ("In 1950. 3 ships sank.", "In 1950. 3 ships sank."),
        ("Nothing of this stands there: Horten.", "Nothing of this stands there: Horten."),
    ],
)
def test_the_original_s_spelling(text, right):
    assert respelled(text, ORIGINAL) == right


def test_what_is_right_stays():
    assert respelled(ORIGINAL, ORIGINAL) == ORIGINAL


ORDER = "Brevik’s internal directive to “unify words” among clerks suggests a rigid posture."


@pytest.mark.parametrize(
    ("text", "original", "named"),
    [
        ("The directive suggests rigidity.", ORDER, "Brevik’s internal directive suggests rigidity."),
        ("This internal directive suggests it.", ORDER, "Brevik’s internal directive suggests it."),
        ("The plan suggests rigidity.", ORDER, "The plan suggests rigidity."),
        ("The new directive suggests it.", ORDER, "The new directive suggests it."),
        ("Brevik’s directive suggests it.", ORDER, "Brevik’s directive suggests it."),
        ("The meeting ended.", "A meeting ended in May.", "The meeting ended."),
        ("The group owns it.", "Halden Group owns a mill.", "Halden Group owns it."),
        ("", "", ""),
    ],
)
def test_what_a_wording_points_at_is_named_as_in_its_original(text, original, named):
    assert with_subject(text, original) == named


def test_a_small_word_that_lost_a_letter_gets_it_back():
    original = "It must be seen through the lens of trade between ports."
    assert respelled("It is seen though the lens of trade.", original) == "It is seen through the lens of trade."
    assert respelled("It is a trad.", original) == "It is a trad."
