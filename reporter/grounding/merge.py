"""Claims that say the same become one; claims that disagree become a conflict."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reporter.grounding.analysis import analyse
from reporter.grounding.check import RANK
from reporter.grounding.guard import compare, differences
from reporter.grounding.index import Source, keys_of
from reporter.grounding.support import held_share
from reporter.types import Claim, Conflict, SetAside

SAME = 0.8  # share of the words that either of two claims has of the other to be the same
ALIKE = 0.6  # the same, to be about the same thing
COPIES = 0.8  # share of sentences in common from which two documents count as one source
_AT_ODDS = frozenset({"number", "date", "negation", "direction"})


def merge(claims: Sequence[Claim], sources: Mapping[str, Source]) -> tuple[tuple[Claim, ...], tuple[SetAside, ...]]:
    """Merge claims that say the same; the best supported wording stays, the others are set aside.

    The kept claim has the evidence of all and the number of its independent sources.
    """
    groups: list[list[Claim]] = []
    for claim in claims:
        home = next((group for group in _near(claim, groups) if _same(claim, group[0])), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    families = _families(sources)
    kept, aside = [], []
    for group in groups:
        best = max(group, key=lambda claim: (RANK[claim.support.verdict], claim.support.score, -len(claim.statement)))
        kept.append(_united(best, group, families))
        aside += [
            SetAside(step="extract", text=other.statement, reason=f"says the same as {best.id}")
            for other in group
            if other is not best
        ]
    return tuple(kept), tuple(aside)


def _near(claim: Claim, groups: list[list[Claim]]) -> Iterator[list[Claim]]:
    keys = keys_of(claim.statement)
    for group in groups:
        theirs = keys_of(group[0].statement)
        if keys and theirs and len(keys & theirs) >= SAME * min(len(keys), len(theirs)):
            yield group


def _same(a: Claim, b: Claim) -> bool:
    """Each bears the other out word for word, nearly, and neither says more."""
    if a.attributed_to != b.attributed_to:
        return False
    left, right = analyse(a.statement), analyse(b.statement)
    if left.cjk != right.cjk:
        return False
    there, back = compare(left, right), compare(right, left)
    if min(held_share(there), held_share(back)) < SAME:
        return False
    return not differences(there) and not differences(back)


def _united(best: Claim, group: list[Claim], families: dict[str, int]) -> Claim:
    evidence = tuple(dict.fromkeys([*best.evidence, *(e for claim in group for e in claim.evidence)]))
    independent = len({families[e.document] for e in evidence})
    return best.model_copy(update={"evidence": evidence, "independent_sources": independent})


def _families(sources: Mapping[str, Source]) -> dict[str, int]:
    """A number per document; copies of one text share theirs."""
    families: dict[str, int] = {}
    seen: list[tuple[frozenset[str], int]] = []
    for id_, source in sources.items():
        sentences = frozenset(source.sentences)
        twin = next(
            (
                number
                for other, number in seen
                if sentences and len(sentences & other) >= COPIES * min(len(sentences), len(other))
            ),
            None,
        )
        families[id_] = len(seen) if twin is None else twin
        seen.append((sentences, families[id_]))
    return families


def conflicts(claims: Sequence[Claim]) -> tuple[Conflict, ...]:
    """Pairs of claims from different documents that speak of the same and disagree on it."""
    keys = [keys_of(claim.statement) for claim in claims]
    found = []
    for i, a in enumerate(claims):
        for j in range(i + 1, len(claims)):
            b = claims[j]
            if set(a.documents) & set(b.documents) or len(keys[i] & keys[j]) < max(
                3, ALIKE * 0.5 * min(len(keys[i]), len(keys[j]))
            ):
                continue
            reason = _disagreement(a, b)
            if reason:
                found.append(Conflict(claims=(a.id, b.id), reason=reason))
    return tuple(found)


def _disagreement(a: Claim, b: Claim) -> str | None:
    """What two claims about the same thing disagree on, in words; None where they do not."""
    pair = compare(analyse(a.statement), analyse(b.statement))
    back = compare(analyse(b.statement), analyse(a.statement))
    if pair.claim.cjk or pair.evidence.cjk or max(held_share(pair), held_share(back)) < ALIKE:
        return None
    if min(held_share(pair), held_share(back)) < ALIKE - 0.15:
        return None
    odds = [d for d in differences(pair) if d.kind in _AT_ODDS and d.weight == "contradicted"]
    if not odds or any(d.kind == "name" for d in differences(pair)):
        return None
    if any(d.kind == "date" for d in odds) and any(d.kind == "number" for d in odds):
        return None  # figures of different years do not disagree
    return odds[0].reason.replace("the source says", f"{b.id} says")
