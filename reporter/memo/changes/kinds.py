"""What kind of change it is from one sentence to the one that replaces it, with the guard's reasons."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple, get_args

from reporter.grounding.analysis import Analysis, analyse
from reporter.grounding.check import RANK
from reporter.grounding.checks.comparison import Comparison, Difference
from reporter.grounding.guard import compare, differences
from reporter.grounding.merge import SAME
from reporter.grounding.normalize import folded
from reporter.grounding.speakers import speaker_of
from reporter.grounding.support import held_share, missing_words
from reporter.grounding.words import words
from reporter.memo.changes.figures import days, numbers, references
from reporter.memo.changes.firmness import Shift, shifts
from reporter.memo.changes.said import Said, plain
from reporter.memo.changes.wording import told
from reporter.types import ChangeKind

ORDER: tuple[ChangeKind, ...] = get_args(ChangeKind)
_KIND_OF: dict[str, ChangeKind] = {
    "negation": "reversed",
    "direction": "reversed",
}
_MOST_REASONS = 5
_SMALL_ZH = frozenset("的了在于将并且和与及以也都为是该此这其有会被把对")
_BOUNDS = "以上 以下"
_QUOTED = re.compile(r"“([^”]+)”")


class Judged(NamedTuple):
    """The kinds of a change, weightiest first (none: the same said in the same words), and its reasons."""

    kinds: tuple[ChangeKind, ...]
    reasons: tuple[str, ...]


class Found(NamedTuple):
    """A kind of change and its reason."""

    kind: ChangeKind
    reason: str


@lru_cache(maxsize=4096)
def between(old: str, new: str) -> Judged:
    """What changed from a sentence to another that is taken to replace it, by their texts alone."""
    if plain(old) == plain(new):
        return Judged((), ())
    before, after = analyse(old), analyse(new)
    if before.cjk != after.cjk:
        return Judged(("reworded",), ("now in another language",))
    there, back = compare(after, before), compare(before, after)
    moves = shifts(old, new, chinese=after.cjk)
    found = [*_attributed(there, back), *(_shifted(move) for move in moves)]
    found += [*_figured(there, back), *_guarded(there, back, moves)]
    if not found:
        found = list(_exchanged(there, _covered(after, before, moves)) if after.cjk else _added(there, back))
    return _judged(found) if found else Judged(("reworded",), ())


def judge(old: Said, new: Said) -> Judged:
    """What changed from what was said to what is said, their speakers, support and sections included."""
    text = between(old.text, new.text)
    found = [Found(kind, "") for kind in text.kinds] + [*_about(old, new)]
    kinds = _judged(found)
    reasons = dict.fromkeys([*text.reasons, *kinds.reasons])
    return Judged(kinds.kinds, tuple(reasons))


def _about(old: Said, new: Said) -> Iterator[Found]:
    """What changed beside the text: the speaker's field, sources, verdict, type, section."""
    was, now = old.side.attributed_to, new.side.attributed_to
    if folded(was or "") != folded(now or "") and not (speaker_of(old.text) or speaker_of(new.text)):
        yield Found("reattributed", f"attribution: {was or 'none'} → {now or 'none'}")
    if old.sources and new.sources and old.sources != new.sources:
        kind: ChangeKind = "strengthened" if new.sources > old.sources else "weakened"
        yield Found(kind, f"independent sources: {old.sources} → {new.sources}")
    if RANK[old.verdict] != RANK[new.verdict]:
        kind = "strengthened" if RANK[new.verdict] > RANK[old.verdict] else "weakened"
        yield Found(kind, f"support: {old.verdict} → {new.verdict}")
    if old.type != new.type:
        kind = "weakened" if new.type == "judgment" else "strengthened"
        yield Found(kind, f"{old.type} → {new.type}")
    if old.side.section != new.side.section:
        yield Found("moved", f"section: {old.side.section} → {new.side.section}")


def _judged(found: Iterable[Found]) -> Judged:
    found = list(found)
    kinds = {one.kind for one in found}
    reasons = dict.fromkeys(one.reason for one in found if one.reason)
    return Judged(tuple(sorted(kinds, key=ORDER.index)), tuple(reasons)[:_MOST_REASONS])


def _attributed(there: Comparison, back: Comparison) -> Iterator[Found]:
    """Another speaker in the text: by the guard, which knows that "dealers" are "traders"; in Chinese by name."""
    was, now = speaker_of(there.evidence.text), speaker_of(there.claim.text)
    if there.claim.cjk:
        differ = folded(was or "") != folded(now or "")
    else:
        differ = any(d.kind == "attribution" for pair in (there, back) for d in differences(pair))
    if differ:
        yield Found("reattributed", f"attribution: {was or 'none'} → {now or 'none'}")


def _shifted(move: Shift) -> Found:
    return Found("strengthened" if move.up else "weakened", move.reason)


def _figured(there: Comparison, back: Comparison) -> Iterator[Found]:
    """Figures and dates where the guard says that they differ, each with the one it became."""
    kinds = {d.kind for pair in (there, back) for d in differences(pair)}
    speakers = [speaker for pair in (there, back) if (speaker := speaker_of(pair.claim.text))]
    if "number" in kinds:
        for became in numbers(there.evidence, there.claim):
            # "Two dealers said": who says so is told as the speaker.
            if not any(became.removesuffix(" left out").removesuffix(" added") in speaker for speaker in speakers):
                yield Found("renumbered" if "→" in became else "altered", f"number: {became}")
    for became in references(there.evidence, there.claim):
        yield Found("renumbered" if "→" in became else "altered", f"number: {became}")
    if "date" in kinds:
        for became in days(there.evidence, there.claim):
            yield Found("redated" if "→" in became else "altered", f"date: {became}")


def _guarded(there: Comparison, back: Comparison, moves: tuple[Shift, ...]) -> Iterator[Found]:
    """The guard's other differences, each side taken as the claim in turn, less what is told already."""
    covered = _covered(there.claim, there.evidence, moves)
    same = _same_but(covered, there) and not there.claim.cjk
    given: list[Found] = []
    for forth, pair in ((True, there), (False, back)):
        for difference in differences(pair):
            found = Found(_kind(difference, forth=forth), told(difference, forth=forth))
            known = difference.kind in {"attribution", "number", "date"} or _is_covered(difference, covered, same=same)
            known = known or (difference.kind in {"modality", "quantifier"} and bool(moves))
            if not known and not any(_says_no_more(found, other) for other in given):
                given.append(found)
                yield found


def _kind(difference: Difference, *, forth: bool) -> ChangeKind:
    """The guard speaks up where its claim says more than its evidence; a duty says less than the fact."""
    if difference.kind in {"modality", "quantifier"}:
        more = not difference.reason.startswith("duty")
        return "strengthened" if more == forth else "weakened"
    if difference.kind == "direction" and difference.weight != "contradicted":
        return "altered"
    return _KIND_OF.get(difference.kind, "altered")


def _says_no_more(found: Found, other: Found) -> bool:
    """Whether a reason only repeats words of one that was given: "“not” added" after "“not close” added"."""
    ours, theirs = (set(_QUOTED.findall(one.reason)) for one in (found, other))
    return found == other or (bool(ours) and all(any(said in more for more in theirs) for said in ours))


def _covered(after: Analysis, before: Analysis, moves: tuple[Shift, ...]) -> frozenset[str]:
    """Words that belong to a speaker, a figure, a date or a step on a ladder: told as such, not as wording."""
    texts = [speaker_of(before.text) or "", speaker_of(after.text) or ""]
    texts += [part for move in moves for part in (move.old, move.new)]
    for read in (after, before):
        texts += [date.text for date in read.dates] + [quantity.text for quantity in read.quantities]
        texts += [identifier.text for identifier in read.identifiers]
        texts += [_BOUNDS] if any(quantity.bound for quantity in read.quantities) else []
    return frozenset(word.norm for text in texts for word in words(text))


def _same_but(covered: frozenset[str], pair: Comparison) -> bool:
    """Whether the two sentences have the same content words in the same order, but for the covered ones."""
    ours, theirs = (
        [word.stem for word in read.words if word.content and word.norm not in covered]
        for read in (pair.claim, pair.evidence)
    )
    return ours == theirs


def _is_covered(difference: Difference, covered: frozenset[str], *, same: bool) -> bool:
    """Whether a difference in wording, name, direction or role speaks of covered words alone."""
    if difference.kind == "role":
        return same
    if difference.kind not in {"wording", "name", "direction"}:
        return False
    named = words(difference.reason.partition(": ")[0].removeprefix("name "))
    return bool(named) and all(word.norm in covered for word in named)


def _added(there: Comparison, back: Comparison) -> Iterator[Found]:
    """What one side has and the other does not, where it is too much to be a mere rewording."""
    if min(held_share(there), held_share(back)) >= SAME:
        return
    for missing, how in ((missing_words(there), "added"), (missing_words(back), "left out")):
        if missing:
            yield Found("altered", f"{', '.join(missing)} {how}")


def _exchanged(pair: Comparison, covered: frozenset[str]) -> Iterator[Found]:
    """Chinese: characters put in, left out or exchanged; one may change the meaning as much as a word does."""
    ours, theirs = (
        [word.text for i, word in enumerate(read.words) if i not in read.figure_words and word.norm not in covered]
        for read in (pair.claim, pair.evidence)
    )
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, theirs, ours, autojunk=False).get_opcodes():
        gone, put = "".join(theirs[i1:i2]), "".join(ours[j1:j2])
        if tag == "equal" or set(gone + put) <= _SMALL_ZH:
            continue
        if gone and put:
            yield Found("altered", f"“{gone}” → “{put}”")
        else:
            yield Found("altered", f"“{put}” added" if put else f"“{gone}” left out")
