"""Several runs beside each other: figures, sections, and what they have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from reporter.errors import UsageError
from reporter.memo.changes.kinds import between
from reporter.memo.changes.pairing import pairs
from reporter.memo.changes.said import Said, claims_said, statements_said
from reporter.runs.comparison.measures import Measures, measure
from reporter.types import Run, Statement

FEWEST, MOST = 2, 8  # a page holds no more columns


@dataclass(frozen=True, slots=True)
class Line:
    """A statement as a cell shows it; ``alone``: no other run has it."""

    text: str
    cites: tuple[str, ...]
    alone: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A section across the runs; a cell is None where a run's template has no such section."""

    name: str
    cells: tuple[tuple[Line, ...] | None, ...]


@dataclass(frozen=True, slots=True)
class Overlap:
    """Shares (0..1) of claims and of statements that two runs, by their labels, have in common.

    Twice what both say over what either says (Dice); None where neither says anything.
    """

    a: str
    b: str
    claims: float | None
    statements: float | None


@dataclass(frozen=True, slots=True)
class Failed:
    """A run that was not made, and why."""

    label: str
    error: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Runs side by side; ``labels`` and ``measures`` are one a run, as are the cells of each row."""

    labels: tuple[str, ...]
    measures: tuple[Measures, ...]
    rows: tuple[Row, ...]
    overlaps: tuple[Overlap, ...]
    failed: tuple[Failed, ...] = ()


def compare(runs: Sequence[Run], labels: Sequence[str] | None = None, failed: Sequence[Failed] = ()) -> Comparison:
    """Runs side by side, under labels that say what tells them apart. Raises UsageError on too few or too many."""
    check_count(len(runs) + len(failed))
    names = tuple(labels) if labels is not None else labels_of(runs)
    claims = [claims_said(run) for run in runs]
    statements = [statements_said(run) for run in runs]
    shared: list[set[str]] = [set() for _ in runs]
    overlaps = []
    for i, j in combinations(range(len(runs)), 2):
        common = _common(statements[i], statements[j])
        shared[i] |= {a.side.text for a, _ in common}
        shared[j] |= {b.side.text for _, b in common}
        overlaps.append(
            Overlap(
                names[i],
                names[j],
                _dice(len(_common(claims[i], claims[j])), len(claims[i]) + len(claims[j])),
                _dice(len(common), len(statements[i]) + len(statements[j])),
            )
        )
    rows = tuple(_rows(runs, shared))
    return Comparison(names, tuple(map(measure, runs)), rows, tuple(overlaps), tuple(failed))


def check_count(runs: int) -> None:
    """Raise UsageError where there is nothing to compare, or too much for a page."""
    if not FEWEST <= runs <= MOST:
        what = "run" if runs == 1 else "runs"
        raise UsageError(
            f"{runs} {what} to compare: {FEWEST} to {MOST} fit on a page", hint="name more, or fewer, of what differs"
        )


def labels_of(runs: Sequence[Run], names: Sequence[str] = ()) -> tuple[str, ...]:
    """What tells runs apart: template, prompts, engine, audience, whichever differ; else names, else their ids."""
    made_with = [
        (run.memo.template, str(run.settings.get("prompts", "default")), run.engine, run.memo.audience) for run in runs
    ]
    differing = [i for i in range(4) if len({parts[i] for parts in made_with}) > 1]
    labels = tuple(" · ".join(parts[i] for i in differing) for parts in made_with)
    ids = tuple(run.run_id for run in runs)
    return next((found for found in (labels, tuple(names)) if len(set(found)) == len(runs)), ids)


def _common(a: Sequence[Said], b: Sequence[Said]) -> list[tuple[Said, Said]]:
    """What both say, if in other words."""
    return [
        (pair.old, pair.new)
        for pair in pairs(a, b)
        if pair.old and pair.new and set(between(pair.old.text, pair.new.text).kinds) <= {"reworded"}
    ]


def _dice(common: int, total: int) -> float | None:
    return round(2 * common / total, 3) if total else None


def _rows(runs: Sequence[Run], shared: Sequence[set[str]]) -> Iterator[Row]:
    """The sections of all runs in the order in which they first come, each with what every run says in it."""
    sections = [{section.name: section.statements for section in run.sections} for run in runs]
    for name in dict.fromkeys(name for held in sections for name in held):
        cells = (
            _cell(held[name], common) if name in held else None for held, common in zip(sections, shared, strict=True)
        )
        yield Row(name, tuple(cells))


def _cell(statements: Iterable[Statement], common: set[str]) -> tuple[Line, ...]:
    lines = ((" ".join(statement.text.split()), statement.cites) for statement in statements)
    return tuple(Line(text, cites, not any(sentence in text for sentence in common)) for text, cites in lines)
