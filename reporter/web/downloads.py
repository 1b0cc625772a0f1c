"""A memo as a file, in the formats there are; and pages of ours that stand by themselves."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from urllib.parse import quote

from fastapi import Request
from starlette.responses import Response

from reporter.errors import MissingExtra, UsageError
from reporter.export import ExportFormat, check_installed, export
from reporter.runs.store import as_json
from reporter.web.library import Library, Page


@dataclass(frozen=True, slots=True)
class Format:
    """A format of a memo: the name of its files, what a button says, its media type."""

    name: str
    label: str
    media_type: str


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_ALWAYS = (
    Format("html", "HTML", "text/html; charset=utf-8"),
    Format("md", "Markdown", "text/markdown; charset=utf-8"),
    Format("json", "JSON", "application/json"),
)
_EXPORTED: tuple[tuple[ExportFormat, Format], ...] = (
    ("docx", Format("docx", "Word", _WORD)),
    ("pdf", Format("pdf", "PDF", "application/pdf")),
)


@cache
def formats() -> tuple[Format, ...]:
    """The formats that can be had here; Word and PDF need the extra ``export``."""
    return (*_ALWAYS, *(form for name, form in _EXPORTED if _installed(name)))


def _installed(name: ExportFormat) -> bool:
    try:
        check_installed([name])
    except MissingExtra:
        return False
    return True


def download(library: Library, name: str, wanted: str) -> Response:
    """The memo of a run as a file to keep; raises UsageError for a format there is not."""
    found = next((form for form in formats() if form.name == wanted), None)
    if found is None:
        raise UsageError(f"no memo in format {wanted!r}", hint=f"there are: {', '.join(f.name for f in formats())}")
    return attachment(_content(library, name, wanted), f"{library.find(name).name}.{wanted}", found.media_type)


def attachment(content: bytes, file: str, media_type: str) -> Response:
    """A file to keep; what a browser shows of it all the same may do nothing."""
    plain = re.sub(r"[^A-Za-z0-9._-]+", "_", file)
    headers = {
        "Content-Disposition": f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(file, safe='')}",
        "Content-Security-Policy": "sandbox; default-src 'none'",
    }
    return Response(content, media_type=media_type, headers=headers)


def _content(library: Library, name: str, wanted: str) -> bytes:
    if wanted == "html":
        return library.page(name).content
    if wanted == "md":
        return library.memo(name).encode("utf-8", "replace")
    if wanted in ("docx", "pdf"):
        return export(library.run(name), library.memo(name), "docx" if wanted == "docx" else "pdf")
    return as_json(library.run(name)).encode("utf-8", "replace")


def policed(request: Request, page: Page) -> Response:
    """A page of ours that stands by itself, under its own policy.

    In a sandbox: should a source ever get a script past the escaping and the policy, it would still
    be a stranger here.
    """
    tag = f'"{page.tag}"'
    headers = {
        "Content-Security-Policy": f"{page.policy}; frame-ancestors 'self'; "
        "sandbox allow-scripts allow-modals allow-popups allow-popups-to-escape-sandbox",
        "ETag": tag,
        "Cache-Control": "private, no-cache",
        "Vary": "Accept-Encoding",
    }
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    if "gzip" in request.headers.get("accept-encoding", ""):
        return Response(page.packed, media_type="text/html", headers={**headers, "Content-Encoding": "gzip"})
    return Response(page.content, media_type="text/html", headers=headers)
