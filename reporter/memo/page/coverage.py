"""What became of each sentence of a source: used in the memo, claimed but not used, refused, passed over."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from reporter.memo.page.passages import Marked, anchor
from reporter.types import Document, Evidence

Use = Literal["used", "claimed", "refused", "withheld", "boilerplate"]

#: Where a sentence is in several ways of use, the later one counts.
_BY_WEIGHT: tuple[Use, ...] = ("claimed", "refused", "used", "withheld")
_SHAPES: dict[Use, tuple[int, int]] = {
    "used": (0, 16),
    "claimed": (4, 8),
    "refused": (8, 8),
    "withheld": (0, 8),
    "boilerplate": (6, 4),
}
_UNITS = 1000  # the strip's length
_LEAST = 2.5  # a mark narrower than this is not seen


@dataclass(frozen=True, slots=True)
class Stroke:
    """A mark on the strip: where it begins and how wide it is, in thousandths of the source; where it leads."""

    use: Use
    x: float
    width: float
    passage: str

    @property
    def y(self) -> int:
        """How far below the strip's upper edge it begins: with the height it tells the uses apart without colour."""
        return _SHAPES[self.use][0]

    @property
    def height(self) -> int:
        """How high it is; the strip has 16."""
        return _SHAPES[self.use][1]


@dataclass(frozen=True, slots=True)
class Coverage:
    """A source's sentences by what became of them; ``marked`` are the spans to mark in its text."""

    sentences: int
    counts: Mapping[Use, int]
    marked: tuple[Marked, ...]
    strip: tuple[Stroke, ...]

    @property
    def first(self) -> Evidence | None:
        """The first of the marked spans."""
        return min((item.evidence for item in self.marked), key=lambda span: (span.start, -span.end), default=None)

    @property
    def unused(self) -> int:
        """Sentences that nothing came of."""
        return self.sentences - sum(self.counts[use] for use in _BY_WEIGHT)

    @property
    def in_words(self) -> str:
        """The strip as a sentence: "12 of 31 sentences used, 3 refused, 16 not used"."""
        one = self.sentences == 1
        said = [f"{self.counts['used']} of {self.sentences} sentence{'' if one else 's'} used"]
        words: tuple[tuple[Use, str], ...] = (
            ("claimed", "claimed but not used"),
            ("refused", "refused"),
            ("withheld", "addressed to a machine"),
        )
        said += [f"{self.counts[use]} {word}" for use, word in words if self.counts[use]]
        said += [f"{self.unused} not used"] if self.unused else []
        aside = self.counts["boilerplate"]
        return ", ".join(said) + (f"; {aside} piece{'s' * (aside > 1)} of boilerplate left aside" if aside else "")


def coverage_of(document: Document, spans: Mapping[Use, Iterable[Evidence]]) -> Coverage:
    """Settle what each sentence was for, from the spans of each use."""
    by_use = {use: {anchor(span): span for span in spans.get(use, ())} for use in _BY_WEIGHT}
    seen: set[str] = set()
    marked: list[Marked] = []
    for use in reversed(_BY_WEIGHT):
        marked += [Marked(span, use) for name, span in by_use[use].items() if name not in seen]
        seen |= by_use[use].keys()
    fate = _fates(document, by_use)
    litter = [document.cite(block) for block in document.blocks if block.kind == "boilerplate"]
    counts: Counter[Use] = Counter(use for use, _ in fate.values())
    counts["boilerplate"] = len(litter)
    strokes = [
        *((span.start, span.end, "boilerplate", anchor(span)) for span in litter),
        *((document.sentences[i].start, document.sentences[i].end, *what) for i, what in fate.items()),
    ]
    return Coverage(len(document.sentences), counts, tuple(marked), tuple(_strip(strokes, len(document.text))))


def _fates(document: Document, by_use: Mapping[Use, Mapping[str, Evidence]]) -> dict[int, tuple[Use, str]]:
    """The weightiest use of each sentence that has one, by its index, and the passage that shows it."""
    starts = [sentence.start for sentence in document.sentences]
    fate: dict[int, tuple[Use, str]] = {}
    for use in _BY_WEIGHT:
        for name, span in by_use[use].items():
            i = max(0, bisect_right(starts, span.start) - 1)
            while i < len(starts) and starts[i] < span.end:
                if document.sentences[i].end > span.start:
                    fate[i] = (use, name)
                i += 1
    return fate


def _strip(strokes: Iterable[tuple[int, int, Use, str]], length: int) -> Iterable[Stroke]:
    """Strokes by weight, so that a used sentence is not hidden; those that would lie on one another are one."""
    drawn: dict[tuple[Use, int], Stroke] = {}
    for start, end, use, passage in strokes:
        x, width = _UNITS * start / length, max(_LEAST, _UNITS * (end - start) / length)
        drawn.setdefault((use, int(x)), Stroke(use, round(min(x, _UNITS - width), 1), round(width, 1), passage))
    weight = ("boilerplate", *_BY_WEIGHT)
    return sorted(drawn.values(), key=lambda stroke: (weight.index(stroke.use), stroke.x))
