"""The `reporter` command: its sub-commands, and what becomes of errors."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from typing import Annotated, NoReturn

import typer

from reporter import __version__
from reporter.cli import (
    brief,
    cache,
    chat,
    check,
    compare,
    diff,
    doctor,
    init,
    lint,
    matrix,
    output,
    prompts,
    rerun,
    runs,
    schema,
    serve,
    templates,
    verify,
)
from reporter.errors import ReporterError

_DEBUG = "REPORTER_DEBUG"

app = typer.Typer(
    name="reporter",
    no_args_is_help=True,
    add_completion=False,
    # Without these typer imports rich, which doubles the time of --help.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

app.command("init")(init.init)
app.command("brief")(brief.brief)
app.command("ask")(chat.ask)
app.command("chat")(chat.chat)
app.command("rerun")(rerun.rerun)
app.command("diff")(diff.diff)
app.command("compare")(compare.compare)
app.command("matrix")(matrix.matrix)
app.command("verify")(verify.verify)
app.command("check")(check.check)
app.command("lint")(lint.lint)
app.command("runs")(runs.runs)
app.command("show")(runs.show)
app.add_typer(prompts.app)
app.add_typer(templates.app)
app.add_typer(cache.app)
app.command("serve")(serve.serve)
app.command("schema")(schema.schema)
app.command("models")(doctor.models)
app.command("doctor")(doctor.doctor)


def _version(wanted: bool) -> None:
    if wanted:
        output.put(f"reporter {__version__}")
        raise typer.Exit


@app.callback()
def reporter(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Compile source documents into briefing memos whose every sentence checks out against a source."""


def main() -> NoReturn:
    """Run the command line; every error becomes one message and its exit code."""
    output.tolerate_unprintable()
    # What a run makes lives to its end; looking through it for garbage as often as by default takes a tenth of it.
    gc.set_threshold(50_000, 20, 20)
    # Runs last: the interpreter looks through all of it once more before it ends, for another tenth, and frees nothing.
    atexit.register(gc.freeze)
    try:
        app(prog_name="reporter")
    except ReporterError as error:
        if os.environ.get(_DEBUG) == "1":
            raise
        output.say_error(error)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        output.say("interrupted")
        sys.exit(130)
    except Exception as error:  # the edge: users get a message, not a traceback
        if os.environ.get(_DEBUG) == "1":
            raise
        output.say(f"error: unexpected {type(error).__name__}: {error}")
        output.say(f"hint: this is a fault in reporter; please report it, with what {_DEBUG}=1 prints")
        sys.exit(1)
    sys.exit(0)
