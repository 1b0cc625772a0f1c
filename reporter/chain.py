"""The chain, top to bottom: sources → documents → claims → sections → memo."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reporter.documents import read_all
from reporter.engines.base import Assignment, Engine
from reporter.engines.opening import open_engine
from reporter.engines.plan import Plan
from reporter.errors import Interrupted, ReporterError
from reporter.memo.compilation import Compilation
from reporter.memo.ledger import Ledger, main_language
from reporter.memo.sections import Sections
from reporter.progress import Progress, Silent
from reporter.prompting.sets import load_prompt_set
from reporter.prompting.templates import load_template
from reporter.settings import Settings
from reporter.types import Run

Source = str | Path


async def abrief(
    sources: Sequence[Source],
    *,
    settings: Settings | None = None,
    progress: Progress | None = None,
    **overrides: Any,
) -> Run:
    """Compile sources into a memo. ``overrides`` are fields of `Settings`.

    Raises ReporterError. Once the sources are read, its ``partial`` is the run as far as it got.
    """
    work, engine = _begin(sources, settings, progress or Silent(), overrides)
    try:
        await _read(work, engine)
        await _write(work, engine)
    except asyncio.CancelledError:
        raise Interrupted(partial=work.recorded(engine, "interrupted")) from None
    except ReporterError as error:
        error.partial = work.recorded(engine, "interrupted")
        raise
    return work.recorded(engine, "complete")


def brief(
    sources: Sequence[Source],
    *,
    settings: Settings | None = None,
    progress: Progress | None = None,
    **overrides: Any,
) -> Run:
    """`abrief` for code that does not run in an event loop."""
    return asyncio.run(abrief(sources, settings=settings, progress=progress, **overrides))


def plan(sources: Sequence[Source], *, settings: Settings | None = None, **overrides: Any) -> Plan:
    """What `brief` would read, call and pay; nothing is sent."""
    work, engine = _begin(sources, settings, Silent(), overrides)
    documents = work.ledger.documents
    return Plan(
        engine=engine.name,
        documents=len(documents),
        sentences=sum(len(document.sentences) for document in documents),
        foreseen=engine.foresee(documents, work.sections.specs),
        left_out=tuple(work.ledger.left_out),
    )


def _begin(
    sources: Sequence[Source], settings: Settings | None, progress: Progress, overrides: dict[str, Any]
) -> tuple[Compilation, Engine]:
    """Everything that can be wrong with the call is found here, before anything is sent."""
    settings = settings.model_copy(update=overrides) if settings else Settings.load(**overrides)
    template, prompts = load_template(settings.template), load_prompt_set(settings.prompts)
    progress.start("read", None)
    documents, left_out = read_all(sources, settings, on_progress=lambda _: progress.advance("read"))
    ledger = Ledger(documents, left_out=list(left_out))
    language = settings.language or main_language(documents)
    audience = settings.audience or template.audience
    sections = Sections(template.sections_for(audience), ledger)
    work = Compilation(settings, template, ledger, sections, audience, language, progress)
    return work, open_engine(settings, prompts, language)


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
    assignment = Assignment(
        sections=work.sections.specs,
        claims=work.ledger.claims,
        documents={document.id: document for document in work.ledger.documents},
        audience=work.audience,
        language=work.language,
    )
    await work.sections.write(engine, assignment, lambda: work.progress.advance("write"))
