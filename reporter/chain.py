"""The chain, top to bottom: sources → documents → claims → sections → memo."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

from reporter.engines.base import Engine
from reporter.engines.plan import Plan
from reporter.errors import BudgetReached, Interrupted, ReporterError
from reporter.interruption import run_stoppable
from reporter.memo.compilation import Compilation
from reporter.memo.preparation import Source, begin, foresee
from reporter.progress import Progress, Silent
from reporter.settings import Settings
from reporter.types import Run


async def abrief(
    sources: Sequence[Source],
    *,
    settings: Settings | None = None,
    progress: Progress | None = None,
    since: Run | None = None,
    **overrides: Any,
) -> Run:
    """Compile sources (also documents read before) into a memo. ``overrides`` are fields of `Settings`.

    ``since`` is an earlier run: the memo says what has changed from it.
    Raises ReporterError. Once the sources are read, its ``partial`` is the run as far as it got.
    """
    work, engine = begin(sources, settings, progress or Silent(), overrides)
    run = await carry_out(work, engine)
    if since is None:
        return run
    # Imported here: only what is held against an earlier run needs it.
    from reporter.memo.changes import since as changed_since

    return changed_since(run, since)


def brief(
    sources: Sequence[Source],
    *,
    settings: Settings | None = None,
    progress: Progress | None = None,
    since: Run | None = None,
    **overrides: Any,
) -> Run:
    """`abrief` for code that does not run in an event loop."""
    return run_stoppable(abrief(sources, settings=settings, progress=progress, since=since, **overrides))


def plan(sources: Sequence[Source], *, settings: Settings | None = None, **overrides: Any) -> Plan:
    """What `brief` would read, call and pay; nothing is sent."""
    return foresee(*begin(sources, settings, Silent(), overrides))


async def carry_out(work: Compilation, engine: Engine) -> Run:
    """Read, write, record; raises as `abrief` does."""
    try:
        await _read(work, engine)
        await _write(work, engine)
    except asyncio.CancelledError:
        raise Interrupted(partial=work.recorded(engine, "interrupted")) from None
    except ReporterError as error:
        if isinstance(error, BudgetReached):
            await _fill(work)
        error.partial = work.recorded(engine, "interrupted")
        raise
    return work.recorded(engine, "complete")


async def _read(work: Compilation, engine: Engine) -> None:
    """Documents → draft claims → claims."""
    work.progress.start("extract", len(work.ledger.documents))
    try:
        async for reading in engine.read(work.ledger.documents):
            work.ledger.admit(reading)
            work.progress.advance("extract")
        await work.look_again()
    finally:
        work.ledger.settle()


async def _write(work: Compilation, engine: Engine) -> None:
    """Claims → draft statements → statements."""
    work.progress.start("write", len(work.sections.specs))
    await work.sections.write(engine, work.assignment, lambda: work.progress.advance("write"))


async def _fill(work: Compilation) -> None:
    """Sections that nobody may be asked for any more are filled with claims as they stand, which costs nothing."""
    # Imported here: only a budget that is spent needs it beside a model.
    from reporter.engines.extractive import ExtractiveEngine

    if work.ledger.claims:
        await work.sections.fill(ExtractiveEngine(), work.assignment)
