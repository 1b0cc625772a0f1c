"""Stretches: every sentence in one or two, none empty, all in order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reporter.retrieval.stretches import stretches


@given(st.lists(st.integers(0, 90), max_size=60))
def test_they_cover_each_sentence_once_or_twice(lengths: list[int]) -> None:
    found = stretches(lengths, 100)
    covered = [sum(start <= at < end for start, end in found) for at in range(len(lengths))]
    assert set(covered) <= {1, 2}
    assert all(start < end for start, end in found)


def test_a_long_document_has_overlapping_ones() -> None:
    assert stretches([50] * 6, 100) == ((0, 2), (2, 4), (4, 6), (1, 3), (3, 6))
