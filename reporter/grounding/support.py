"""Steps 3 and 4 of grounding: a score from a few features, and the verdict."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp

from reporter.grounding.checks.comparison import Comparison, Difference
from reporter.grounding.cohesion import put_together
from reporter.grounding.likelihood import Traits, likelihood, traits
from reporter.grounding.words import Word, light
from reporter.types import Support, Verdict

_WORTH = {"same": 1.0, "stem": 1.0, "synonym": 0.9, "opposite": 0.7}


FEATURES = ("verbatim", "coverage", "likeness", "heavy")


@dataclass(frozen=True, slots=True)
class Features:
    """What the score is made of; each 0..1, and higher is better.

    ``verbatim``: share of the claim's content words that the evidence has, by stem. ``coverage``:
    the same, counting synonyms and near words for part. ``likeness``: cosine of the two as wholes.
    ``heavy``: share of the claim's weighty words (not "say", "include") that stand for something.
    """

    verbatim: float
    coverage: float
    likeness: float
    heavy: float

    def values(self) -> tuple[float, ...]:
        """In the order of the weights."""
        return self.verbatim, self.coverage, self.likeness, self.heavy


@dataclass(frozen=True, slots=True)
class Model:
    """The fitted weights and thresholds, from support.json."""

    weights: tuple[float, ...]
    bias: float
    supported: float
    partly: float

    def score(self, features: Features) -> float:
        """Logistic of the weighted sum: the probability that the evidence bears the claim out."""
        total = self.bias + sum(w * f for w, f in zip(self.weights, features.values(), strict=True))
        return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


@cache
def model() -> Model:
    """The shipped weights."""
    stored = json.loads(files("reporter.grounding").joinpath("support.json").read_text(encoding="utf-8"))
    return Model(tuple(stored["weights"].values()), stored["bias"], stored["supported"], stored["partly"])


def features(pair: Comparison) -> Features:
    """The features of a claim beside its evidence."""
    figures = pair.claim.figure_words
    cued = pair.cue_words
    contents = [
        (i, word)
        for i, word in enumerate(pair.claim.words)
        if word.content and i not in figures and (i not in cued or i in pair.matching.by_claim)
    ]
    if not contents:
        return Features(0.0, 0.0, 0.0, 0.0) if not figures else Features(1.0, 1.0, 1.0, 1.0)
    worth = [_worth(i, pair) for i, _ in contents]
    weights = [_weight(word) for _, word in contents]
    total = sum(weights)
    verbatim = sum(w for w, x in zip(weights, worth, strict=True) if x >= 1.0) / total
    coverage = sum(w * x for w, x in zip(weights, worth, strict=True)) / total
    weighty = [x for (_, word), x in zip(contents, worth, strict=True) if not light(word.norm)]
    heavy = sum(x >= 0.5 for x in weighty) / len(weighty) if weighty else 1.0
    if pair.claim.cjk or pair.evidence.cjk:
        return Features(verbatim, coverage, coverage, heavy)
    likeness = float(pair.claim.vector @ pair.evidence.vector)
    return Features(verbatim, coverage, max(0.0, likeness), heavy)


def _worth(i: int, pair: Comparison) -> float:
    match = pair.matching.by_claim.get(i)
    if match is None:
        return 0.0
    return _WORTH.get(match.how, min(0.8, match.similarity))


def _weight(word: Word) -> float:
    return 0.3 if light(word.norm) else 1.0


def traits_of(pair: Comparison, found: tuple[Difference, ...]) -> Traits:
    """What the likelihood of a claim is made of."""
    own = features(pair)
    return traits(pair, found, (own.coverage, own.likeness, own.heavy))


def support(pair: Comparison, found: tuple[Difference, ...]) -> Support:
    """The verdict on a claim beside its evidence.

    A difference in meaning decides: contradicted where the source says otherwise, unsupported where
    it says nothing of it. Without one the words do, by the thresholds in support.json, where they are not put together
    from all over the passage (`cohesion`). The score is half the likelihood, in its upper half (0.5 and above) for what
    is supported and in its lower one for all else.
    """
    chosen, own = model(), features(pair)
    spoken = chosen.score(own)
    score = likelihood(traits(pair, found, (own.coverage, own.likeness, own.heavy))) / 2
    if found:
        weights = {difference.weight for difference in found}
        verdict: Verdict = next(v for v in ("contradicted", "unsupported", "partly") if v in weights)
        return Support(verdict=verdict, score=_lower(score), reasons=tuple(d.reason for d in found))
    if spoken >= chosen.supported:
        apart = put_together(pair, own.likeness)
        if apart is None:
            return Support(verdict="supported", score=round(0.5 + score, 3))
        return Support(verdict="partly", score=_lower(score), reasons=(apart,))
    missing = missing_words(pair)
    said = (
        f"the source passage does not speak of {', '.join(missing)}"
        if missing
        else "the source passage says something else"
    )
    return Support(verdict="partly" if spoken >= chosen.partly else "unsupported", score=_lower(score), reasons=(said,))


def _lower(score: float) -> float:
    return min(0.499, round(score, 3))


def missing_words(pair: Comparison) -> list[str]:
    """The weighty words of the claim that nothing in the evidence stands for; at most five."""
    return [
        f"“{word.text}”"
        for i, word in enumerate(pair.claim.words)
        if word.content
        and not light(word.norm)
        and i not in pair.claim.figure_words
        and pair.matching.by_claim.get(i) is None
    ][:5]


def held_share(pair: Comparison) -> float:
    """Share of a sentence's content words that stand for one of its premises, opposites not counted."""
    contents = [i for i, word in enumerate(pair.claim.words) if word.content and i not in pair.claim.figure_words]
    held = sum(1 for i in contents if (m := pair.matching.by_claim.get(i)) is not None and m.how != "opposite")
    return held / len(contents) if contents else 0.0
