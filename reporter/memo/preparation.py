"""All that comes before the first request: call checked, sources read, engine opened, price foreseen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

from reporter.documents import read_all
from reporter.engines.base import Engine
from reporter.engines.opening import open_both
from reporter.engines.plan import Plan
from reporter.memo.compilation import Compilation
from reporter.memo.ledger import Ledger, main_language
from reporter.memo.sections import Sections
from reporter.progress import Progress
from reporter.prompting.sets import load_prompt_set
from reporter.prompting.templates import load_template
from reporter.settings import Settings
from reporter.types import Claim, Document

if TYPE_CHECKING:  # only runs with a model have one
    from reporter.llm import Budget

Source = str | Path | Document


def begin(
    sources: Sequence[Source],
    settings: Settings | None,
    progress: Progress,
    overrides: dict[str, Any],
    budget: Budget | None = None,
) -> tuple[Compilation, Engine]:
    """Everything that can be wrong with the call is found here, before anything is sent.

    ``budget`` is shared with other compilations; else this one has what its settings allow.
    """
    begun = monotonic()
    settings = settings.model_copy(update=overrides) if settings else Settings.load(**overrides)
    template, prompts = load_template(settings.template), load_prompt_set(settings.prompts)
    progress.start("read", None)
    documents, left_out = read_all(sources, settings, on_progress=lambda _: progress.advance("read"))
    language = settings.language or template.language or main_language(documents)
    audience = settings.audience or template.audience
    engine, verifier = open_both(settings.after(monotonic() - begun), prompts, language, budget)
    ledger = Ledger(documents, left_out=list(left_out), keeps_drafts=verifier is not None)
    sections = Sections(template.sections_for(audience), ledger, verifier)
    work = Compilation(settings, template, prompts, ledger, sections, audience, language, progress, verifier=verifier)
    return work, engine


def foresee(work: Compilation, engine: Engine, claims: tuple[Claim, ...] = ()) -> Plan:
    """What carrying out a compilation would read, call and pay; the claims, where they are known already.

    With claims that are known, the verifier is asked nothing unless a section is written anew.
    """
    documents, assignment = work.ledger.documents, replace(work.assignment, claims=claims)
    foreseen = engine.foresee(documents, assignment)
    # Without a model drafts are in the words of their sources, which the rules can always decide.
    if work.verifier and work.settings.model and (foreseen.calls or not claims):
        foreseen += work.verifier.foreseen(assignment)
    return Plan(
        engine=engine.name,
        documents=len(documents),
        sentences=sum(len(document.sentences) for document in documents),
        foreseen=foreseen,
        left_out=tuple(work.ledger.left_out),
    )
