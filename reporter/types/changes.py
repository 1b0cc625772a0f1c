"""What changed between two runs: claims and statements that differ, each with both sides and its causes."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from reporter.types.base import Noun

ChangeKind = Literal[
    "new",
    "dropped",
    "reversed",
    "renumbered",
    "redated",
    "reattributed",
    "strengthened",
    "weakened",
    "altered",
    "moved",
    "reworded",
    "picked up",
    "passed over",
]
CauseKind = Literal[
    "source changed",
    "source added",
    "source removed",
    "source left out",
    "prompt changed",
    "model changed",
    "template changed",
    "audience changed",
    "setting changed",
    "claims changed",
    "refused",
    "set aside",
    "drafting",
]


class Quotation(Noun):
    """A verbatim quote and the source it is from, by its uri: ids of documents mean something in one run only."""

    uri: str
    quote: str


class Side(Noun):
    """A claim or statement as one of two runs has it. ``claims``: its own id, or those of the claims it cites."""

    text: str
    claims: tuple[str, ...] = ()
    attributed_to: str | None = None
    section: str | None = None
    quotes: tuple[Quotation, ...] = ()


class Cause(Noun):
    """Why something changed, and what it was in particular: a uri, a setting, a reason."""

    kind: CauseKind
    what: str = ""


class Change(Noun):
    """A claim or statement that differs. ``old`` is None where it is new, ``new`` where it was dropped.

    ``kinds`` name the difference, the weightiest first; ``reasons`` say it in words. What is "picked up" the
    sources said before, what is "passed over" they still say: only what was drawn from them differs.
    """

    kinds: tuple[ChangeKind, ...] = Field(min_length=1)
    old: Side | None = None
    new: Side | None = None
    reasons: tuple[str, ...] = ()
    causes: tuple[Cause, ...] = ()


class SourceChange(Noun):
    """A source that is not the same in both runs; a hash is None on the side that does not have it."""

    kind: CauseKind
    uri: str
    old_uri: str | None = None
    old_sha256: str | None = None
    new_sha256: str | None = None
    reason: str | None = None


class SettingChange(Noun):
    """A setting that is not the same in both runs, as text; None where one of them does not have it."""

    kind: CauseKind
    name: str
    old: str | None = None
    new: str | None = None


class Diff(Noun):
    """What is not the same in two runs, the earlier one first. Identical runs give an empty one.

    ``passages`` are sentences of changed sources that neither run makes a claim of.
    """

    old_run: str
    new_run: str
    since: str
    """The date of the earlier run's memo."""
    until: str
    claims: tuple[Change, ...] = ()
    statements: tuple[Change, ...] = ()
    passages: tuple[Change, ...] = ()
    sources: tuple[SourceChange, ...] = ()
    settings: tuple[SettingChange, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether both say the same; settings, and sources in their bytes, may differ all the same."""
        return not (self.claims or self.statements or self.passages)
