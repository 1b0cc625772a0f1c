"""Step 1 of grounding: where in a document a claim stands. Exact if it can be, else the best sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reporter.grounding.analysis import analyse
from reporter.grounding.index import Source, keys_of
from reporter.grounding.normalize import folded

LONGEST = 3  # sentences of evidence at most: a claim that needs more is a summary of its own
HINT = 0.15  # the engine's citation only breaks near-ties: small models are often off by one
FLOOR = 0.2  # share of the claim's rarity that a best sentence must cover to count as found
GAIN = 0.12  # share that a further sentence must add


@dataclass(frozen=True, slots=True)
class Alignment:
    """Sentence indexes that bear on a claim, best first; ``exact`` when the claim stands there verbatim.

    ``coverage`` is the share (0..1, weighted by rarity) of the claim's keys that they hold.
    """

    sentences: tuple[int, ...]
    exact: bool
    coverage: float


NOTHING = Alignment((), False, 0.0)


def align(text: str, source: Source, hints: Sequence[int] = ()) -> Alignment:
    """The one to three sentences of a source that bear best on a text; none where nothing does.

    ``hints`` are indexes of sentences that the engine cited.
    """
    if not source.sentences:
        return NOTHING
    return _exact(text, source, hints) or _best(text, source, hints)


def _exact(text: str, source: Source, hints: Sequence[int]) -> Alignment | None:
    needle = folded(text)
    if not needle:
        return NOTHING
    found: list[tuple[int, ...]] = []
    at = source.folded.text.find(needle)
    while at >= 0 and len(found) < 8:
        start, end = source.folded.original(at, at + len(needle))
        inside = tuple(i for i, s in enumerate(source.document.sentences) if s.start < end and start < s.end)
        if inside and len(inside) <= LONGEST:
            found.append(inside)
        at = source.folded.text.find(needle, at + 1)
    if not found:
        return None
    return Alignment(max(found, key=lambda inside: any(i in hints for i in inside)), True, 1.0)


def _best(text: str, source: Source, hints: Sequence[int]) -> Alignment:
    keys = keys_of(text)
    if not keys:
        return NOTHING
    weights = {key: source.rarity(key) for key in keys}
    total = sum(weights.values())
    scores: dict[int, float] = {}
    for key in keys:
        for i in source.postings.get(key, ()):
            scores[i] = scores.get(i, 0.0) + weights[key] / total
    for i in hints:
        if 0 <= i < len(source.sentences):
            scores[i] = scores.get(i, 0.0) + HINT
    scores = {
        i: score + 0.3 * likeness
        for (i, score), likeness in zip(scores.items(), _likeness(text, source, scores), strict=True)
    }
    if not scores:
        return NOTHING
    first = max(scores, key=lambda i: (scores[i], -i))
    chosen, covered = [first], source.keys[first] & keys
    while len(chosen) < LONGEST:
        best = max(scores, key=lambda i: (_gain(i, covered, keys, weights, source), -min(abs(i - j) for j in chosen)))
        if best in chosen or _gain(best, covered, keys, weights, source) < GAIN * total:
            break
        chosen.append(best)
        covered |= source.keys[best] & keys
    coverage = sum(weights[key] for key in covered) / total
    if coverage < FLOOR and not any(i in hints for i in chosen):
        return NOTHING
    return Alignment(tuple(chosen), False, coverage)


def _gain(i: int, covered: frozenset[str], keys: frozenset[str], weights: dict[str, float], source: Source) -> float:
    return sum(weights[key] for key in (source.keys[i] & keys) - covered)


def _likeness(text: str, source: Source, scores: dict[int, float]) -> list[float]:
    """Cosine of the text with each scored sentence; 0 where vectors cannot compare across calls."""
    if source.cjk or not scores:
        return [0.0] * len(scores)
    vector = analyse(text).vector
    return [float(source.vectors[i] @ vector) for i in scores]
