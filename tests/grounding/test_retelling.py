"""What may take the place of a sentence that is known to be true: no word more, and where it counts, none less."""

import pytest

from reporter.grounding.retelling import keeps_point, reads_on, retells, strange_words

PIPES = "The value of copper pipes imported by Norland in 2024 was 170 million crowns, 11% less than in 2023."
YARDS = "The yards of Norland, once its pride, face mounting losses tied to the price of copper."


@pytest.mark.parametrize(
    ("original", "text", "held"),
    [
        (YARDS, "Norland's yards face mounting losses.", True),
        (YARDS, "Norland's yards face growing losses.", True),  # a synonym by the word lists
        (YARDS, "Norland's yards face mounting concerns.", False),
        (YARDS, "Norland's yards use copper.", False),
        (PIPES, "In 2024 Norland imported copper pipes of a value of 170 million crowns, 11% less than in 2023.", True),
        (PIPES, "The value of copper pipes in 2024 was 170 million crowns, 11% less than in 2023.", False),
    ],
)
def test_fewer_words_and_none_of_its_own(original: str, text: str, held: bool) -> None:
    assert retells(text, original, original) is held


def test_the_strange_words_are_named() -> None:
    assert strange_words("The yards underscore concerns.", YARDS) == ("underscore", "concerns")


@pytest.mark.parametrize(
    ("original", "text", "kept"),
    [
        (
            "Norland's largest firm, Brevik, is at the heart of its salt trade.",
            "Brevik is Norland's largest firm.",
            False,
        ),
        (
            "Norland's largest firm, Brevik, is at the heart of its salt trade.",
            "Brevik leads Norland's salt trade.",
            True,
        ),
        ("Brevik, which owns two quays, has led the trade in salt.", "Brevik owns two quays.", False),
        ("Prices rose.", "They rose.", True),
    ],
)
def test_what_the_verb_is_about_is_kept(original: str, text: str, kept: bool) -> None:
    assert keeps_point(text, original) is kept


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("Brevik serves as a bellwether for how Norland blends law with trade.", True),
        ("Brevik serves as a bellwether for how Norland blending law with trade.", False),
        ("Sits at the heart of the trade, Brevik serves as a bellwether.", False),
        ("Of the trade, Brevik serves as a bellwether.", False),
        ("To trade, Brevik serves as a bellwether.", False),
        ("The heart of the trade is Brevik.", True),
    ],
)
def test_a_retelling_opens_with_its_subject_and_is_no_broken_question(text, reads):
    original = (
        "Brevik, which sits at the heart of the trade, serves as a bellwether for how Norland blends law with trade."
    )
    assert reads_on(text, original) is reads
    assert reads_on("In May, Brevik reopened.", "In May, the port of Brevik reopened.")
