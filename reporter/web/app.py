"""The application: what is served where."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from reporter import __version__
from reporter.web import api, asking, comparing, entrance, faults, ordering, reading, reference
from reporter.web.premises import Premises
from reporter.web.reference import OPENAPI
from reporter.web.room import Room
from reporter.web.security import Door
from reporter.web.visitors import Visitors

_PARTS = (entrance, reading, ordering, asking, comparing, reference, api)


def create_app(premises: Premises) -> FastAPI:
    """The reading room as an ASGI application. It needs an event loop that runs its lifespan."""
    visitors = Visitors(premises)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        room = app.state.room = Room.on(premises, visitors)
        room.workshop.resume()
        yield
        await room.workshop.close()

    app = FastAPI(
        title="reporter",
        version=__version__,
        summary="Memos whose every sentence checks out against a source.",
        description="Where the server asks for a token, send it as `Authorization: Bearer TOKEN`.",
        docs_url=None,
        redoc_url=None,
        openapi_url=OPENAPI,
        lifespan=lifespan,
    )
    app.add_middleware(Door, premises=premises, visitors=visitors)
    faults.install(app)
    for part in _PARTS:
        app.include_router(part.router)
    return app
