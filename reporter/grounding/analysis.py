"""A sentence read once: words, cues, quantities, dates, names; what the guard compares."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from reporter.grounding.dates import DateMention, dates
from reporter.grounding.identifiers import Identifier, identifiers
from reporter.grounding.names import name_words
from reporter.grounding.quantities import Quantity, quantities
from reporter.grounding.scopes import Cue, cues
from reporter.grounding.words import Word, has_cjk, words


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the guard needs to know of a text; ``names`` are the indexes of its name words."""

    text: str
    words: tuple[Word, ...]
    cues: tuple[Cue, ...]
    names: tuple[int, ...]
    quantities: tuple[Quantity, ...]
    dates: tuple[DateMention, ...]
    identifiers: tuple[Identifier, ...]
    cjk: bool

    @property
    def figure_words(self) -> frozenset[int]:
        """Indexes of the words that belong to a quantity, date or identifier: compared as such."""
        return _figure_words(self)

    def of_kind(self, *kinds: str) -> tuple[Cue, ...]:
        """The cues of the given kinds."""
        return tuple(cue for cue in self.cues if cue.kind in kinds)


@lru_cache(maxsize=8192)
def analyse(text: str) -> Analysis:
    """Read a claim, or the quotes of its evidence joined by spaces. Never raises."""
    found = words(text)
    return Analysis(
        text, found, cues(found), name_words(found), quantities(text), dates(text), identifiers(text), has_cjk(text)
    )


@lru_cache(maxsize=8192)
def _figure_words(analysis: Analysis) -> frozenset[int]:
    spans = [(q.start, q.end) for q in analysis.quantities]
    spans += [(d.start, d.stop) for d in analysis.dates]
    spans += [(i.start, i.end) for i in analysis.identifiers]
    return frozenset(
        i
        for i, word in enumerate(analysis.words)
        if any(start <= word.start and word.end <= end for start, end in spans)
    )
