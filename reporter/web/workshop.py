"""Where jobs are done: a few worker processes at a time, watched, stopped when asked, begun again after a restart."""

from __future__ import annotations

import asyncio
import json
import logging
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import suppress
from functools import partial
from typing import Any

from pydantic import BaseModel

from reporter.web.jobs import MOST_ATTEMPTS, Job, Jobs, State
from reporter.web.premises import Premises
from reporter.web.worker import ANY_ADDRESS, PUBLIC_ADDRESSES

STAGES = {"read": "Reading the sources", "extract": "Extracting claims", "write": "Writing sections"}
GRACE = 10.0  # seconds in which a worker that is stopped may write what it has
_KEEP_ALIVE = 15.0  # seconds: what watches a line must not take silence for its end
_LONGEST_LINE = 1 << 20
_log = logging.getLogger(__name__)


class Stage(BaseModel):
    """How far a stage has got; ``total`` is None where it is not known."""

    name: str
    label: str
    done: int = 0
    total: int | None = None


class JobProgress(BaseModel):
    """A job as it stands now."""

    job: Job
    stages: list[Stage] = []
    notes: list[str] = []


class Work:
    """A job while it is being done."""

    def __init__(self, job: Job) -> None:
        self.progress = JobProgress(job=job)
        self.process: Process | None = None
        self.stopping = False
        self.closed = False
        self._changed = asyncio.Event()
        self._version = 0

    @property
    def job(self) -> Job:
        """The job as it stands."""
        return self.progress.job

    def become(self, job: Job) -> None:
        """The job is now thus."""
        self.progress.job = job
        self.change()

    def change(self) -> None:
        """Tell all who watch."""
        self._version += 1
        self._changed.set()
        self._changed = asyncio.Event()

    def close(self) -> None:
        """Nothing more will be told."""
        self.closed = True
        self.change()

    async def watch(self) -> AsyncIterator[JobProgress | None]:
        """The progress now and whenever it changes, to its end; None where there was nothing new for a while."""
        seen = -1
        while True:
            changed = self._changed
            if self._version != seen:
                seen = self._version
                yield self.progress
            else:
                try:
                    await asyncio.wait_for(changed.wait(), _KEEP_ALIVE)
                except TimeoutError:
                    yield None
            if self._version == seen and (self.job.ended or self.closed):
                return

    def take(self, told: dict[str, Any]) -> None:
        """What the worker tells."""
        if "note" in told:
            self.progress.notes.append(str(told["note"]))
        elif "stage" in told:
            stage = self._stage(str(told["stage"]))
            stage.total = told.get("total", stage.total)
            stage.done += int(told.get("by", 0))
        self.change()

    def _stage(self, name: str) -> Stage:
        stages = self.progress.stages
        for stage in stages:
            if stage.name == name:
                return stage
        for before in stages:  # a stage is only known to be over by the next one's beginning
            before.total = before.total or before.done
        stages.append(Stage(name=name, label=STAGES.get(name, name)))
        return stages[-1]


class Workshop:
    """The jobs of a server, done a few at a time."""

    def __init__(self, premises: Premises) -> None:
        self.jobs = Jobs(premises.jobs)
        self._addresses = ANY_ADDRESS if premises.private_addresses else PUBLIC_ADDRESSES
        self._places = asyncio.Semaphore(premises.workers)
        self._works: dict[str, Work] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._closing = False

    def resume(self) -> None:
        """Take up what a server before this one left: replies already paid for come from the cache."""
        for job in list(self.jobs.all()):
            if job.state in ("waiting", "running"):
                if job.attempts < MOST_ATTEMPTS:
                    self.begin(job)
                else:
                    reason = f"the server ended {job.attempts} times while it was being done"
                    self.jobs.write(job.model_copy(update={"state": "interrupted", "error": reason}))

    def begin(self, job: Job) -> Work:
        """Do a job as soon as there is a place for it."""
        work = Work(self.jobs.write(job.model_copy(update={"state": "waiting", "error": None, "hint": None})))
        self._works[job.id] = work
        task = asyncio.create_task(self._do(work))
        self._tasks.add(task)
        task.add_done_callback(partial(self._settle, work))
        return work

    def _settle(self, work: Work, task: asyncio.Task[None]) -> None:
        """What keeps a job from being done at all, as no process or a full disk, is told too."""
        self._tasks.discard(task)
        error = None if task.cancelled() else task.exception()
        if error is not None:
            _log.error("job %s", work.job.id, exc_info=error)
            work.become(work.job.model_copy(update={"state": "failed", "error": str(error)}))

    def find(self, id_: str) -> JobProgress | None:
        """A job as it stands, with its progress where it is being done."""
        work = self._works.get(id_)
        if work is not None:
            return work.progress
        job = self.jobs.read(id_)
        return JobProgress(job=job) if job is not None else None

    def all(self) -> list[Job]:
        """The jobs, newest first."""
        return [self._works[job.id].job if job.id in self._works else job for job in self.jobs.all()]

    async def watch(self, id_: str) -> AsyncIterator[JobProgress | None]:
        """The progress of a job to its end."""
        work = self._works.get(id_)
        if work is None:
            found = self.find(id_)
            if found is not None:
                yield found
            return
        async for progress in work.watch():
            yield progress

    async def stop(self, id_: str) -> None:
        """End a job; what it has got is kept."""
        work = self._works.get(id_)
        if work is None or work.job.ended:
            return
        work.stopping = True
        if work.process is None:
            self._end(work, "stopped")
            return
        with suppress(ProcessLookupError):
            work.process.send_signal(signal.SIGTERM)
        asyncio.get_running_loop().call_later(GRACE, _kill, work.process)

    def forget(self, id_: str) -> None:
        """Remove a job that has ended."""
        found = self.find(id_)
        if found is not None and found.job.ended:
            self._works.pop(id_, None)
            self.jobs.forget(id_)

    async def close(self) -> None:
        """End all that is being done. The jobs stay as they are: the next server takes them up."""
        self._closing = True
        for work in self._works.values():
            work.close()
            if work.process is not None:
                _kill(work.process)
            if work.job.state == "running":  # an end in good order is no failed attempt
                self.jobs.write(work.job.model_copy(update={"attempts": work.job.attempts - 1}))
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _do(self, work: Work) -> None:
        async with self._places:
            if work.stopping or self._closing:
                return
            started = {"state": "running", "attempts": work.job.attempts + 1}
            work.become(self.jobs.write(work.job.model_copy(update=started)))
            work.process = process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "reporter.web.worker"),
                *(str(self.jobs.root), work.job.id, self._addresses),
                stdin=PIPE,
                stdout=PIPE,
                limit=_LONGEST_LINE,
            )
            try:
                outcome = await _heard(process, work)
                code = await process.wait()
            finally:
                _kill(process)
        self._conclude(work, outcome, code)

    def _conclude(self, work: Work, outcome: dict[str, Any], code: int) -> None:
        """What came of a job is kept; what was sent for it goes where its run was written."""
        if self._closing:
            return
        result = outcome.get("result")
        if work.stopping or outcome.get("stopped"):
            self._end(work, "stopped", result=result)
        elif "error" in outcome:
            self._end(work, "failed", result=result, error=outcome["error"], hint=outcome.get("hint") or None)
        elif result:
            self._end(work, "done", result=result)
        else:
            _log.error("job %s: the worker ended with %s and said nothing", work.job.id, code)
            reason = f"the worker ended unexpectedly ({code})"
            self._end(work, "failed", error=reason, hint="the server's own output says more")

    def _end(self, work: Work, state: State, **outcome: str | None) -> None:
        work.become(self.jobs.write(work.job.model_copy(update={"state": state, **outcome})))
        if state == "done":
            self.jobs.drop_uploads(work.job.id)


async def _heard(process: Process, work: Work) -> dict[str, Any]:
    """All that a worker tells; its last line, which says what came of it."""
    outcome: dict[str, Any] = {}
    if process.stdout is None:
        return outcome
    async for line in process.stdout:
        try:
            told = json.loads(line)
        except ValueError:  # cut off when it was killed
            continue
        if "result" in told:
            outcome = told
        else:
            work.take(told)
    return outcome


def _kill(process: Process) -> None:
    if process.returncode is None:
        with suppress(ProcessLookupError):
            process.kill()
