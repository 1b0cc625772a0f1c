"""Which figure and which date of a sentence became which of the sentence that replaces it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from reporter.grounding.analysis import Analysis
from reporter.grounding.dates import COMPONENTS, DateMention
from reporter.grounding.quantities import Quantity, describe


class Figure(NamedTuple):
    """A figure or date: what it is worth, in what it is measured, how it is written."""

    value: tuple[object, ...]
    unit: str
    text: str


def numbers(before: Analysis, after: Analysis) -> list[str]:
    """The figures that changed: "12,000 tons → 21,000 tons"."""
    return list(_changed([_figure(q) for q in before.quantities], [_figure(q) for q in after.quantities]))


def references(before: Analysis, after: Analysis) -> list[str]:
    """The articles, orders and other numbered things that changed: "Article 5 → Article 8"."""
    old, new = ([Figure((i.key,), "", i.text) for i in read.identifiers] for read in (before, after))
    return list(_changed(old, new))


def days(before: Analysis, after: Analysis) -> list[str]:
    """The dates that changed: "9 June → 11 June"."""
    return list(_changed([_date(d) for d in before.dates], [_date(d) for d in after.dates]))


def _figure(quantity: Quantity) -> Figure:
    value = (quantity.value, quantity.high, quantity.bound, quantity.strict)
    return Figure(value, quantity.unit, describe(quantity))


def _date(mention: DateMention) -> Figure:
    given = tuple(name for name in COMPONENTS if getattr(mention, name) is not None)
    return Figure(tuple(getattr(mention, name) for name in COMPONENTS), " ".join(given), mention.text)


def _changed(old: Sequence[Figure], new: Sequence[Figure]) -> Iterator[str]:
    """In order where both have as many of the same sort; else as `difflib` aligns them."""
    if [figure.unit for figure in old] == [figure.unit for figure in new]:
        yield from (f"{a.text} → {b.text}" for a, b in zip(old, new, strict=True) if a.value != b.value)
        return
    matcher = SequenceMatcher(None, [f[:2] for f in old], [f[:2] for f in new], autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "replace" and i2 - i1 == j2 - j1:
            yield from (f"{a.text} → {b.text}" for a, b in zip(old[i1:i2], new[j1:j2], strict=True))
        elif tag != "equal":
            yield from (f"{figure.text} left out" for figure in old[i1:i2])
            yield from (f"{figure.text} added" for figure in new[j1:j2])
