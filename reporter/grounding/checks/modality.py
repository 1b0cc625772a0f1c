"""How firmly something is said: "may" is not "will", a plan is not a deed, "should" is not "does"."""

from __future__ import annotations

from reporter.grounding.checks.comparison import Comparison, Difference, Differences
from reporter.grounding.checks.deeds import IMPLICATIVES
from reporter.grounding.scopes import Cue
from reporter.grounding.words import stem

_DROPPABLE = frozenset("must has have need needs ought is are was were".split())  # "is to", "has to"
_ORDERING = frozenset(map(stem, "order require command mandate instruct direct compel oblige force demand".split()))
_ADVISING = frozenset(map(stem, "recommend advise suggest propose encourage urge ask request invite".split()))
_STRONG_DUTY = frozenset("should must ought have has had need needs needed".split())


def check_modality(pair: Comparison) -> Differences:
    """Hedges, plans and duties of the evidence that the claim drops; duties that only the claim has."""
    softening = pair.claim.of_kind("hedge", "unrealised", "deontic")
    yield from _check_condition(pair)
    yield from _check_question(pair)
    yield from _check_dropped_duty(pair)
    yield from _check_force(pair)
    for cue in pair.evidence.of_kind("hedge"):
        reached = pair.focus(cue)
        if reached and not _kept(cue, pair) and not _softened(cue, reached, softening, pair):
            yield Difference(
                "modality",
                f"firmness: the source says “{pair.around_evidence(cue.first, cue.last)}”, the sentence is firmer",
            )
    for cue in pair.evidence.of_kind("unrealised"):
        reached = pair.focus(cue)
        if reached and (_elsewhere(cue, pair) or _is_aim(reached, pair)):
            continue
        if reached and not _kept(cue, pair) and not _softened(cue, reached, softening, pair):
            yield Difference(
                "modality",
                f"firmness: the source says “{pair.around_evidence(cue.first, cue.last)}”, the sentence says it is so",
            )
    if not pair.judgment:
        yield from _check_duty(pair)


def _elsewhere(cue: Cue, pair: Comparison) -> bool:
    """Whether the claim's verbs are all verbs of the evidence that the cue does not bend."""
    bent = set(range(cue.first, max(cue.scope, default=cue.last) + 1))
    verbs = [frame.verb for frame in pair.claim.syntax.frames]
    told = {frame.verb for frame in pair.evidence.syntax.frames}
    found = [
        {m.evidence for m in pair.matching.candidates.get(i, ()) if m.how in {"same", "stem"}} & told for i in verbs
    ]
    return bool(found) and all(there and not there & bent for there in found)


def _is_aim(reached: tuple[int, ...], pair: Comparison) -> bool:
    """Whether the claim has a deed as an aim, too: "rely on them to protect", not "manage to protect"."""
    for frame in pair.claim.syntax.frames:
        governor = pair.claim.words[frame.governor].stem if frame.governor >= 0 else ""
        if frame.verb in reached and frame.mood == "to" and governor not in IMPLICATIVES:
            return True
    return False


def _kept(cue: Cue, pair: Comparison) -> bool:
    """The cue's own word stands in the claim."""
    head = range(cue.first, cue.last + 1)
    if any(
        m.evidence in head for found in pair.matching.candidates.values() for m in found if m.how in {"same", "stem"}
    ):
        return True
    return any(m.evidence in head for m in pair.matching.by_claim.values()) or any(
        w.norm == pair.evidence.words[cue.first].norm and (not w.capital or w.initial)
        for w in pair.claim.words
        if not w.content
    )


def _softened(cue: Cue, reached: tuple[int, ...], softening: tuple[Cue, ...], pair: Comparison) -> bool:
    """Whether the claim bends the same words at least as much."""
    stretches = {pair.claim.words[i].stretch for i in reached}
    fewer = sum(bool(pair.focus(other)) for other in pair.evidence.of_kind("hedge")) - 1
    for other in softening:
        enough = other.level >= cue.level or (cue.kind == "unrealised")
        if cue.kind == "hedge" and cue.level == 2 and other.kind != "hedge":
            enough = False
        near = pair.overlap(other, cue) or bool(set(reached) & set(other.scope))
        near = near or (len(softening) > fewer and pair.claim.words[other.first].stretch in stretches)
        if enough and near:
            return True
    return False


def _check_duty(pair: Comparison) -> Differences:
    theirs = pair.evidence.of_kind("deontic")
    for cue in pair.claim.of_kind("deontic"):
        if pair.claim.words[cue.first].norm not in _STRONG_DUTY:
            continue
        words = pair.evidence_words(cue)
        if words and not theirs and not any(pair.evidence.words[c.first].norm == "would" for c in pair.evidence.cues):
            yield Difference(
                "modality",
                f"duty: the sentence says “{pair.around_claim(cue.first, cue.last)}”, the source does not",
                "unsupported",
            )


def _check_dropped_duty(pair: Comparison) -> Differences:
    """Hold that "must be approved" is not "has been approved"."""
    ours = pair.claim.of_kind("deontic", "hedge", "unrealised", "condition")
    for cue in pair.evidence.of_kind("deontic"):
        if pair.evidence.words[cue.first].norm not in _DROPPABLE or ours:
            continue
        future = any(w.norm in {"will", "shall"} for w in pair.claim.words) and not any(
            w.norm == "be" for w in pair.claim.words
        )
        if pair.focus(cue) and not future:
            yield Difference(
                "modality",
                f"firmness: the source says “{pair.around_evidence(cue.first, cue.last)}”, the sentence says it is so",
            )


def _check_force(pair: Comparison) -> Differences:
    """Hold that who recommended a thing did not order it."""
    if any(word.stem in _ORDERING for word in pair.evidence.words):
        return
    for frame in pair.claim.syntax.frames:
        if pair.claim.words[frame.verb].stem not in _ORDERING or frame.verb in pair.matching.by_claim:
            continue
        advised = next(
            (f.verb for f in pair.evidence.syntax.frames if pair.evidence.words[f.verb].stem in _ADVISING), None
        )
        if advised is not None:
            said = pair.around_evidence(advised, advised, 2)
            yield Difference(
                "modality",
                f"firmness: the source says “{said}”, the sentence says “{pair.claim.words[frame.verb].text}”",
            )
            return


def _check_question(pair: Comparison) -> Differences:
    """What the source asks must not be stated."""
    if "?" not in pair.evidence.text or "?" in pair.claim.text:
        return
    homes = [pair.sentence_of(match.evidence) for match in pair.matching.by_claim.values()]
    if homes and all("?" in pair.sentence_text(home) for home in set(homes)):
        yield Difference("modality", "firmness: the source asks this, the sentence states it")


def _check_condition(pair: Comparison) -> Differences:
    """What the source hangs on an "if" must not stand without it, unless both are hedged anyway."""
    if pair.claim.of_kind("condition", "hedge"):
        return
    for cue in pair.evidence.of_kind("condition"):
        phrase = pair.evidence.words[cue.first].norm
        if phrase not in {"if", "unless", "provided"}:
            continue
        words, home = pair.evidence.words, pair.evidence.words[cue.first]
        first = cue.first == 0 or home.initial  # "If X, Y": the main clause comes after the comma
        main = [
            m
            for m in pair.matching.by_claim.values()
            if words[m.evidence].stretch == home.stretch
            and (words[m.evidence].clause != home.clause if first else m.evidence < cue.first)
        ]
        if len(main) >= 2 and len(main) >= 0.6 * sum(w.content for w in pair.claim.words):
            yield Difference(
                "modality",
                f"firmness: the source says “{pair.around_evidence(cue.first, cue.last)}”, the sentence leaves "
                f"the condition out",
            )
