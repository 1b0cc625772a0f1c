"""What belongs to what: whoever does something in the claim must do it in the evidence, and to the same."""

from __future__ import annotations

from collections.abc import Iterator

from reporter.grounding.checks.comparison import Comparison, Difference, Differences
from reporter.grounding.checks.nominal import around_noun, is_owned, made_from, noun_phrase
from reporter.grounding.checks.parties import (
    doers,
    family,
    generic,
    joined,
    phrase_of,
    predicates,
    resolved_agents,
    standing,
    strange,
    text_of,
    unclear,
)
from reporter.grounding.checks.roles import converse
from reporter.grounding.lexicon import grammar
from reporter.grounding.lexicon.cues import REPORTING
from reporter.grounding.lexicon.opposites import TRENDS
from reporter.grounding.syntax.frames import Frame
from reporter.grounding.syntax.shapes import LINKS
from reporter.grounding.words import light, on_axis, stem

_SAYING = frozenset(stem(phrase) for phrase in REPORTING.split("|") if " " not in phrase)
#: Verbs that say next to nothing by themselves: what they are used with does.
_EMPTY = frozenset(
    stem(verb)
    for verb in "be have make take do get give go come put set hold carry bring keep become remain include involve "
    "mean like represent constitute serve continue start begin see find use work stand need want plan intend aim lie "
    "account know stay leave place compare run belong equal total turn".split()
)
_ACTS = frozenset(map(stem, grammar.ACTS))
_LINKS = frozenset(map(stem, "remain stay become seem appear look prove turn".split()))
_GETTING = frozenset(map(stem, "receive get obtain win".split()))
_GIVING = frozenset(map(stem, "award grant give provide hand pay allocate lend send supply deliver".split()))
_NEAR = 15  # words from a verb within which two more words of a claim show that it is the verb in question


def check_belonging(pair: Comparison) -> Differences:
    """Subjects and objects that the evidence gives to another predicate, or a predicate to another subject."""
    if pair.judgment or any(converse(match, pair) for match in pair.matching.opposites):
        return  # "bought from" beside "sold to": who does what has changed with the verb
    for frame in pair.claim.syntax.frames:
        yield from _check_frame(frame, pair)


def _check_frame(frame: Frame, pair: Comparison) -> Differences:
    verb = pair.claim.words[frame.verb]
    if verb.stem in _SAYING and (not frame.patients or not predicates(frame.verb, pair)):
        yield from _check_speaker(frame, pair)
        return
    if verb.norm in LINKS or (verb.stem in _LINKS and not frame.passive):
        yield from _check_link(frame, pair)
        return
    candidates = predicates(frame.verb, pair)
    if verb.stem in _EMPTY:
        candidates = [j for j in candidates if pair.evidence.words[j].stem == verb.stem]
    if not candidates and verb.stem in _EMPTY:
        candidates = [j for k in frame.patients[:1] for j in predicates(phrase_of(k, pair.claim).head, pair)]
        if not candidates:
            yield from _check_link(frame, pair)
            return
    if any(m.how == "opposite" for m in pair.matching.candidates.get(frame.verb, ())):
        return
    if frame.passive and verb.stem in _SAYING:
        return  # "is expected", "is said": whatever the evidence has expected
    told = [theirs for theirs in pair.evidence.syntax.frames if theirs.verb in candidates]
    complaints = [(theirs, list(_compare(frame, theirs, pair))) for theirs in told if _shares(frame, theirs, pair)]
    if any(not found for _, found in complaints) or (verb.stem in _SAYING and _otherwise_said(frame, pair)):
        return
    classes = pair.evidence.syntax.reading.classes
    nouns = [j for j in candidates if classes[j] in "NP" and all(theirs.verb != j for theirs in told)]
    if any(around_noun(frame, j, pair) for j in nouns):
        return
    owned = next((j for j in nouns if is_owned(j, pair) and made_from(verb, pair.evidence.words[j])), None)
    if not complaints and owned is not None and frame.agents:
        yield Difference(
            "role", f"who: the source says “{noun_phrase(owned, pair)}”, not {text_of(frame.agents[0], pair.claim)}"
        )
    elif complaints:
        yield min(complaints, key=lambda item: len(item[1]))[1][0]
    elif verb.stem not in _EMPTY:
        yield from _check_new_predicate(frame, pair)


def _check_speaker(frame: Frame, pair: Comparison) -> Differences:
    """Whoever says something must be who says it where the evidence has it."""
    numbers = pair.evidence.sentence_numbers
    said = [numbers[m.evidence] for m in pair.matching.by_claim.values() if m.claim > frame.verb]
    ours = frozenset(j for k in frame.agents for j in standing(k, pair))
    if not said or not ours:
        return
    home = max(set(said), key=said.count)
    speaking = [
        theirs
        for theirs in pair.evidence.syntax.frames
        if numbers[theirs.verb] == home and pair.evidence.words[theirs.verb].stem in _SAYING and theirs.agents
    ]
    clear = [theirs for theirs in speaking if not unclear(theirs.agents, pair) and not generic(theirs.agents, pair)]
    here = [theirs for theirs in pair.evidence.syntax.frames if numbers[theirs.verb] == home]
    known = frozenset(j for theirs in here for j in family(theirs.agents, pair))
    if clear and len(clear) == len(speaking) and not ours & known and "according to" not in pair.evidence.text.lower():
        who = _say(clear[0].agents, pair)
        yield Difference(
            "attribution",
            f"attribution: the sentence says {text_of(frame.agents[0], pair.claim)}, the source says {who}",
        )


def _otherwise_said(frame: Frame, pair: Comparison) -> bool:
    """Whether some verb of the evidence, whichever, has the very parties of the claim's."""
    ours = [standing(k, pair) for k in frame.agents]
    theirs = [standing(k, pair) for k in frame.patients]
    if not all(ours) or not all(theirs) or not ours or not theirs:
        return False
    for other in pair.evidence.syntax.frames:
        agents = family(other.agents, pair)
        patients = family((*other.patients, *(k for _, k in other.others)), pair)
        if all(found & agents for found in ours) and all(found & patients for found in theirs):
            return True
    return False


def _shares(frame: Frame, theirs: Frame, pair: Comparison) -> bool:
    """Whether any party of a claim's verb is one of the evidence's: else that verb speaks of something else."""
    everybody = family((*theirs.agents, *theirs.patients, *(k for _, k in theirs.others)), pair)
    ours = (*frame.agents, *frame.patients, *(k for _, k in frame.others))
    if any(standing(k, pair) & everybody for k in ours):
        return True
    numbers, number = pair.evidence.sentence_numbers, pair.evidence.sentence_numbers[theirs.verb]
    near = [
        m
        for m in pair.matching.by_claim.values()
        if m.claim != frame.verb and numbers[m.evidence] == number and abs(m.evidence - theirs.verb) <= _NEAR
    ]
    return len(near) >= 2


def _compare(frame: Frame, theirs: Frame, pair: Comparison) -> Iterator[Difference]:
    """What is wrong with the parties of a claim's verb beside those of one of the evidence's."""
    agents = family(theirs.agents, pair)
    patients = family((*theirs.patients, *(k for _, k in theirs.others)), pair)
    caused = not theirs.patients and any(standing(k, pair) & agents for k in frame.patients)
    if not caused:  # "raised output" beside "output rose"
        yield from _compare_agents(frame, theirs, agents, patients, pair)
    for k in frame.patients:
        ours = standing(k, pair)
        if not ours or ours & patients or (not theirs.patients and ours & agents) or unclear(theirs.patients, pair):
            continue
        if pair.claim.words[frame.verb].stem in _GETTING and ours & frozenset(range(len(pair.evidence.words))):
            continue
        said = _say(theirs.patients or tuple(k for _, k in theirs.others), pair)
        what = f"the source says {_verb(theirs, pair)} {said}".rstrip()
        yield Difference("role", f"what: {what}, not {text_of(k, pair.claim)}")
        break


def _compare_agents(
    frame: Frame, theirs: Frame, agents: frozenset[int], patients: frozenset[int], pair: Comparison
) -> Iterator[Difference]:
    ergative = not frame.patients and not frame.passive
    from_whom = family([k for preposition, k in theirs.others if preposition == "from"], pair)
    same_verb = pair.claim.words[frame.verb].stem == pair.evidence.words[theirs.verb].stem
    if any(standing(k, pair) & agents for k in frame.spare):
        return
    resolved = resolved_agents(theirs, pair)
    if pair.claim.words[frame.verb].stem in _GETTING and frame.verb not in pair.matching.by_claim:
        agents |= patients  # "may not get loans" beside "may not finance"
    if pair.claim.words[frame.verb].stem in _GETTING and pair.evidence.words[theirs.verb].stem in _GIVING:
        agents = patients
    for k in frame.agents:
        ours = standing(k, pair)
        if not ours and not strange(k, pair):
            continue
        if not frame.passive and ours & agents and _of_another_place(k, agents, pair):
            yield Difference(
                "role", f"who: the source says {_say(theirs.agents, pair)} {_verb(theirs, pair)}, not that"
            )
            return
        if ours & (agents | resolved) or (ergative and ours & family(theirs.patients, pair)):
            continue
        if not same_verb and ours & from_whom:
            continue
        loose = not theirs.agents or generic(theirs.agents, pair) or (unclear(theirs.agents, pair) and not resolved)
        if (
            loose
            and (not ours or not ours <= patients)
            and (theirs.mood != "to" or theirs.agents or not ours or ours & doers(pair))
        ):
            continue
        said = _say(theirs.agents, pair) or "somebody else"
        yield Difference("role", f"who: the source says {said} {_verb(theirs, pair)}, not {text_of(k, pair.claim)}")
        return


def _of_another_place(k: int, agents: frozenset[int], pair: Comparison) -> bool:
    """Whether "the plant in Halden" is set beside "the plant in Brevik"."""
    below = [j for j in pair.claim.syntax.hanging(k) if phrase_of(j, pair.claim).head in pair.claim.names]
    named = [frozenset(j for j in standing(j, pair) if j in pair.evidence.names) for j in below]
    return any(found and not found & agents for found in named) and bool(agents & frozenset(pair.evidence.names))


def _check_link(frame: Frame, pair: Comparison) -> Differences:
    """Hold that "X is Y", "X has Y": somewhere the evidence must have the two together."""
    for a in frame.agents[:1]:
        ours = standing(a, pair)
        for b in frame.patients[:1]:
            theirs = standing(b, pair)
            if not ours or not theirs or ours & theirs:
                continue
            if pair.claim.words[frame.verb].norm in grammar.HAVE and _one_sentence(ours, theirs, pair):
                continue
            qualities = [frozenset(predicates(i, pair)) for i in _content(b, pair)]
            if not joined(ours, theirs, pair) or any(q and not joined(ours, q, pair) for q in qualities):
                yield Difference(
                    "role",
                    f"the source does not say {text_of(b, pair.claim)} of {text_of(a, pair.claim)}",
                    "unsupported",
                )
                return


def _of_figures(frame: Frame, pair: Comparison) -> bool:
    """Whether a verb but tells a figure of its subject, or which way it went: the figures are checked as such."""
    verb = pair.claim.words[frame.verb].norm
    if any(axis in TRENDS for axis, _ in on_axis(verb)):
        return True
    heads = [phrase_of(k, pair.claim) for k in frame.patients[:1]]
    counted = any(i in pair.claim.figure_words for p in heads for i in range(p.first, p.last + 1))
    homes = {pair.evidence.sentence_numbers[j] for k in frame.agents for j in standing(k, pair)}
    figures = {pair.evidence.sentence_numbers[i] for i in pair.evidence.figure_words}
    return counted and bool(homes & figures)


def _content(k: int, pair: Comparison) -> list[int]:
    phrase = phrase_of(k, pair.claim)
    figures = pair.claim.figure_words
    return [i for i in range(phrase.first, phrase.last + 1) if pair.claim.words[i].content and i not in figures]


def _one_sentence(ours: frozenset[int], theirs: frozenset[int], pair: Comparison) -> bool:
    numbers = pair.evidence.sentence_numbers
    return bool({numbers[j] for j in ours} & {numbers[j] for j in theirs})


def _check_new_predicate(frame: Frame, pair: Comparison) -> Differences:
    """A verb that nothing in the evidence stands for, between parties that the evidence does not join."""
    verb = pair.claim.words[frame.verb]
    if light(verb.norm) or frame.verb in pair.claim.figure_words | pair.cue_words:
        return
    told = frame.verb in pair.matching.by_claim or verb.stem not in _ACTS or _of_figures(frame, pair)
    told = told or (verb.stem in _GETTING and any(w.stem in _GIVING or w.norm == "went" for w in pair.evidence.words))
    before = pair.claim.syntax.reading.classes[frame.verb - 1] if frame.verb else "I"
    if (frame.mood in {"fact", "modal"} or (frame.mood == "ing" and before not in {"I", "C"})) and not told:
        yield Difference("role", f"“{verb.text}”: the source passage does not say so", "partly")
        return
    for a in frame.agents[:1]:
        ours = standing(a, pair)
        for b in frame.patients[:1]:
            theirs = standing(b, pair)
            if ours and theirs and not joined(ours, theirs, pair):
                yield Difference(
                    "role",
                    f"“{verb.text}”: the source does not join {text_of(a, pair.claim)} to {text_of(b, pair.claim)} so",
                    "unsupported",
                )
                return


def _say(phrases: tuple[int, ...], pair: Comparison) -> str:
    if not phrases:
        return ""
    first, last = phrase_of(phrases[0], pair.evidence), phrase_of(phrases[-1], pair.evidence)
    if last.last - first.first > 12 or last.last < first.first:
        last = first
    return pair.evidence.text[pair.evidence.words[first.first].start : pair.evidence.words[last.last].end]


def _verb(frame: Frame, pair: Comparison) -> str:
    return f"“{pair.evidence.words[frame.verb].text}”"
