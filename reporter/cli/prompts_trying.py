"""`reporter prompts render` and `reporter prompts test`: what a set would ask, and how well it does."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Annotated, Any

import typer

from reporter.cli import outcome, output
from reporter.cli.options import AsJson, BaseUrl, taking
from reporter.errors import CheckFailed

if TYPE_CHECKING:
    from reporter.authoring.coverage import Sought
    from reporter.authoring.rendering import Request
    from reporter.authoring.trial import Outcome, Tally, Trial
    from reporter.types import StepUsage

Template = Annotated[str | None, typer.Option("--template", "-t", help="The memo template whose sections are written.")]

_NO_MODEL = "No model named: these are the extractive engine's results, which prompts do not steer. Choose one with -m."
_FROM_EXTRACTIVE = "The claims shown are the extractive engine's: no model reads the source here."


def render(
    name: Annotated[str, typer.Argument(metavar="SET", help="A prompt set, by name or path.")],
    step: Annotated[str, typer.Argument(metavar="STEP", help="extract, summarize or write.")],
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="A file, folder, glob or URL; - is standard input.")],
    template: Template = None,
    audience: Annotated[str | None, typer.Option(help="Whom the memo is for.")] = None,
    language: Annotated[str | None, typer.Option(help="The memo's language, e.g. en.")] = None,
    as_json: AsJson = False,
) -> None:
    """Print what a model would be sent for a source.

    These are the exact messages of the step; nothing is sent.
    """
    # Imported here to keep --help fast.
    from reporter.authoring.rendering import requests_for
    from reporter.settings import Settings

    settings = Settings.load(prompts=name, template=template, audience=audience, language=language)
    requests = requests_for(step, source, settings)
    if step == "write":
        output.say(_FROM_EXTRACTIVE)
    if as_json:
        output.put_json([{"for": request.purpose, "body": request.body(settings)} for request in requests])
        return
    for request in requests:
        _put(request)


def _put(request: Request) -> None:
    output.put(f"==> {request.call.step}: {request.purpose} <==")
    for message in request.call.messages:
        output.put(f"--- {message.role} ---")
        output.put(message.content)
    output.put("")


@dataclass(frozen=True, slots=True, kw_only=True)
class TestOptions:
    """The options of `reporter prompts test`."""

    name: Annotated[str, typer.Argument(metavar="SET", help="A prompt set, by name or path.")]
    cases: Annotated[str, typer.Argument(metavar="CASES", help="A folder of cases (*.yaml), or one case.")]
    model: Annotated[
        str | None,
        typer.Option("--model", "-m", help="PROVIDER:NAME or local:PATH.gguf; without it no model is used."),
    ] = None
    base_url: BaseUrl = None
    template: Template = None
    min_recall: Annotated[
        float | None, typer.Option(min=0, max=1, help="Least share of what is expected that must be said.")
    ] = None
    min_precision: Annotated[
        float | None, typer.Option(min=0, max=1, help="Least share of what is said that must be expected.")
    ] = None
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Ask for every reply again, and keep none in the cache.")
    ] = False
    as_json: AsJson = False
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print no progress and no messages but warnings.")] = (
        False
    )


@taking(TestOptions)
def test(options: TestOptions) -> None:
    """Try a prompt set on cases, and count what it finds.

    What it says of what is expected, what it says that is forbidden, and what it costs.
    """
    # Imported here to keep --help fast.
    from reporter.authoring.cases import read_cases
    from reporter.authoring.trial import try_prompts
    from reporter.settings import Settings

    settings = Settings.load(
        prompts=options.name,
        model=options.model,
        base_url=options.base_url,
        template=options.template,
        no_cache=options.no_cache or None,
    )
    cases = read_cases(options.cases)
    if settings.model is None and not options.quiet:
        output.say(_NO_MODEL)
    with output.progress(quiet=options.quiet) as progress:
        trial = try_prompts(cases, settings, progress)
    failures = _failures(trial, options)
    if options.as_json:
        output.put_json(_result(trial, settings.prompts, settings.model or "extractive", failures))
    else:
        _put_trial(trial)
    if failures:
        raise CheckFailed(f"{options.name}: {'; '.join(failures)}", hint="see the cases above")


def _failures(trial: Trial, options: TestOptions) -> list[str]:
    """Thresholds that do not hold, and whether anything forbidden was said."""
    failures = []
    for name, reached, least in (
        ("recall", trial.tally.recall, options.min_recall),
        ("precision", trial.tally.precision, options.min_precision),
    ):
        if least is not None and reached is not None and reached < least:
            failures.append(f"{name} {reached:.2f} is below {least:.2f}")
    if trial.tally.forbidden:
        count = trial.tally.forbidden
        failures.append(f"{count} forbidden {'sentence was' if count == 1 else 'sentences were'} said")
    return failures


def _put_trial(trial: Trial) -> None:
    rows = [_row(one.case.name, one.tally, one.usage) for one in trial.outcomes]
    header = ("CASE", "RECALL", "PRECISION", "SAID", "REFUSED", "FORBIDDEN", "CALLS", "TOKENS", "COST")
    output.put_table([header, *rows, _row("total", trial.tally, trial.usage)])
    for one in trial.outcomes:
        for line in _remarks(one):
            output.put(f"{one.case.name}: {line}")


def _row(name: str, tally: Tally, usage: StepUsage) -> tuple[str, ...]:
    tokens = f"{usage.input_tokens:,}+{usage.output_tokens:,}"
    return (
        name,
        _share(tally.recall, tally.covered, tally.expected),
        _share(tally.precision, tally.fitting, tally.said),
        str(tally.said),
        str(tally.refused),
        str(tally.forbidden),
        f"{usage.calls}{f' (+{usage.cached_calls} cached)' if usage.cached_calls else ''}",
        tokens,
        outcome.price(usage.cost_usd if usage.calls else 0.0),
    )


def _share(share: float | None, part: int, whole: int) -> str:
    return "-" if share is None else f"{share:.2f} ({part}/{whole})"


def _remarks(one: Outcome) -> list[str]:
    return [
        *([f"not done: {one.failure}"] if one.failure else []),
        *(f"missing: {sought.text}{_nearest(sought)}" for sought in one.expected if not sought.found),
        *(f"forbidden: {sought.text} (said: {sought.nearest})" for sought in one.forbidden if sought.found),
    ]


def _nearest(sought: Sought) -> str:
    reasons = "; ".join(sought.reasons)
    return f" (nearest: {sought.nearest} But {reasons})" if sought.nearest and reasons else ""


def _result(trial: Trial, prompts: str, engine: str, failures: list[str]) -> dict[str, Any]:
    def counted(tally: Tally, usage: StepUsage) -> dict[str, Any]:
        return {
            "recall": tally.recall,
            "precision": tally.precision,
            **asdict(tally),
            "usage": usage.model_dump(),
        }

    return {
        "ok": not failures,
        "failures": failures,
        "prompts": prompts,
        "engine": engine,
        "cases": [
            {
                "name": one.case.name,
                "step": one.case.step,
                "sought": {
                    "expected": [asdict(sought) for sought in one.expected],
                    "forbidden": [asdict(sought) for sought in one.forbidden],
                },
                "failure": one.failure,
                **counted(one.tally, one.usage),
            }
            for one in trial.outcomes
        ],
        "total": counted(trial.tally, trial.usage),
    }
