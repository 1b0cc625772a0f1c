"""Contractions are written out, and nothing else is."""

import pytest

from reporter.grounding.contractions import written_out


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("They can’t and won't say it's so.", "They cannot and will not say it is so."),
        ("It's been said that they've gone.", "It has been said that they have gone."),
        ("Can not be so, can not only be so.", "Cannot be so, can not only be so."),
        ("Don't; we're, I'm, he'll.", "Do not; we are, I am, he will."),
    ],
)
def test_they_are_written_out(text: str, full: str) -> None:
    assert written_out(text) == full


@pytest.mark.parametrize("text", ["China's plan, the firms’ plans", "rock'n'roll", "it's own", "O'Neill said", "d'Or"])
def test_what_is_none_stays(text: str) -> None:
    assert written_out(text) == text
