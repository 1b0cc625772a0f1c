"""`reporter brief`: sources → memo."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from reporter.cli import outcome, output
from reporter.cli.options import SourcesOptions, taking

if TYPE_CHECKING:
    from reporter.prompting.templates import MemoTemplate
    from reporter.settings import Settings
    from reporter.types import Run

_NO_MODEL = (
    "No model named: using the built-in extractive engine. "
    "Choose one with -m, e.g. -m openai:NAME; `reporter models` lists the forms."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefOptions(SourcesOptions):
    """The options of `reporter brief`."""

    since: Annotated[
        str | None,
        typer.Option(metavar="RUN", help="An earlier run: the memo says what has changed since."),
    ] = None


@taking(BriefOptions)
def brief(options: BriefOptions) -> None:
    """Compile sources into a memo."""
    # Imported here to keep --help fast.
    from reporter.export import check_installed
    from reporter.project import memos_folder
    from reporter.prompting.templates import load_template
    from reporter.runs import check_writable
    from reporter.settings import Settings

    settings = Settings.load(**options.named())
    template = load_template(settings.template)
    _say_engine(settings, quiet=options.quiet)
    if options.dry_run:
        _dry_run(options, settings)
        return
    # Found now, not after an expensive compilation.
    check_installed(settings.formats)
    check_writable(options.out or memos_folder())
    since = _earlier(options.since, template)
    run = _compiled(options, settings, template, since)
    outcome.say_left_out(run.left_out)
    files = outcome.save(run, options.out, settings, template)
    outcome.put(run, files, as_json=options.as_json, quiet=options.quiet)


def _say_engine(settings: Settings, *, quiet: bool) -> None:
    if settings.model is None and not quiet:
        output.say(_NO_MODEL)
    outcome.warn_of_idle_prompts(settings)


def _earlier(name: str | None, template: MemoTemplate) -> Run | None:
    """The run that was named to tell the changes from."""
    if name is None:
        return None
    # Imported here to keep --help fast.
    from reporter.runs import find, load

    if "memo.changes" not in template.body.text:
        output.say(f"warning: template {template.name!r} does not print the changes: they are in run.json only")
    return load(find(name))


def _compiled(options: BriefOptions, settings: Settings, template: MemoTemplate, since: Run | None) -> Run:
    # Imported here to keep --help fast.
    from reporter.chain import brief as compile_memo

    with (
        outcome.kept_if_stopped(options.out, settings, template, quiet=options.quiet),
        output.progress(quiet=options.quiet) as progress,
    ):
        return compile_memo(options.places(), settings=settings, progress=progress, since=since)


def _dry_run(options: BriefOptions, settings: Settings) -> None:
    # Imported here to keep --help fast.
    from reporter.chain import plan

    outcome.put_plan(plan(options.places(), settings=settings), as_json=options.as_json)
