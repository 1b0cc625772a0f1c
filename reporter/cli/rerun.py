"""`reporter rerun`: a run made again, paying only for what changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import typer

from reporter.cli import outcome, output
from reporter.cli.options import MemoOptions, Root, taking
from reporter.errors import OutputError


@dataclass(frozen=True, slots=True, kw_only=True)
class RerunOptions(MemoOptions):
    """The options of `reporter rerun`."""

    run: Annotated[str, typer.Argument(metavar="RUN", help="A run folder, a run id or its beginning, or last.")]
    root: Root = None


@taking(RerunOptions)
def rerun(options: RerunOptions) -> None:
    """Make a run again; only what changed is asked for and paid."""
    # Imported here to keep --help fast.
    from reporter.export import check_installed
    from reporter.interruption import run_stoppable
    from reporter.project import memos_folder
    from reporter.prompting.templates import load_template
    from reporter.revision import revise
    from reporter.runs import check_writable, find, load

    folder = find(options.run, options.root)
    before = load(folder)
    if options.out is not None and options.out.resolve() == folder.resolve():
        raise OutputError(f"{options.out} holds the run itself, which is kept", hint="choose another folder with -o")
    with output.progress(quiet=options.quiet) as progress:
        revision = revise(before, progress=progress, root=options.root or folder.parent, **options.named())
        settings = revision.work.settings
        outcome.warn_of_idle_prompts(settings)
        for warning in revision.warnings:
            output.say(f"warning: {warning}")
        for line in () if options.quiet else revision.recomputed:
            output.say(line)
        if options.dry_run:
            outcome.put_plan(revision.plan, as_json=options.as_json)
            return
        # Found now, not after an expensive compilation.
        check_installed(settings.formats)
        check_writable(options.out or memos_folder())
        template = load_template(settings.template)
        with outcome.kept_if_stopped(options.out, settings, template, quiet=options.quiet):
            run = run_stoppable(revision.carry_out())
    outcome.say_left_out(run.left_out)
    files = outcome.save(run, options.out, settings, template)
    outcome.put(run, files, as_json=options.as_json, quiet=options.quiet)
