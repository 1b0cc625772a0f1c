"""Who does what: each verb of a text with those that do it, those it is done to, and the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reporter.grounding.syntax.phrases import Phrase, Reading

Mood = Literal["fact", "modal", "to", "ing"]


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb (its index; a form of "be" for "X is Y") with its parties, as indexes of phrases.

    ``others``: (preposition, phrase) pairs after the verb. ``governor``: the verb or noun that a "to" or
    "-ing" form hangs on, or -1. ``spare``: doers that "which" may stand for besides.
    """

    verb: int
    passive: bool
    agents: tuple[int, ...]
    patients: tuple[int, ...]
    others: tuple[tuple[str, int], ...]
    mood: Mood
    governor: int
    spare: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Syntax:
    """The grammar of a text as far as it could be made out."""

    reading: Reading
    frames: tuple[Frame, ...]

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """The noun phrases in order."""
        return self.reading.phrases

    def series(self, phrase: int) -> tuple[int, ...]:
        """A phrase with those joined to it by "and" or standing in apposition."""
        number = self.phrases[phrase].series
        return tuple(k for k, other in enumerate(self.phrases) if other.series == number)

    def hanging(self, phrase: int) -> tuple[int, ...]:
        """The phrases that a preposition right after a phrase hangs on it, and so on down."""
        out: list[int] = []
        last = self.phrases[phrase].last
        for k in range(phrase + 1, len(self.phrases)):
            other = self.phrases[k]
            if other.preposition >= 0 and other.preposition <= last + 1 <= other.first:
                out += self.series(k)
                last = self.phrases[out[-1]].last
            elif k not in out:
                break
        return tuple(k for k in dict.fromkeys(out) if k != phrase)
