"""What belongs to what: whoever does something in the claim must do it in the evidence, and to the same."""

from __future__ import annotations

from reporter.grounding.checks.comparison import Comparison, Difference, Differences
from reporter.grounding.checks.frames import GETTING, GIVING, compare_others, compare_parties, quoted, say
from reporter.grounding.checks.links import check_link
from reporter.grounding.checks.nominal import aimed_at, around_noun, foreign_to, is_owned, made_from, noun_phrase
from reporter.grounding.checks.parties import (
    family,
    figures_of,
    joined,
    phrase_of,
    predicates,
    standing,
    text_of,
)
from reporter.grounding.checks.pronouns import generic, unclear
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
        yield from check_link(frame, pair)
        return
    candidates = predicates(frame.verb, pair)
    if verb.stem in _EMPTY:
        candidates = [j for j in candidates if pair.evidence.words[j].stem == verb.stem]
    if not candidates and verb.stem in _EMPTY:
        candidates = [j for k in frame.patients[:1] for j in predicates(phrase_of(k, pair.claim).head, pair)]
        if not candidates:
            yield from check_link(frame, pair)
            return
    if any(m.how == "opposite" for m in pair.matching.candidates.get(frame.verb, ())):
        return
    if frame.passive and verb.stem in _SAYING:
        return  # "is expected", "is said": whatever the evidence has expected
    told = [theirs for theirs in pair.evidence.syntax.frames if theirs.verb in candidates]
    complaints = [
        (theirs, list(compare_parties(frame, theirs, pair))) for theirs in told if _shares(frame, theirs, pair)
    ]
    complaints = _sure(complaints, pair)
    same = any(pair.evidence.words[theirs.verb].stem == verb.stem for theirs, _ in complaints)
    otherwise = verb.stem in _SAYING and not same and _otherwise_said(frame, pair)
    if any(not found for _, found in complaints) or otherwise:
        return
    classes = pair.evidence.syntax.reading.classes
    nouns = [j for j in candidates if classes[j] in "NP" and all(theirs.verb != j for theirs in told)]
    if same:
        nouns = [
            j for j in nouns if pair.evidence.words[j].stem == verb.stem or made_from(verb, pair.evidence.words[j])
        ]
    if any(
        around_noun(frame, j, pair)
        for j in nouns
        if _is_head(j, pair) or (not told and _qualifies_its_object(j, frame, pair))
    ):
        return
    owned = next((j for j in nouns if is_owned(j, pair) and made_from(verb, pair.evidence.words[j])), None)
    if not complaints and owned is not None and frame.agents:
        yield Difference(
            "role", f"who: the source says “{noun_phrase(owned, pair)}”, not {text_of(frame.agents[0], pair.claim)}"
        )
    elif told and not complaints and _apart(frame, told, pair):
        yield Difference("role", f"what: {_told_of(told[0], pair)}")
    elif complaints:
        yield min(complaints, key=lambda item: len(item[1]))[1][0]
    elif not told and nouns and all(_strange_to(frame, j, pair) for j in nouns):
        yield Difference(
            "role",
            f"“{verb.text}”: the source says “{noun_phrase(nouns[0], pair)}” of others, "
            f"not of {text_of(frame.agents[0], pair.claim)}",
        )
    elif verb.stem not in _EMPTY:
        yield from _check_new_predicate(frame, pair)


def _sure(complaints: list[tuple[Frame, list[Difference]]], pair: Comparison) -> list[tuple[Frame, list[Difference]]]:
    """Of the evidence's verbs those that say who does it, where there are both kinds of the same verb."""
    clear = [item for item in complaints if item[0].agents and not unclear(item[0].agents, pair)]
    stems = {pair.evidence.words[theirs.verb].stem for theirs, _ in clear}
    return [
        item
        for item in complaints
        if item[0].agents or item[0].passive or pair.evidence.words[item[0].verb].stem not in stems
    ]


def _is_head(j: int, pair: Comparison) -> bool:
    k = pair.evidence.syntax.reading.phrase_at.get(j)
    return k is not None and phrase_of(k, pair.evidence).head == j


def _qualifies_its_object(j: int, frame: Frame, pair: Comparison) -> bool:
    """Whether a noun may stand for a verb though it qualifies another: not "defense industry" for "defends ports"."""
    k = pair.evidence.syntax.reading.phrase_at.get(j)
    done_to = {i for patient in frame.patients for i in standing(patient, pair)}
    return k is None or not done_to or phrase_of(k, pair.evidence).head in done_to


def _strange_to(frame: Frame, j: int, pair: Comparison) -> bool:
    verb, noun = pair.claim.words[frame.verb], pair.evidence.words[j]
    made = (
        made_from(verb, noun)
        and not (verb.norm.endswith("s") and verb.norm[:-1] in grammar.NOUN_VERBS)
        and not noun.capital
        and pair.claim.syntax.reading.classes[frame.verb] in "FV"
    )
    aimed = bool(frame.patients) and any(aimed_at(k, j, pair) for k in frame.agents[:1])
    return made and (aimed or any(foreign_to(k, j, pair) for k in frame.agents[:1]))


def _apart(frame: Frame, told: list[Frame], pair: Comparison) -> bool:
    """Whether the evidence has the verb of others, and nothing of its own that joins the claim's parties."""
    ours = [standing(k, pair) for k in (*frame.agents, *frame.patients)]
    stem_of = pair.claim.words[frame.verb].stem
    same = all(pair.evidence.words[theirs.verb].stem == stem_of for theirs in told)
    return same and len(ours) > 1 and all(ours) and not _otherwise_said(frame, pair)


def _told_of(theirs: Frame, pair: Comparison) -> str:
    who, what = say(theirs.agents, pair), say(theirs.patients, pair)
    return " ".join(filter(None, ("the source says", who, quoted(theirs, pair), what)))


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
    same = [theirs for theirs in speaking if pair.evidence.words[theirs.verb].stem == pair.claim.words[frame.verb].stem]
    addressed = [list(compare_others(frame, theirs, pair)) for theirs in same]
    if same and all(addressed):
        yield addressed[0][0]
        return
    clear = [theirs for theirs in speaking if not unclear(theirs.agents, pair) and not generic(theirs.agents, pair)]
    known = frozenset(j for theirs in speaking for j in family(theirs.agents, pair))
    if clear and len(clear) == len(speaking) and not ours & known and "according to" not in pair.evidence.text.lower():
        who = say(clear[0].agents, pair)
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
    if any(standing(k, pair) & everybody for k in ours) or (unclear(theirs.patients[:1], pair) and theirs.patients):
        return True
    numbers, number = pair.evidence.sentence_numbers, pair.evidence.sentence_numbers[theirs.verb]
    near = [
        m
        for m in pair.matching.by_claim.values()
        if m.claim != frame.verb and numbers[m.evidence] == number and abs(m.evidence - theirs.verb) <= _NEAR
    ]
    return len(near) >= 2


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


def _check_new_predicate(frame: Frame, pair: Comparison) -> Differences:
    """A verb that nothing in the evidence stands for, between parties that the evidence does not join."""
    verb = pair.claim.words[frame.verb]
    if light(verb.norm) or frame.verb in pair.claim.figure_words | pair.cue_words:
        return
    told = frame.verb in pair.matching.by_claim or verb.stem not in _ACTS or _of_figures(frame, pair)
    told = told or (verb.stem in GETTING and any(w.stem in GIVING or w.norm == "went" for w in pair.evidence.words))
    before = pair.claim.syntax.reading.classes[frame.verb - 1] if frame.verb else "I"
    elsewhere = not predicates(frame.verb, pair) and (_told_elsewhere(frame, pair) or _across(frame, pair))
    if elsewhere or (
        (frame.mood in {"fact", "modal"} or (frame.mood == "ing" and before not in {"I", "C"})) and not told
    ):
        yield Difference("role", f"“{verb.text}”: the source passage does not say so", "partly")
        return
    for a in frame.agents[:1]:
        ours = standing(a, pair)
        for b in frame.patients[:1]:
            theirs = standing(b, pair) or figures_of(b, pair)
            if ours and theirs and not joined(ours, theirs, pair):
                yield Difference(
                    "role",
                    f"“{verb.text}”: the source does not join {text_of(a, pair.claim)} to {text_of(b, pair.claim)} so",
                    "unsupported",
                )
                return


def _across(frame: Frame, pair: Comparison) -> bool:
    """Whether a verb that nothing stands for joins a doer to what the evidence names in another sentence."""
    if pair.matching.candidates.get(frame.verb):
        return False
    numbers = pair.evidence.sentence_numbers
    own = {numbers[j] for k in frame.agents for j in standing(k, pair)}
    others = ({numbers[j] for j in standing(k, pair)} for k in frame.patients)
    return bool(own) and any(homes and not homes & own for homes in others)


def _told_elsewhere(frame: Frame, pair: Comparison) -> bool:
    """Whether a sentence that the evidence leaves out has the verb, beside the words for who does it."""
    heads = [pair.claim.words[phrase_of(k, pair.claim).head].stem for k in frame.agents[:1]]
    return (
        bool(heads)
        and bool(frame.patients)
        and pair.source is not None
        and pair.source.together(pair.claim.words[frame.verb].stem, heads[0])
    )
