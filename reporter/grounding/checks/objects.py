"""What is done to what: an object that the source has not, of a verb that the source does not tell of."""

from __future__ import annotations

from reporter.grounding.checks.comparison import Comparison, Difference, Differences
from reporter.grounding.checks.parties import absent, predicates, text_of
from reporter.grounding.lexicon import grammar
from reporter.grounding.words import light


def check_objects(pair: Comparison) -> Differences:
    """Find "is increasing tariffs" beside "faces mounting risks": a word like the verb does not make it a deed."""
    if pair.judgment:
        return
    told = {frame.verb for frame in pair.evidence.syntax.frames}
    for frame in pair.claim.syntax.frames:
        verb = pair.claim.words[frame.verb]
        if frame.passive or verb.norm in grammar.BE or told.intersection(predicates(frame.verb, pair)):
            continue
        if light(verb.norm):
            continue  # "took part" is one word in two
        if frame.patients and all(absent(k, pair) for k in frame.patients):
            what = text_of(frame.patients[0], pair.claim)
            yield Difference("wording", f"“{verb.text} {what}”: the source passage does not say so", "partly")
            return
