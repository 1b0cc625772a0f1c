"""Negation and direction: a "not" put in or taken out, a word turned into its opposite."""

from __future__ import annotations

import re

from reporter.grounding.checks.comparison import Comparison, Difference, Differences
from reporter.grounding.checks.roles import turned_round
from reporter.grounding.lexicon.opposites import TRENDS
from reporter.grounding.matching import Match
from reporter.grounding.scopes import Cue
from reporter.grounding.syntax.shapes import VERBAL
from reporter.grounding.words import Word, on_axis, opposite, stem

#: Small words that turn a sentence when one is put for the other in the same place.
_SMALL = frozenset(
    "before after above below over under up down more less fewer first last against for with without from to since "
    "until most least many few".split()
)


_NEGATIVE_WORDS = frozenset(
    "without zero absent halted never beyond avoid avoids avoided avoiding refrain refrains lack lacks lacked "
    "exclude excludes excluded barred free omits omitted unless only rather instead".split()
)


def check_polarity(pair: Comparison) -> Differences:
    """Negations that only one side has, and words met by their opposites, unless the two cancel out."""
    ours, theirs = pair.claim.of_kind("negation"), pair.evidence.of_kind("negation")
    opposites = pair.matching.opposites
    excused: set[int] = set()
    for cue in theirs:
        if not pair.focus(cue, 3) or any(_answers(other, cue, pair) for other in ours):
            continue
        turned = [m for m in opposites if m.evidence in cue.scope or m.evidence in range(cue.first, cue.last + 1)]
        excused.update(m.claim for m in turned)
        if not turned and not _negated_by_word(cue, pair):
            yield Difference(
                "negation",
                f"negation: the source says “{pair.around_evidence(cue.first, cue.last)}”, the sentence drops it",
            )
    shared = _distributes(pair)
    used: set[Cue] = set()
    for cue in ours:
        answer = next((o for o in theirs if (shared or o not in used) and _answers(cue, o, pair)), None)
        if answer is not None:
            used.add(answer)
            continue
        if cue.text.lower().startswith(("nobody else", "no one else", "no other")) and pair.evidence.of_kind("only"):
            continue
        if len(ours) <= len(theirs) and _lexical(cue, pair, theirs):
            continue
        turned = [m for m in opposites if m.claim in cue.scope or m.claim in range(cue.first, cue.last + 1)]
        excused.update(m.claim for m in turned)
        if not turned:
            yield Difference(
                "negation",
                f"negation: the sentence says “{pair.around_claim(cue.first, cue.last)}”, the source does not",
            )
    yield from _check_additive(pair)
    yield from _check_not_all(pair)
    for match in opposites:
        if match.claim not in excused:
            yield from _check_opposite(match, pair)
    yield from _check_small(pair)
    yield from _check_home(pair)
    yield from _check_trend(pair)


def _answers(ours: Cue, theirs: Cue, pair: Comparison) -> bool:
    """Whether two negations bend the same: one of the nearest words of each is the other's."""
    near = {e for i in ours.scope[:4] if (e := pair.matching.evidence_of(i)) is not None}
    far = {e for i in ours.scope if (e := pair.matching.evidence_of(i)) is not None}
    heads = {pair.matching.evidence_of(i) for i in range(ours.first, ours.last + 1)}
    return bool(
        near & set(theirs.scope[:4])
        or far & set(theirs.scope[:2])
        or (near & set(theirs.scope) and len(far & set(theirs.scope)) >= 2 and _alone(pair))
        or heads & set(range(theirs.first, theirs.last + 1))
        or (
            _alone(pair)
            and pair.matching.evidence_of(ours.scope[0] if ours.scope else -1) is None
            and len(_same_clause(ours, pair) & {*theirs.scope, *range(theirs.first - 4, theirs.first)}) >= 1
        )
    )


def _distributes(pair: Comparison) -> bool:
    """Whether one negation of the evidence can cover several things: "not X or Y", "none of"."""
    return any(word.norm in {"or", "nor", "any", "neither", "none"} for word in pair.evidence.words)


def _same_clause(cue: Cue, pair: Comparison) -> set[int]:
    """Evidence words that stand for the words of a claim cue's clause: its subject, in a passive."""
    clause = pair.claim.words[cue.first].clause
    return {m.evidence for m in pair.matching.by_claim.values() if pair.claim.words[m.claim].clause == clause}


def _alone(pair: Comparison) -> bool:
    """Each side has but one negation, so that they can only be each other's."""
    return len(pair.claim.of_kind("negation")) == len(pair.evidence.of_kind("negation")) == 1


def _negated_by_word(cue: Cue, pair: Comparison) -> bool:
    """The claim carries the negation in a word: "not merely" → "more than", "no X" → "without X"."""
    return any(
        pair.claim.words[i].norm in _NEGATIVE_WORDS
        or (
            pair.claim.words[i].norm.startswith(("un", "non"))
            and any(pair.claim.words[i].norm[2:].startswith(pair.evidence.words[j].stem[:5]) for j in cue.scope[:3])
        )
        for i in range(len(pair.claim.words))
    )


def _lexical(cue: Cue, pair: Comparison, theirs: tuple[Cue, ...]) -> bool:
    """The claim's negation answers one of the evidence that bends other words of the same clause."""
    if not theirs:
        return False
    clauses = {pair.evidence.words[j].stretch for j in pair.evidence_words(cue)}
    return any(pair.evidence.words[other.first].stretch in clauses and pair.focus(other, 8) for other in theirs)


def _check_additive(pair: Comparison) -> Differences:
    """Of "not merely X" a claim must not keep the "merely" and lose the "not"."""
    if pair.claim.of_kind("additive"):
        return
    for cue in pair.evidence.of_kind("additive"):
        adverb = pair.evidence.words[cue.last + 1].norm
        kept = [i for i in pair.focus(cue, 2) if any(w.norm == adverb for w in pair.claim.words[max(0, i - 3) : i])]
        if kept:
            yield Difference("negation", f"negation: the source says “{cue.text}”, the sentence only “{adverb}”")


def _check_not_all(pair: Comparison) -> Differences:
    """Of "not all X" a claim must not make "no X"."""
    theirs = re.search(r"\bnot (?:all|every|both)\b", pair.evidence.text, re.IGNORECASE)
    ours = re.search(r"\b(?:no|none|neither|nobody)\b", pair.claim.text, re.IGNORECASE)
    none_there = re.search(r"\b(?:no|none|neither|nobody)\b", pair.evidence.text, re.IGNORECASE)
    if theirs and ours and not none_there:
        yield Difference("negation", f"negation: the source says “{theirs.group()}”, the sentence “{ours.group()}”")


def _check_opposite(match: Match, pair: Comparison) -> Differences:
    ours = pair.claim.words[match.claim]
    if pair.evidence.stems[match.evidence : match.evidence + 2] == ("rare", "earth"):
        return  # a metal's name
    negated = [
        any(i in cue.scope[:3] for cue in side)
        for i, side in (
            (match.claim, pair.claim.of_kind("negation")),
            (match.evidence, pair.evidence.of_kind("negation")),
        )
    ]
    sides = pair.claim.syntax.reading.classes[match.claim], pair.evidence.syntax.reading.classes[match.evidence]
    verbs = all(side in VERBAL for side in sides) or ours.stem not in _TRADING
    if negated[0] != negated[1] or (verbs and turned_round(match, pair)):
        return
    if any(pair.matching.by_claim[i].how != "opposite" for i in pair.matching.claim_words_of(match.evidence)):
        return  # the evidence's word has its counterpart already
    if not _in_place(match, pair, far=all(side in VERBAL for side in sides)):
        return
    yield _turned(ours, match.evidence, pair)


def _in_place(match: Match, pair: Comparison, *, far: bool) -> bool:
    """Whether words around the claim's word stand around the evidence's too; a verb may be ``far`` from its subject."""
    here, there = (8, 12) if pair.claim.words[match.claim].stem in _TRADING else (4, 12 if far else 6)
    return any(
        other.claim != match.claim
        and other.how != "opposite"
        and abs(other.claim - match.claim) <= here
        and abs(other.evidence - match.evidence) <= there
        for other in pair.matching.by_claim.values()
    )


def _check_small(pair: Comparison) -> Differences:
    """Opposites among the small words, where the words around them are the same in the same order."""
    for i, word in enumerate(pair.claim.words):
        anchors = _anchors(i, pair) if word.norm in _SMALL and not word.content else ()
        if not anchors:
            continue
        between = range(min(anchors) + 1, max(anchors) + 1)
        if any(pair.evidence.words[j].norm == word.norm for j in between) or _also_there(i, pair):
            continue
        turned = next((j for j in between if opposite(word.norm, pair.evidence.words[j].norm)), None)
        if turned is not None and pair.evidence.words[turned].norm in _SMALL:
            yield _turned(word, turned, pair)


def _also_there(i: int, pair: Comparison) -> bool:
    """Whether the evidence has the small word too, before one of the words that follow it in the claim."""
    after = {j for k in range(i + 1, min(len(pair.claim.words), i + 5)) for j in pair.matching.all_of(k)}
    norm = pair.claim.words[i].norm
    return any(w.norm == norm and after & set(range(j + 1, j + 5)) for j, w in enumerate(pair.evidence.words))


def _turned(word: Word, there: int, pair: Comparison) -> Difference:
    """The difference of a word and its opposite in the evidence, with what stands around that."""
    around = pair.around_evidence(max(0, there - 2), there, 3)
    return Difference("direction", f"“{word.text}”: the source says “{pair.evidence.words[there].text}” (“{around}”)")


def _anchors(i: int, pair: Comparison) -> tuple[int, int] | tuple[()]:
    """Evidence positions of the nearest matched words left and right of a claim word, if in order."""
    left = next((e for k in range(i - 1, max(-1, i - 6), -1) if (e := pair.matching.evidence_of(k)) is not None), None)
    right = next(
        (e for k in range(i + 1, min(len(pair.claim.words), i + 6)) if (e := pair.matching.evidence_of(k)) is not None),
        None,
    )
    return (left, right) if left is not None and right is not None and left < right else ()


_TRADING = frozenset(stem(word) for word in "import export buy sell buyer seller importer exporter supplier".split())


def _check_home(pair: Comparison) -> Differences:
    """Hold that "imports rose while exports fell" does not say that exports rose."""
    for match in pair.matching.by_claim.values():
        ours = pair.claim.words[match.claim]
        if match.how == "opposite" or not on_axis(ours.norm) or ours.stem in _TRADING:
            continue
        for k in (*range(match.claim + 1, match.claim + 4), *range(match.claim - 1, match.claim - 4, -1)):
            party = pair.matching.by_claim.get(k)
            if party is None or party.how not in {"same", "stem"} or on_axis(pair.claim.words[k].norm):
                continue
            if k in pair.claim.figure_words or pair.claim.words[k].clause != ours.clause:
                continue
            if pair.evidence.words[party.evidence].clause == pair.evidence.words[match.evidence].clause:
                break  # the source has the two together
            turned = _moving(party.evidence, ours.norm, pair)
            if turned is not None:
                yield Difference("direction", f"“{ours.text}”: the source says “{turned.text}” of this")
            break


def _part_of_term(j: int, pair: Comparison) -> bool:
    """Whether a word only belongs to a term that both texts have: "rare earths" are not rare."""
    if any(axis in TRENDS for axis, _ in on_axis(pair.evidence.words[j].norm)):
        return False
    return any(j + 1 in pair.matching.all_of(i + 1) for i in pair.matching.claim_words_of(j))


def _moving(party: int, norm: str, pair: Comparison) -> Word | None:
    """The rise or fall that stands nearest to a word of the evidence, if it is the opposite of the claim's."""
    axes = {axis for axis, _ in on_axis(norm)}
    near = [
        (abs(j - party), j, w)
        for j, w in enumerate(pair.evidence.words)
        if {axis for axis, _ in on_axis(w.norm)} & axes
        and w.clause == pair.evidence.words[party].clause
        and j not in pair.evidence.figure_words
        and not _part_of_term(j, pair)
    ]
    if not near:
        return None
    _, at, word = min(near, key=lambda item: item[:2])
    if not opposite(norm, word.norm) or any(at in cue.scope[:3] for cue in pair.evidence.of_kind("negation")):
        return None
    return word


def _check_trend(pair: Comparison) -> Differences:
    """A rise or fall that the evidence neither has in words nor in its figures."""
    told = {pole for word in pair.evidence.words for pole in on_axis(word.norm)}
    for i, word in enumerate(pair.claim.words):
        sides = {side for axis, side in on_axis(word.norm) if axis in TRENDS}
        if (
            len(sides) != 1
            or pair.matching.by_claim.get(i) is not None
            or any((axis, *sides) in told for axis in TRENDS)
        ):
            continue
        if word.norm in {"up", "down", "lower", "cut"} or _grew_out_of(i, pair) or _by_figures(pair) == sides:
            continue
        if any((axis, 1 - next(iter(sides))) in told for axis in TRENDS):
            yield Difference("direction", f"“{word.text}”: the source says the opposite")
        else:
            yield Difference("direction", f"“{word.text}”: the source does not say so", "unsupported")


def _grew_out_of(i: int, pair: Comparison) -> bool:
    return [word.norm for word in pair.claim.words[i + 1 : i + 3]] in (["out", "of"], ["up", "in"], ["into", "a"])


def _by_figures(pair: Comparison) -> set[int]:
    """Which way the evidence's first two figures of one unit go: {0} up, {1} down, empty unknown."""
    theirs = pair.evidence.quantities
    for k, first in enumerate(theirs):
        for second in theirs[k + 1 :]:
            if first.unit == second.unit and first.value != second.value:
                earlier = [d.year for d in pair.evidence.dates if d.year]
                backwards = len(earlier) == 2 and earlier[0] > earlier[1]
                return {int((second.value < first.value) != backwards)}
    return set()
