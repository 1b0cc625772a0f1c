"""What a compilation came to: its files, what is said of it, and the same as JSON."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reporter.cli import output
from reporter.cli.options import CALLS, CALLS_PREFIX
from reporter.errors import BudgetReached, Interrupted, ReporterError

if TYPE_CHECKING:
    from reporter.engines.base import Foreseen
    from reporter.engines.plan import Plan
    from reporter.prompting.templates import MemoTemplate
    from reporter.settings import Settings
    from reporter.types import LeftOut, Run


_IDLE = "warning: prompt set {name!r} has no effect: prompts steer models, templates steer the extractive engine"


def warn_of_idle_prompts(settings: Settings) -> None:
    """Say so where prompts were chosen and there is no model to steer."""
    if settings.model is None and settings.prompts != "default":
        output.say(_IDLE.format(name=settings.prompts))


def save(run: Run, folder: Path | None, settings: Settings, template: MemoTemplate) -> dict[str, Path]:
    """Write the run's files to a folder, or to a new one; returns them by format, the memo first."""
    # Imported here to keep --help fast.
    from reporter.runs import default_folder
    from reporter.runs import save as write

    folder = folder or default_folder(run)
    files = write(run, folder, settings.formats, template)
    _keep_calls(settings, folder)
    return {str(name): path for name, path in files.items()}


def _keep_calls(settings: Settings, folder: Path) -> None:
    """Move the calls logged meanwhile to the run's folder; a log that the user named stays where it is."""
    log = Path(settings.log_calls or "")
    if log.parent.name.startswith(CALLS_PREFIX) and log.exists():
        shutil.move(log, folder / CALLS)
        log.parent.rmdir()


def put(run: Run, files: dict[str, Path], *, as_json: bool, quiet: bool) -> None:
    """Print the outcome: where the memo is on stdout, the rest on stderr."""
    if not quiet:
        _say(run, files)
    if as_json:
        output.put_json(_result(run, files))
    else:
        output.put(str(next(iter(files.values()))))


@contextmanager
def kept_if_stopped(folder: Path | None, settings: Settings, template: MemoTemplate, *, quiet: bool) -> Iterator[None]:
    """Save a run that is stopped half-way as far as it got, and let the error pass."""
    try:
        yield
    except ReporterError as error:
        partial = error.partial
        if partial is not None and (partial.claims or isinstance(error, Interrupted | BudgetReached)):
            say_left_out(partial.left_out)
            files = save(partial, folder, settings, template)
            output.say(f"Partial memo: {next(iter(files.values()))}")
            if not quiet:
                _say_usage(partial)
        elif settings.log_calls:
            _say_where_calls_are(Path(settings.log_calls))
        raise


def _say_where_calls_are(log: Path) -> None:
    """Of a run that leaves no folder; one that asked nothing leaves no log either."""
    if log.exists():
        output.say(f"Calls: {log}")
    elif log.parent.name.startswith(CALLS_PREFIX):
        log.parent.rmdir()


def say_left_out(left_out: tuple[LeftOut, ...]) -> None:
    """One warning a source; of a section that was written from fewer claims, nothing was left out."""
    for source in left_out:
        what = source.uri if source.uri.startswith("section ") else f"left out {source.uri}"
        output.say(f"warning: {what}: {source.reason}")


def put_plan(planned: Plan, *, as_json: bool) -> None:
    """Print what a run would read, call and pay."""
    say_left_out(planned.left_out)
    foreseen = planned.foreseen
    if as_json:
        output.put_json(
            {
                "engine": planned.engine,
                "documents": planned.documents,
                "sentences": planned.sentences,
                **figures_of(foreseen),
                "left_out": [source.model_dump() for source in planned.left_out],
            }
        )
        return
    cached = f" and {foreseen.cached_calls:,} from the cache" if foreseen.cached_calls else ""
    doubts = foreseen.steps.get("verify", 0)
    bound = "at most" if doubts else "about"
    doubtful = f", and at most {doubts:,} on what rules cannot decide" if doubts else ""
    output.put_table(
        [
            ("engine", planned.engine),
            ("documents", f"{planned.documents:,}"),
            ("sentences", f"{planned.sentences:,}"),
            ("calls", f"{foreseen.calls - doubts:,}{cached}{doubtful}"),
            ("input tokens", f"{bound} {foreseen.input_tokens:,}" if foreseen.calls else "0"),
            ("output tokens", f"at most {foreseen.output_tokens:,}" if foreseen.calls else "0"),
            ("cost", price(foreseen.cost_usd)),
        ]
    )


def figures_of(foreseen: Foreseen) -> dict[str, Any]:
    """What is foreseen, for programs."""
    return {
        "calls": foreseen.calls,
        "cached_calls": foreseen.cached_calls,
        "input_tokens": foreseen.input_tokens,
        "output_tokens": foreseen.output_tokens,
        "steps": {
            step: {"calls": calls, "input_tokens": foreseen.tokens[step]} for step, calls in foreseen.steps.items()
        },
        "cost_usd": foreseen.cost_usd,
    }


def _say(run: Run, files: dict[str, Path]) -> None:
    # Imported here to keep --help fast.
    from reporter.memo.checkers import on_a_models_word

    supported, statements = _counted(run)
    output.say(f"Memo: {', '.join(str(path) for path in files.values())}")
    output.say(
        f"{supported} of {statements} statements supported, {len(run.refused)} refused, {_left_out(run)} left out"
    )
    told = on_a_models_word(run)
    if told:
        output.say(told)
    _say_usage(run)


def _left_out(run: Run) -> str:
    """How many sources, and parts of sources and memo."""
    sources = len(run.never_read)
    parts = len(run.left_out) - sources
    told = f"{sources} {'source' if sources == 1 else 'sources'}"
    return f"{told} and {parts} {'part' if parts == 1 else 'parts'}" if parts else told


def _say_usage(run: Run) -> None:
    """What was asked, by how many calls, and what that came to."""
    steps = run.usage.steps.values()
    cached = sum(step.cached_calls for step in steps)
    if not sum(step.calls for step in steps) + cached:
        return
    costs = [step.cost_usd for step in steps]
    cost = price(None if None in costs else sum(cost or 0 for cost in costs))
    output.say(
        f"{_asked(run)}: {sum(step.calls for step in steps)} calls"
        f"{f' and {cached} from the cache' if cached else ''}, "
        f"{sum(step.input_tokens for step in steps):,} input tokens "
        f"({sum(step.cached_input_tokens for step in steps):,} cached), "
        f"{sum(step.output_tokens for step in steps):,} output tokens, {cost}"
    )


def _asked(run: Run) -> str:
    """The models that were asked: the engine, and the one that verified where it is another."""
    _, _, verifier = str(run.settings.get("verify", "")).partition(":")
    asked = [run.engine] if set(run.usage.steps) - {"verify"} else []
    return " and ".join(dict.fromkeys([*asked, *([verifier] if verifier else [])])) or run.engine


def price(dollars: float | None) -> str:
    """A cost in words."""
    if dollars is None:
        return "price not known"
    return f"${dollars:,.4f}" if dollars else "no cost"


def _counted(run: Run) -> tuple[int, int]:
    """How many statements are supported, and how many there are."""
    verdicts = [statement.support.verdict for section in run.sections for statement in section.statements]
    return verdicts.count("supported"), len(verdicts)


def _result(run: Run, files: dict[str, Path]) -> dict[str, Any]:
    supported, statements = _counted(run)
    return {
        "run_id": run.run_id,
        "parent": run.parent,
        "status": run.status,
        "engine": run.engine,
        "folder": next(iter(files.values())).parent,
        "files": files,
        "statements": statements,
        "supported": supported,
        "refused": len(run.refused),
        "left_out": [source.model_dump() for source in run.left_out],
        "usage": run.usage.model_dump(),
    }
