"""How likely it is, all told, that the evidence bears a sentence out: what differs weighed with what agrees."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from math import exp

from reporter.grounding.checks.comparison import Comparison, Difference
from reporter.grounding.words import light

_WEIGHED = ("number", "date", "name", "direction")  # kinds of difference that count by themselves
_MOST_OTHERS, _MOST_OPPOSITES, _MOST_STRANGERS = 3, 2, 3


@dataclass(frozen=True, slots=True)
class Traits:
    """What the likelihood is made of. The first three speak for a sentence, all others against it.

    ``coverage``, ``likeness``, ``heavy``: as in `support.Features`, 0..1. ``number``, ``date``, ``name``,
    ``direction``: 1 where the guard found such a difference. ``others``: how many differences of other kinds,
    at most 3. ``opposites``: words of the sentence met by their opposite, at most 2. ``strangers``: names that
    the whole document has nowhere, at most 3. ``unmet``: share, by rarity, of the words that nothing stands for.
    """

    coverage: float
    likeness: float
    heavy: float
    number: float
    date: float
    name: float
    direction: float
    others: float
    opposites: float
    strangers: float
    unmet: float


#: Whether a trait speaks for a sentence (1) or against it (-1); the fit keeps to this.
DIRECTIONS = {field.name: 1 if i < 3 else -1 for i, field in enumerate(fields(Traits))}


def traits(pair: Comparison, found: tuple[Difference, ...], agreement: tuple[float, float, float]) -> Traits:
    """The traits of a sentence beside its evidence. ``agreement``: its coverage, likeness and heavy."""
    kinds = [difference.kind for difference in found]
    words = [w for i, w in enumerate(pair.claim.words) if w.content and i not in pair.claim.figure_words]
    unmet = [
        word
        for i, word in enumerate(pair.claim.words)
        if word.content
        and i not in pair.claim.figure_words
        and i not in pair.matching.by_claim
        and not light(word.norm)
    ]
    source = pair.source
    strangers = [
        word
        for word in words
        if source is not None
        and word.capital
        and not word.initial
        and not light(word.norm)
        and word.stem not in source.postings
    ]
    rarity = source.rarity if source is not None else lambda _: 1.0
    whole = sum(rarity(word.stem) for word in words)
    coverage, likeness, heavy = agreement
    number, date, name, direction = (float(kind in kinds) for kind in _WEIGHED)
    return Traits(
        coverage=coverage,
        likeness=likeness,
        heavy=heavy,
        number=number,
        date=date,
        name=name,
        direction=direction,
        others=min(_MOST_OTHERS, sum(kind not in _WEIGHED for kind in kinds)),
        opposites=min(_MOST_OPPOSITES, len(pair.matching.opposites)),
        strangers=min(_MOST_STRANGERS, len(strangers)),
        unmet=sum(rarity(word.stem) for word in unmet) / whole if whole else 0.0,
    )


def likelihood(found: Traits) -> float:
    """Logistic of the weighted sum; weights in likelihood.json, by `python -m benchmarks.grounding.fit_likelihood`."""
    weights, bias = _fitted()
    total = bias + sum(w * getattr(found, name) for w, name in zip(weights, DIRECTIONS, strict=True))
    return 1 / (1 + exp(-total))


@cache
def _fitted() -> tuple[tuple[float, ...], float]:
    stored = json.loads(files("reporter.grounding").joinpath("likelihood.json").read_text(encoding="utf-8"))
    return tuple(stored["weights"][field.name] for field in fields(Traits)), stored["bias"]
