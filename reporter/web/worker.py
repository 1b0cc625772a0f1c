"""One job in a process of its own: the same calls as the commands; what it does it tells on standard output.

    python -m reporter.web.worker JOBS ID public|any

A line of JSON each time something has changed. It ends when its standard input does, which is when the server is gone.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any, TextIO

from reporter.chain import abrief
from reporter.errors import BudgetReached, Interrupted, ReporterError
from reporter.interruption import run_stoppable
from reporter.project import memos_folder, project_folder
from reporter.revision import arerun, recalled_settings
from reporter.runs import default_folder, load, save
from reporter.settings import Settings
from reporter.types import Run
from reporter.web.jobs import NO_MODEL, Job, Jobs

ANY_ADDRESS, PUBLIC_ADDRESSES = "any", "public"
KEPT = "sources"
"""The folder of a run that holds the files that were sent for it."""


class Telling:
    """Progress as lines for the server. Files that were sent are called by their names, not by where they lie."""

    def __init__(self, out: TextIO, sent: Path) -> None:
        self._out, self._sent = out, f"{sent}{os.sep}"

    def start(self, stage: str, total: int | None) -> None:
        """A stage begins."""
        self.tell(stage=stage, total=total)

    def advance(self, stage: str, by: int = 1) -> None:
        """Steps of a stage are done."""
        self.tell(stage=stage, by=by)

    def note(self, message: str) -> None:
        """Something the user should know."""
        self.tell(note=message)

    def tell(self, **what: Any) -> None:
        """A line."""
        shown = {name: v.replace(self._sent, "") if isinstance(v, str) else v for name, v in what.items()}
        with suppress(BrokenPipeError):  # nobody listens any more
            self._out.write(json.dumps(shown, ensure_ascii=False) + "\n")
            self._out.flush()


def main(arguments: list[str]) -> int:
    """Do a job; the exit code is that of the error, if there was one."""
    root, id_, addresses = arguments
    jobs = Jobs(Path(root))
    job = jobs.read(id_)
    if job is None:
        return 2
    # Standard output is for the server alone, whatever a library may print.
    out = os.fdopen(os.dup(1), "w", encoding="utf-8", errors="replace")
    os.dup2(2, 1)
    threading.Thread(target=_end_with_the_server, daemon=True).start()
    # Who reads a memo comes before who waits for one.
    os.nice(10)
    told = Telling(out, jobs.uploads(id_))
    try:
        told.tell(result=_saved(_made(jobs, job, told, confined_to(addresses)), jobs, job))
    except ReporterError as error:
        partial = error.partial
        kept = partial is not None and (partial.claims or isinstance(error, Interrupted | BudgetReached))
        name = _saved(partial, jobs, job) if partial is not None and kept else None
        told.tell(error=error.message, hint=error.hint, result=name, stopped=isinstance(error, Interrupted))
        return error.exit_code
    return 0


def _end_with_the_server() -> None:
    # Not by way of sys.stdin, whose lock the interpreter wants when it ends by itself.
    while os.read(0, 1024):
        pass
    os._exit(1)


def _made(jobs: Jobs, job: Job, told: Telling, confined: dict[str, Any]) -> Run:
    """The run that a job asks for; raises ReporterError."""
    configured = Settings.load()
    wished: dict[str, Any] = job.wishes.overrides(configured)
    model = wished.pop("model", None)
    unset = {"model": None} if model == NO_MODEL else {}
    if model not in (None, NO_MODEL):
        wished["model"] = model
    if job.rerun is not None:
        run = load(memos_folder() / job.rerun)
        settings = recalled_settings(run, wished)
        return run_stoppable(arerun(run, settings=settings.model_copy(update=unset | confined), progress=told))
    settings = Settings.load(**wished).model_copy(update=unset | confined)
    sources = [str(jobs.uploads(job.id) / name) for name in job.uploads] + list(job.sources)
    return run_stoppable(abrief(sources, settings=settings, progress=told))


def confined_to(addresses: str) -> dict[str, Any]:
    """Where the server lets sources lie: in the project's folder, and on the open network, or any."""
    return {"sources_within": str(project_folder()), "public_addresses_only": addresses != ANY_ADDRESS}


def _saved(run: Run, jobs: Jobs, job: Job) -> str:
    """Write the run, and the files that were sent for it beside it, where `reporter verify` finds them."""
    folder = default_folder(run)
    sent = jobs.uploads(job.id)
    moved = {str(sent / name): str(folder / KEPT / name) for name in job.uploads}
    if moved:
        shutil.copytree(sent, folder / KEPT)
    documents = tuple(d.model_copy(update={"uri": moved.get(d.uri, d.uri)}) for d in run.documents)
    left_out = tuple(entry.model_copy(update={"uri": moved.get(entry.uri, entry.uri)}) for entry in run.left_out)
    save(run.model_copy(update={"documents": documents, "left_out": left_out}), folder)
    return folder.name


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
