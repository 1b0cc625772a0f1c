"""Logging in and out, where a token is asked for."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import APIRouter, Request
from starlette.responses import Response

from reporter.errors import UsageError
from reporter.web.faults import Fault, of_error
from reporter.web.forms import received_here, text_of
from reporter.web.room import Here, see

router = APIRouter(include_in_schema=False)


@router.get("/login")
def login_form(request: Request, room: Here) -> Response:
    """The form that asks for the token."""
    if room.premises.token is None or room.visitors.is_in(request):
        return see("/")
    return room.page(request, "login", fault=None, bare=True)


@router.post("/login")
async def login(request: Request, room: Here) -> Response:
    """Begin a session."""
    form = await received_here(request, room.premises, room.visitors)
    try:
        session = room.visitors.log_in(text_of(form, "token"))
    except UsageError as error:
        return room.page(request, "login", HTTPStatus.TOO_MANY_REQUESTS, fault=of_error(error), bare=True)
    if session is None:
        wrong = Fault(HTTPStatus.FORBIDDEN, "that is not the token", hint="the server printed it when it started")
        return room.page(request, "login", wrong.status, fault=wrong, bare=True)
    response = see("/")
    room.visitors.keep(response, room.visitors.session_cookie, session, request)
    return response


@router.post("/logout")
async def logout(request: Request, room: Here) -> Response:
    """End a session."""
    await received_here(request, room.premises, room.visitors)
    room.visitors.log_out(request)
    response = see("/login")
    response.delete_cookie(room.visitors.session_cookie, path="/")
    return response
