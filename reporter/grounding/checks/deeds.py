"""Done or still to do: what the evidence says will be done, or was told to be done, is no deed yet."""

from __future__ import annotations

from itertools import pairwise

from reporter.grounding.checks.comparison import Comparison, Difference, Differences
from reporter.grounding.checks.parties import family, predicates, standing
from reporter.grounding.lexicon import grammar
from reporter.grounding.syntax.frames import Frame
from reporter.grounding.words import stem

_ENSURING = frozenset(map(stem, "ensure guarantee assure".split()))
#: Verbs whose "to" tells of a deed: "managed to".
IMPLICATIVES = frozenset(map(stem, grammar.IMPLICATIVES))
_ORDERING = frozenset(
    stem(word)
    for word in "instruction directive order plan call demand request goal aim proposal promise pledge bid effort "
    "attempt "
    "ask urge want intend seek instruct direct propose hope threaten wish vow commit try consider agree decide "
    "tell require recommend offer obligation requirement commitment intention ambition".split()
)


def check_deeds(pair: Comparison) -> Differences:
    """A deed in the claim that the evidence only announces, plans, orders or allows."""
    if pair.judgment:
        return
    yield from _check_ensured(pair)
    for frame in pair.claim.syntax.frames:
        done = _done(frame, pair)
        if frame.mood != "fact" or pair.claim.words[frame.verb].norm in grammar.BE | grammar.HAVE:
            continue
        told = [
            theirs
            for theirs in pair.evidence.syntax.frames
            if theirs.verb in predicates(frame.verb, pair) and _same_parties(frame, theirs, pair)
        ]
        nouns = [j for j in predicates(frame.verb, pair) if pair.evidence.syntax.reading.classes[j] == "N"]
        if told and not nouns and all(_undone(theirs, pair) if done else _ordered(theirs, pair) for theirs in told):
            first = told[0].verb
            yield Difference(
                "modality",
                f"firmness: the source says “{pair.around_evidence(max(0, first - 2), first, 3)}”, "
                f"the sentence says it was done",
            )
            return


def _check_ensured(pair: Comparison) -> Differences:
    """Hold that who is ensuring that chains are secure does not say that they are."""
    if any(word.stem in _ENSURING for word in pair.claim.words) or pair.claim.of_kind("hedge", "unrealised"):
        return
    frames = pair.evidence.syntax.frames
    met = {j for i in pair.matching.candidates for j in predicates(i, pair)}
    chosen = {m.evidence for m in pair.matching.by_claim.values()}
    for frame, state in pairwise(frames):
        verb = pair.evidence.words[frame.verb]
        ensures = verb.stem in _ENSURING and not verb.norm.endswith("ed") and frame.verb not in chosen
        linked = pair.evidence.words[state.verb].norm in grammar.BE and state.mood == "fact"
        same = not frame.patients or set(frame.patients) & set(state.agents)
        if ensures and linked and same and family(state.patients, pair) & met and family(state.agents, pair) & met:
            said = pair.around_evidence(frame.verb, state.verb, 1)
            yield Difference("modality", f"firmness: the source says “{said}”, the sentence says it is so")
            return


def _done(frame: Frame, pair: Comparison) -> bool:
    """Whether a claim's verb tells of something that has happened."""
    words = pair.claim.words
    verb = words[frame.verb]
    before = {w.norm for w in words[max(0, frame.verb - 3) : frame.verb]}
    if pair.claim.syntax.reading.classes[frame.verb] == "E":
        return bool(before & {"was", "were", "been"}) and not before & {"be", "to"}
    past = verb.norm.endswith("ed") or stem(verb.norm) != stem(verb.norm.rstrip("s")) or bool(before & grammar.HAVE)
    return past and not verb.norm.endswith("ing")


def _undone(theirs: Frame, pair: Comparison) -> bool:
    if theirs.mood == "modal":
        return not any(w.norm in {"would"} for w in pair.evidence.words[max(0, theirs.verb - 3) : theirs.verb])
    if theirs.mood != "to":
        return False
    governor = pair.evidence.words[theirs.governor].stem if theirs.governor >= 0 else ""
    return governor not in IMPLICATIVES


def _ordered(theirs: Frame, pair: Comparison) -> bool:
    """Whether it stands under an order, a plan or a wish: "instruction to unify"."""
    return theirs.mood == "to" and theirs.governor >= 0 and pair.evidence.words[theirs.governor].stem in _ORDERING


def _same_parties(frame: Frame, theirs: Frame, pair: Comparison) -> bool:
    everybody = family((*theirs.agents, *theirs.patients, *(k for _, k in theirs.others)), pair)
    ours = (*frame.agents, *frame.patients, *(k for _, k in frame.others))
    return any(standing(k, pair) & everybody for k in ours)
