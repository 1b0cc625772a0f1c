"""Firmness put in: "certain to", "proven", "guaranteed" where the source is not so sure."""

from __future__ import annotations

from reporter.grounding.checks.comparison import Comparison, Difference, Differences

CERTAIN = frozenset(
    "certain certainly definite definitely undoubtedly indisputable indisputably undeniable undeniably inevitable "
    "inevitably unavoidable guaranteed guarantees conclusively proven proved proves prove proof provably assured "
    "assuredly surely doubtless irrefutable".split()
)
_SURE_WHEN = frozenset(["to", "that", "of"])  # "is sure to", "certain that": but "certain exports"
_ALSO = frozenset(
    "clear clearly definitive established demonstrated demonstrates confirmed confirms ensure ensures secure secured "
    "guarantee sure evidence finding found evident".split()
)
_TOLD = CERTAIN | _ALSO


def check_certainty(pair: Comparison) -> Differences:
    """A word of certainty that only the claim has."""
    if any(word.norm in _TOLD for word in pair.evidence.words):
        return
    for i, word in enumerate(pair.claim.words):
        following = pair.claim.words[i + 1].norm if i + 1 < len(pair.claim.words) else ""
        if word.norm not in CERTAIN and not (word.norm == "sure" and following in _SURE_WHEN):
            continue
        if word.norm == "certain" and following not in _SURE_WHEN and following:
            continue
        if pair.matching.by_claim.get(i) is None or word.norm == "certain":
            said = pair.around_claim(i, i, 2)
            yield Difference("modality", f"firmness: the sentence says “{said}”, the source does not", "unsupported")
