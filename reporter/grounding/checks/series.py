"""Figures told in the order of dates or names: "in 2023 and 2024 was 1,920 and 7,600 tons, respectively"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reporter.grounding.checks.comparison import Comparison, Difference, Differences
from reporter.grounding.checks.edits import differ
from reporter.grounding.dates import same_date
from reporter.grounding.quantities import Quantity, describe, same_quantity

_BY_ORDER = "respectively"


def check_series(pair: Comparison) -> Differences:
    """A figure that a claim gives for one date or name, and its source for another at its place in the order."""
    if not pair.claim.quantities or len(pair.evidence.quantities) < 2:
        return
    openings = [*_openings(pair), len(pair.evidence.text)]
    for at, stop in pairwise(openings):
        for figures in _runs([q for q in pair.evidence.quantities if at <= q.start < stop]):
            yield from _by_dates(figures, (at, stop), pair)
            if _BY_ORDER in pair.evidence.text[at:stop].lower():
                yield from _by_names(figures, (at, stop), pair)


def _openings(pair: Comparison) -> list[int]:
    return [word.start for i, word in enumerate(pair.evidence.words) if word.initial or i == 0]


def _runs(quantities: Sequence[Quantity]) -> Iterator[tuple[Quantity, ...]]:
    """The figures of each unit, where there are several."""
    for unit in dict.fromkeys(q.unit for q in quantities):
        alike = tuple(q for q in quantities if q.unit == unit)
        if len(alike) > 1:
            yield alike


def _by_dates(figures: tuple[Quantity, ...], sentence: tuple[int, int], pair: Comparison) -> Differences:
    """As many dates as figures: the first goes with the first, and so on."""
    dates = [date for date in pair.evidence.dates if sentence[0] <= date.start < sentence[1]]
    if len(dates) != len(figures) or len(pair.claim.dates) != 1:
        return
    said = next((k for k, date in enumerate(dates) if same_date(pair.claim.dates[0], date)), None)
    clear = all(differ(a, b) for i, a in enumerate(dates) for b in dates[i + 1 :])
    if said is not None and clear:
        yield from _out_of_order(figures, said, pair)


def _by_names(figures: tuple[Quantity, ...], sentence: tuple[int, int], pair: Comparison) -> Differences:
    """As many things in one breath as figures, one of which the claim speaks of."""
    reading, words = pair.evidence.syntax.reading, pair.evidence.words
    for k, phrase in enumerate(reading.phrases):
        listed = reading.series(k)
        if k != listed[0] or len(listed) != len(figures) or not sentence[0] <= words[phrase.first].start < sentence[1]:
            continue
        spoken = {m.evidence for m in pair.matching.by_claim.values() if m.how in {"same", "stem"}}
        said = [n for n, j in enumerate(listed) if reading.phrases[j].head in spoken]
        if len(said) == 1 and phrase.head not in pair.evidence.figure_words:
            yield from _out_of_order(figures, said[0], pair)


def _out_of_order(figures: tuple[Quantity, ...], place: int, pair: Comparison) -> Differences:
    """The claim's one figure of the unit stands at another place than what it is said of."""
    ours = [q for q in pair.claim.quantities if q.unit == figures[0].unit]
    told = [n for n, figure in enumerate(figures) if len(ours) == 1 and same_quantity(ours[0], figure)]
    if told and place not in told:
        said = f"number {describe(ours[0])}: the source says {describe(figures[place])} of this"
        yield Difference("number", said)
