"""Stretches: runs of a document's sentences, long enough to tell what they are about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

#: Terms a stretch has at the least, the last of a document aside.
LENGTH = 120


def stretches(lengths: Sequence[int], length: int = LENGTH) -> tuple[tuple[int, int], ...]:
    """Half-open runs of sentences, given how many terms each has; each sentence is in one or two that overlap."""
    whole = tuple(_cut(lengths, length))
    middles = [(start + end) // 2 for start, end in whole[:-1]]
    overlapping = zip(middles, [*middles[1:], len(lengths)], strict=False)
    return whole + tuple(overlapping)


def _cut(lengths: Sequence[int], length: int) -> Iterator[tuple[int, int]]:
    start = held = 0
    for at, count in enumerate(lengths):
        held += count
        if held >= length:
            yield start, at + 1
            start, held = at + 1, 0
    if start < len(lengths):
        yield start, len(lengths)
