"""What came first: "after the vote" is not before it, and neither is "within a month of the vote"."""

from __future__ import annotations

from collections.abc import Iterator

from reporter.grounding.checks.comparison import Comparison, Difference, Differences

_AHEAD = frozenset(["after", "following", "since", "upon", "once"])
_BEHIND = frozenset(["before", "until", "preceding"])
_REACH, _NEAR = 4, 6  # words after "before", of the claim and of the evidence, among which an event is looked for


def check_order(pair: Comparison) -> Differences:
    """Hold that "before the vote" is not "after the vote", "following" it, or "within a month of" it."""
    for i, word in enumerate(pair.claim.words):
        turned = _AHEAD if word.norm in _BEHIND else _BEHIND if word.norm in _AHEAD else None
        if turned is None:
            continue
        same = _AHEAD if turned is _BEHIND else _BEHIND
        if any(other.norm in same for other in pair.evidence.words):
            continue
        for j, stop in _told(turned, pair):
            if _event(i, pair) & set(range(j + 1, stop)):
                around = pair.around_evidence(j, j, max(3, stop - j - 3))
                yield Difference("direction", f"“{pair.around_claim(i, i, 2)}”: the source says “{around}”")
                return


def _event(i: int, pair: Comparison) -> frozenset[int]:
    """The evidence words for what stands right after a word of order."""
    near = range(i + 1, min(len(pair.claim.words), i + 1 + _REACH))
    return frozenset(e for k in near for e in pair.matching.all_of(k))


def _told(turned: frozenset[str], pair: Comparison) -> Iterator[tuple[int, int]]:
    """Where the evidence has an order, and where the words that may be its event end."""
    words = pair.evidence.words
    for j, word in enumerate(words):
        if word.norm in turned:
            yield j, j + _NEAR
        if word.norm == "within" and turned is _AHEAD:  # "within 365 calendar days of receipt of the decision"
            of = next((k for k in range(j + 1, min(len(words), j + _NEAR)) if words[k].norm in {"of", "after"}), None)
            if of is not None and any(k in pair.evidence.figure_words for k in range(j + 1, of)):
                yield j, of + _NEAR + 2
