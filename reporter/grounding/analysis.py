"""A sentence read once: words, cues, quantities, dates, names, grammar; what the guard compares."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from reporter.embedding import embed_one
from reporter.grounding.contractions import written_out
from reporter.grounding.dates import DateMention, dates
from reporter.grounding.identifiers import Identifier, identifiers
from reporter.grounding.matching import Counterparts
from reporter.grounding.names import aliases, name_words
from reporter.grounding.quantities import Quantity, quantities
from reporter.grounding.scopes import Cue, cues
from reporter.grounding.syntax.frames import Syntax
from reporter.grounding.syntax.reader import syntax_of
from reporter.grounding.words import Word, has_cjk, on_axis, words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class Analysis:
    """What the guard needs to know of a text, each part read when it is first asked for."""

    text: str

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words, in order."""
        return words(self.text)

    @cached_property
    def cues(self) -> tuple[Cue, ...]:
        """The words that bend others: negations, hedges, quantifiers."""
        return cues(self.words)

    @cached_property
    def names(self) -> tuple[int, ...]:
        """Indexes of its name words."""
        return name_words(self.words)

    @cached_property
    def aliases(self) -> dict[str, frozenset[str]]:
        """The short forms of names that it defines."""
        return aliases(self.text)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Its figures with their units."""
        return quantities(self.text)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """Its dates and periods."""
        return dates(self.text)

    @cached_property
    def identifiers(self) -> tuple[Identifier, ...]:
        """Numbered names: "Section 232"."""
        return identifiers(self.text)

    @cached_property
    def cjk(self) -> bool:
        """Whether it is Chinese, Japanese or Korean for the most part."""
        return has_cjk(self.text)

    @cached_property
    def figure_words(self) -> frozenset[int]:
        """Indexes of the words that belong to a quantity, date or identifier: compared as such."""
        spans = [(q.start, q.end) for q in self.quantities]
        spans += [(d.start, d.stop) for d in self.dates]
        spans += [(i.start, i.end) for i in self.identifiers]
        return frozenset(
            i
            for i, word in enumerate(self.words)
            if any(start <= word.start and word.end <= end for start, end in spans)
        )

    @cached_property
    def contents(self) -> tuple[Word, ...]:
        """Its words that say something, figures left out."""
        return tuple(word for i, word in enumerate(self.words) if word.content and i not in self.figure_words)

    @cached_property
    def poles(self) -> frozenset[tuple[int, int]]:
        """The (axis, pole) pairs that its words stand on."""
        return frozenset(pole for word in self.words for pole in on_axis(word.norm))

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The stems of its words, in order."""
        return tuple(word.stem for word in self.words)

    @cached_property
    def counterparts(self) -> Counterparts:
        """Its content words, to be found by those of a claim."""
        return Counterparts(self.words)

    @cached_property
    def syntax(self) -> Syntax:
        """Its grammar, as far as a light reading goes (English)."""
        return syntax_of(self.words, self.text)

    @cached_property
    def vector(self) -> NDArray[np.float32]:
        """Its static embedding, of unit length (Latin script)."""
        return embed_one(self.text)

    @cached_property
    def sentence_numbers(self) -> tuple[int, ...]:
        """For each word, the number of the sentence it stands in."""
        out, number = [], 0
        for i, word in enumerate(self.words):
            number += int(i > 0 and word.initial)
            out.append(number)
        return tuple(out)

    def of_kind(self, *kinds: str) -> tuple[Cue, ...]:
        """The cues of the given kinds."""
        return tuple(cue for cue in self.cues if cue.kind in kinds)


@lru_cache(maxsize=2048)
def analyse(text: str) -> Analysis:
    """Read a claim, or the quotes of its evidence joined by spaces; contractions are written out. Never raises."""
    return Analysis(written_out(text))
