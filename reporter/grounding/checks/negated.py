"""Which of several verbs is negated: "is not open, and is cheap" is not "is open, and is not cheap"."""

from __future__ import annotations

from reporter.grounding.analysis import Analysis
from reporter.grounding.checks.comparison import Comparison, Difference, Differences
from reporter.grounding.checks.parties import family, same_deed, standing
from reporter.grounding.syntax.frames import Frame


def check_negated(pair: Comparison) -> Differences:
    """A "not" that has changed from one verb to another; where one side has none, the cues have told already."""
    if pair.judgment or not _negations(pair.claim) or not _negations(pair.evidence):
        return
    for frame in pair.claim.syntax.frames:
        same = [theirs for theirs in pair.evidence.syntax.frames if _is_the_same(frame, theirs, pair)]
        ours = _is_negated(frame, pair.claim)
        if same and all(_is_negated(theirs, pair.evidence) != ours for theirs in same):
            there, here = same[0].verb, frame.verb
            yield Difference(
                "negation",
                f"negation: the source says “{pair.around_evidence(there, there, 2)}”, "
                f"the sentence “{pair.around_claim(here, here, 2)}”",
            )
            return


def _negations(text: Analysis) -> bool:
    return "!" in text.syntax.reading.classes


def _is_the_same(frame: Frame, theirs: Frame, pair: Comparison) -> bool:
    """Whether a verb of the evidence is the claim's, and its doer."""
    agents = family(theirs.agents, pair)
    doer = all(standing(k, pair) & agents for k in frame.agents)
    return doer and frame.passive == theirs.passive and same_deed(frame, theirs, pair)


def _is_negated(frame: Frame, text: Analysis) -> bool:
    """Whether a "not" stands right before a verb, its auxiliaries and adverbs aside, or right after an "is"."""
    classes = text.syntax.reading.classes
    at = frame.verb - 1
    while at >= 0 and classes[at] in "X!BT":
        if classes[at] == "!":
            return True
        at -= 1
    at = frame.verb + 1
    while at < len(classes) and classes[at] in "XB!" and classes[frame.verb] == "X":
        if classes[at] == "!":
            return True
        at += 1
    return False
