"""The changes of a diff in the order in which a reader wants them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import get_args

from reporter.types import Cause, Change, ChangeKind, Diff, SettingChange, SourceChange

_ORDER: tuple[ChangeKind, ...] = get_args(ChangeKind)
_PARTS = (
    ("claims", "Claims", "claim", "claims"),
    ("statements", "The memo", "statement", "statements"),
    ("passages", "The sources, where no claim tells of it", "passage", "passages"),
)


@dataclass(frozen=True, slots=True)
class Group:
    """Changes under one heading: a kind, or a section of the memo."""

    title: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """The groups of the claims, of the statements, of the passages."""

    title: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """A diff under headings. ``facts`` count the changes, ``inputs`` say what went in that is not the same."""

    title: str
    byline: str
    facts: tuple[str, ...]
    inputs: tuple[str, ...]
    parts: tuple[Part, ...]


def outline(diff: Diff) -> Outline:
    """A diff under headings: claims by kind, statements by section."""
    found = [(title, by, getattr(diff, name)) for (name, title, *_), by in zip(_PARTS, _GROUPED, strict=True)]
    return Outline(
        title=f"Changes from {diff.since} to {diff.until}"
        if diff.since != diff.until
        else f"Changes between two runs of {diff.until}",
        byline=f"{diff.old_run} → {diff.new_run}",
        facts=tuple(_counted(diff)) or ("nothing changed",),
        inputs=(*map(told_source, diff.sources), *map(told_setting, _worth_telling(diff.settings))),
        parts=tuple(Part(title, by(changes)) for title, by, changes in found if changes),
    )


def told_cause(cause: Cause) -> str:
    """A cause in one line."""
    return f"{cause.kind}: {cause.what}" if cause.what else cause.kind


def told_source(change: SourceChange) -> str:
    """A source that is not the same, with the beginnings of its hashes."""
    name = f"{change.old_uri} → {change.uri}" if change.old_uri else change.uri
    hashes = " → ".join(sha256[:12] for sha256 in (change.old_sha256, change.new_sha256) if sha256)
    return f"{change.kind}: {name} (sha256 {hashes})" + (f": {change.reason}" if change.reason else "")


def told_setting(change: SettingChange) -> str:
    """A setting that is not the same; of a hash the beginning is enough."""
    values = [value[:12] if change.name.count("sha256") and value else value for value in (change.old, change.new)]
    name = "" if change.kind == f"{change.name} changed" else f"{change.name}: "
    return f"{change.kind}: {name}{values[0] or 'none'} → {values[1] or 'none'}"


def _worth_telling(settings: Sequence[SettingChange]) -> Iterable[SettingChange]:
    """The settings that differ, hashes only where nothing else tells of the same."""
    told = {change.kind for change in settings if "sha256" not in change.name}
    return (change for change in settings if "sha256" not in change.name or change.kind not in told)


def told_kinds(change: Change) -> str:
    """The kinds of a change in words."""
    return ", ".join(change.kinds)


def _counted(diff: Diff) -> Iterable[str]:
    for name, _, one, many in _PARTS:
        changes: Sequence[Change] = getattr(diff, name)
        counts = Counter(change.kinds[0] for change in changes)
        if changes:
            kinds = ", ".join(f"{counts[kind]} {kind}" for kind in _ORDER if counts[kind])
            yield f"{len(changes)} {one if len(changes) == 1 else many}: {kinds}"


def _by_kind(changes: Sequence[Change]) -> tuple[Group, ...]:
    groups = ((kind, tuple(c for c in changes if c.kinds[0] == kind)) for kind in _ORDER)
    return tuple(Group(kind.capitalize(), found) for kind, found in groups if found)


def _by_section(changes: Sequence[Change]) -> tuple[Group, ...]:
    names = [(change.new or change.old) for change in changes]
    sections = dict.fromkeys(side.section or "" for side in names if side)
    return tuple(
        Group(
            section.replace("_", " ").capitalize(),
            tuple(c for c, side in zip(changes, names, strict=True) if side and (side.section or "") == section),
        )
        for section in sections
    )


_GROUPED = (_by_kind, _by_section, _by_kind)
