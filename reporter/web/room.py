"""What all pages and calls share: the premises, who is in, the runs, the work, the conversations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse
from starlette.responses import RedirectResponse, Response

from reporter.web.desks import Desks
from reporter.web.library import Library
from reporter.web.premises import Premises
from reporter.web.rendering import rendered
from reporter.web.visitors import Visitors
from reporter.web.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Room:
    """A server's state."""

    premises: Premises
    visitors: Visitors
    library: Library
    workshop: Workshop
    desks: Desks

    @classmethod
    def on(cls, premises: Premises, visitors: Visitors) -> Room:
        """A room on premises; made in the event loop that it is to work in."""
        return cls(premises, visitors, Library(premises.memos), Workshop(premises), Desks())

    def page(self, request: Request, template: str, /, status: int = 200, **variables: Any) -> Response:
        """A page with its navigation, and with the mark that its forms send back."""
        visit = self.visitors.visit(request)
        text = rendered(
            template,
            visit=self.visitors.mark(visit),
            guarded=self.premises.token is not None,
            path=request.url.path,
            **{"bare": False, **variables},
        )
        response = HTMLResponse(text, status)
        if self.visitors.visit_cookie not in request.cookies:
            self.visitors.keep(response, self.visitors.visit_cookie, visit, request)
        return response


def room_of(request: Request) -> Room:
    """The room that a request has come to."""
    room: Room = request.app.state.room
    return room


Here = Annotated[Room, Depends(room_of)]


def see(path: str) -> Response:
    """Go on there: what was posted is not posted again by a reload."""
    return RedirectResponse(path, 303)
