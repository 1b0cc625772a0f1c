"""How awkwardly a sentence reads outside its document."""

from __future__ import annotations

from reporter.engines.anaphora import adds_on, leans_within
from reporter.engines.cues import courteous, formal
from reporter.engines.selfcontained import labelled, length, own_voice
from reporter.engines.selfreference import in_house, told_from_the_day


def awkwardness(text: str, sentences: int = 1) -> float:
    """What a passage loses for its form: length, and what is plain only to the reader of its document."""
    words = length(text)
    return sum(
        weight
        for weight, applies in (
            (0.1, words > 45),
            (0.1, words > 60),
            (0.1, words < 8),
            (0.12, sentences > 1),
            (0.15, own_voice(text)),
            (0.08, adds_on(text)),
            (0.18, leans_within(text)),
            (0.12, labelled(text)),
            (0.35, in_house(text)),
            (0.08, told_from_the_day(text)),
            (0.15, courteous(text)),
            (0.35, formal(text)),
        )
        if applies
    )
