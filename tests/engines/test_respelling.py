"""Words that a sampler ran together or wrote with another capital are put right, and nothing else is."""

import pytest

from reporter.engines.respelling import respelled

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
