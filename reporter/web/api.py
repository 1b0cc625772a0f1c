"""The JSON API: the same calls as the pages', with the types of run.json."""

from __future__ import annotations

from dataclasses import dataclass, fields
from http import HTTPStatus
from typing import Annotated, Any

from anyio.to_thread import run_sync
from fastapi import APIRouter, Query, Request
from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import Response

from reporter.chat.sessions import Sessions
from reporter.prompting.places import Listing
from reporter.prompting.sets import list_prompt_sets
from reporter.prompting.templates import list_templates
from reporter.runs.comparison import Comparison
from reporter.runs.diff import diff
from reporter.runs.index import RunLine
from reporter.runs.store import as_json
from reporter.types import Diff, Run, Turn
from reporter.web.comparing import compared
from reporter.web.downloads import download
from reporter.web.events import MEDIA_TYPE, stream
from reporter.web.faults import FaultAnswer
from reporter.web.forms import files_of, read_as, received, text_of
from reporter.web.jobs import Job, Wishes
from reporter.web.ledger import LedgerFilter, LedgerRow
from reporter.web.library import Listed
from reporter.web.ordering import FIELDS, again, job_at, ordered, resumed, told
from reporter.web.places import Asked, Id, Name
from reporter.web.room import Here
from reporter.web.workshop import JobProgress

_FAULTS: dict[int | str, dict[str, Any]] = {
    status: {"model": FaultAnswer}
    for status in (
        HTTPStatus.BAD_REQUEST,
        HTTPStatus.UNAUTHORIZED,
        HTTPStatus.PAYMENT_REQUIRED,
        HTTPStatus.FORBIDDEN,
        HTTPStatus.NOT_FOUND,
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
        HTTPStatus.MISDIRECTED_REQUEST,
        HTTPStatus.UNPROCESSABLE_ENTITY,
        HTTPStatus.TOO_MANY_REQUESTS,
        HTTPStatus.BAD_GATEWAY,
    )
}
router = APIRouter(prefix="/api/v1", responses=_FAULTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedRun(RunLine):
    """A run in a list; ``statements``, ``refused`` and ``sources`` are counts."""

    name: str
    sources: int


class Choice(BaseModel):
    """A template or prompt set that can be wished for."""

    name: str
    origin: str
    description: str


class Order(Wishes):
    """Sources to make a memo of: web addresses, and files and folders by their paths in the project; and how."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sources: Annotated[list[Annotated[str, Field(max_length=2_000)]], Field(min_length=1, max_length=100)]


class Question(BaseModel):
    """A question about a run. ``session``: a conversation's name, ``new``, or without it the latest."""

    model_config = ConfigDict(extra="forbid")

    question: str = Field(min_length=1, max_length=4_000)
    session: str | None = Field(default=None, max_length=40)


class Conversation(BaseModel):
    """A conversation about a run, its turns oldest first."""

    session: str
    turns: list[Turn]


@router.get("/runs")
def runs(room: Here, q: Annotated[str, Query(max_length=200)] = "") -> list[ListedRun]:
    """The runs, newest first; those that have all words of ``q`` in titles, sources or statements."""
    return [_line(entry) for entry in room.library.all(q)]


@router.get("/runs/{name}", response_model=Run)
def run(room: Here, name: Name) -> Response:
    """A run whole, as in run.json."""
    return Response(as_json(room.library.run(name)).encode("utf-8", "replace"), media_type="application/json")


@router.get("/runs/{name}/ledger")
def run_ledger(room: Here, name: Name, wanted: Annotated[LedgerFilter, Query()]) -> list[LedgerRow]:
    """What was claimed, refused and set aside, filtered."""
    return wanted.of(room.library.ledger(name))


@router.get("/runs/{name}/memo", response_class=Response)
def memo(room: Here, name: Name, format: Annotated[str, Query(max_length=10)] = "md") -> Response:  # noqa: A002 - as queries say
    """The memo as a file: html, md, json, and where the extra ``export`` is installed docx and pdf."""
    return download(room.library, name, format)


@router.post("/runs/{name}/rerun", status_code=HTTPStatus.ACCEPTED)
async def rerun(room: Here, name: Name, wishes: Wishes) -> Job:
    """Have a run made again with what is wished for; the rest stays as it was."""
    return room.workshop.begin(await run_sync(again, room, name, wishes)).job


@router.get("/runs/{name}/conversations")
def conversations(room: Here, name: Name) -> list[Conversation]:
    """What was asked about a run, and answered."""
    sessions = Sessions(room.library.find(name).folder).all()
    return [Conversation(session=session.name, turns=list(session.turns)) for session in sessions]


@router.post("/runs/{name}/questions")
async def ask(room: Here, name: Name, question: Question) -> Turn:
    """Ask; the answer comes when all its statements are checked."""
    folder = (await run_sync(room.library.find, name)).folder
    # To its end: only then is the turn kept.
    *_, turn = [part async for part in room.desks.ask(folder, question.session, question.question)]
    if not isinstance(turn, Turn):
        raise AssertionError("an answer ends with its turn")
    return turn


@router.get("/diff")
def difference(room: Here, old: Asked, new: Asked) -> Diff:
    """What has changed from one run to another, and why."""
    return diff(room.library.run(old), room.library.run(new))


@router.get("/compare", response_model=Comparison)
def comparison(room: Here, run: Annotated[list[str], Query(min_length=2, max_length=8)]) -> Comparison:
    """Two to eight runs side by side."""
    return compared(room, run)


@router.post("/jobs", status_code=HTTPStatus.ACCEPTED)
async def order(room: Here, order: Order) -> Job:
    """Have a memo made of web addresses, and of files and folders of the project."""
    wishes = Wishes.model_validate(order.model_dump(exclude={"sources"}))
    return room.workshop.begin(await run_sync(ordered, room, [], order.sources, wishes)).job


_UPLOAD = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["files"],
                    "properties": {
                        "files": {"type": "array", "items": {"type": "string", "format": "binary"}},
                        "sources": {"type": "string", "description": "Further sources, one a line."},
                        **{name: {"type": "string"} for name in FIELDS},
                    },
                }
            }
        },
    }
}


@router.post("/jobs/upload", status_code=HTTPStatus.ACCEPTED, openapi_extra=_UPLOAD)
async def upload(request: Request, room: Here) -> Job:
    """Have a memo made of files that are sent along, and of further sources."""
    form = await received(request, room.premises)
    try:
        wishes = read_as(Wishes, form, FIELDS)
        job = await run_sync(ordered, room, files_of(form), text_of(form, "sources").splitlines(), wishes)
    finally:
        await form.close()
    return room.workshop.begin(job).job


_EVENT = {
    "type": "object",
    "properties": {
        "event": {"const": "progress"},
        "data": {
            "type": "string",
            "contentMediaType": "application/json",
            "contentSchema": {"$ref": "#/components/schemas/JobProgress"},
        },
    },
}


@router.get("/jobs")
def jobs(room: Here) -> list[Job]:
    """The jobs, newest first."""
    return room.workshop.all()


@router.get("/jobs/{id}")
def job(room: Here, id_: Id) -> JobProgress:
    """A job and how far it has got."""
    return job_at(room, id_)


@router.get(
    "/jobs/{id}/events",
    response_class=Response,
    responses={HTTPStatus.OK: {"content": {MEDIA_TYPE: {"schema": _EVENT}}}},
)
async def job_events(room: Here, id_: Id) -> Response:
    """The same as server-sent events named ``progress``, to the job's end."""
    job_at(room, id_)
    return stream(told(room, id_))


@router.post("/jobs/{id}/stop", status_code=HTTPStatus.ACCEPTED)
async def stop(room: Here, id_: Id) -> Job:
    """Stop a job; what it has got is kept as a partial memo."""
    await room.workshop.stop(job_at(room, id_).job.id)
    return job_at(room, id_).job


@router.post("/jobs/{id}/resume", status_code=HTTPStatus.ACCEPTED)
async def resume(room: Here, id_: Id) -> Job:
    """Take up again a job that failed or was stopped; replies that were paid for come from the cache."""
    resumed(room, job_at(room, id_))
    return job_at(room, id_).job


@router.get("/templates")
def templates() -> list[Choice]:
    """The memo templates that can be wished for."""
    return [_choice(entry) for entry in list_templates()]


@router.get("/prompts")
def prompts() -> list[Choice]:
    """The prompt sets that can be wished for."""
    return [_choice(entry) for entry in list_prompt_sets()]


def _line(entry: Listed) -> ListedRun:
    line = {field.name: getattr(entry.summary, field.name) for field in fields(RunLine)}
    return ListedRun(**line, name=entry.name, sources=entry.sources)


def _choice(entry: Listing) -> Choice:
    return Choice(name=entry.name, origin=entry.origin, description=entry.description)
