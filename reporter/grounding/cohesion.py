"""Cohesion: words that the source has far apart, put together, may say what it does not, though each of them is there.

What no check of grammar sees, as a true word and its like in another clause: a sentence that picks its words from all
over a passage, and is unlike it as a whole, is no restatement that rules can vouch for.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import ceil, log

from reporter.grounding.checks.comparison import Comparison
from reporter.grounding.checks.parties import predicates
from reporter.grounding.syntax.frames import Frame

MOST = 0.9  # of the words, which are looked for close together: a few may come from afar
FEWEST = 2  # words of the evidence that a claim must stand for to have a spread


@dataclass(frozen=True, slots=True)
class Model:
    """Weights and threshold from cohesion.json (`python -m benchmarks.grounding.fit_cohesion`)."""

    likeness: float
    spread: float
    least: float


@cache
def model() -> Model:
    """The shipped weights."""
    stored = json.loads(files("reporter.grounding").joinpath("cohesion.json").read_text(encoding="utf-8"))
    return Model(stored["likeness"], stored["spread"], stored["least"])


def spread(pair: Comparison, sentence: int | None = None) -> float | None:
    """Over how much of the evidence most of a claim's words are spread: log of words there to words here, at least 0.

    None where it stands for too few words to tell. ``sentence``: as for `places`.
    """
    found, numbers = places(pair, sentence), pair.claim.sentence_numbers
    if len(found) < FEWEST:
        return None
    words = len(numbers) if sentence is None else numbers.count(sentence)
    most = ceil(MOST * len(found))
    window = min(found[at + most - 1] - found[at] + 1 for at in range(len(found) - most + 1))
    return log(max(1.0, window / words))


def places(pair: Comparison, sentence: int | None = None) -> list[int]:
    """Which words of the evidence the claim's stand for, in order; names apart, which may come from afar for "it".

    ``sentence``: the number of the one of the claim's that is meant; None is all of it.
    """
    names, numbers = set(pair.claim.names), pair.claim.sentence_numbers
    meant = (m for i, m in pair.matching.by_claim.items() if i not in names and sentence in {None, numbers[i]})
    return sorted({match.evidence for match in meant})


def cohesion(likeness: float, apart: float) -> float:
    """How surely a sentence so like its evidence, its words so far apart there, is a restatement; a weighted sum."""
    return model().likeness * likeness + model().spread * apart


def put_together(pair: Comparison, likeness: float) -> str | None:
    """Why a sentence is put together from words that stand far apart in the evidence; None where it is not.

    Of several sentences each is looked at by itself. ``likeness``: of the two as wholes, 0..1. A judgment may do
    that. Words of Chinese are single characters, which tell nothing of the kind.
    """
    if pair.judgment or pair.claim.cjk or pair.evidence.cjk:
        return None
    for number in dict.fromkeys(pair.claim.sentence_numbers):
        apart = spread(pair, number)
        if apart is None or cohesion(likeness, apart) >= model().least or _held_by_grammar(pair, number):
            continue
        found = places(pair, number)
        first, last = (pair.evidence.words[at].text for at in (found[0], found[-1]))
        return f"joins what the source says apart, from “{first}” to “{last}”"
    return None


def _held_by_grammar(pair: Comparison, sentence: int) -> bool:
    """Whether each of a sentence's verbs is the evidence's own, with the same parties: words between tell nothing."""
    numbers = pair.claim.sentence_numbers
    ours = [frame for frame in pair.claim.syntax.frames if numbers[frame.verb] == sentence]
    if not any(frame.agents and frame.patients for frame in ours):
        return False
    return all(any(_same_deed(frame, other, pair) for other in pair.evidence.syntax.frames) for frame in ours)


def _same_deed(frame: Frame, other: Frame, pair: Comparison) -> bool:
    """Whether a claim's verb is one of the evidence's, with its doers, with what it is done to, and the rest."""
    verb = any(
        m.evidence == other.verb and m.how in {"same", "stem"} for m in pair.matching.candidates.get(frame.verb, ())
    )
    return (
        verb
        and frame.passive == other.passive
        and (
            all(_is_one_of(k, other.agents, pair) for k in frame.agents)
            or any(_is_one_of(k, other.agents, pair) for k in frame.spare)
        )
        and all(_is_one_of(k, other.patients, pair) for k in frame.patients)
        and all(_is_one_of(k, tuple(j for _, j in other.others), pair) for k in _nearest(frame, pair))
    )


def _nearest(frame: Frame, pair: Comparison) -> list[int]:
    """The phrases with a preposition after a claim's verb, up to the next verb, whose they may be as well."""
    syntax = pair.claim.syntax
    verbs = [other.verb for other in syntax.frames]
    return [k for _, k in frame.others if not any(frame.verb < v < syntax.phrases[k].first for v in verbs)]


def _is_one_of(k: int, phrases: tuple[int, ...], pair: Comparison) -> bool:
    heads = {pair.evidence.syntax.phrases[j].head for j in phrases}
    return bool(heads & {*predicates(pair.claim.syntax.phrases[k].head, pair)})
