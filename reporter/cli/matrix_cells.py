"""The combinations of a matrix: which they are, and the run of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from reporter.cli import outcome, output
from reporter.cli.options import new_log
from reporter.errors import Interrupted, ReporterError

if TYPE_CHECKING:
    from reporter.engines.plan import Plan
    from reporter.llm import Budget
    from reporter.settings import Settings
    from reporter.types import Document, LeftOut, Run

EXTRACTIVE = "extractive"
_NO_PROMPTS = ""
_UNSAFE = re.compile(r"[^\w.]+")
_IDLE = "warning: prompt sets make no difference to the extractive engine: it gets one cell a template"


@dataclass(frozen=True, slots=True)
class Cell:
    """One combination; ``folder`` is its run folder within the matrix's."""

    settings: Settings
    label: str
    folder: str


@dataclass(frozen=True, slots=True)
class Work:
    """What all cells have in common: the sources, read once, where the runs go, and what all together may cost."""

    documents: Sequence[Document]
    left_out: Sequence[LeftOut]
    folder: Path
    quiet: bool
    budget: Budget | None = None
    logs_calls: bool = False

    def plan(self, cell: Cell) -> Plan | ReporterError:
        """What a cell's run would take if it were the only one; or what keeps it from being made."""
        # Imported here to keep --help fast.
        from reporter.chain import plan

        try:
            return plan(self.documents, settings=cell.settings)
        except ReporterError as error:
            return error

    def run(self, cell: Cell) -> Run | ReporterError:
        """A cell's run, saved in its folder; or why there is none, which does not keep the others from it."""
        # Imported here to keep --help fast.
        from reporter.chain import carry_out
        from reporter.interruption import run_stoppable
        from reporter.memo.preparation import begin
        from reporter.prompting.templates import load_template

        if not self.quiet:
            output.say(f"{cell.label}:")
        folder, settings = self.folder / cell.folder, cell.settings
        try:
            template = load_template(settings.template)
            if self.logs_calls:
                settings = settings.model_copy(update={"log_calls": new_log()})
            kept = outcome.kept_if_stopped(folder, settings, template, quiet=self.quiet)
            with kept, output.progress(quiet=self.quiet) as bars:
                work, engine = begin(self.documents, settings, bars, {}, self.budget)
                work.ledger.left_out += self.left_out
                run = run_stoppable(carry_out(work, engine))
            outcome.save(run, folder, settings, template)
        except Interrupted:
            raise
        except ReporterError as error:
            return error
        return run


def cells_of(
    settings: Settings, templates: Sequence[str], prompts: Sequence[str], models: Sequence[str]
) -> Iterator[Cell]:
    """Every combination once, named by what tells it from the others; without a model prompt sets make none.

    What is not named is as the settings have it.
    """
    prompts, models = prompts or [settings.prompts], models or [settings.model or EXTRACTIVE]
    combined = product(templates or [settings.template], prompts, models)
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
