"""What has stopped is no longer so: "revenues stopped growing" does not say that they grew from then on."""

from __future__ import annotations

from reporter.grounding.analysis import Analysis
from reporter.grounding.checks.comparison import Comparison, Difference, Differences

_CEASING = frozenset("stop stops stopped stopping cease ceases ceased ceasing quit quits halt halted".split())


def check_ceasing(pair: Comparison) -> Differences:
    """A doing that ends in one of the two texts and not in the other."""
    if any(word.norm in _CEASING for word in pair.claim.words) or pair.claim.of_kind("negation"):
        return
    for i, match in pair.matching.by_claim.items():
        ended = _ended(match.evidence, pair.evidence)
        if match.how in {"same", "stem"} and ended is not None and not pair.claim.words[i].norm.endswith("ion"):
            said = pair.around_evidence(ended, match.evidence, 2)
            yield Difference("negation", f"negation: the source says “{said}”, the sentence drops it")
            return


def _ended(j: int, side: Analysis) -> int | None:
    """The word that says a doing ("growing") has stopped."""
    stopped = j > 0 and side.words[j].norm.endswith("ing") and side.words[j - 1].norm in _CEASING
    return j - 1 if stopped else None
