"""What a follow-up carries over from the turns before it."""

from __future__ import annotations

from collections.abc import Sequence

from reporter.retrieval.questions import is_followup
from reporter.retrieval.terms import is_light, terms

# Chosen on the questions of benchmarks/chat: a carried question's word weighs so much beside one of
# the follow-up's own; a longer text (an answer) shares out what a question of SHORT words has.
WEIGHT = 0.4
SHORT = 8
REACH = 4  # texts back; each pair of question and answer weighs half of the one after it


def carried(question: str, earlier: Sequence[str]) -> dict[str, float]:
    """The topic terms that a follow-up takes along, with their weights; empty for a question that stands alone.

    ``earlier``: what was said before, oldest first: questions, each with the answer given after it, if any.
    """
    weights: dict[str, float] = {}
    if not earlier or not is_followup(question):
        return weights
    for back, text in enumerate(reversed(earlier[-REACH:])):
        found = [term for term in terms(text) if not is_light(term)]
        weight = WEIGHT * min(1.0, SHORT / max(1, len(found))) / 2 ** (back // 2)
        for term in found:
            weights[term] = max(weights.get(term, 0.0), weight)
    return weights
