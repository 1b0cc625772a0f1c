"""A run made again with what is different now; the cache sees to it that only that is paid for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from reporter.chain import carry_out
from reporter.documents.rereading import Reread, reread
from reporter.engines.base import Engine
from reporter.engines.plan import Plan
from reporter.errors import RunNotFound
from reporter.interruption import run_stoppable
from reporter.llm.names import parse_name
from reporter.memo.changes import since as changed_since
from reporter.memo.compilation import Compilation
from reporter.memo.preparation import begin, foresee
from reporter.progress import Progress, Silent
from reporter.runs import find, load
from reporter.settings import Settings
from reporter.types import Run

# The prompt files that each step's requests are made of.
_PROMPTS: Mapping[str, tuple[str, ...]] = {
    "extract": ("system", "extract"),
    "summarize": ("system", "summarize"),
    "write": ("system", "write", "reword"),
    "verify": ("system", "verify"),
}
# The settings that every step's requests depend on.
_ASKED_WITH = ("model", "base_url", "temperature", "seed", "window")


@dataclass(frozen=True, slots=True)
class Revision:
    """A run about to be made again.

    ``plan`` says what that takes, ``recomputed`` which steps are asked again and why, ``warnings`` which
    sources could not be read again.
    """

    plan: Plan
    recomputed: tuple[str, ...]
    warnings: tuple[str, ...]
    work: Compilation
    engine: Engine
    since: Run | None = None

    async def carry_out(self) -> Run:
        """The new run; raises as `abrief` does."""
        run = await carry_out(self.work, self.engine)
        return changed_since(run, self.since) if self.since else run


def revise(
    run: Run,
    *,
    settings: Settings | None = None,
    progress: Progress | None = None,
    root: Path | None = None,
    **overrides: Any,
) -> Revision:
    """Get a run ready to be made again: with its own settings, if not given, and the overrides; nothing is sent.

    Its sources are read again; one that is gone stays as the run has it. Where its memo tells the changes since an
    earlier run, so will the new one; ``root`` is looked into for that run before the project's memos. Raises
    ReporterError.
    """
    settings = settings.model_copy(update=overrides) if settings else recalled_settings(run, overrides)
    sources = reread(run.documents, settings)
    work, engine = begin(sources.documents, settings, progress or Silent(), {})
    work = replace(work, parent=run.run_id)
    work.ledger.left_out += run.never_read  # they are not tried again, and stay listed
    since, lost = _since(run, root)
    causes = _causes(run, work, sources)
    plan, known = _planned(run, work, engine, same_claims=not (causes["extract"] or causes["verify"]))
    if not known:
        causes["write"].append("the claims may change")
    causes["verify"] = causes["verify"] or ["the drafts may change"]
    return Revision(
        plan=plan,
        recomputed=tuple(_recomputed(plan, causes, settings, known=known)),
        warnings=(
            *(f"{error.uri}: {error.reason}; the text that the run has of it is used" for error in sources.missing),
            *lost,
        ),
        work=work,
        engine=engine,
        since=since,
    )


async def arerun(
    run: Run, *, settings: Settings | None = None, progress: Progress | None = None, **overrides: Any
) -> Run:
    """Make a run again with other settings or sources as they are now; ``overrides`` are fields of `Settings`.

    Raises ReporterError. ``progress`` is told what is recomputed, and why.
    """
    progress = progress or Silent()
    revision = revise(run, settings=settings, progress=progress, **overrides)
    for warning in revision.warnings:
        progress.note(f"warning: {warning}")
    for line in revision.recomputed:
        progress.note(line)
    return await revision.carry_out()


def rerun(run: Run, *, settings: Settings | None = None, progress: Progress | None = None, **overrides: Any) -> Run:
    """`arerun` for code that does not run in an event loop."""
    return run_stoppable(arerun(run, settings=settings, progress=progress, **overrides))


def recalled_settings(run: Run, overrides: Mapping[str, Any]) -> Settings:
    """The run's settings with the overrides; another provider's model is not looked for at the run's endpoint."""
    given = {name: value for name, value in overrides.items() if value is not None}
    settings = Settings.recalled(run.settings, **given)
    before, named = run.settings.get("model"), given.get("model")
    if named is None or "base_url" in given or (before and _provider(settings, before) == _provider(settings, named)):
        return settings
    return Settings.recalled(run.settings, **given, base_url=None)


def _provider(settings: Settings, model: str) -> str:
    return parse_name(settings.model_copy(update={"model": model})).provider


def _since(run: Run, root: Path | None) -> tuple[Run | None, list[str]]:
    """The earlier run whose changes the memo tells; else why they will not be told."""
    if run.memo.changes is None:
        return None, []
    name, since = run.memo.changes.old_run, run.memo.changes.since
    for place in dict.fromkeys((root, None)):
        try:
            return load(find(name, place)), []
        except RunNotFound as error:
            lost = error.message
    return None, [f"{lost}: the memo will not say what has changed since {since}"]


def _causes(run: Run, work: Compilation, sources: Reread) -> dict[str, list[str]]:
    """By step, what its requests are made of that is not as it was."""
    was, now = run.settings, work.recorded_settings
    common = [
        f"{name} {was.get(name, 'none')} → {now.get(name, 'none')}"
        for name in _ASKED_WITH
        if was.get(name) != now.get(name)
    ]
    if run.memo.language != work.language:
        common.append(f"language {run.memo.language} → {work.language}")
    causes = {step: common + _changed_prompts(step, was, work) for step in _PROMPTS}
    before, after = was.get("verify", "rules"), work.settings.verify
    if before != after:
        causes["verify"].append(f"verify {before} → {after}")
    if sources.changed:
        total = len(sources.documents)
        for step in ("extract", "summarize"):
            causes[step].append(f"{sources.changed} of {total} documents changed")
    if was.get("sections_sha256", now["sections_sha256"]) != now["sections_sha256"]:
        causes["write"].append(f"the sections of template {work.settings.template} are others")
    if run.memo.audience != work.audience:
        causes["write"].append(f"audience {run.memo.audience} → {work.audience}")
    return causes


def _changed_prompts(step: str, was: Mapping[str, Any], work: Compilation) -> list[str]:
    before, after = was.get("prompts_sha256", {}), work.recorded_settings["prompts_sha256"]
    return [
        f"{_shown(file.path)} changed"
        for name, file in work.prompts.files.items()
        if name in _PROMPTS[step] and name in after and before.get(name, after[name]) != after[name]
    ]


def _shown(path: Path) -> str:
    """A path as short as it can be said from here."""
    path, here = path.resolve(), Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def _planned(run: Run, work: Compilation, engine: Engine, *, same_claims: bool) -> tuple[Plan, bool]:
    """What the new run takes, and whether that is known: the sections' requests hold the claims.

    They are the old run's where no document has to be asked again.
    """
    if same_claims and run.status == "complete":
        plan = foresee(work, engine, run.claims)
        if not plan.foreseen.steps.get("extract"):
            return plan, True
    return foresee(work, engine), False


def _recomputed(plan: Plan, causes: Mapping[str, list[str]], settings: Settings, *, known: bool) -> Iterator[str]:
    """A line a step that is asked again: why, and how often."""
    if settings.model is None:
        yield "nothing is asked: the extractive engine uses no model"
        return
    if not plan.foreseen.steps:
        yield "nothing is asked: all from the cache"
    other = "the cache is off" if settings.no_cache else "not in the cache"
    for step, why in causes.items():
        calls = plan.foreseen.steps.get(step, 0)
        if calls:
            most = "at most " if step == "verify" or (step == "write" and not known) else ""
            yield f"{step}: {'; '.join(why) or other} ({most}{calls} {'call' if calls == 1 else 'calls'})"
