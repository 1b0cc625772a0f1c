"""Causes: a "because" that the source does not have joins what it keeps apart."""

from __future__ import annotations

import re

from reporter.grounding.checks.comparison import Comparison, Difference, Differences

_CAUSE = re.compile(
    r"\b(?:because|due to|owing to|as a result of|as a consequence of|in response to|thanks to|caused by|driven by|"
    r"prompted by|triggered by|on account of|in retaliation for|led to|leads to)\b",
    re.IGNORECASE,
)
_ANY_LINK = re.compile(
    r"\b(?:because|due|owing|result\w*|consequen\w+|respon\w+|thanks|caus\w+|driv\w+|prompt\w*|trigger\w*|account\w*|"
    r"after|following|since|as|amid|so|therefore|thus|hence|reason\w*|why|led|lead\w*|help\w*|blam\w+|reflect\w*|"
    r"attribut\w+|to|for|given|over|on|from|when|if|but|while|makes?|made|force\w*|stem\w*|push\w*|with|by|aris\w+|fuel\w+)\b",
    re.IGNORECASE,
)


def check_causes(pair: Comparison) -> Differences:
    """A cause named in the claim must be joined to its effect in one sentence of the evidence."""
    match = _CAUSE.search(pair.claim.text)
    if match is None or _CAUSE.search(pair.evidence.text):
        return
    before = {m.evidence for m in pair.matching.by_claim.values() if pair.claim.words[m.claim].end <= match.start()}
    after = {m.evidence for m in pair.matching.by_claim.values() if pair.claim.words[m.claim].start >= match.end()}
    homes = {pair.sentence_of(j) for j in before} & {pair.sentence_of(j) for j in after}
    if not homes or not any(_ANY_LINK.search(pair.sentence_text(home)) for home in homes):
        yield Difference("wording", f"“{match.group()}”: the source names no such cause", "unsupported")
