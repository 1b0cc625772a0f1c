"""Causes: a "because" that the source does not have joins what it keeps apart."""

from __future__ import annotations

import re

from reporter.grounding.checks.comparison import Comparison, Difference, Differences
from reporter.grounding.checks.parties import predicates
from reporter.grounding.words import light

_CAUSE = re.compile(
    r"\b(?:because|due to|owing to|as a result of|as a consequence of|in response to|thanks to|caused by|driven by|"
    r"prompted by|triggered by|on account of|in retaliation for|led to|leads to)\b",
    re.IGNORECASE,
)
MOST_STRANGE = 1 / 3  # of a cause's words that may not be the source's
_BACK = frozenset(["this", "that", "these", "those", "it", "such"])
_ANY_LINK = re.compile(
    r"\b(?:because|due|owing|result\w*|consequen\w+|respon\w+|thanks|caus\w+|driv\w+|prompt\w*|trigger\w*|account\w*|"
    r"after|following|since|as|amid|so|therefore|thus|hence|reason\w*|why|led|lead\w*|help\w*|blam\w+|reflect\w*|"
    r"attribut\w+|makes?|made|force\w*|leav\w+|left|stem\w*|push\w*|aris\w+|fuel\w+|when|to)\b",
    re.IGNORECASE,
)


def check_causes(pair: Comparison) -> Differences:
    """A cause named in the claim must be joined to its effect in one sentence of the evidence."""
    match = _CAUSE.search(pair.claim.text)
    if match is None:
        return
    if (told := _CAUSE.search(pair.evidence.text)) is not None:
        yield from _check_other_cause(match, told, pair)
        return
    start, end = match.start(), match.end()
    if start == 0:  # "Because of X, Y": the effect follows the comma
        comma = pair.claim.text.find(",")
        start = end = comma if comma > 0 else len(pair.claim.text)
    before = {m.evidence for m in pair.matching.by_claim.values() if pair.claim.words[m.claim].end <= start}
    after = {m.evidence for m in pair.matching.by_claim.values() if pair.claim.words[m.claim].start >= end}
    homes = {pair.sentence_of(j) for j in before} & {pair.sentence_of(j) for j in after}
    strange = any(
        w.content and not light(w.norm) and i not in pair.claim.figure_words and pair.matching.by_claim.get(i) is None
        for i, w in enumerate(pair.claim.words)
        if w.start >= match.end()
    )
    if strange or not homes or not any(_ANY_LINK.search(pair.sentence_text(home)) for home in homes):
        yield Difference("wording", f"“{match.group()}”: the source names no such cause", "unsupported")


def _check_other_cause(ours: re.Match[str], told: re.Match[str], pair: Comparison) -> Differences:
    """Both name a cause: the claim's must be in the source, but for a third of its words."""
    if ours.start() == 0:  # "Because of X, Y": where X ends is not known
        return
    clause = next((w.clause for w in pair.claim.words if w.start >= ours.start()), -1)
    named = [
        i
        for i, w in enumerate(pair.claim.words)
        if w.start >= ours.end() and w.clause == clause and w.content and not light(w.norm)
    ]
    strange = [i for i in named if i not in pair.claim.figure_words and _strange(i, pair)]
    if len(strange) > MOST_STRANGE * len(named):
        said = pair.evidence.text[told.start() : told.end() + 40].rpartition(" ")[0]
        yield Difference("wording", f"“{pair.claim.text[ours.start() :].rstrip('.')}”: the source says “{said}”")
    elif (effect := _effect_elsewhere(ours, told, pair)) is not None:
        around = pair.around_evidence(effect, effect, 3)
        yield Difference("wording", f"“{ours.group()}”: the source does not give this as the cause of “{around}”")


def _effect_elsewhere(ours: re.Match[str], told: re.Match[str], pair: Comparison) -> int | None:
    """The evidence's verb for what the claim says was caused, where it stands in another sentence than the cause.

    "This is because …" and "Because of this …" give the cause of what stands in the sentence before.
    """
    cause = max(i for i, word in enumerate(pair.evidence.words) if word.start <= told.start())
    home = pair.sentence_of(cause)
    opening = next(i for i in range(len(pair.evidence.words)) if pair.sentence_of(i) == home)
    if any(pair.evidence.words[i].norm in _BACK for i in (opening, min(cause + 2, len(pair.evidence.words) - 1))):
        return None
    verbs = [f.verb for f in pair.claim.syntax.frames if pair.claim.words[f.verb].start < ours.start()]
    there = [j for j in predicates(verbs[-1], pair) if pair.evidence.words[j].content] if verbs else []
    return there[0] if there and all(pair.sentence_of(j) != home for j in there) else None


def _strange(i: int, pair: Comparison) -> bool:
    match = pair.matching.by_claim.get(i)
    return match is None or match.how == "near"
