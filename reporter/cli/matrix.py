"""`reporter matrix`: every combination of prompt sets, templates and models, side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from reporter.cli import outcome, output
from reporter.cli.compare import write
from reporter.cli.matrix_cells import Cell, Work, cells_of
from reporter.cli.options import SourcesOptions, taking
from reporter.errors import BudgetReached, ReporterError

if TYPE_CHECKING:
    from reporter.engines.base import Foreseen
    from reporter.llm import Budget
    from reporter.runs.comparison import Comparison
    from reporter.settings import Settings
    from reporter.types import Run

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixOptions(SourcesOptions):
    """The options of `reporter matrix`."""

    template: Annotated[str | None, typer.Option("--template", "-t", metavar="X,Y", help="Memo templates.")] = None
    prompts: Annotated[str | None, typer.Option("--prompts", "-p", metavar="A,B", help="Prompt sets.")] = None
    model: Annotated[
        str | None, typer.Option("--model", "-m", metavar="M,N", help="Models; extractive is to use none.")
    ] = None
    out: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="DIR", help="Folder to write to [default: memos/DATE-matrix]."),
    ] = None

    def named(self) -> dict[str, Any]:
        """The fields of `Settings` that all combinations share; each has a log of its own."""
        own = {"template", "prompts", "model", "log_calls"}
        # Not super(): a dataclass with slots is made anew, and is not the class written here.
        return {name: value for name, value in SourcesOptions.named(self).items() if name not in own}


@taking(MatrixOptions)
def matrix(options: MatrixOptions) -> None:
    """Compile every combination of templates, prompts and models."""
    # Imported here to keep --help fast.
    from reporter.documents import read_all
    from reporter.export import check_installed
    from reporter.runs import check_writable
    from reporter.runs.comparison import check_count
    from reporter.settings import Settings

    settings = Settings.load(**options.named())
    cells = list(cells_of(settings, *map(_listed, (options.template, options.prompts, options.model))))
    check_count(len(cells))
    if options.dry_run:
        documents, left_out = read_all(options.places(), settings)
        _put_plans(Work(documents, left_out, Path(), options.quiet), cells, as_json=options.as_json)
        return
    # Found now, not after an expensive compilation.
    check_installed(settings.formats)
    folder = options.out or _new_folder()
    check_writable(folder)
    budget = _budget(settings)
    documents, left_out = read_all(options.places(), settings)
    outcome.say_left_out(left_out)
    work = Work(documents, left_out, folder, options.quiet, budget, options.log_calls)
    outcomes = {cell: work.run(cell) for cell in cells}
    found = _compared(outcomes)
    pages = write(found, folder)
    if options.as_json:
        output.put_json({"folder": folder, "pages": pages, **asdict(found)})
    else:
        output.put(str(pages[0]))
    for end in outcomes.values():
        if isinstance(end, BudgetReached):
            raise end


def _compared(outcomes: Mapping[Cell, Run | ReporterError]) -> Comparison:
    """The runs side by side; raises the first error where no run was made."""
    # Imported here to keep --help fast.
    from reporter.runs.comparison import Failed, compare

    made, failed = _apart(outcomes)
    return compare(
        list(made.values()),
        [cell.label for cell in made],
        [Failed(cell.label, str(error)) for cell, error in failed.items()],
    )


def _apart(outcomes: Mapping[Cell, T | ReporterError]) -> tuple[dict[Cell, T], dict[Cell, ReporterError]]:
    """What was made, and what was not, of which it warns; raises the first error where nothing was."""
    failed = {cell: end for cell, end in outcomes.items() if isinstance(end, ReporterError)}
    made = {cell: end for cell, end in outcomes.items() if not isinstance(end, ReporterError)}
    if not made:
        raise next(iter(failed.values()))
    for cell, error in failed.items():
        output.say(f"warning: {cell.label} was not made: {error}")
    return made, failed


def _put_plans(work: Work, cells: list[Cell], *, as_json: bool) -> None:
    """Print what each combination adds to what those before it take, and what all take together."""
    # Imported here to keep --help fast.
    from reporter.engines.base import Foreseen

    outcome.say_left_out(tuple(work.left_out))
    plans, failed = _apart({cell: work.plan(cell) for cell in cells})
    total, added = Foreseen(), dict[str, Foreseen]()
    for cell, planned in plans.items():
        added[cell.label] = planned.foreseen.after(total)
        total += planned.foreseen
    if as_json:
        output.put_json(
            {
                "runs": [{"label": label, **outcome.figures_of(foreseen)} for label, foreseen in added.items()],
                "together": outcome.figures_of(total),
                "failed": [{"label": cell.label, "error": str(error)} for cell, error in failed.items()],
            }
        )
        return
    head = ("RUN", "CALLS", "FROM THE CACHE", "INPUT TOKENS, ABOUT", "OUTPUT TOKENS, AT MOST", "COST")
    output.put_table([head, *(_row(*row) for row in (*added.items(), ("together", total)))])


def _row(label: str, foreseen: Foreseen) -> tuple[str, ...]:
    amounts = (foreseen.calls, foreseen.cached_calls, foreseen.input_tokens, foreseen.output_tokens)
    return (label, *(f"{amount:,}" for amount in amounts), outcome.price(foreseen.cost_usd))


def _budget(settings: Settings) -> Budget | None:
    """What all combinations may cost together, from now on; None where that is not limited."""
    if settings.max_cost is settings.max_tokens is settings.deadline is None:
        return None
    # Imported here to keep --help fast.
    from reporter.llm import Budget

    return Budget.of(settings, lambda _: 0.0)


def _listed(given: str | None) -> list[str]:
    return [name.strip() for name in given.split(",") if name.strip()] if given else []


def _new_folder() -> Path:
    # Imported here to keep --help fast.
    from reporter.memo.compilation import now
    from reporter.project import memos_folder
    from reporter.runs.writing import claim_folder

    name = f"{now():%Y-%m-%d}-matrix"
    names = chain([name], (f"{name}-{number}" for number in count(2)))
    return next(memos_folder() / name for name in names if claim_folder(memos_folder() / name))
