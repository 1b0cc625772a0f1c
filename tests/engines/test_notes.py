"""A sentence as notes: its phrases in order, nothing lost but what joins them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reporter.engines.notes import notes_of


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("The mill closed.", ("The mill", "closed")),
        (
            "Brevik Bank, which sits in the old harbour, serves as a model for how Norland lends money.",
            ("Brevik Bank", "sits in the old harbour", "serves as a model", "how Norland", "lends money"),
        ),
        (
            "The rule, which Mr. Moe did not sign, could cost $3.5 million in 2024.",
            ("The rule", "Mr. Moe", "did not sign", "could cost $3.5 million", "in 2024"),
        ),
        ("会议强调了学习。", ("会议强调了学习。",)),
        ("", ()),
    ],
)
def test_the_phrases_in_their_order(text, notes):
    assert notes_of(text) == notes


@given(st.text(alphabet=st.sampled_from("The mill, that to be was sold and Brevik's 5% — “of” which.\n"), max_size=60))
def test_no_text_makes_it_raise_and_no_word_is_made_up(text):
    assert all(word in text for note in notes_of(text) for word in note.split())
