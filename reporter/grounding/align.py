"""Step 1 of grounding: where in a document a claim stands. Exact if it can be, else the best sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reporter.grounding.analysis import analyse
from reporter.grounding.index import Source, keys_of
from reporter.grounding.normalize import folded

if TYPE_CHECKING:
    from numpy.typing import NDArray

LONGEST = 3  # sentences of evidence at most: a claim that needs more is a summary of its own
HINT = 0.15  # the engine's citation only breaks near-ties: small models are often off by one
FLOOR = 0.2  # share of the claim's rarity that a best sentence must cover to count as found
NEARNESS = 0.4  # what a cosine of 1 counts where the nearest are asked for, not what bears a text out
LIKENESS = 0.3  # what a cosine of 1 between claim and sentence counts, beside that share
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


def nearest(text: str, source: Source, most: int = LONGEST) -> tuple[int, ...]:
    """The sentences of a source that come nearest to a text, best first, whether or not they bear it out."""
    scores = _shares(_weights(text, source), source)
    if len(scores) and not source.cjk:
        scores += NEARNESS * (source.vectors @ analyse(text).vector)
    return tuple(int(i) for i in np.argsort(-scores, kind="stable")[:most])


def _weights(text: str, source: Source) -> dict[str, float]:
    return {key: source.rarity(key) for key in sorted(keys_of(text))}


def _shares(weights: dict[str, float], source: Source) -> NDArray[np.float64]:
    """The share of a text's rarity that each sentence covers."""
    total = sum(weights.values())
    shares = np.zeros(len(source.sentences))
    for key, weight in weights.items():
        shares[source.holders(key)] += weight / total
    return shares


def _exact(text: str, source: Source, hints: Sequence[int]) -> Alignment | None:
    needle = folded(text)
    if not needle:
        return NOTHING
    found: list[range] = []
    at = source.folded.text.find(needle)
    while at >= 0 and len(found) < 8:
        inside = source.sentences_within(*source.folded.original(at, at + len(needle)))
        if 0 < len(inside) <= LONGEST:
            found.append(inside)
        at = source.folded.text.find(needle, at + 1)
    if not found:
        return None
    return Alignment(tuple(max(found, key=lambda inside: any(i in hints for i in inside))), True, 1.0)


def _best(text: str, source: Source, hints: Sequence[int]) -> Alignment:
    weights = _weights(text, source)
    if not weights:
        return NOTHING
    total = sum(weights.values())
    scores = _shares(weights, source)
    for i in hints:
        if 0 <= i < len(source.sentences):
            scores[i] += HINT
    if not scores.any():
        return NOTHING
    chosen = [_likeliest(text, scores, source)]
    covered = source.keys[chosen[0]] & weights.keys()
    while len(chosen) < LONGEST:
        further = _furthest(chosen, {key: weights[key] for key in weights if key not in covered}, GAIN * total, source)
        if further is None:
            break
        chosen.append(further)
        covered |= source.keys[further] & weights.keys()
    coverage = sum(weight for key, weight in weights.items() if key in covered) / total
    if coverage < FLOOR and not any(i in hints for i in chosen):
        return NOTHING
    return Alignment(tuple(chosen), False, coverage)


def _likeliest(text: str, scores: NDArray[np.float64], source: Source) -> int:
    """The sentence with the best score, its likeness to the text counted as well; the first of equals.

    In Chinese and the like vectors do not compare.
    """
    if source.cjk:
        return int(scores.argmax())
    vector = analyse(text).vector
    near = np.flatnonzero((scores > 0) & (scores >= scores.max() - 2 * LIKENESS))  # a cosine is -1..1
    return int(max(near, key=lambda i: scores[i] + LIKENESS * float(source.vectors[i] @ vector)))


def _furthest(chosen: list[int], missing: dict[str, float], least: float, source: Source) -> int | None:
    """The sentence that adds most of what is missing, of equals the one nearest to those chosen; None below a least."""
    gains = np.zeros(len(source.sentences))
    for key, weight in missing.items():
        gains[source.holders(key)] += weight
    most = gains.max()
    if most < least:
        return None
    return int(min(np.flatnonzero(gains == most), key=lambda i: min(abs(i - j) for j in chosen)))
