"""Pages to have memos made: the forms, and how far the work has got."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Annotated, Any

from anyio.to_thread import run_sync
from fastapi import APIRouter, Path, Request
from starlette.datastructures import UploadFile
from starlette.responses import Response

from reporter.errors import ReporterError, UsageError
from reporter.prompting.sets import list_prompt_sets
from reporter.prompting.templates import list_templates
from reporter.settings import Settings
from reporter.web import places
from reporter.web.events import KEEP_ALIVE, event, stream
from reporter.web.faults import Fault, of_error
from reporter.web.forms import files_of, keep, read_as, received_here, sources_of, text_of
from reporter.web.jobs import Job, Wishes
from reporter.web.places import Id, Name
from reporter.web.room import Here, Room, see
from reporter.web.workshop import JobProgress

router = APIRouter(include_in_schema=False)

FIELDS = tuple(Wishes.model_fields)
_PLACES = "sources"
_EMPTY = dict.fromkeys((*FIELDS, _PLACES), "")


@router.get("/new")
def new(request: Request, room: Here) -> Response:
    """The form for a new memo."""
    return room.page(request, "new", fault=None, given=_EMPTY, **_offered(room))


@router.post("/new")
async def compile_new(request: Request, room: Here) -> Response:
    """Take in the sources and have a memo made of them; a form that cannot be carried out comes back as it was."""
    form = await received_here(request, room.premises, room.visitors)
    try:
        wishes = read_as(Wishes, form, FIELDS)
        job = await run_sync(ordered, room, files_of(form), text_of(form, _PLACES).splitlines(), wishes)
    except (ReporterError, Fault) as error:
        fault = of_error(error) if isinstance(error, ReporterError) else error
        given = {name: text_of(form, name) for name in (*FIELDS, _PLACES)}
        return room.page(request, "new", fault.status, fault=fault, given=given, **_offered(room))
    finally:
        await form.close()
    room.workshop.begin(job)
    return see(places.of_job(job.id))


@router.get("/runs/{name}/rerun")
def rerun_form(request: Request, room: Here, name: Name) -> Response:
    """The form for a memo made again."""
    summary, run = room.library.find(name), room.library.run(name)
    return room.page(request, "rerun", run=run, name=summary.name, fault=None, given=_EMPTY, **_offered(room))


@router.post("/runs/{name}/rerun")
async def rerun(request: Request, room: Here, name: Name) -> Response:
    """Have a run made again."""
    form = await received_here(request, room.premises, room.visitors)
    try:
        job = await run_sync(again, room, name, read_as(Wishes, form, FIELDS))
    except UsageError as error:
        fault, given = of_error(error), {field: text_of(form, field) for field in FIELDS}
        run, folder = room.library.run(name), room.library.find(name).name
        return room.page(
            request, "rerun", fault.status, run=run, name=folder, fault=fault, given=given, **_offered(room)
        )
    room.workshop.begin(job)
    return see(places.of_job(job.id))


@router.get("/jobs/{id}")
def job_page(request: Request, room: Here, id_: Id) -> Response:
    """How far a job has got; when it is done, its memo."""
    progress = job_at(room, id_)
    if progress.job.state == "done" and progress.job.result:
        return see(places.of_run(progress.job.result))
    return room.page(request, "job", progress=progress, job=progress.job)


@router.get("/jobs/{id}/events")
async def job_events(room: Here, id_: Id) -> Response:
    """The same while it happens."""
    job_at(room, id_)
    return stream(told(room, id_))


@router.post("/jobs/{id}/{what}")
async def act(request: Request, room: Here, id_: Id, what: Annotated[str, Path(max_length=20)]) -> Response:
    """Stop a job, take it up again, or forget it."""
    await received_here(request, room.premises, room.visitors)
    progress = job_at(room, id_)
    if what == "stop":
        await room.workshop.stop(id_)
    elif what == "resume":
        resumed(room, progress)
    elif what == "forget":
        room.workshop.forget(id_)
        return see("/")
    else:
        raise Fault(HTTPStatus.NOT_FOUND, "a job can be stopped, resumed and forgotten")
    return see(places.of_job(id_))


def ordered(room: Room, files: Sequence[UploadFile], lines: Sequence[str], wishes: Wishes) -> Job:
    """A job to compile files and named sources; raises ReporterError or Fault where that cannot be done."""
    sources = sources_of(lines, room.premises)
    if not files and not sources:
        raise UsageError("no sources are given", hint="choose files, or write addresses or places in the project")
    wishes.overrides(Settings.load())
    jobs = room.workshop.jobs
    id_, _ = jobs.new()
    with ExitStack() as undo:
        undo.callback(jobs.forget, id_)
        uploads = keep(files, jobs.uploads(id_))
        job = jobs.write(Job(id=id_, created=_now(), sources=sources, uploads=uploads, wishes=wishes))
        undo.pop_all()
    return job


def again(room: Room, name: str, wishes: Wishes) -> Job:
    """A job to make a run again; raises ReporterError."""
    run = room.library.find(name)
    wishes.overrides(Settings.load())
    id_, _ = room.workshop.jobs.new()
    job = Job(id=id_, created=_now(), rerun=run.name, called=run.title, wishes=wishes)
    return room.workshop.jobs.write(job)


def resumed(room: Room, progress: JobProgress) -> None:
    """Take a job up again that did not come to its end."""
    if progress.job.ended and progress.job.state != "done":
        room.workshop.begin(progress.job.model_copy(update={"attempts": 0, "result": None}))


def job_at(room: Room, id_: str) -> JobProgress:
    """A job by its id; raises Fault."""
    found = room.workshop.find(id_)
    if found is None:
        raise Fault(HTTPStatus.NOT_FOUND, "there is no such job", hint="the list of runs has those not done")
    return found


async def told(room: Room, id_: str) -> AsyncIterator[str]:
    """A job's progress as events."""
    async for progress in room.workshop.watch(id_):
        yield KEEP_ALIVE if progress is None else event("progress", progress)


def _offered(room: Room) -> dict[str, Any]:
    """What the forms let choose from."""
    return {
        "templates": list_templates(),
        "prompt_sets": list_prompt_sets(),
        "configured": Settings.load(),
        "premises": room.premises,
    }


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
