"""Claims that say the same become one; claims that disagree become a conflict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain

from reporter.grounding.analysis import Analysis, analyse
from reporter.grounding.check import RANK
from reporter.grounding.checks.comparison import Comparison, Difference
from reporter.grounding.guard import agree, compare, each_difference, may_hold
from reporter.grounding.index import Source, keys_of
from reporter.grounding.normalize import folded, squeezed
from reporter.grounding.speakers import without_attribution
from reporter.grounding.support import held_share
from reporter.types import Claim, Conflict, SetAside

SAME = 0.8  # share of the words that either of two claims has of the other to be the same
ALIKE = 0.5  # share of their look-up keys, figures included, from which two claims are compared at all
COMMON = 200  # claims a word may stand in and still help to find others about the same
COPIES = 0.8  # share of sentences in common from which two documents count as one source
LONG, SEVERAL, PART = 50, 5, 0.3  # letters that no two writers put alike by chance; of such, how many make a copy
_AT_ODDS = frozenset({"number", "date", "negation", "direction"})


def merge(claims: Sequence[Claim], sources: Mapping[str, Source]) -> tuple[tuple[Claim, ...], tuple[SetAside, ...]]:
    """Merge claims that say the same; the best supported wording stays, the others are set aside.

    The kept claim has the evidence of all and the number of its independent sources.
    """
    groups: list[list[Claim]] = []
    sizes: list[int] = []
    holders: dict[str, list[int]] = {}
    for claim in claims:
        keys = keys_of(claim.statement)
        home = next((groups[i] for i in _near(keys, sizes, holders) if _same(claim, groups[i][0])), None)
        if home is not None:
            home.append(claim)
            continue
        for key in keys:
            holders.setdefault(key, []).append(len(groups))
        groups.append([claim])
        sizes.append(len(keys))
    families = source_families(sources)
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


def _near(keys: frozenset[str], sizes: list[int], holders: dict[str, list[int]]) -> list[int]:
    """Groups whose first claim, of so many words, shares most of them with a claim."""
    shared = Counter(chain.from_iterable(holders.get(key, ())[-COMMON:] for key in keys))
    own = len(keys)
    return sorted(i for i, count in shared.items() if count >= SAME * min(own, sizes[i]) or count == own)


def _same(a: Claim, b: Claim) -> bool:
    """Each bears the other out word for word, nearly, and neither says more."""
    if a.attributed_to != b.attributed_to:
        return False
    if _unspaced(a.statement) == _unspaced(b.statement):
        return True
    left, right = analyse(a.statement), analyse(b.statement)
    pair = _alike(left, right)
    return pair is not None and agree(pair[0]) and agree(pair[1])


def _unspaced(text: str) -> str:
    """A text less its spaces and hyphens, which readers of a page put where it has none ("stockpil ed")."""
    return "".join(folded(text).replace("-", "").split())


def _alike(left: Analysis, right: Analysis) -> tuple[Comparison, Comparison] | None:
    """Two sentences compared both ways, where each holds most of the other's words; None where not."""
    if left.cjk != right.cjk:
        return None
    if not may_hold(left, right.counterparts, SAME) or not may_hold(right, left.counterparts, SAME):
        return None  # most pairs
    there = compare(left, right)
    if held_share(there) < SAME:
        return None
    back = compare(right, left)
    return (there, back) if held_share(back) >= SAME else None


def _united(best: Claim, group: list[Claim], families: dict[str, int]) -> Claim:
    evidence = tuple(dict.fromkeys([*best.evidence, *(e for claim in group for e in claim.evidence)]))
    independent = len({families[e.document] for e in evidence})
    return best.model_copy(update={"evidence": evidence, "independent_sources": independent})


def source_families(sources: Mapping[str, Source]) -> dict[str, int]:
    """A number per document; copies of one text share theirs, also those with errors or with text of their own."""
    families: dict[str, int] = {}
    seen: list[tuple[frozenset[str], int]] = []
    for id_, source in sources.items():
        sentences = frozenset(map(squeezed, source.sentences))
        source.forget()
        twin = next((number for other, number in seen if _copies(sentences, other)), None)
        families[id_] = len(seen) if twin is None else twin
        seen.append((sentences, families[id_]))
    return families


def _copies(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = one & other
    if len(shared) >= COPIES * min(len(one), len(other)) > 0:
        return True
    if len(shared) < SEVERAL:
        return False  # most pairs
    long = sum(len(sentence) >= LONG for sentence in shared)
    fewest = min(sum(len(sentence) >= LONG for sentence in sentences) for sentences in (one, other))
    return long >= max(SEVERAL, PART * fewest)


def conflicts(claims: Sequence[Claim]) -> tuple[Conflict, ...]:
    """Pairs of claims from different documents that speak of the same and disagree on it."""
    told = [without_attribution(claim.statement) for claim in claims]
    homes = [frozenset(claim.documents) for claim in claims]
    found = []
    for i, j in _about_the_same(told):
        if homes[i] & homes[j]:
            continue
        reason = _disagreement(analyse(told[i]), analyse(told[j]))
        if reason:
            found.append(Conflict(claims=(claims[i].id, claims[j].id), reason=_between_sources(reason)))
    return tuple(found)


def _between_sources(reason: str) -> str:
    """A reason of the guard's as one between two sources."""
    reason = reason.replace("the sentence", "another").replace("drops it", "does not")
    said = reason.replace(": the source says ", " in one source, ")
    if said != reason and not reason.startswith("negation"):
        return f"{said} in another"
    return reason.replace("the source", "one source")


def _about_the_same(texts: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of texts (indexes) that share most of their words, found by the words that few have."""
    keys = [keys_of(text) for text in texts]
    often = Counter(chain.from_iterable(keys))
    holders: dict[str, list[int]] = {key: [] for key, count in often.items() if count <= COMMON}
    found: list[tuple[int, int]] = []
    for j, own in enumerate(keys):
        rare = own & holders.keys()
        shared = Counter(chain.from_iterable(holders[key] for key in rare))
        most = len(own) - len(rare)  # what they may share besides
        found += [
            (i, j)
            for i, count in shared.items()
            if count + most >= (least := ALIKE * max(len(own), len(keys[i]))) and len(own & keys[i]) >= least
        ]
        for key in rare:
            holders[key].append(j)
    return sorted(found)


def _disagreement(left: Analysis, right: Analysis) -> str | None:
    """What two sentences about the same thing disagree on, in words; None where they do not."""
    pair = _alike(left, right)
    if pair is None:
        return None
    found: list[Difference] = []
    kinds: set[str] = set()
    for difference in chain(each_difference(pair[0]), each_difference(pair[1])):
        found.append(difference)
        kinds.add(difference.kind)
        # Figures of different years, or of different parties, do not disagree.
        if "name" in kinds or {"number", "date"} <= kinds:
            return None
    return next((d.reason for d in found if d.kind in _AT_ODDS and d.weight == "contradicted"), None)
