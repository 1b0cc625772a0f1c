"""The door: which requests are let in, and what every answer tells the browser to forbid."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from reporter.web.faults import Fault, answered
from reporter.web.premises import Premises
from reporter.web.visitors import Visitors

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
)
_HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "private, no-cache",
}
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_OPEN = frozenset({"/login"})
_OURS = frozenset({"same-origin", "none"})


class Door:
    """ASGI middleware: Host, origin and token are looked at before anything else is.

    Host against DNS rebinding; Origin and Sec-Fetch-Site against other sites' pages, beside the forms' own tokens.
    """

    def __init__(self, app: ASGIApp, premises: Premises, visitors: Visitors) -> None:
        self._app, self._premises, self._visitors = app, premises, visitors

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request in, or answer it here."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        request = Request(scope, receive)
        most = self._most(request.headers)
        fault = self._foreign(scope["method"], request.headers) or self._unknown(request)
        fault = fault or _too_long(request.headers, most)
        app = self._app if fault is None else answered(request, fault)
        await app(scope, _at_most(receive, most), guarded)

    def _most(self, headers: Headers) -> int:
        """How many bytes a request may bring: with files more than without."""
        with_files = headers.get("content-type", "").lower().startswith("multipart/form-data")
        return self._premises.most_upload_bytes if with_files else self._premises.most_form_bytes

    def _foreign(self, method: str, headers: Headers) -> Fault | None:
        """What is wrong with where a request comes from."""
        if len(headers.getlist("host")) != 1 or not self._premises.answers_to(headers["host"]):
            return Fault(
                HTTPStatus.MISDIRECTED_REQUEST,
                "this server does not go by that name",
                hint="open it by its address, or start it with --allow-host NAME",
            )
        site = headers.get("sec-fetch-site", "none")
        origin = headers.get("origin")
        # Browsers that are told to send no referrer send "null"; then their own word for it is asked for.
        if origin == "null" and site == "same-origin":
            origin = None
        if origin is not None and urlsplit(origin).netloc.lower() != headers["host"].strip().lower():
            return Fault(HTTPStatus.FORBIDDEN, "the request comes from another site's page")
        visits = method in _SAFE and headers.get("sec-fetch-mode", "navigate") == "navigate"
        if site not in _OURS and not visits:
            return Fault(HTTPStatus.FORBIDDEN, "the request comes from another site's page")
        return None

    def _unknown(self, request: Request) -> Fault | None:
        """What is wrong with who sends a request."""
        path: str = request.scope["path"]
        if self._premises.token is None or path in _OPEN or path.startswith("/static/"):
            return None
        scheme, _, given = request.headers.get("authorization", "").partition(" ")
        try:
            if scheme.lower() == "bearer":
                known = self._visitors.knows_token(given.strip(), request)
            else:
                known = self._visitors.is_in(request)
        except Fault as fault:
            return fault
        if known:
            return None
        return Fault(HTTPStatus.UNAUTHORIZED, "the token is missing or wrong", hint="log in, or send it as Bearer")


def _too_long(headers: Headers, most: int) -> Fault | None:
    said = headers.get("content-length", "")
    return _length_fault(most) if said.isdigit() and int(said) > most else None


def _at_most(receive: Receive, most: int) -> Receive:
    """What comes of a request, as long as it is not too long: what it says of its length need not be true."""
    taken = 0

    async def counted() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > most:
            fault = _length_fault(most)
            # The one kind of exception that passes through all that reads bodies.
            raise HTTPException(fault.status, fault.message)
        return message

    return counted


def _length_fault(most: int) -> Fault:
    size = f"{most / 1_000_000:,.0f} MB"
    return Fault(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"it is larger than {size}", hint="send less at a time")
