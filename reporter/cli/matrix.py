"""`reporter matrix`: every combination of prompt sets, templates and models, side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import chain, count, product
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reporter.cli import outcome, output
from reporter.cli.compare import write
from reporter.cli.options import AsJson, BaseUrl, taking
from reporter.errors import Interrupted, ReporterError

if TYPE_CHECKING:
    from reporter.runs.comparison import Comparison
    from reporter.settings import Settings
    from reporter.types import Document, LeftOut, Run

EXTRACTIVE = "extractive"
_NO_PROMPTS = ""
_UNSAFE = re.compile(r"[^\w.]+")
_IDLE = "warning: prompt sets make no difference to the extractive engine: it gets one cell a template"


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixOptions:
    """The options of `reporter matrix`."""

    sources: Annotated[
        list[str], typer.Argument(metavar="SOURCES", help="Files, folders, globs or URLs; - is standard input.")
    ]
    prompts: Annotated[str | None, typer.Option("--prompts", "-p", metavar="A,B", help="Prompt sets.")] = None
    templates: Annotated[str | None, typer.Option("--template", "-t", metavar="X,Y", help="Memo templates.")] = None
    models: Annotated[
        str | None, typer.Option("--model", "-m", metavar="M,N", help="Models; extractive is to use none.")
    ] = None
    base_url: BaseUrl = None
    audience: Annotated[str | None, typer.Option(help="Whom the memos are for.")] = None
    language: Annotated[str | None, typer.Option(help="The memos' language, e.g. en.")] = None
    out: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="DIR", help="Folder to write to [default: memos/DATE-matrix]."),
    ] = None
    as_json: AsJson = False
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print no progress and no messages but warnings.")] = (
        False
    )


@dataclass(frozen=True, slots=True)
class Cell:
    """One combination; ``folder`` is its run folder within the matrix's."""

    settings: Settings
    label: str
    folder: str


@taking(MatrixOptions)
def matrix(options: MatrixOptions) -> None:
    """Compile every combination of templates, prompts and models."""
    # Imported here to keep --help fast.
    from reporter.documents import read_all
    from reporter.export import check_installed
    from reporter.runs import check_writable
    from reporter.runs.comparison import check_count
    from reporter.settings import Settings

    settings = Settings.load(base_url=options.base_url, audience=options.audience, language=options.language)
    cells = list(_cells(options, settings))
    # Found now, not after an expensive compilation.
    check_installed(settings.formats)
    check_count(len(cells))
    folder = options.out or _new_folder()
    check_writable(folder)
    documents, left_out = read_all(options.sources, settings)
    outcome.say_left_out(left_out)
    work = _Work(documents, left_out, folder, options.quiet)
    found = _compared({cell: work.run(cell) for cell in cells})
    pages = write(found, folder)
    if options.as_json:
        output.put_json({"folder": folder, "pages": pages, **asdict(found)})
    else:
        output.put(str(pages[0]))


@dataclass(frozen=True, slots=True)
class _Work:
    """What all cells have in common: the sources, read once, and where the runs go."""

    documents: Sequence[Document]
    left_out: Sequence[LeftOut]
    folder: Path
    quiet: bool

    def run(self, cell: Cell) -> Run | ReporterError:
        """A cell's run, saved in its folder; or why there is none, which does not keep the others from it."""
        # Imported here to keep --help fast.
        from reporter.chain import brief
        from reporter.prompting.templates import load_template

        if not self.quiet:
            output.say(f"{cell.label}:")
        folder = self.folder / cell.folder
        try:
            template = load_template(cell.settings.template)
            with outcome.kept_if_stopped(folder, cell.settings, template), output.progress(quiet=self.quiet) as bars:
                run = brief(self.documents, settings=cell.settings, progress=bars)
            run = run.model_copy(update={"left_out": (*self.left_out, *run.left_out)})
            outcome.save(run, folder, cell.settings, template)
        except Interrupted:
            raise
        except ReporterError as error:
            return error
        return run


def _compared(outcomes: Mapping[Cell, Run | ReporterError]) -> Comparison:
    """The runs side by side; raises the first error where no run was made."""
    # Imported here to keep --help fast.
    from reporter.runs.comparison import Failed, compare

    failed = {cell: end for cell, end in outcomes.items() if isinstance(end, ReporterError)}
    made = {cell: end for cell, end in outcomes.items() if not isinstance(end, ReporterError)}
    if not made:
        raise next(iter(failed.values()))
    for cell, error in failed.items():
        output.say(f"warning: {cell.label} was not made: {error}")
    return compare(
        list(made.values()),
        [cell.label for cell in made],
        [Failed(cell.label, str(error)) for cell, error in failed.items()],
    )


def _cells(options: MatrixOptions, settings: Settings) -> Iterator[Cell]:
    """Every combination once, named by what tells it from the others; without a model prompt sets make none."""
    templates = _named(options.templates) or [settings.template]
    prompts = _named(options.prompts) or [settings.prompts]
    models = _named(options.models) or [settings.model or EXTRACTIVE]
    combined = product(templates, prompts, models)
    named = list(dict.fromkeys((t, _NO_PROMPTS if m == EXTRACTIVE else p, m) for t, p, m in combined))
    if len(prompts) > 1 and EXTRACTIVE in models:
        output.say(_IDLE)
    telling = [i for i in range(3) if len({parts[i] for parts in named}) > 1] or [0]
    for parts in named:
        chosen = {"template": parts[0], "model": None if parts[2] == EXTRACTIVE else parts[2]}
        yield Cell(
            settings.model_copy(update=chosen | ({"prompts": parts[1]} if parts[1] else {})),
            " · ".join(parts[i] for i in telling if parts[i]),
            "-".join(_UNSAFE.sub("-", part).strip("-") for part in parts if part),
        )


def _named(given: str | None) -> list[str]:
    return [name.strip() for name in given.split(",") if name.strip()] if given else []


def _new_folder() -> Path:
    # Imported here to keep --help fast.
    from reporter.memo.compilation import now
    from reporter.project import memos_folder
    from reporter.runs.writing import claim_folder

    name = f"{now():%Y-%m-%d}-matrix"
    names = chain([name], (f"{name}-{number}" for number in count(2)))
    return next(memos_folder() / name for name in names if claim_folder(memos_folder() / name))
