"""What is done to what: an object that the source has not, of a verb that the source does not tell of."""

from __future__ import annotations

from reporter.grounding.checks.comparison import Comparison, Difference, Differences
from reporter.grounding.checks.parties import absent, phrase_of, text_of
from reporter.grounding.words import light

_NO_VERB = "AN"  # of the classes of words: adjectives and nouns


def check_objects(pair: Comparison) -> Differences:
    """Find "is increasing tariffs" beside "faces mounting risks", and "a meeting was held to" before what is said.

    A word like the verb does not make it a deed; of a verb and a party that the source has neither of, nothing is said.
    """
    if pair.judgment:
        return
    for frame in pair.claim.syntax.frames:
        verb, parties = pair.claim.words[frame.verb], (*frame.agents, *frame.patients)
        if light(verb.norm) or not verb.content:
            continue
        if not pair.matching.candidates.get(frame.verb):
            unheard = parties if frame.passive else ()
        else:
            unheard = frame.patients if not frame.passive and _merely_like(frame.verb, pair) else ()
        if unheard and all(_is_new(k, pair) for k in unheard):
            party = text_of(unheard[0], pair.claim)
            what = f"{party} … {verb.text}" if frame.passive else f"{verb.text} {party}"
            yield Difference("wording", f"“{what}”: the source passage does not say so", "partly")
            return


def _merely_like(verb: int, pair: Comparison) -> bool:
    """Whether all that a verb may stand for are adjectives and nouns, by the word lists alike."""
    classes = pair.evidence.syntax.reading.classes
    found = [match for match in pair.matching.candidates[verb] if match.how != "near"]
    return bool(found) and all(match.how == "synonym" and classes[match.evidence] in _NO_VERB for match in found)


def _is_new(k: int, pair: Comparison) -> bool:
    """Whether the source has nothing of a party; "a meeting" is new where "the meeting" may be what it speaks of."""
    phrase = phrase_of(k, pair.claim)
    indefinite = pair.claim.words[phrase.first].norm in {"a", "an"}
    own = range(phrase.first, phrase.last + 1)
    return absent(k, pair) or (indefinite and not any(i in pair.matching.by_claim for i in own))
