"""What goes wrong, as an answer: a page for browsers, JSON for programs."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from reporter.errors import (
    BudgetReached,
    EndpointError,
    ReporterError,
    RunNotFound,
    SessionNotFound,
    SourceError,
    UsageError,
)
from reporter.web.rendering import bare_page

API = "/api/"
_STATUS: tuple[tuple[type[ReporterError], HTTPStatus], ...] = (
    (RunNotFound, HTTPStatus.NOT_FOUND),
    (SessionNotFound, HTTPStatus.NOT_FOUND),
    (UsageError, HTTPStatus.BAD_REQUEST),
    (SourceError, HTTPStatus.UNPROCESSABLE_ENTITY),
    (EndpointError, HTTPStatus.BAD_GATEWAY),
    (BudgetReached, HTTPStatus.PAYMENT_REQUIRED),
)


class FaultAnswer(BaseModel):
    """What went wrong, and what to do about it."""

    error: str
    hint: str = ""


class Fault(Exception):
    """A request that is not carried out: the status, the reason, the remedy."""

    def __init__(self, status: int, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.status, self.message, self.hint = HTTPStatus(status), message, hint


def answered(request: Request, fault: Fault) -> Response:
    """The answer to a request that is not carried out."""
    if request.url.path.startswith(API):
        headers = {"WWW-Authenticate": "Bearer"} if fault.status == HTTPStatus.UNAUTHORIZED else None
        body = FaultAnswer(error=fault.message, hint=fault.hint)
        return JSONResponse(body.model_dump(), fault.status, headers=headers)
    if fault.status == HTTPStatus.UNAUTHORIZED and request.method in ("GET", "HEAD"):
        return RedirectResponse("/login", HTTPStatus.SEE_OTHER)
    return bare_page("fault", fault.status, fault=fault)


def of_error(error: ReporterError) -> Fault:
    """An error of ours as a fault."""
    status = next((status for kind, status in _STATUS if isinstance(error, kind)), HTTPStatus.INTERNAL_SERVER_ERROR)
    return Fault(status, error.message, hint=error.hint)


def install(app: FastAPI) -> None:
    """Have an application answer every error in our way."""

    @app.exception_handler(Fault)
    async def _(request: Request, fault: Fault) -> Response:
        return answered(request, fault)

    @app.exception_handler(ReporterError)
    async def _(request: Request, error: ReporterError) -> Response:
        return answered(request, of_error(error))

    @app.exception_handler(HTTPException)
    async def _(request: Request, error: HTTPException) -> Response:
        return answered(request, Fault(error.status_code, error.detail or HTTPStatus(error.status_code).phrase))

    @app.exception_handler(RequestValidationError)
    async def _(request: Request, error: RequestValidationError) -> Response:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        return answered(request, Fault(HTTPStatus.UNPROCESSABLE_ENTITY, f"{where}: {first['msg']}"))

    @app.exception_handler(Exception)
    async def _(request: Request, error: Exception) -> Response:
        reason, hint = f"unexpected {type(error).__name__}", "the server's own output says more; please report it"
        return answered(request, Fault(HTTPStatus.INTERNAL_SERVER_ERROR, reason, hint=hint))
