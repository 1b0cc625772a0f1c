"""Claims that say the same become one; claims that disagree become a conflict."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from math import inf
from types import MappingProxyType
from typing import NamedTuple

import numpy as np

from reporter.grounding.analysis import Analysis, analyse
from reporter.grounding.check import RANK
from reporter.grounding.checks.comparison import Comparison, Difference
from reporter.grounding.guard import agree, compare, each_difference, may_hold
from reporter.grounding.index import Source
from reporter.grounding.marks import Marks, in_several, marks_of
from reporter.grounding.normalize import folded, squeezed
from reporter.grounding.speakers import without_attribution
from reporter.grounding.support import held_share
from reporter.types import Claim, Conflict, SetAside

SAME = 0.8  # share of the words that either of two claims has of the other to be the same
ALIKE = 0.5  # share of their look-up keys, figures included, from which two claims are compared at all
COMMON = 200  # claims a word may stand in and still help to find others about the same
COPIES = 0.8  # share of sentences in common from which two documents count as one source
LONG, SEVERAL, PART = 50, 5, 0.3  # letters that no two writers put alike by chance; of such, how many make a copy
_KIND = re.compile(r"^(?:number|date) ")
NOTHING_KNOWN: Mapping[str, Marks] = MappingProxyType({})
_AT_ODDS = frozenset({"number", "date", "negation", "direction"})


class _Firsts:
    """The words of each group's first claim, by their marks, and the groups that have a word; for words of several."""

    def __init__(self, several: Iterable[int]) -> None:
        self._sizes: list[int] = []
        self._fewest = inf
        self._holders: dict[int, list[int]] = {mark: [] for mark in several}

    def add(self, marks: Marks) -> None:
        """One more group, whose first claim has these words."""
        for mark in marks.tolist():
            if mark in self._holders:
                self._holders[mark].append(len(self._sizes))
        self._sizes.append(len(marks))
        self._fewest = min(self._fewest, len(marks) or inf)

    def near(self, marks: Marks) -> list[int]:
        """The groups that have most of these words, or of whose words most are among these."""
        shared = Counter(chain.from_iterable(self._holders.get(mark, ())[-COMMON:] for mark in marks.tolist()))
        own, sizes = len(marks), self._sizes
        least = SAME * min(own, self._fewest)  # which most have not, whatever their size
        near = [i for i, count in shared.items() if count >= least]
        return sorted(i for i in near if shared[i] >= SAME * min(own, sizes[i]) or shared[i] == own)


def merge(
    claims: Sequence[Claim], sources: Mapping[str, Source], known: Mapping[str, Marks] = NOTHING_KNOWN
) -> tuple[tuple[Claim, ...], tuple[SetAside, ...]]:
    """Merge claims that say the same; the best supported wording stays, the others are set aside.

    The kept claim has the evidence of all and the number of its independent sources. ``known``: marks of claims by id,
    where somebody has them.
    """
    groups: list[list[Claim]] = []
    marks = [known[claim.id] if claim.id in known else marks_of(claim.statement) for claim in claims]
    firsts = _Firsts(in_several(marks))
    for claim, own in zip(claims, marks, strict=True):
        home = next((groups[i] for i in firsts.near(own) if _same(claim, groups[i][0])), None)
        if home is not None:
            home.append(claim)
            continue
        firsts.add(own)
        groups.append([claim])
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
    if len(group) == 1 and len(best.documents) == 1:
        return best  # most claims
    evidence = tuple(dict.fromkeys([*best.evidence, *(e for claim in group for e in claim.evidence)]))
    independent = len({families[e.document] for e in evidence})
    return best.model_copy(update={"evidence": evidence, "independent_sources": independent})


def source_families(sources: Mapping[str, Source]) -> dict[str, int]:
    """A number per document; copies of one text share theirs, also those with errors or with text of their own."""
    printed = {id_: _Printed.of(source) for id_, source in sources.items()}
    # Most sentences stand in one document, and help to find no other.
    holders: dict[int, list[int]] = {mark: [] for mark in in_several([one.all for one in printed.values()])}
    families: dict[str, int] = {}
    seen: list[tuple[_Printed, int]] = []
    for id_, own in printed.items():
        shared = [held for number in own.all.tolist() if (held := holders.get(number)) is not None]
        near = sorted(set(chain.from_iterable(shared)))
        twin = next((number for other, number in (seen[at] for at in near) if own.copies(other)), None)
        families[id_] = len(seen) if twin is None else twin
        for held in shared:
            held.append(len(seen))
        seen.append((own, families[id_]))
    return families


class _Printed(NamedTuple):
    """The different sentences of a document by their hashes, and the long ones among them.

    As arrays: a thousand documents would be held twice, or as sets of numbers once more.
    """

    all: Marks
    long: Marks

    @classmethod
    def of(cls, source: Source) -> _Printed:
        hashes = {hash(sentence): len(sentence) >= LONG for sentence in map(squeezed, source.sentences)}
        source.forget()
        long = [number for number, is_long in hashes.items() if is_long]
        return cls(np.array(list(hashes), np.int64), np.array(long, np.int64))

    def copies(self, other: _Printed) -> bool:
        """Whether one of two documents is a copy of the other, or of a part of it."""
        shared = _in_common(self.all, other.all)
        if shared >= COPIES * min(len(self.all), len(other.all)) > 0:
            return True
        fewest = min(len(self.long), len(other.long))
        return shared >= SEVERAL and _in_common(self.long, other.long) >= max(SEVERAL, PART * fewest)


def _in_common(a: Marks, b: Marks) -> int:
    return len(np.intersect1d(a, b, assume_unique=True))


def conflicts(claims: Sequence[Claim], known: Mapping[str, Marks] = NOTHING_KNOWN) -> tuple[Conflict, ...]:
    """Pairs of claims from different documents that speak of the same and disagree on it; ``known`` as in `merge`."""
    told = [without_attribution(claim.statement) for claim in claims]
    marks = [
        known[claim.id] if claim.id in known and text == claim.statement else marks_of(text)
        for claim, text in zip(claims, told, strict=True)
    ]
    found = []
    for i, j in _about_the_same(marks):
        if set(claims[i].documents).intersection(claims[j].documents):
            continue
        reason = _disagreement(analyse(told[i]), analyse(told[j]))
        if reason:
            found.append(Conflict(claims=(claims[i].id, claims[j].id), reason=_between_sources(reason)))
    return tuple(found)


def _between_sources(reason: str) -> str:
    """A reason of the guard's as one between two sources; a figure or date shows by itself what it is."""
    reason = reason.replace("the sentence", "another").replace("drops it", "does not")
    said = reason.replace(": the source says ", " in one source, ")
    if said != reason and not reason.startswith("negation"):
        return f"{_KIND.sub('', said)} in another"
    return reason.replace("the source", "one source")


def _about_the_same(marks: Sequence[Marks]) -> list[tuple[int, int]]:
    """Pairs of texts (indexes) that share most of their words, by their marks: found by the words that few have."""
    often = in_several(marks)
    holders: dict[int, list[int]] = {mark: [] for mark, count in often.items() if count <= COMMON}
    found: list[tuple[int, int]] = []
    for j, own in enumerate(marks):
        words = own.tolist()
        all_of_them = set(words)
        rare = [mark for mark in words if mark in holders]
        shared = Counter(chain.from_iterable(holders[mark] for mark in rare))
        most = sum(mark in often for mark in words) - len(rare)  # what they may share besides
        found += [
            (i, j)
            for i, count in shared.items()
            if count + most >= (least := ALIKE * max(len(own), len(marks[i])))
            and len(all_of_them.intersection(marks[i].tolist())) >= least
        ]
        for mark in rare:
            holders[mark].append(j)
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
