"""What is done to what: an object that the source has not, of a verb that the source does not tell of."""

from __future__ import annotations

from reporter.grounding.checks.comparison import Comparison, Difference, Differences
from reporter.grounding.checks.parties import absent, text_of
from reporter.grounding.words import light

_NO_VERB = "AN"  # of the classes of words: adjectives and nouns


def check_objects(pair: Comparison) -> Differences:
    """Find "is increasing tariffs" beside "faces mounting risks": a word like the verb does not make it a deed."""
    if pair.judgment:
        return
    classes = pair.evidence.syntax.reading.classes
    for frame in pair.claim.syntax.frames:
        verb = pair.claim.words[frame.verb]
        like = [match for match in pair.matching.candidates.get(frame.verb, ()) if match.how != "near"]
        merely = all(match.how == "synonym" and classes[match.evidence] in _NO_VERB for match in like)
        if frame.passive or light(verb.norm) or not like or not merely:
            continue
        if frame.patients and all(absent(k, pair) for k in frame.patients):
            what = text_of(frame.patients[0], pair.claim)
            yield Difference("wording", f"“{verb.text} {what}”: the source passage does not say so", "partly")
            return
