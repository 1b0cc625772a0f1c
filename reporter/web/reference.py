"""What the API offers, as a page: no script, and nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from reporter.web.room import Here

OPENAPI = "/api/v1/openapi.json"
_METHODS = ("get", "post", "put", "delete")

router = APIRouter(include_in_schema=False)


@router.get("/api")
def api_page(request: Request, room: Here) -> Response:
    """What the API offers, read from its own description."""
    described = request.app.openapi()
    return room.page(request, "api", operations=list(_operations(described)), openapi=OPENAPI)


def _operations(described: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for path, methods in described["paths"].items():
        for method in _METHODS:
            if method in methods:
                operation = methods[method]
                yield {
                    "method": method.upper(),
                    "path": path,
                    "what": operation.get("description") or operation.get("summary", ""),
                    "parameters": operation.get("parameters", []),
                    "takes": _takes(operation),
                    "gives": _gives(operation),
                }


def _takes(operation: dict[str, Any]) -> str:
    content = operation.get("requestBody", {}).get("content", {})
    return ", ".join(_named(kind, entry.get("schema", {})) for kind, entry in content.items())


def _gives(operation: dict[str, Any]) -> str:
    answers = [answer for code, answer in operation["responses"].items() if code.startswith("2")]
    return ", ".join(
        _named(kind, entry.get("schema", {}))
        for answer in answers[:1]
        for kind, entry in answer.get("content", {}).items()
    )


def _named(kind: str, schema: dict[str, Any]) -> str:
    """A schema by its name; a media type where it has none."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if schema.get("type") == "array" and "$ref" in schema.get("items", {}):
        return f"list of {_named(kind, schema['items'])}"
    return kind
