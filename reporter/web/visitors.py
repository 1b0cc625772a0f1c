"""Who is at the door: tokens compared, sessions begun and ended, and the marks that forms carry."""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import secrets
import time
from collections import deque
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response

from reporter.web.faults import Fault
from reporter.web.premises import Premises

FORM_FIELD = "csrf"
SHORTEST_TOKEN = 16
_SESSION_SECONDS = 12 * 3600
_GUESS_SECONDS = 60.0
_GUESSES, _GUESSES_OF_ALL = 10, 1_000  # wrong tokens that are taken in this time: of one visitor, of all together


class Visitors:
    """The sessions of one server process; they end with it.

    Cookies of different ports are not kept apart by browsers: their names hold the port.
    """

    def __init__(self, premises: Premises) -> None:
        self._token = premises.token
        self._secret = secrets.token_bytes(32)
        self._sessions: dict[str, float] = {}
        self._guesses: deque[tuple[float, str]] = deque()  # wrong tokens of late: when, and from where
        self.session_cookie = f"reporter_session_{premises.port}"
        self.visit_cookie = f"reporter_visit_{premises.port}"

    def knows_token(self, given: str, request: Request) -> bool:
        """Whether a token is the server's, compared in constant time; raises Fault for who guesses."""
        now, place = time.monotonic(), _place(request)
        while self._guesses and now - self._guesses[0][0] > _GUESS_SECONDS:
            self._guesses.popleft()
        # By the place they come from: who guesses keeps nobody else out.
        of_place = sum(place == other for _, other in self._guesses)
        if of_place >= _GUESSES or len(self._guesses) >= _GUESSES_OF_ALL:
            raise Fault(HTTPStatus.TOO_MANY_REQUESTS, "too many wrong tokens", hint="wait a minute")
        if self._token is not None and hmac.compare_digest(_digest(given), _digest(self._token)):
            return True
        self._guesses.append((now, place))
        return False

    def log_in(self, given: str, request: Request) -> str | None:
        """A new session for who knows the token, None for a wrong one; raises Fault for who guesses."""
        if not self.knows_token(given, request):
            return None
        now, session = time.monotonic(), secrets.token_urlsafe(32)
        self._sessions = {name: end for name, end in self._sessions.items() if end > now}
        self._sessions[session] = now + _SESSION_SECONDS
        return session

    def log_out(self, request: Request) -> None:
        """End a session."""
        self._sessions.pop(request.cookies.get(self.session_cookie, ""), None)

    def is_in(self, request: Request) -> bool:
        """Whether a request belongs to a session."""
        return self._sessions.get(request.cookies.get(self.session_cookie, ""), 0.0) > time.monotonic()

    def visit(self, request: Request) -> str:
        """The visit that a request belongs to, or a new one."""
        return request.cookies.get(self.visit_cookie) or secrets.token_urlsafe(24)

    def mark(self, visit: str) -> str:
        """What the forms of a visit carry: only this process can make it, and only for this visit."""
        return hmac.new(self._secret, visit.encode("utf-8", "replace"), hashlib.sha256).hexdigest()

    def is_ours(self, request: Request, mark: str) -> bool:
        """Whether a form that is sent is one that this server gave to this visit."""
        visit = request.cookies.get(self.visit_cookie)
        return visit is not None and hmac.compare_digest(_digest(mark), _digest(self.mark(visit)))

    def keep(self, response: Response, name: str, value: str, request: Request) -> None:
        """Set a cookie that no script reads and no other site's page sends."""
        response.set_cookie(
            name, value, httponly=True, samesite="strict", secure=request.url.scheme == "https", path="/"
        )


def new_token() -> str:
    """A token nobody guesses."""
    return secrets.token_urlsafe(24)


def _place(request: Request) -> str:
    """Where a request comes from; of IPv6 the network, in which one machine has any number of addresses."""
    host = request.client.host if request.client else ""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:  # a socket of this machine
        return host
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped is None:
        return str(ipaddress.ip_network((int(address), 64), strict=False))
    return str(address)


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
