"""A verb of the claim beside one of the evidence's: whether the same do it, and to the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reporter.grounding.analysis import Analysis
from reporter.grounding.checks.comparison import Comparison, Difference
from reporter.grounding.checks.parties import (
    absent,
    apart,
    core,
    doers,
    family,
    figures_of,
    phrase_of,
    predicates,
    standing,
    text_of,
)
from reporter.grounding.checks.pronouns import generic, resolved_agents, unclear, used_again
from reporter.grounding.lexicon import grammar
from reporter.grounding.quantities import Quantity, describe, same_quantity
from reporter.grounding.syntax.frames import Frame
from reporter.grounding.words import stem

GETTING = frozenset(map(stem, "receive get obtain win".split()))
GIVING = frozenset(map(stem, "award grant give provide hand pay allocate lend send supply deliver".split()))
_CAUSING = frozenset(map(stem, "lead cause bring trigger prompt produce create spark fuel drive".split()))
_RESULTING = frozenset(map(stem, "result stem arise follow come derive".split()))
_TO_WHOM = frozenset("to with against".split())
_REASONS = frozenset(["because", "due", "owing", "thanks", "instead"])


def compare_parties(frame: Frame, theirs: Frame, pair: Comparison) -> Iterator[Difference]:
    """What is wrong with the parties of a claim's verb beside those of one of the evidence's."""
    theirs = _as_told(frame, theirs, pair)
    agents = core(theirs.agents, pair)
    reasons = family((k for p, k in theirs.others if p in _REASONS), pair)
    patients = family((*theirs.patients, *(k for _, k in theirs.others)), pair) - reasons
    caused = not theirs.patients and any(standing(k, pair) & agents for k in frame.patients)
    if not caused:  # "raised output" beside "output rose"
        yield from _compare_agents(frame, theirs, agents, patients, pair)
        yield from _compare_amounts(frame, theirs, agents, pair)
    for k in apart(frame.patients, pair.claim):
        ours = standing(k, pair) or (figures_of(k, pair) if patients & pair.evidence.figure_words else frozenset())
        missing = frame.passive and absent(k, pair) and bool(theirs.patients) and not generic(theirs.patients, pair)
        if (
            (not ours and not missing)
            or ours & patients
            or (not theirs.patients and ours & agents)
            or any(phrase_of(j, pair.evidence).last + 1 in ours for j in theirs.patients)  # one noun more of them
            or unclear(theirs.patients, pair)
        ):
            continue
        if pair.claim.words[frame.verb].stem in GETTING and ours & frozenset(range(len(pair.evidence.words))):
            continue
        said = say(theirs.patients or tuple(k for _, k in theirs.others), pair)
        what = f"the source says {quoted(theirs, pair)} {said}".rstrip()
        yield Difference("role", f"what: {what}, not {text_of(k, pair.claim)}")
        break
    yield from _compare_series(frame, theirs, pair)
    yield from compare_others(frame, theirs, pair)


def _compare_series(frame: Frame, theirs: Frame, pair: Comparison) -> Iterator[Difference]:
    """Find "signals doubt, supply and prices" where the evidence signals but doubt, in supply and prices."""
    direct = frozenset(i for k in theirs.patients for i in _own(k, pair.evidence))
    if frame.passive or theirs.passive or not frame.patients or not standing(frame.patients[0], pair) & direct:
        return
    # Right after its preposition: of "on oil, his call and his visit" only the first must hang on it.
    told = (
        k for _, k in theirs.others if phrase_of(k, pair.evidence).first == phrase_of(k, pair.evidence).preposition + 1
    )
    hung = frozenset(i for k in told for i in _own(k, pair.evidence))
    for k in frame.patients[1:]:
        ours = standing(k, pair)
        if ours and ours <= hung - direct:
            said = f"{quoted(theirs, pair)} {say(theirs.patients, pair)}"
            yield Difference("role", f"what: the source says {said}, not {text_of(k, pair.claim)}")
            return


def _own(k: int, text: Analysis) -> range:
    """The words of a phrase, without what hangs on it."""
    phrase = phrase_of(k, text)
    return range(phrase.first, phrase.last + 1)


def compare_others(frame: Frame, theirs: Frame, pair: Comparison) -> Iterator[Difference]:
    """What is wrong with the parties that a claim's verb has by a preposition: "to the minister"."""
    same_verb = pair.claim.words[frame.verb].stem == pair.evidence.words[theirs.verb].stem
    everything = family((*theirs.agents, *theirs.patients, *(j for _, j in theirs.others)), pair)
    for preposition, k in frame.others:
        ours = standing(k, pair)
        capital = pair.claim.words[phrase_of(k, pair.claim).head].capital
        beside = tuple(j for other, j in theirs.others if other == preposition)
        aimed = same_verb and preposition in _TO_WHOM and _hangs_on_verb(k, frame, pair)
        if not ours or (beside and unclear(beside, pair)):
            continue
        rivals = [j for j in beside if capital and preposition != "of" and _alike(j, capital, pair)]
        to_others = aimed and beside and not ours & core((*theirs.agents, *theirs.patients, *beside), pair)
        if (rivals and not ours & everything) or to_others:
            said = f"the source says {quoted(theirs, pair)} … {preposition} {say(tuple(rivals or beside)[:1], pair)}"
            yield Difference("role", f"what: {said}, not {text_of(k, pair.claim)}")
            return
        if aimed and not ours & everything and _elsewhere(ours, theirs, pair):
            told = f"{pair.claim.words[frame.verb].text} … {preposition} {text_of(k, pair.claim)}"
            yield Difference("role", f"“{told}”: the source does not join the two", "unsupported")
            return


def _hangs_on_verb(k: int, frame: Frame, pair: Comparison) -> bool:
    """Whether a claim's phrase stands right after a verb or what it is done to, and not after "according"."""
    before = phrase_of(k, pair.claim).preposition - 1
    return before == frame.verb or pair.claim.syntax.reading.phrase_at.get(before) in frame.patients


def _elsewhere(ours: frozenset[int], theirs: Frame, pair: Comparison) -> bool:
    """Whether another verb of a sentence of the evidence has a party, and this one has not."""
    numbers = pair.evidence.sentence_numbers
    others = [f for f in pair.evidence.syntax.frames if numbers[f.verb] == numbers[theirs.verb] and f is not theirs]
    return ours <= family((k for f in others for k in (*f.agents, *f.patients, *(j for _, j in f.others))), pair)


def _as_told(frame: Frame, theirs: Frame, pair: Comparison) -> Frame:
    """The evidence's verb from the claim's side: "X led to Y" as "Y resulted from X", and the other way round."""
    ours, other = pair.claim.words[frame.verb].stem, pair.evidence.words[theirs.verb].stem
    if ours in _RESULTING and other in _CAUSING and not theirs.passive and any(p == "from" for p, _ in frame.others):
        led_to = tuple(k for preposition, k in theirs.others if preposition == "to")
        others = tuple(("from", k) for k in theirs.agents)
        return replace(theirs, agents=(*theirs.patients, *led_to), patients=(), others=others, spare=())
    if ours in _CAUSING and other in _RESULTING and not frame.passive:
        causes = tuple(k for preposition, k in theirs.others if preposition == "from")
        return replace(theirs, agents=causes, patients=theirs.agents, others=(), spare=()) if causes else theirs
    return theirs


def _alike(k: int, capital: bool, pair: Comparison) -> bool:
    head = phrase_of(k, pair.evidence).head
    return pair.evidence.words[head].capital == capital and head not in pair.evidence.figure_words


def _compare_agents(
    frame: Frame, theirs: Frame, agents: frozenset[int], patients: frozenset[int], pair: Comparison
) -> Iterator[Difference]:
    ergative = not frame.patients and not frame.passive
    from_whom = family([k for preposition, k in theirs.others if preposition == "from"], pair)
    same_verb = pair.claim.words[frame.verb].stem == pair.evidence.words[theirs.verb].stem
    if any(standing(k, pair) & agents for k in frame.spare):
        return
    resolved = resolved_agents(theirs, pair)
    agents |= family((*theirs.above, *(theirs.spare if theirs.mood == "ing" else ())), pair)
    if pair.claim.words[frame.verb].stem in GETTING and frame.verb not in pair.matching.by_claim:
        agents |= patients  # "may not get loans" beside "may not finance"
    if pair.claim.words[frame.verb].stem in GETTING and pair.evidence.words[theirs.verb].stem in GIVING:
        agents = patients
    for k in apart(frame.agents, pair.claim):
        ours = standing(k, pair)
        if not ours and not absent(k, pair):
            continue
        another = _of_another_place(k, agents, pair) or _of_another_kind(k, theirs, pair)
        if not frame.passive and ours & agents and another:
            yield Difference(
                "role", f"who: the source says {say(theirs.agents, pair)} {quoted(theirs, pair)}, not that"
            )
            return
        if ours and (whole := _of_a_whole(ours, frame, theirs, pair)) is not None:
            said = f"the source says {text_of(whole, pair.evidence)} {quoted(theirs, pair)}"
            yield Difference("role", f"who: {said}, not {text_of(k, pair.claim)} itself")
            return
        if ours & (agents | resolved) or (ergative and ours & family(theirs.patients, pair)):
            continue
        if not same_verb and ours & from_whom:
            continue
        phrase = phrase_of(k, pair.claim)
        named = any(w.capital for w in pair.claim.words[phrase.first : phrase.last + 1] if not w.initial or w.content)
        loose = (
            not theirs.agents
            or (named and generic(theirs.agents, pair))
            or (unclear(theirs.agents, pair) and not resolved)
        )
        hidden = theirs.mood == "to" or theirs.passive
        loose = loose or (theirs.mood == "ing" and pair.evidence.syntax.reading.depths[theirs.verb] > 0)
        loose = loose and not used_again(ours, theirs.agents, pair)
        if (
            loose
            and (not ours or not ours <= patients)
            and (not hidden or theirs.agents or not ours or ours & doers(pair))
        ):
            continue
        said = say(theirs.agents, pair) or "somebody else"
        yield Difference("role", f"who: the source says {said} {quoted(theirs, pair)}, not {text_of(k, pair.claim)}")
        return


def _compare_amounts(frame: Frame, theirs: Frame, agents: frozenset[int], pair: Comparison) -> Iterator[Difference]:
    """The same deed of the same doer, of an amount that the evidence gives for another."""
    same_verb = pair.claim.words[frame.verb].stem == pair.evidence.words[theirs.verb].stem
    if not same_verb or not any(standing(k, pair) & agents for k in frame.agents):
        return
    ours, told = _amounts(frame, pair.claim), _amounts(theirs, pair.evidence)
    for quantity in ours:
        rivals = [q for q in told if q.unit == quantity.unit]
        if rivals and not any(same_quantity(quantity, q) for q in rivals):
            yield Difference("number", f"number {describe(quantity)}: the source says {describe(rivals[0])} of this")
            return


def _amounts(frame: Frame, side: Analysis) -> list[Quantity]:
    """The figures with a unit in what a verb is done to."""
    held = frozenset(i for k in frame.patients for i in side.syntax.extents[k])
    spans = [(side.words[i].start, side.words[i].end) for i in held]
    units = [q for q in side.quantities if q.unit not in {"", "ordinal", "vague"}]
    return [q for q in units if any(q.start < end and start < q.end for start, end in spans)]


def _of_another_place(k: int, agents: frozenset[int], pair: Comparison) -> bool:
    """Whether "the plant in Halden" is set beside "the plant in Brevik"."""
    below = [j for j in pair.claim.syntax.hanging(k) if phrase_of(j, pair.claim).head in pair.claim.names]
    named = [frozenset(j for j in standing(j, pair) if j in pair.evidence.names) for j in below]
    return any(found and not found & agents for found in named) and bool(agents & frozenset(pair.evidence.names))


def _of_a_whole(ours: frozenset[int], frame: Frame, theirs: Frame, pair: Comparison) -> int | None:
    """The doer of an evidence's verb, "the assessment of the risk", where the claim has but "the risk" do it."""
    if pair.claim.words[frame.verb].stem != pair.evidence.words[theirs.verb].stem or frame.passive != theirs.passive:
        return None
    doers_ = theirs.patients if theirs.passive else theirs.agents
    if len(doers_) != 1:
        return None
    over = phrase_of(doers_[0], pair.evidence)
    head = pair.evidence.words[over.head]
    below = [j for j in pair.evidence.syntax.hanging(doers_[0]) if ours & frozenset(pair.evidence.syntax.extents[j])]
    of = [j for j in below if pair.evidence.words[phrase_of(j, pair.evidence).preposition].norm == "of"]
    seen = over.head in {m.evidence for found in pair.matching.candidates.values() for m in found}
    own = ours & frozenset(range(over.first, over.last + 1))
    if (
        not of
        or own
        or seen
        or head.capital
        or head.norm in grammar.PARTITIVES
        or over.head in pair.evidence.figure_words
    ):
        return None
    return doers_[0]


def _of_another_kind(k: int, theirs: Frame, pair: Comparison) -> bool:
    """Whether "the highway account" is set beside "the transit account", where the evidence has both."""
    phrase, syntax = phrase_of(k, pair.claim), pair.evidence.syntax
    own = [i for i in range(phrase.first, phrase.last) if pair.claim.words[i].content and i != phrase.head]
    if not own or len(theirs.agents) != 1:
        return False
    other = phrase_of(theirs.agents[0], pair.evidence)
    words = set(range(other.first, other.last + 1))
    told = any(pair.evidence.words[j].content for j in words - {other.head})
    if not told or other.head not in predicates(phrase.head, pair) or any(words & {*predicates(i, pair)} for i in own):
        return False
    named = (syntax.reading.phrase_at.get(j) for i in own for j in predicates(i, pair))
    heads = {syntax.phrases[p].head for p in named if p is not None}
    return any(pair.evidence.words[head].stem == pair.evidence.words[other.head].stem for head in heads - {other.head})


def say(phrases: tuple[int, ...], pair: Comparison) -> str:
    """Some phrases of the evidence as they are written, for reasons; the first where they stand far apart."""
    if not phrases:
        return ""
    first, last = phrase_of(phrases[0], pair.evidence), phrase_of(phrases[-1], pair.evidence)
    if last.last - first.first > 12 or last.last < first.first:
        last = first
    return pair.evidence.text[pair.evidence.words[first.first].start : pair.evidence.words[last.last].end]


def quoted(frame: Frame, pair: Comparison) -> str:
    """A verb of the evidence in quotation marks, for reasons."""
    return f"“{pair.evidence.words[frame.verb].text}”"
