"""Which of what one run says stands for which of what another says: one to one, and never for another thing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import fsum, log
from typing import NamedTuple

from reporter.embedding import embed_static
from reporter.grounding.analysis import analyse
from reporter.grounding.guard import compare, differences
from reporter.grounding.merge import COMMON
from reporter.grounding.words import words
from reporter.memo.changes.said import Said

ALIKE = 0.6  # share of their keys in common, by rarity, from which two sentences may speak of the same
ALIKE_ZH = 0.45  # the same for character bigrams, of which one exchanged character takes two
RESTATED = 0.35  # the same where both rest on the same evidence, stand at the same place, or mean alike
EDITED = 0.15  # the same where the sentences before and after are as they were
MEANING = 0.8  # cosine of static embeddings from which one may be a paraphrase of the other
UPDATE = 0.8  # share from which a new figure of a new date updates an old one, and is not another report
# What else speaks for a pair, beside the keys in common, where there are several to choose from.
_IN_PLACE = 0.5
_SAME_SECTION = 0.25
_NEARNESS = 0.05


class Pair(NamedTuple):
    """What was said and what is said; None where the one is dropped or the other new."""

    old: Said | None
    new: Said | None


def pairs(old: Sequence[Said], new: Sequence[Said]) -> list[Pair]:
    """All that both sides say, each once, in the order of the later side; at the end what was dropped."""
    matching = _Matching(old, new)
    for key in (_text_and_section, _text_and_speaker, _text):
        matching.take_same(key)
    matching.take_alike()
    old_of = {j: i for i, j in matching.found.items()}
    kept = [Pair(old[old_of[j]] if j in old_of else None, said) for j, said in enumerate(new)]
    return [*kept, *(Pair(said, None) for i, said in enumerate(old) if i not in matching.found)]


def _text_and_section(said: Said) -> Hashable:
    return said.side.section, said.same


def _text_and_speaker(said: Said) -> Hashable:
    return said.same


def _text(said: Said) -> Hashable:
    return said.same[0]


@dataclass
class _Matching:
    """The pairs found so far, by index."""

    old: Sequence[Said]
    new: Sequence[Said]
    found: dict[int, int] = field(default_factory=dict)

    def take_same(self, key: Callable[[Said], Hashable]) -> None:
        """Pair what has the same key, in order."""
        waiting: defaultdict[Hashable, list[int]] = defaultdict(list)
        for j in self._free_new():
            waiting[key(self.new[j])].append(j)
        for i in self._free_old():
            if waiting[key(self.old[i])]:
                self.found[i] = waiting[key(self.old[i])].pop(0)

    def take_alike(self) -> None:
        """Pair the rest, the likeliest first."""
        free = set(self._free_new())
        for _, i, j in sorted(self._candidates(), key=lambda found: (-found[0], found[1:])):
            if i not in self.found and j in free:
                self.found[i] = j
                free.remove(j)

    def _free_old(self) -> list[int]:
        return [i for i in range(len(self.old)) if i not in self.found]

    def _free_new(self) -> list[int]:
        taken = set(self.found.values())
        return [j for j in range(len(self.new)) if j not in taken]

    def _candidates(self) -> Iterator[tuple[float, int, int]]:
        """Likeness and indexes of what may stand for each other."""
        before, after = self._free_old(), self._free_new()
        if not before or not after:
            return
        rarity = _rarity([*self.old, *self.new])
        cosines = embed_static([self.old[i].text for i in before]) @ embed_static([self.new[j].text for j in after]).T
        row, column = {i: n for n, i in enumerate(before)}, {j: n for n, j in enumerate(after)}
        for i, j in self._sharing(before, after):
            old, new = self.old[i], self.new[j]
            share, cosine = _share(old, new, rarity), float(cosines[row[i], column[j]])
            if _alike(old, new, share, cosine) and _of_one_thing(old, new, share):
                yield share + _preference(old, new), i, j

    def _sharing(self, before: Iterable[int], after: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Those that have a key in common that few have, or evidence."""
        holders: defaultdict[str, list[int]] = defaultdict(list)
        for j in after:
            for key in self.new[j].keys | self.new[j].evidence:
                holders[key].append(j)
        for i in before:
            shared = {
                j
                for key in self.old[i].keys | self.old[i].evidence
                for j in holders.get(key, ())
                if len(holders[key]) <= COMMON
            }
            yield from ((i, j) for j in sorted(shared))


def _rarity(said: Sequence[Said]) -> Mapping[str, float]:
    """Inverse document frequency of each key over all that both sides say, in nats."""
    holders = Counter(key for one in said for key in one.keys)
    return {key: log(1 + len(said) / held) for key, held in holders.items()}


def _share(old: Said, new: Said, rarity: Mapping[str, float]) -> float:
    """Share (0..1) of the weight of their keys that two have in common (Dice's coefficient)."""
    # fsum: sets have no order of their own, and the sum must not depend on it.
    common = fsum(rarity[key] for key in old.keys & new.keys)
    total = fsum(rarity[key] for key in old.keys) + fsum(rarity[key] for key in new.keys)
    return 2 * common / total if total else 0.0


def _alike(old: Said, new: Said, share: float, cosine: float) -> bool:
    if old.cjk != new.cjk:
        return bool(old.evidence & new.evidence)
    if share >= (ALIKE_ZH if old.cjk else ALIKE):
        return True
    if len(old.beside & new.beside) > 1 and share >= EDITED:
        return True
    vouched = bool(old.evidence & new.evidence) or _in_place(old, new) or (not old.cjk and cosine >= MEANING)
    return vouched and share >= RESTATED


def _of_one_thing(old: Said, new: Said, share: float) -> bool:
    """Whether two sentences that read alike speak of the same: not of another party, nor of another time.

    A sentence beside the same sentence as before was edited, whatever it names now.
    """
    if old.evidence & new.evidence or _in_place(old, new):
        return True
    before, after = analyse(old.text), analyse(new.text)
    there, back = differences(compare(after, before)), differences(compare(before, after))
    # Months are capitalised; they are told as dates.
    figures = {read.words[i].norm for read in (before, after) for i in read.figure_words}
    strange = [
        {word.norm for d in found if d.kind == "name" for word in words(d.reason.partition(":")[0])[1:]} - figures
        for found in (there, back)
    ]
    if all(strange):
        return False
    kinds = {d.kind for d in (*there, *back)}
    return share >= UPDATE or not {"number", "date"} <= kinds


def _in_place(old: Said, new: Said) -> bool:
    return bool(old.beside & new.beside)


def _preference(old: Said, new: Said) -> float:
    placed = _IN_PLACE * _in_place(old, new) + _SAME_SECTION * (old.side.section == new.side.section)
    return placed + _NEARNESS * (1 - abs(old.place - new.place))
