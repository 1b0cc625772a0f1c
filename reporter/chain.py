"""The chain, top to bottom: sources → documents → claims → sections → memo."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import Any

from reporter.documents import read_all
from reporter.engines.base import Engine
from reporter.engines.extractive import ExtractiveEngine
from reporter.engines.opening import open_engine
from reporter.engines.plan import Plan
from reporter.errors import BudgetReached, Interrupted, ReporterError
from reporter.interruption import run_stoppable
from reporter.memo.changes import since as changed_since
from reporter.memo.compilation import Compilation
from reporter.memo.ledger import Ledger, main_language
from reporter.memo.sections import Sections
from reporter.progress import Progress, Silent
from reporter.prompting.sets import load_prompt_set
from reporter.prompting.templates import load_template
from reporter.settings import Settings
from reporter.types import Claim, Document, Run

Source = str | Path | Document


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
    return changed_since(run, since) if since else run


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


def begin(
    sources: Sequence[Source], settings: Settings | None, progress: Progress, overrides: dict[str, Any]
) -> tuple[Compilation, Engine]:
    """Everything that can be wrong with the call is found here, before anything is sent."""
    begun = monotonic()
    settings = settings.model_copy(update=overrides) if settings else Settings.load(**overrides)
    template, prompts = load_template(settings.template), load_prompt_set(settings.prompts)
    progress.start("read", None)
    documents, left_out = read_all(sources, settings, on_progress=lambda _: progress.advance("read"))
    ledger = Ledger(documents, left_out=list(left_out))
    language = settings.language or template.language or main_language(documents)
    audience = settings.audience or template.audience
    sections = Sections(template.sections_for(audience), ledger)
    work = Compilation(settings, template, prompts, ledger, sections, audience, language, progress)
    return work, open_engine(settings.after(monotonic() - begun), prompts, language)


def foresee(work: Compilation, engine: Engine, claims: tuple[Claim, ...] = ()) -> Plan:
    """What carrying out a compilation would read, call and pay; the claims, where they are known already."""
    documents = work.ledger.documents
    return Plan(
        engine=engine.name,
        documents=len(documents),
        sentences=sum(len(document.sentences) for document in documents),
        foreseen=engine.foresee(documents, replace(work.assignment, claims=claims)),
        left_out=tuple(work.ledger.left_out),
    )


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
    finally:
        work.ledger.settle()


async def _write(work: Compilation, engine: Engine) -> None:
    """Claims → draft statements → statements."""
    work.progress.start("write", len(work.sections.specs))
    await work.sections.write(engine, work.assignment, lambda: work.progress.advance("write"))


async def _fill(work: Compilation) -> None:
    """Sections that nobody may be asked for any more are filled with claims as they stand, which costs nothing."""
    if work.ledger.claims:
        await work.sections.fill(ExtractiveEngine(), work.assignment)
