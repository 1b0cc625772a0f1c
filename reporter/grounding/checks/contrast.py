"""What is set against what: "unlike the pension", "minerals such as tin", "more adolescents than adults"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from reporter.grounding.analysis import Analysis
from reporter.grounding.checks.comparison import Comparison, Difference, Differences
from reporter.grounding.checks.parties import predicates

_APART = frozenset("unlike except excluding besides".split())
_APART_PAIRS = frozenset(
    [("other", "than"), ("apart", "from"), ("rather", "than"), ("instead", "of"), ("aside", "from")]
)
_REACH = 6  # words after "unlike" among which the one it sets apart is looked for
_EITHER, _OR = (
    re.compile(r"\beither\b.*\bor\b", re.IGNORECASE),
    re.compile(r"\b(?:n?or|either|whether)\b", re.IGNORECASE),
)
#: "more adolescents than adults", but not "more than 40 percent".
_THAN = re.compile(r"\b(?:more|fewer|less|[a-z]{2,}er)\b[^,.;]{2,60}?\bthan\b(?!\W*(?:half|\d))", re.IGNORECASE)
_COMPARES = re.compile(
    r"\bthan\b(?!\W*(?:half|\d))|\b(?:exceed|outnumber|outpac|outstrip|outweigh|surpass|overt[ao])\w*|"
    r"\b(?:compared|relative to|versus|times|double[ds]?|twice|triple[ds]?|unlike|whereas|above|below|instead|rather|"
    r"(?:high|low|large|small|great|strong|weak|fast|slow)(?:er|est)|most|least)\b",
    re.IGNORECASE,
)


def check_contrast(pair: Comparison) -> Differences:
    """Hold what "unlike" sets apart, what has which examples; find comparisons and choices that only the claim has."""
    yield from _check_apart(pair)
    yield from _check_examples(pair)
    if _EITHER.search(pair.claim.text) and not _OR.search(pair.evidence.text):
        yield Difference("wording", "“either … or”: the source does not say that it is one of the two", "unsupported")
    yield from _check_sides(pair)
    compared = _THAN.search(pair.claim.text)
    if compared is not None and not pair.judgment and not _COMPARES.search(pair.evidence.text):
        yield Difference("direction", f"“{compared.group()}”: the source does not compare the two", "unsupported")


def _check_apart(pair: Comparison) -> Differences:
    told = [j for j in range(len(pair.evidence.words)) if _sets_apart(j, pair.evidence)]
    if not told:
        return
    apart = {k for j in told for k in _within(j, pair.evidence)}
    for i in range(len(pair.claim.words)):
        if not _sets_apart(i, pair.claim):
            continue
        met = [frozenset(predicates(k, pair)) for k in _within(i, pair.claim) if pair.claim.words[k].content]
        known = [there for there in met if there]
        if known and not any(there & apart for there in known):
            said = pair.around_evidence(told[0], told[0], 4)
            yield Difference("role", f"“{pair.around_claim(i, i, 3)}”: the source says “{said}”")
            return


def _within(i: int, side: Analysis) -> list[int]:
    """The words after one, in its clause."""
    near = range(i + 1, min(len(side.words), i + 1 + _REACH))
    return [k for k in near if side.words[k].clause == side.words[i].clause]


def _check_sides(pair: Comparison) -> Differences:
    """Hold that "A grew faster than B" is not "B grew faster than A"."""
    for i, j in product(_thans(pair.claim), _thans(pair.evidence)):
        ours = [{e for k in side for e in predicates(k, pair)} for side in _sides(i, pair.claim)]
        theirs = [set(side) for side in _sides(j, pair.evidence)]
        kept = ours[0] & theirs[0] - theirs[1], ours[1] & theirs[1] - theirs[0]
        exchanged = ours[0] & theirs[1] - theirs[0], ours[1] & theirs[0] - theirs[1]
        if all(exchanged) and not kept[1]:
            said = f"“{pair.around_claim(i, i, 4)}”: the source says “{pair.around_evidence(j, j, 4)}”"
            yield Difference("direction", said)
            return


def _thans(side: Analysis) -> list[int]:
    """Where a text compares two things, and not one with a figure."""
    words = side.words
    return [i for i in range(1, len(words) - 1) if words[i].norm == "than" and i + 1 not in side.figure_words]


def _sides(than: int, side: Analysis) -> tuple[list[int], list[int]]:
    """The content words before a "than", in its stretch, and those right after it."""
    words = side.words
    near = [k for k in range(len(words)) if words[k].stretch == words[than].stretch and words[k].content]
    return [k for k in near if k < than], [k for k in near if than < k <= than + _REACH]


def _sets_apart(i: int, side: Analysis) -> bool:
    after = side.words[i + 1].norm if i + 1 < len(side.words) else ""
    return side.words[i].norm in _APART or (side.words[i].norm, after) in _APART_PAIRS


@dataclass(frozen=True, slots=True)
class _Examples:
    """A class of things (its words) and where its examples stand: from ``start`` to ``stop``."""

    kind: frozenset[int]
    start: int
    stop: int


def _check_examples(pair: Comparison) -> Differences:
    """Examples of one class told of another, where the evidence gives both theirs."""
    told = list(_examples(pair.evidence))
    if len(told) < 2:
        return
    for ours in _examples(pair.claim):
        things = {j for i in range(ours.start, ours.stop) for j in predicates(i, pair)}
        own = [group for group in told if things & set(range(group.start, group.stop))]
        called = [sum(bool(group.kind & {*predicates(i, pair)}) for i in ours.kind) for group in told]
        named = [group for group, shared in zip(told, called, strict=True) if shared and shared == max(called)]
        if own and named and not any(group in named for group in own):
            said = pair.around_evidence(min(own[0].kind), own[0].start, 2)
            here = pair.around_claim(min(ours.kind), ours.start, 1)
            yield Difference("role", f"“{here}”: the source says “{said}”")
            return


def _examples(side: Analysis) -> Iterator[_Examples]:
    """The classes of a text that have examples: "minerals such as tin and tungsten"."""
    syntax, words = side.syntax, side.words
    opens = [i for i in range(1, len(words) - 1) if (words[i].norm, words[i + 1].norm) == ("such", "as")]
    for n, i in enumerate(opens):
        k = syntax.reading.phrase_at.get(i - 1)
        end = next((j for j in range(i + 2, len(words)) if words[j].initial), len(words))
        end = min(end, opens[n + 1] if n + 1 < len(opens) else end)
        if k is not None:
            phrase = syntax.phrases[k]
            yield _Examples(frozenset(range(phrase.first, phrase.last + 1)), i + 2, end)
