"""What rises must rise in the source too: the way a thing moves, read at that thing and not at another."""

from __future__ import annotations

from reporter.grounding.checks.comparison import Comparison, Difference, Differences
from reporter.grounding.lexicon.opposites import TRENDS
from reporter.grounding.words import Word, light, on_axis

NEAR = 12  # words between a thing and its rise or fall at most


def check_trends(pair: Comparison) -> Differences:
    """A rise of something that the evidence tells as its fall, whatever else rises there."""
    for i, word in enumerate(pair.claim.words):
        sides = _sides(word)
        match = pair.matching.by_claim.get(i)
        met = match is not None and match.how != "opposite" and match.evidence not in pair.evidence.figure_words
        if len(sides) != 1 or met:
            continue
        thing = _mover(i, pair)
        told = [_movement(j, pair) for j in pair.matching.all_of(thing)] if thing is not None else []
        moved = [j for j in told if j is not None]
        if moved and all(_sides(pair.evidence.words[j]) == {1 - next(iter(sides))} for j in moved):
            said = f"“{word.text}”: the source says “{pair.evidence.words[moved[0]].text}” of this"
            yield Difference("direction", said)


def check_rank(pair: Comparison) -> Differences:
    """Hold that who lags behind is not ahead."""
    for i, word in enumerate(pair.claim.words):
        turned = {"ahead": "behind", "behind": "ahead"}.get(word.norm)
        if turned is None or any(other.norm == word.norm for other in pair.evidence.words):
            continue
        j = next((j for j, other in enumerate(pair.evidence.words) if other.norm == turned), None)
        if j is not None and word.clause == pair.claim.words[max(0, i - 1)].clause:
            said = f"“{pair.around_claim(max(0, i - 1), i, 2)}”: the source says “{pair.around_evidence(j - 1, j, 2)}”"
            yield Difference("direction", said)


def _sides(word: Word) -> set[int]:
    return {side for axis, side in on_axis(word.norm) if axis in TRENDS}


def _mover(i: int, pair: Comparison) -> int | None:
    """What a word of movement speaks of: the noun before a verb, after "decrease in"."""
    words = pair.claim.words
    if i + 1 < len(words) and words[i + 1].norm in {"in", "of"}:
        places = range(i + 2, min(len(words), i + 6))
    else:
        places = range(i - 1, max(-1, i - 6), -1)
    for k in places:
        if words[k].clause != words[i].clause:
            return None
        match = pair.matching.by_claim.get(k)
        if words[k].content and not light(words[k].norm) and match is not None and match.how in {"same", "stem"}:
            return None if _sides(words[k]) or k in pair.claim.figure_words else k
    return None


def _movement(thing: int, pair: Comparison) -> int | None:
    """The evidence's word of movement nearest to a thing, in its sentence; None where it is denied or none is near."""
    words = pair.evidence.words
    near = [
        (abs(j - thing), j)
        for j in range(max(0, thing - NEAR), min(len(words), thing + NEAR + 1))
        if len(_sides(words[j])) == 1
        and pair.sentence_of(j) == pair.sentence_of(thing)
        and j not in pair.evidence.figure_words
    ]
    if not near:
        return None
    at = min(near)[1]
    return None if any(at in cue.scope[:3] for cue in pair.evidence.of_kind("negation")) else at
