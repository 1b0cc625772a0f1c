"""Who does what: each verb of a text with those that do it, those it is done to, and the rest."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from reporter.grounding.syntax.phrases import Phrase, Reading

Mood = Literal["fact", "modal", "to", "ing"]


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb (its index; a form of "be" for "X is Y") with its parties, as indexes of phrases.

    ``others``: (preposition, phrase) pairs after the verb. ``governor``: the verb or noun that a "to" or
    "-ing" form hangs on, or -1. ``spare``: doers that "which" may stand for besides. ``above``: what the doer of a
    relative clause hangs on, of which it may be told as well ("a plan for the minister that improves").
    """

    verb: int
    passive: bool
    agents: tuple[int, ...]
    patients: tuple[int, ...]
    others: tuple[tuple[str, int], ...]
    mood: Mood
    governor: int
    spare: tuple[int, ...] = ()
    above: tuple[int, ...] = ()


@dataclass(frozen=True, eq=False)
class Syntax:
    """The grammar of a text as far as it could be made out; ``called``: by phrase, what it is said to be known as."""

    reading: Reading
    frames: tuple[Frame, ...]
    called: dict[int, tuple[int, ...]]

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """The noun phrases in order."""
        return self.reading.phrases

    def series(self, phrase: int) -> tuple[int, ...]:
        """A phrase with those joined to it by "and" or standing in apposition."""
        return self.reading.series(phrase)

    def hanging(self, phrase: int) -> tuple[int, ...]:
        """The phrases that a preposition right after a phrase hangs on it, and so on down."""
        return self.reading.hanging(phrase)

    @cached_property
    def extents(self) -> tuple[frozenset[int], ...]:
        """By phrase, its words and those of what hangs on it."""
        return tuple(
            frozenset(i for j in (k, *self.hanging(k)) for i in range(self.phrases[j].first, self.phrases[j].last + 1))
            for k in range(len(self.phrases))
        )
