"""Drafts: what an engine wrote, unchecked and never trusted."""

from __future__ import annotations

from reporter.types.base import Kind, Noun, StatementType


class DraftClaim(Noun):
    """A claim an engine drew from one document; ``cites`` are sentence numbers and only a hint."""

    document: str
    statement: str
    cites: tuple[int, ...] = ()
    kind: Kind = "fact"
    attributed_to: str | None = None


class DraftSentence(Noun):
    """A sentence of an engine's summary of one document."""

    document: str
    text: str
    cites: tuple[int, ...] = ()


class DraftStatement(Noun):
    """A memo sentence an engine wrote; ``cites`` are claim ids and only a hint."""

    text: str
    cites: tuple[str, ...] = ()
    type: StatementType = "reported"


class DraftAnswer(Noun):
    """A sentence of an engine's answer; ``cites`` are pairs of document id and sentence number, only a hint."""

    text: str
    cites: tuple[tuple[str, int], ...] = ()
