"""What memo templates see of an analyst's apparatus: claims, events, gaps, the scale of likelihood."""

from __future__ import annotations

from dataclasses import dataclass

from reporter.types import Kind


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with its footnotes, who says it and how well it is borne out.

    ``chain`` is by whom it reached us ("Sample Newswire quotes two brokers"), ``voice`` the same in a word:
    ``source``, ``speaker`` or ``document``. ``sources`` counts the independent sources that bear it out.
    """

    id: str
    text: str
    cites: str = ""
    kind: Kind = "fact"
    when: str = ""
    chain: str = ""
    voice: str = "source"
    self_reported: bool = False
    state_media: bool = False
    sources: int = 1
    marks: tuple[str, ...] = ()

    def __str__(self) -> str:
        remarks = "; ".join(self.marks)
        return f"{self.text}{self.cites}" + (f" *({remarks})*" if remarks else "")


@dataclass(frozen=True, slots=True)
class EventView:
    """What the sources tell of one date: ISO, as far as known. The first claim is the one to print.

    Printing it gives two lines, which stay one item of a list: only the second cites.
    """

    date: str
    claims: tuple[ClaimView, ...]

    def __str__(self) -> str:
        return f"**{self.date}**\n  {self.claims[0]}"


@dataclass(frozen=True, slots=True)
class GapView:
    """What the template asks and no source answers; ``section`` is the key of the one that asks, or empty."""

    text: str
    section: str = ""

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class LikelihoodView:
    """A step of the scale: its word, its other word, its range in percent; ``used``: a judgment states it."""

    word: str
    other: str
    low: int
    high: int
    used: bool = False

    def __str__(self) -> str:
        return f"{self.word} {self.low}–{self.high} %"


@dataclass(frozen=True, slots=True)
class InstructionView:
    """Words of a source that address the machine that reads it: quoted as a finding, not followed."""

    quote: str
    source: str
    reason: str

    def __str__(self) -> str:
        return f"“{self.quote}” *({self.source}: it {self.reason})*"
