"""`reporter brief`: sources → memo."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from reporter.cli import output
from reporter.cli.options import AsJson, BaseUrl, taking
from reporter.errors import Interrupted, ReporterError, SettingsError

if TYPE_CHECKING:
    from reporter.engines.plan import Plan
    from reporter.prompting.templates import MemoTemplate
    from reporter.settings import Settings
    from reporter.types import LeftOut, Run

_FORMATS = ("md", "html", "json")
_NO_MODEL = (
    "No model named: using the built-in extractive engine. "
    "Choose one with -m, e.g. -m openai:NAME; `reporter models` lists the forms."
)
_NO_PROMPTS = "warning: prompt set {name!r} has no effect: prompts steer models, templates steer the extractive engine"


@dataclass(frozen=True, slots=True)
class BriefOptions:
    """The options of `reporter brief`."""

    sources: Annotated[
        list[str], typer.Argument(metavar="SOURCES", help="Files, folders, globs or URLs; - is standard input.")
    ]
    template: Annotated[str | None, typer.Option("--template", "-t", help="Memo template, by name or path.")] = None
    prompts: Annotated[str | None, typer.Option("--prompts", "-p", help="Prompt set, by name or path.")] = None
    model: Annotated[
        str | None,
        typer.Option("--model", "-m", help="PROVIDER:NAME or local:PATH.gguf; without it no model is used."),
    ] = None
    base_url: BaseUrl = None
    audience: Annotated[str | None, typer.Option(help="Whom the memo is for.")] = None
    title: Annotated[str | None, typer.Option(help="The memo's title.")] = None
    language: Annotated[str | None, typer.Option(help="The memo's language, e.g. en.")] = None
    out: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="DIR", help="Folder to write to [default: memos/DATE-TITLE]."),
    ] = None
    formats: Annotated[
        str | None,
        typer.Option("--format", metavar="LIST", help="md, html, json or several; run.json is always written."),
    ] = None
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be read, called and paid; send nothing.")
    ] = False
    as_json: AsJson = False
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print no progress and no messages but warnings.")] = (
        False
    )


@taking(BriefOptions)
def brief(options: BriefOptions) -> None:
    """Compile sources into a memo."""
    # Imported here to keep --help fast.
    from reporter.prompting.templates import load_template
    from reporter.runs import check_writable
    from reporter.runs.store import ROOT
    from reporter.settings import Settings

    settings = Settings.load(
        model=options.model,
        base_url=options.base_url,
        prompts=options.prompts,
        template=options.template,
        audience=options.audience,
        title=options.title,
        language=options.language,
        formats=_formats(options.formats),
    )
    template = load_template(settings.template)
    _say_engine(settings, quiet=options.quiet)
    if options.dry_run:
        _dry_run(options, settings)
        return
    # Found now, not after an expensive compilation.
    check_writable(options.out or ROOT)
    run = _compiled(options, settings, template)
    _say_left_out(run.left_out)
    files = _saved(run, options.out, settings, template)
    if not options.quiet:
        _say_outcome(run, files)
    if options.as_json:
        output.put_json(_result(run, files))
    else:
        output.put(str(next(iter(files.values()))))


def _formats(given: str | None) -> tuple[str, ...] | None:
    if given is None:
        return None
    names = tuple(name.strip().lower() for name in given.split(",") if name.strip())
    for name in names:
        if name not in _FORMATS:
            raise SettingsError(f"--format: {name!r} is not known", hint=f"known: {', '.join(_FORMATS)}")
    return names


def _say_engine(settings: Settings, *, quiet: bool) -> None:
    if settings.model is not None:
        return
    if not quiet:
        output.say(_NO_MODEL)
    if settings.prompts != "default":
        output.say(_NO_PROMPTS.format(name=settings.prompts))


def _compiled(options: BriefOptions, settings: Settings, template: MemoTemplate) -> Run:
    """The run; one that is stopped half-way is saved as far as it got."""
    # Imported here to keep --help fast.
    from reporter.chain import brief as compile_memo

    try:
        with output.progress(quiet=options.quiet) as progress:
            return compile_memo(options.sources, settings=settings, progress=progress)
    except ReporterError as error:
        partial = error.partial
        if partial is not None and (partial.claims or isinstance(error, Interrupted)):
            _say_left_out(partial.left_out)
            files = _saved(partial, options.out, settings, template)
            output.say(f"Partial memo: {next(iter(files.values()))}")
        raise


def _saved(run: Run, folder: Path | None, settings: Settings, template: MemoTemplate) -> dict[str, Path]:
    # Imported here to keep --help fast.
    from reporter.runs import default_folder, save

    files = save(run, folder or default_folder(run), settings.formats, template)
    return {str(name): path for name, path in files.items()}


def _dry_run(options: BriefOptions, settings: Settings) -> None:
    # Imported here to keep --help fast.
    from reporter.chain import plan

    planned = plan(options.sources, settings=settings)
    _say_left_out(planned.left_out)
    if options.as_json:
        output.put_json(_planned(planned))
        return
    foreseen = planned.foreseen
    output.put_table(
        [
            ("engine", planned.engine),
            ("documents", f"{planned.documents:,}"),
            ("sentences", f"{planned.sentences:,}"),
            ("calls", f"{foreseen.calls:,}"),
            ("input tokens", f"about {foreseen.input_tokens:,}" if foreseen.calls else "0"),
            ("output tokens", f"at most {foreseen.output_tokens:,}" if foreseen.calls else "0"),
            ("cost", _cost(foreseen.cost_usd)),
        ]
    )


def _planned(planned: Plan) -> dict[str, Any]:
    foreseen = planned.foreseen
    return {
        "engine": planned.engine,
        "documents": planned.documents,
        "sentences": planned.sentences,
        "calls": foreseen.calls,
        "input_tokens": foreseen.input_tokens,
        "output_tokens": foreseen.output_tokens,
        "cost_usd": foreseen.cost_usd,
        "left_out": [source.model_dump() for source in planned.left_out],
    }


def _say_left_out(left_out: tuple[LeftOut, ...]) -> None:
    for source in left_out:
        output.say(f"warning: left out {source.uri}: {source.reason}")


def _say_outcome(run: Run, files: dict[str, Path]) -> None:
    supported, statements = _counted(run)
    output.say(f"Memo: {', '.join(str(path) for path in files.values())}")
    output.say(
        f"{supported} of {statements} statements supported, {len(run.refused)} refused, "
        f"{len(run.left_out)} {'source' if len(run.left_out) == 1 else 'sources'} left out"
    )
    steps = run.usage.steps.values()
    if not sum(step.calls for step in steps):
        return
    costs = [step.cost_usd for step in steps]
    cost = _cost(None if None in costs else sum(cost or 0 for cost in costs))
    output.say(
        f"{run.engine}: {sum(step.calls for step in steps)} calls, "
        f"{sum(step.input_tokens for step in steps):,} input tokens "
        f"({sum(step.cached_input_tokens for step in steps):,} cached), "
        f"{sum(step.output_tokens for step in steps):,} output tokens, {cost}"
    )


def _cost(dollars: float | None) -> str:
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
