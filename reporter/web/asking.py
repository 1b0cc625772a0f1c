"""Questions about a run: as a form, and as events for pages with a script."""

from __future__ import annotations

from collections.abc import AsyncIterator

from anyio.to_thread import run_sync
from fastapi import APIRouter, Request
from pydantic import BaseModel
from starlette.responses import Response

from reporter.errors import ReporterError
from reporter.types import Turn
from reporter.web import places
from reporter.web.desks import NEW
from reporter.web.events import event, stream
from reporter.web.faults import FaultAnswer
from reporter.web.forms import received_here, text_of
from reporter.web.places import Name
from reporter.web.rendering import rendered
from reporter.web.room import Here, Room, see
from reporter.web.turns import remarks, said

router = APIRouter(include_in_schema=False)


class Fragment(BaseModel):
    """A piece of a page, all text in it escaped."""

    html: str


@router.post("/runs/{name}/questions")
async def ask(request: Request, room: Here, name: Name) -> Response:
    """Ask, and come back to the page when all is answered; or, for a script, the answer as it is being checked."""
    form = await received_here(request, room.premises, room.visitors)
    question, session = text_of(form, "question"), text_of(form, "session") or None
    run = room.library.find(name)
    if request.headers.get("accept", "").startswith("text/event-stream"):
        return stream(_told(room, run.name, session, question))
    async for _ in room.desks.ask(run.folder, session, question):
        pass
    # A new conversation is by now the latest one.
    named = f"?session={session}" if session not in (None, NEW) else ""
    return see(f"{places.of_run(run.name)}{named}#latest")


async def _told(room: Room, name: str, session: str | None, question: str) -> AsyncIterator[str]:
    """An answer as events: a statement each, then what remains to be said."""
    try:
        run = await run_sync(room.library.run, name)
        page = await run_sync(room.library.page, name)
        async for part in room.desks.ask(room.library.find(name).folder, session, question):
            if isinstance(part, Turn):
                yield event("end", Fragment(html=rendered("remarks", premise=part.premise, remarks=remarks(part))))
            else:
                statement = said(name, run, page, part)
                yield event("statement", Fragment(html=rendered("statement", statement=statement)))
    except ReporterError as error:
        yield event("fault", FaultAnswer(error=error.message, hint=error.hint))
