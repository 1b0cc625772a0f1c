"""How many, how often, how exclusively: "some" is not "all", "one of the largest" not "the largest"."""

from __future__ import annotations

from reporter.grounding.checks.comparison import Comparison, Difference, Differences
from reporter.grounding.scopes import Cue

_DROPPED = frozenset(
    "certain former deputy acting draft proposed attempted prospective some few partly partially most "
    "mostly largely mainly "
    "part sometimes occasionally almost nearly handful limited minority majority usually often half".split()
)
_SUPERLATIVE = ("est",)


def check_quantifiers(pair: Comparison) -> Differences:
    """Universals, majorities and "only" that the claim has and the evidence has not; parts made whole."""
    theirs = pair.evidence.cues
    for cue in pair.claim.of_kind("universal"):
        following = pair.claim.words[cue.last + 1].norm if cue.last + 1 < len(pair.claim.words) else ""
        if pair.claim.words[cue.first].norm == "any" or following in {"year", "month", "day", "week", "quarter"}:
            continue  # "any such delay", "each year" claim nothing of all
        if not _borne(cue, ("universal",), pair) and cue.scope and pair.evidence_words(cue):
            rival = _rival(cue, pair)
            said = f"the source says “{rival}”" if rival else "the source does not say so"
            yield Difference(
                "quantifier",
                f"“{pair.around_claim(cue.first, cue.last, 2)}”: {said}",
                "contradicted" if rival else "unsupported",
            )
    for cue in pair.claim.of_kind("majority"):
        if (
            not _borne(cue, ("majority", "universal", "almost"), pair)
            and not _most_by_figure(pair)
            and pair.evidence_words(cue)
        ):
            yield Difference(
                "quantifier",
                f"“{pair.around_claim(cue.first, cue.last, 2)}”: the source does not say so",
                "unsupported",
            )
    for cue in pair.claim.of_kind("only"):
        additive = cue.first and pair.claim.words[cue.first - 1].norm == "not"
        if not additive and not _limited(cue, pair) and pair.evidence_words(cue):
            yield Difference(
                "quantifier",
                f"“{pair.around_claim(cue.first, cue.last, 2)}”: the source does not limit it so",
                "unsupported",
            )
    yield from _check_dropped(pair, theirs)
    yield from _check_one_of(pair)


def _borne(cue: Cue, kinds: tuple[str, ...], pair: Comparison) -> bool:
    if any(q.unit == "%" and q.value >= 100 for q in pair.evidence.quantities):
        return True
    theirs = pair.evidence.of_kind(*kinds)
    if "universal" in kinds and len(kinds) == 1:
        near = {e for i in cue.scope[:3] if (e := pair.matching.evidence_of(i)) is not None}
        return any(near & set(other.scope[:4]) for other in theirs) or _unanimous(pair)
    return bool(theirs) or any(w.norm == pair.claim.words[cue.first].norm for w in pair.evidence.words)


def _limited(cue: Cue, pair: Comparison) -> bool:
    """Whether the evidence limits it too: by an "only" for each of the claim's, or by one that bends the same."""
    theirs = pair.evidence.of_kind("only", "additive")
    enough = len(pair.claim.of_kind("only", "additive")) <= len(theirs)
    bent = {pair.matching.evidence_of(i) for i in cue.scope[:2]}
    return _borne(cue, ("only", "additive"), pair) and (enough or any(bent & {*other.scope[:3]} for other in theirs))


def _unanimous(pair: Comparison) -> bool:
    return any(w.norm in {"unanimous", "unanimously", "none", "throughout"} for w in pair.evidence.words)


def _rival(cue: Cue, pair: Comparison) -> str:
    for other in pair.evidence.of_kind("partial", "majority", "almost"):
        if pair.overlap(cue, other):
            return pair.around_evidence(other.first, other.last, 2)
    return ""


def _most_by_figure(pair: Comparison) -> bool:
    """The evidence gives a share over one half (or says "more than")."""
    return any(q.unit == "%" and q.value > 50 for q in pair.evidence.quantities)


def _check_dropped(pair: Comparison, theirs: tuple[Cue, ...]) -> Differences:
    ours = pair.claim.of_kind("partial", "majority", "almost", "hedge")
    for cue in theirs:
        if cue.kind not in {"partial", "majority", "almost"} or pair.evidence.words[cue.first].norm not in _DROPPED:
            continue
        reached = pair.focus(cue, 1)
        if cue.first in pair.evidence.figure_words or any(
            other.kind in {"partial", "majority", "almost"} for other in ours
        ):
            continue
        if not reached or any(w.norm == pair.evidence.words[cue.first].norm for w in pair.claim.words):
            continue
        counted = pair.evidence.words[cue.first].norm != "certain" and any(
            abs(_at(pair, q.start) - i) <= 3 for q in pair.claim.quantities for i in reached
        )
        if not counted and not any(pair.overlap(other, cue) or set(reached) & set(other.scope[:2]) for other in ours):
            yield Difference(
                "quantifier",
                f"the source says “{pair.around_evidence(cue.first, cue.last, 2)}”, the sentence leaves that out",
                "contradicted",
            )


def _at(pair: Comparison, offset: int) -> int:
    return max((i for i, word in enumerate(pair.claim.words) if word.start <= offset), default=0)


def _check_one_of(pair: Comparison) -> Differences:
    """Find "one of the largest" made "the largest"; a superlative that the evidence has not."""
    for i, word in enumerate(pair.claim.words):
        superlative = len(word.norm) > 5 and word.norm.endswith(_SUPERLATIVE) and word.content and not word.capital
        superlative = superlative or (word.content and i > 0 and pair.claim.words[i - 1].norm in {"most", "least"})
        match = pair.matching.by_claim.get(i)
        if not superlative or match is None or match.how not in {"same", "stem"}:
            continue
        before = [w.norm for w in pair.evidence.words[max(0, match.evidence - 4) : match.evidence]]
        ours = [w.norm for w in pair.claim.words[max(0, i - 4) : i]]
        kept = not {"among", "one"} & set(ours)
        if kept and {"among", "one"} & set(before):
            yield _overdone(pair, i, match.evidence, 4)
        second = {"second", "third", "fourth", "fifth"}
        if (second & set(before[-2:])) != (second & set(ours[-2:])):
            yield _overdone(pair, i, match.evidence, 2)


def _overdone(pair: Comparison, here: int, there: int, reach: int) -> Difference:
    said = pair.around_claim(max(0, here - reach + 1), here, 1)
    source = pair.around_evidence(max(0, there - reach), there, 1)
    return Difference("quantifier", f"“{said}”: the source says “{source}”")
