"""A claim that follows its evidence word for word but for a few: what was put in, taken out, exchanged."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from reporter.grounding.analysis import Analysis
from reporter.grounding.checks.comparison import Comparison, Difference, Differences
from reporter.grounding.dates import DateMention
from reporter.grounding.lexicon.cues import NEGATORS
from reporter.grounding.lexicon.geography import COUNTRY_OF
from reporter.grounding.quantities import describe, same_quantity
from reporter.grounding.words import Word, opposite, ordinary, synonymous

CLOSE = 0.75  # share of the claim's words that stand in the evidence in the same order

_NEGATORS = frozenset(word for word in NEGATORS.split("|") if " " not in word) - {"unlikely", "impossible", "lacking"}
_FIRM = frozenset(["will", "shall", "must", "is", "are", "was", "were", "has", "have", "had", "does", "did", "do"])
_LOOSE = frozenset(["may", "might", "could", "can", "would", "should", "possibly", "perhaps", "likely", "probably"])
_MODAL_OF = {
    word: i
    for i, kind in enumerate(("may might could can", "will would shall", "should ought", "must"))
    for word in kind.split()
}
_AMOUNTS = frozenset("all every each some most many few several none both half any".split())
_NEXT_TO = 4  # words from a noun to the name that goes with it
_BETWEEN = frozenset(["over", "than", "against", "versus", "into", "instead", "rather"])


def in_order(pair: Comparison) -> float:
    """Share (0..1) of the claim's words that the evidence has in the same order."""
    if not pair.claim.words:
        return 0.0
    return sum(i2 - i1 for tag, i1, i2, _, _ in opcodes(pair) if tag == "equal") / len(pair.claim.words)


def opcodes(pair: Comparison) -> tuple[tuple[str, int, int, int, int], ...]:
    """How the evidence's stems become the claim's, as `difflib` tells it."""
    return _opcodes(pair.claim.stems, pair.evidence.stems)


@lru_cache(maxsize=1024)
def _opcodes(ours: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[tuple[str, int, int, int, int], ...]:
    return tuple(SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes())


def check_edits(pair: Comparison) -> Differences:
    """Negations, modal verbs, amounts and names changed in an otherwise equal sentence; sides exchanged."""
    yield from _exchanged(pair)
    if in_order(pair) < CLOSE:
        return
    put: list[Word] = []
    out: list[Word] = []
    for tag, i1, i2, j1, j2 in opcodes(pair):
        if tag == "equal" or _at_the_edge(i1, i2, j1, j2, pair):
            continue
        ours, theirs = pair.claim.words[i1:i2], pair.evidence.words[j1:j2]
        put += [word for word in ours if _member(word, _NEGATORS)]
        out += [pair.evidence.words[j] for j in range(j1, j2) if _negates(j, pair.evidence.words)]
        yield from _firmer(ours, theirs, pair)
        yield from _other_modal(ours, theirs)
        if tag == "replace":
            yield from _changed_figure((i1, i2), (j1, j2), pair)
            yield from _turned(ours, theirs)
        if ours and theirs:
            yield from _changed_amount(ours, theirs)
            yield from _changed_name((i1, i2), (j1, j2), pair)
    yield from _changed_negation(put, out, pair)


_ADDITIVE = frozenset(["only", "merely", "just", "simply", "solely"])


def _at_the_edge(i1: int, i2: int, j1: int, j2: int, pair: Comparison) -> bool:
    """A piece of the evidence before or after all that the claim takes up is merely left out."""
    return i1 == i2 and (i1 == 0 or i1 == len(pair.claim.words)) and j2 - j1 > 1


def _changed_negation(put: list[Word], out: list[Word], pair: Comparison) -> Differences:
    """A "not" more or fewer than the evidence has, over all of the sentence."""
    if len(put) > len(out) and _negations(pair.claim) > _negations(pair.evidence):
        yield Difference("negation", f"negation: the sentence has “{put[-1].text}”, the source does not")
    elif len(put) < len(out) and len(pair.evidence.words) <= 1.5 * len(pair.claim.words):
        yield Difference("negation", f"negation: the source has “{out[-1].text}”, the sentence drops it")


def _negations(side: Analysis) -> int:
    """How many there are, those of whole phrases ("refrain from") among them."""
    return max(sum(_member(word, _NEGATORS) for word in side.words), len(side.of_kind("negation")))


def _negates(j: int, words: Sequence[Word]) -> bool:
    """Whether a word negates; "not only X, but Y" says X as well as Y."""
    following = words[j + 1].norm if j + 1 < len(words) else ""
    return _member(words[j], _NEGATORS) and not (words[j].norm == "not" and following in _ADDITIVE)


def _member(word: Word, members: frozenset[str]) -> bool:
    return word.norm in members or ("n't" in word.norm and "not" in members)


def _firmer(ours: tuple[Word, ...], theirs: tuple[Word, ...], pair: Comparison) -> Differences:
    loose = [w for w in theirs if w.norm in _LOOSE and not (w.capital and not w.initial)]
    if loose and len(theirs) <= 3 and not any(w.norm in _LOOSE or synonymous(w.norm, loose[0].norm) for w in ours):
        kept = {w.norm for w in pair.claim.words}
        if not kept & _LOOSE or any(w.norm in _FIRM for w in ours):
            said = " ".join(w.text for w in ours) or "it is so"
            yield Difference("modality", f"firmness: the source says “{loose[0].text}”, the sentence “{said}”")


def _other_modal(ours: tuple[Word, ...], theirs: tuple[Word, ...]) -> Differences:
    """Find "must" made "may", "will" made "should"."""
    put = [w for w in ours if w.norm in _MODAL_OF]
    out = [w for w in theirs if w.norm in _MODAL_OF]
    if put and any(w.norm == "able" for w in theirs) and put[0].norm in {"can", "could"}:
        return  # "will be able to"
    if put and out and _MODAL_OF[put[0].norm] != _MODAL_OF[out[0].norm] and out[0].norm not in _LOOSE:
        yield Difference("modality", f"firmness: the sentence says “{put[0].text}”, the source “{out[0].text}”")


def _changed_amount(ours: tuple[Word, ...], theirs: tuple[Word, ...]) -> Differences:
    put, out = [w for w in ours if w.norm in _AMOUNTS], [w for w in theirs if w.norm in _AMOUNTS]
    if (
        put
        and out
        and put[0].norm != out[0].norm
        and {put[0].norm, out[0].norm}
        not in ({"all", "every"}, {"all", "each"}, {"every", "each"}, {"many", "several"})
    ):
        yield Difference("quantifier", f"“{put[0].text}”: the source says “{out[0].text}”")
    elif put and put[0].norm in {"all", "every", "most"} and not out and any(w.content for w in theirs):
        yield Difference("quantifier", f"“{put[0].text}”: the source says “{theirs[0].text}”")


def _turned(ours: tuple[Word, ...], theirs: tuple[Word, ...]) -> Differences:
    """A word in its opposite's place, small words such as "more" and "less" among them."""
    for word in ours:
        for other in theirs:
            if {word.norm, other.norm} <= _AMOUNTS:
                continue  # told as a changed amount
            if opposite(word.norm, other.norm) and len(ours) == len(theirs):
                yield Difference("direction", f"“{word.text}”: the source says “{other.text}”")


def _changed_figure(here: tuple[int, int], there: tuple[int, int], pair: Comparison) -> Differences:
    """A figure or date in another's place, wherever else the evidence may have it."""
    start, end = pair.claim.words[here[0]].start, pair.claim.words[here[1] - 1].end
    first, last = pair.evidence.words[there[0]].start, pair.evidence.words[there[1] - 1].end
    ours = [q for q in pair.claim.quantities if q.start < end and start < q.end]
    theirs = [q for q in pair.evidence.quantities if q.start < last and first < q.end]
    if len(ours) == len(theirs) == 1 and ours[0].unit == theirs[0].unit and not same_quantity(ours[0], theirs[0]):
        yield Difference("number", f"number {describe(ours[0])}: the source says {describe(theirs[0])}")
    said = [d for d in pair.claim.dates if d.start < end and start < d.stop]
    told = [d for d in pair.evidence.dates if d.start < last and first < d.stop]
    if len(said) == len(told) == 1 and differ(said[0], told[0]):
        yield Difference("date", f"date {said[0].text}: the source says {told[0].text}")


def _changed_name(here: tuple[int, int], there: tuple[int, int], pair: Comparison) -> Differences:
    """A name in another's place, wherever else the evidence may have it."""
    put = [pair.claim.words[i] for i in _named(pair.claim, here)]
    out = [pair.evidence.words[j] for j in _named(pair.evidence, there)]
    others = [w for w in pair.claim.words[here[0] : here[1]] if w.content and w not in put]
    if others or not put or len(put) != len(out) or here[1] - here[0] > 3 or there[1] - there[0] > 3:
        return
    known = {COUNTRY_OF.get(word.norm, word.norm) for word in pair.evidence.words[there[0] : there[1]]}
    strange = [word for word in put if COUNTRY_OF.get(word.norm, word.norm) not in known]
    if strange and not _with_its_own(_named(pair.claim, here)[0], pair):
        yield Difference("name", f"name {strange[0].text}: the source says {out[0].text}")


def _with_its_own(i: int, pair: Comparison) -> bool:
    """Whether a name stands after the same word in both: an item of a list that lost others, "his call with Trump"."""
    left = next((k for k in range(i - 1, -1, -1) if pair.claim.words[k].content), None)
    name, head = _firm(i, pair), None if left is None else _firm(left, pair)
    return name is not None and head is not None and head < name <= head + _NEXT_TO


def _named(text: Analysis, span: tuple[int, int]) -> list[int]:
    """Indexes of the capitalised words in a stretch that are no ordinary words opening a sentence."""
    found = [(i, text.words[i]) for i in range(*span)]
    return [
        i
        for i, word in found
        if i in text.names or (word.capital and word.content and not (word.initial and ordinary(word.norm)))
    ]


def differ(a: DateMention, b: DateMention) -> bool:
    """Whether two dates both give one component, and differ in it."""
    pairs = (
        (a.year, b.year),
        (a.month, b.month),
        (a.day, b.day),
        (a.quarter, b.quarter),
        (a.half, b.half),
        (a.weekday, b.weekday),
        (a.relative, b.relative),
    )
    return any(x is not None and y is not None and x != y for x, y in pairs)


def _exchanged(pair: Comparison) -> Differences:
    """Find "X over Y" made "Y over X"."""
    for i, word in enumerate(pair.claim.words):
        if word.norm not in _BETWEEN:
            continue
        left = [e for k in range(max(0, i - 6), i) if (e := _firm(k, pair)) is not None]
        right = next(
            (e for k in range(i + 1, min(len(pair.claim.words), i + 4)) if (e := _firm(k, pair)) is not None), None
        )
        for j, other in enumerate(pair.evidence.words):
            turned = [e for e in left if j < e <= j + 6]
            if other.norm == word.norm and right is not None and j - 6 <= right < j and turned:
                yield Difference("role", f"roles: the source says “{pair.around_evidence(max(0, j - 2), j, 2)}”")
                return


def _firm(i: int, pair: Comparison) -> int | None:
    """The evidence word that a claim word plainly is."""
    match = pair.matching.by_claim.get(i)
    return match.evidence if match is not None and match.how in {"same", "stem"} else None
