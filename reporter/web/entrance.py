"""Logging in and out, where a token is asked for."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import APIRouter, Request
from starlette.responses import Response

from reporter.web.faults import Fault
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
        session = room.visitors.log_in(text_of(form, "token"), request)
        if session is None:
            raise Fault(HTTPStatus.FORBIDDEN, "that is not the token", hint="the server printed it when it started")
    except Fault as fault:
        return room.page(request, "login", fault.status, fault=fault, bare=True)
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
